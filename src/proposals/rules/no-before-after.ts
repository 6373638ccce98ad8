import type { PairReader } from './reading/pairs.ts';
import { placesExpecting, type Rule } from './section.ts';

/**
 * A change shows only beside what was there before. Reason: "Banyak kembang yang dituliskan daripada hal pokoknya … tuliskan before and
 * after" (Mirawati Sudjono, PANRB, 2015); 2023 asks for the impact "sebelum vs sesudah". An idea has no after, so it is not asked for.
 */
export function createNoBeforeAfter(pairs: PairReader): Rule {
  return function noBeforeAfter(section) {
    if (section.stage === 'idea') return [];
    const places = placesExpecting(section, 'before-after');
    // Who tells the state before in one answer and the state after in the next has told both.
    if (places.length === 0 || pairs.has(section.paragraphs)) return [];
    return places.map(({ question }) => ({ rule: 'no-before-after' as const, quote: null, question, args: {} }));
  };
}
