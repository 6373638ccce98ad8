import { fold } from '#forms/reading/clean.ts';
import type { EmptyWords } from '../data.ts';
import { createPhrases } from './phrases.ts';
import type { Sentence, Text } from './text.ts';

/**
 * How an answer says nothing: `answer` (a word such as "ada", "baik", "-"), `question` (the question again), `stock` (sentences that fit any
 * proposal), `postponed` ("belum tahu", "datanya menyusul", a gap left open).
 */
export type Emptiness = 'answer' | 'question' | 'stock' | 'postponed';

export type EmptyReader = {
  /** @param asked the question's own words, where they are known */
  emptinessOf(text: Text, asked: string | undefined): Emptiness | null;
  /** Whether a sentence could stand in any proposal: it claims some good, and no word of it says what, who or where. */
  isStock(sentence: Sentence): boolean;
};

/** Longer answers that say "belum tahu" say something beside it. */
const LONGEST_EXCUSE = 10;
const SHORTEST_STOCK = 3;
const GAP = /^\[isi:[^\]]*\]\.?$/i;

/** @param functionWords words without content */
export function createEmptyReader(data: EmptyWords, functionWords: readonly string[]): EmptyReader {
  const answers = new Set(data.answers);
  const postponed = createPhrases(data.postponed);
  const hollow = new Set(data.hollow);
  const generic = new Set([...data.generic, ...data.hollow, ...functionWords]);
  const isAmong = (words: ReadonlySet<string>, word: string) =>
    words.has(word) || words.has(word.replace(/(?:nya|lah)$/, ''));

  function isStock({ words }: Sentence): boolean {
    if (words.length < SHORTEST_STOCK) return false;
    if (!words.some(({ kept, lower }) => !kept && isAmong(hollow, lower))) return false;
    return words.every(({ kind, kept, lower }) => kind === 'word' && (kept || isAmong(generic, lower)));
  }

  function repeatsQuestion(folded: string, asked: string): boolean {
    const [said, wanted] = [folded.split(' '), new Set(fold(asked).split(' '))];
    const known = said.filter((word) => wanted.has(word) || wanted.has(`${word}nya`)).length;
    return said.length >= 4 && known / said.length >= 0.9;
  }

  return {
    isStock,
    emptinessOf({ text, words, sentences }, asked) {
      const folded = fold(text);
      if (GAP.test(text.trim())) return 'postponed';
      if (folded === '' || answers.has(folded) || /^(.)\1*$/.test(folded.replaceAll(' ', ''))) return 'answer';
      if (words.length <= LONGEST_EXCUSE && postponed.in(words)) return 'postponed';
      if (asked !== undefined && repeatsQuestion(folded, asked)) return 'question';
      const stock = sentences.filter(isStock).length;
      return stock * 2 > sentences.length ? 'stock' : null;
    },
  };
}
