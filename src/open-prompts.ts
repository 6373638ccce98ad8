import { join } from 'node:path';
import { openFeedback } from '#feedback/open.ts';
import { loadForms } from '#forms/load.ts';
import { openAgenda } from '#forms/open-agenda.ts';
import { createParsedFiles } from '#forms/parsed-files.ts';
import { loadProvinces } from '#forms/provinces.ts';
import { openDrafting } from '#proposals/open.ts';

/**
 * Reads all that `prompts` has for the program, and keeps what it has parsed beside what Node compiles.
 * @param root the folder that holds `prompts` and `node_modules`
 * @throws {StartError} one that lists every mistake of the first part that has any, each with its file, line and mend
 */
export function openPrompts(root: string) {
  const prompts = join(root, 'prompts');
  const { read, keep } = createParsedFiles(join(root, 'node_modules/.cache/parsed-prompts'));
  const opened = {
    forms: loadForms(join(prompts, 'forms'), read),
    provinces: loadProvinces(join(prompts, 'provinces.yaml'), read),
    drafting: openDrafting(prompts, read),
    agenda: openAgenda(prompts, read),
    feedback: openFeedback(prompts, read),
  };
  keep();
  return opened;
}
