// npm run check:prompts [-- <folder>]: whether everything that is asked of people (by default what is in prompts/) is as the program can ask it.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { StartError } from '../src/core/start-error.ts';
import { openFeedback } from '../src/feedback/open.ts';
import { loadForms } from '../src/forms/load.ts';
import { openAgenda } from '../src/forms/open-agenda.ts';
import { parseProvinces } from '../src/forms/provinces.ts';
import { openGround } from '../src/mentor/grounding/open.ts';
import { openDrafting } from '../src/proposals/open.ts';

/** What there is, by what it is called; null where it could not be read. */
type Counts = Readonly<Record<string, number | null>>;

/**
 * Reads a folder of prompts as the program does at its start, all parts of it, whatever is wrong with one.
 * @returns how much there is, and every mistake as a line with its file, line and mend
 */
export function checkPrompts(folder: string): { counts: Counts; mistakes: string[] } {
  const mistakes: string[] = [];
  function part<T>(open: () => T): T | null {
    try {
      return open();
    } catch (error) {
      mistakes.push(...linesOf(error, folder));
      return null;
    }
  }
  part(() => parseProvinces(readFileSync(join(folder, 'provinces.yaml'), 'utf8')));
  const forms = part(() => loadForms(join(folder, 'forms')));
  const drafting = part(() => openDrafting(folder));
  const agenda = part(() => openAgenda(folder));
  part(() => openGround(folder));
  const feedback = part(() => openFeedback(folder));
  const counts = {
    forms: forms?.length ?? null,
    'proposal questions': drafting?.bank.questions.size ?? null,
    editions: drafting?.editions.size ?? null,
    'texts to broadcast': agenda?.texts.length ?? null,
    instruments: feedback?.instruments.size ?? null,
    scales: feedback?.scales.size ?? null,
    tests: feedback?.tests.size ?? null,
  };
  return { counts, mistakes };
}

function linesOf(error: unknown, folder: string): string[] {
  if (error instanceof StartError) {
    const [head = '', ...rest] = error.message.split('\n');
    return rest.length > 0 ? rest : [head];
  }
  const { code, path } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' && path !== undefined) return [`${path.replace(folder, 'prompts')} is missing; put it back`];
  throw error;
}

if (import.meta.main) {
  const { counts, mistakes } = checkPrompts(resolve(process.argv[2] ?? join(import.meta.dirname, '../prompts')));
  for (const line of mistakes) process.stderr.write(`${line}\n`);
  if (mistakes.length > 0) process.exitCode = 1;
  else
    process.stdout.write(
      `${Object.entries(counts)
        .map(([what, count]) => `${count} ${what}`)
        .join(', ')}: all sound\n`,
    );
}
