import type { Known } from './known.ts';
import type { Lexicon } from './lexicon.ts';
import type { Found } from './types.ts';

/** How much or how many, said without a number: "sebagian besar", "drastis". A source must say the same of something. */
export function createClaimReader(lexicon: Lexicon) {
  return function claimsIn(lowers: readonly string[], taken: Uint8Array, known: Known): Found[] {
    const found: Found[] = [];
    for (let at = 0; at < lowers.length; at++) {
      if (taken[at]) continue;
      for (const { id, said } of lexicon.claims) {
        const end = said.endAt(lowers, at);
        if (end > at) found.push({ kind: 'causal', first: at, last: end - 1, founded: known.claims.has(id) });
      }
    }
    return found;
  };
}
