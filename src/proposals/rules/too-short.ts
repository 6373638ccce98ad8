import { countWords } from '#forms/reading/clean.ts';
import type { FigureReader } from './reading/figures.ts';
import type { ReadParagraph, Rule } from './section.ts';
import type { Finding } from './types.ts';

/** Fewer words than this tell nothing of what was asked; fewer than the second say it only with a figure. */
const LEAST = 6;
const LEAST_WHERE_EXPECTED = 8;
/** A section that uses less of its room than this has left most of what is asked unsaid. */
const LEAST_OF_ROOM = 0.15;

/**
 * Too few words to judge by. Reason: "beberapa pertanyaan dalam proposal tidak dijawab secara memadai" (Gabriel Lele, UGM, for PANRB, 2021).
 * Counted are words as a word processor counts them; a bare fact (a name, an address, a figure) is never too short.
 */
export function createTooShort(figures: FigureReader): Rule {
  function isBareFact({ sentences, words }: ReadParagraph): boolean {
    if (words.every(({ text, kind }) => kind === 'number' || /^\p{Lu}/u.test(text))) return words.length > 1;
    return (
      /(?:https?:|www\.|@)/.test(words.map(({ text }) => text).join(' ')) ||
      sentences.some((s) => figures.figures(s).some(({ unit }) => unit !== null))
    );
  }

  return function tooShort({ paragraphs, minWords, maxWords, open }) {
    const found = paragraphs.flatMap((p): Finding[] => {
      const words = countWords(p.own);
      const least = p.expects.length > 0 ? LEAST_WHERE_EXPECTED : LEAST;
      // A line of a text written as a whole may be a heading or an item of a list.
      if (p.question === null || words === 0 || words >= least || p.empty !== null || isBareFact(p)) return [];
      return [{ rule: 'too-short', quote: p.own.trim(), question: p.question, args: { words } }];
    });
    if (found.length > 0) return found;
    const words = paragraphs.reduce((sum, p) => sum + countWords(p.text), 0);
    if (minWords !== null && words < minWords) {
      return [{ rule: 'too-short', quote: null, question: null, args: { words, min: minWords } }];
    }
    const thin = maxWords !== null && open.length === 0 && words > 0 && words < maxWords * LEAST_OF_ROOM;
    return thin ? [{ rule: 'too-short', quote: null, question: null, args: { words, max: maxWords } }] : [];
  };
}
