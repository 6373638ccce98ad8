import type { PraiseWords } from './data.ts';
import type { FigureReader } from './reading/figures.ts';
import { createPhrases, isDenied } from './reading/phrases.ts';
import type { Sentence } from './reading/text.ts';
import type { Rule } from './section.ts';

/** "tidak menunjukkan perbedaan yang signifikan" is no praise. */
const REACH_OF_DENIAL = 4;

/**
 * Praise without data beside it. Reason: "Banyak kembang yang dituliskan daripada hal pokoknya" (Mirawati Sudjono, PANRB, 2015). Data in
 * the sentence or in the next one carries it; answers that are filler are left to that rule.
 */
export function createEmptyPraise(data: PraiseWords, figures: FigureReader): Rule {
  const praise = createPhrases(data.praise);
  const denied = new Set(data.denied);

  function praiseIn({ words }: Sentence): string | null {
    for (const [at, word] of words.entries()) {
      const length = word.kept ? 0 : praise.at(words, at);
      if (length === 0 || isDenied(words, at, denied, REACH_OF_DENIAL)) continue;
      return words
        .slice(at, at + length)
        .map(({ lower }) => lower)
        .join(' ');
    }
    return null;
  }

  /** "dengan satu meja" is no data; a figure in digits is, and so are two in words ("tujuh dari sepuluh orang"). */
  function hasData(sentence: Sentence): boolean {
    const found = figures.figures(sentence);
    return found.length > 1 || found.some(({ inDigits }) => inDigits);
  }

  return function emptyPraise({ paragraphs }) {
    return paragraphs.flatMap(({ sentences, question, empty }) => {
      if (empty === 'stock') return [];
      for (const [i, sentence] of sentences.entries()) {
        const word = praiseIn(sentence);
        if (word === null || sentences.slice(i, i + 2).some(hasData)) continue;
        return [{ rule: 'empty-praise' as const, quote: sentence.text, question, args: { word } }];
      }
      return [];
    });
  };
}
