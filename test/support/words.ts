import { join } from 'node:path';
import { loadWords, type Words } from '#core/words.ts';

const LOCALES = join(import.meta.dirname, '../../locales');
const listeners = new Set<(problem: string) => void>();
let words: Words | undefined;

/**
 * The words of the program, read once for all tests of a process. What is found wrong with them as they are said is told to everybody who has them
 * at that time; it is told once, so that the next test has them read anew.
 */
export function borrowWords(report: (problem: string) => void): { words: Words; giveBack: () => void } {
  words ??= loadWords(LOCALES, (problem) => {
    words = undefined;
    for (const listener of listeners) listener(problem);
  });
  listeners.add(report);
  return { words, giveBack: () => void listeners.delete(report) };
}
