import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAgendaTemplate, type TemplateRow } from './agenda-template.ts';
import { parseAgendaWords } from './agenda-words.ts';
import { type BroadcastText, parseBroadcastTexts } from './broadcast-texts.ts';

/** What `prompts/` says of a workshop's days: the words by which the parts of an agenda are told apart, the agenda to begin with, and texts to broadcast. */
export type AgendaPrompts = {
  readonly words: ReturnType<typeof parseAgendaWords>;
  readonly template: readonly TemplateRow[];
  readonly texts: readonly BroadcastText[];
};

/** Reads all of it from the folder `prompts`. Throws a `StartError` for what is not as it should be. */
export function openAgenda(folder: string): AgendaPrompts {
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  return {
    words: parseAgendaWords(read('agenda-words.yaml')),
    template: parseAgendaTemplate(read('agenda-template.yaml')),
    texts: parseBroadcastTexts(read('broadcasts.yaml')),
  };
}
