import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAgendaTemplate, type TemplateRow } from './agenda-template.ts';
import { parseAgendaWords } from './agenda-words.ts';

/** What `prompts/` says of agendas: the words by which their parts are told apart, and the one to begin with. */
export type AgendaPrompts = {
  readonly words: ReturnType<typeof parseAgendaWords>;
  readonly template: readonly TemplateRow[];
};

/** Reads both from the folder `prompts`. Throws a `StartError` for what is not as it should be. */
export function openAgenda(folder: string): AgendaPrompts {
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  return {
    words: parseAgendaWords(read('agenda-words.yaml')),
    template: parseAgendaTemplate(read('agenda-template.yaml')),
  };
}
