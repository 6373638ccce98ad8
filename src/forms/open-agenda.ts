import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAgendaTemplate, type TemplateRow } from './agenda-template.ts';
import { parseAgendaWords } from './agenda-words.ts';
import { type BroadcastText, parseBroadcastTexts } from './broadcast-texts.ts';
import type { ReadSource } from './source.ts';

/** What `prompts/` says of a workshop's days: the words by which the parts of an agenda are told apart, the agenda to begin with, and texts to broadcast. */
export type AgendaPrompts = {
  readonly words: ReturnType<typeof parseAgendaWords>;
  readonly template: readonly TemplateRow[];
  readonly texts: readonly BroadcastText[];
};

/** Reads all of it from the folder `prompts`. Throws a `StartError` for what is not as it should be. */
export function openAgenda(folder: string, read?: ReadSource): AgendaPrompts {
  const textOf = (name: string) => readFileSync(join(folder, name), 'utf8');
  return {
    words: parseAgendaWords(textOf('agenda-words.yaml'), read),
    template: parseAgendaTemplate(textOf('agenda-template.yaml'), read),
    texts: parseBroadcastTexts(textOf('broadcasts.yaml'), read),
  };
}
