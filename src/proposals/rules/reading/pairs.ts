import type { BeforeAfterWords } from '../data.ts';
import type { FigureReader } from './figures.ts';
import { createPhrases } from './phrases.ts';
import type { Sentence, Text, Token } from './text.ts';

/** How far "dari … menjadi …" may reach, in words. */
const REACH = 10;

/** Says whether texts, read together, tell a state before and the state after it. */
export type PairReader = { has(texts: readonly Text[]): boolean; turns(sentence: Sentence): boolean };

export function createPairReader(data: BeforeAfterWords, figures: FigureReader): PairReader {
  const before = createPhrases(data.before);
  const after = createPhrases(data.after);
  const notBefore = new Set(data.notBefore);
  const [turnWords, changes] = [new Set(data.turns), new Set(data.changes)];

  const marksBefore = (words: readonly Token[]) =>
    words.some((_, at) => before.at(words, at) > 0 && !notBefore.has(words[at - 1]?.lower ?? ''));

  /** "dari 45 menjadi 10 menit", "berubah dari manual menjadi daring". */
  function turns({ words }: Sentence): boolean {
    return words.some(({ lower }, at) => {
      if (lower !== 'dari') return false;
      const turn = words.findIndex((word, i) => i > at + 1 && i <= at + REACH && turnWords.has(word.lower));
      if (turn < 0) return false;
      const sides = [words.slice(at + 1, turn), words.slice(turn + 1, turn + 5)];
      if (sides.every((side) => side.some(({ kind }) => kind === 'number'))) return true;
      const near = words.slice(Math.max(0, at - 6), turn + 1);
      return words[turn]?.lower === 'menjadi' && near.some((word) => changes.has(word.lower));
    });
  }

  /** The same thing counted in two different years. */
  function countedTwice(sentences: readonly Sentence[]): boolean {
    const years = new Map<string, Set<string>>();
    let last: string[] = [];
    for (const sentence of sentences) {
      const own = figures.years(sentence);
      last = own.length > 0 ? own : last;
      for (const { unit } of figures.figures(sentence)) {
        if (unit === null) continue;
        const known = years.get(unit) ?? new Set();
        for (const year of last) known.add(year);
        years.set(unit, known);
      }
    }
    return [...years.values()].some((known) => known.size > 1);
  }

  return {
    turns,
    has(texts) {
      const sentences = texts.flatMap((text) => text.sentences);
      if (sentences.some(turns)) return true;
      const first = sentences.findIndex(({ words }) => marksBefore(words));
      if (first >= 0 && sentences.some(({ words }) => after.in(words))) return true;
      return countedTwice(sentences);
    },
  };
}
