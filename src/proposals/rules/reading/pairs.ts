import type { BeforeAfterWords } from '../data.ts';
import type { FigureReader } from './figures.ts';
import { createPhrases } from './phrases.ts';
import type { Sentence, Text, Token } from './text.ts';

/** How far "dari … menjadi …" may reach, in words. */
const REACH = 10;
/** "9 hari → 2 hari". */
const ARROW = /\d[^→>]{0,24}(?:→|->|=>)\D{0,8}\d/;

/** Says whether texts, read together, tell a state before and the state after it. */
export type PairReader = {
  has(texts: readonly Text[]): boolean;
  turns(sentence: Sentence): boolean;
  /** Whether a text says that it is of the state before, or of the one after. */
  marks(text: Text, state: 'before' | 'after'): boolean;
};

export function createPairReader(data: BeforeAfterWords, figures: FigureReader): PairReader {
  const before = createPhrases(data.before);
  const after = createPhrases(data.after);
  const [notBefore, notAfter] = [new Set(data.notBefore), new Set(data.notAfter)];
  const [turnWords, changes] = [new Set(data.turns), new Set(data.changes)];

  const marksBefore = (words: readonly Token[]) =>
    words.some((_, at) => before.at(words, at) > 0 && !notBefore.has(words[at - 1]?.lower ?? ''));

  const marksAfter = (words: readonly Token[]) =>
    words.some((_, at) => {
      const length = after.at(words, at);
      // "setelah itu" only goes on; "kini" needs no look at what follows.
      return length === 1 || (length > 1 && !notAfter.has(words[at + 1]?.lower ?? ''));
    });

  /** "dari 45 menjadi 10 menit", "berubah dari manual menjadi daring". */
  function turns({ text, words }: Sentence): boolean {
    if (ARROW.test(text)) return true;
    return words.some(({ lower }, at) => {
      if (lower !== 'dari') return false;
      // "nilai 88,4, naik dari 71,2": the state after comes first.
      const [change, former] = [words[at - 1], words[at + 1]];
      if (change && former && changes.has(change.lower) && figures.isNumber(former)) {
        if (words.slice(Math.max(0, at - REACH), at - 1).some(({ kind }) => kind === 'number')) return true;
      }
      const turn = words.findIndex((word, i) => i > at + 1 && i <= at + REACH && turnWords.has(word.lower));
      if (turn < 0) return false;
      const sides = [words.slice(at + 1, turn), words.slice(turn + 1, turn + 5)];
      if (sides.every((side) => side.some(figures.isNumber))) return true;
      const near = words.slice(Math.max(0, at - 6), turn + 1);
      return words[turn]?.lower === 'menjadi' && near.some((word) => changes.has(word.lower));
    });
  }

  /** The same thing counted in two different years. */
  function countedTwice(sentences: readonly Sentence[]): boolean {
    const counted = new Map<string, { years: Set<string>; times: number }>();
    let last: string[] = [];
    for (const sentence of sentences) {
      const own = figures.years(sentence);
      last = own.length > 0 ? own : last;
      for (const { unit } of figures.figures(sentence)) {
        if (unit === null) continue;
        const known = counted.get(unit) ?? { years: new Set(), times: 0 };
        for (const year of last) known.years.add(year);
        counted.set(unit, { years: known.years, times: known.times + 1 });
      }
    }
    return [...counted.values()].some(({ years, times }) => years.size > 1 && times > 1);
  }

  return {
    turns,
    marks: ({ sentences }, state) =>
      sentences.some(({ words }) => (state === 'before' ? marksBefore(words) : marksAfter(words))),
    has(texts) {
      const sentences = texts.flatMap((text) => text.sentences);
      if (sentences.some(turns)) return true;
      const marked = (marks: (words: readonly Token[]) => boolean) => sentences.some(({ words }) => marks(words));
      if (marked(marksBefore) && marked(marksAfter)) return true;
      return countedTwice(sentences);
    },
  };
}
