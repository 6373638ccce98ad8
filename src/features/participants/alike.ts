import type { AgencyWords } from '#forms/agencies/words.ts';
import { fold } from '#forms/reading/clean.ts';
import { alike } from '#forms/reading/distance.ts';

/** An agency of a workshop, by its key, with the people that it has in all lists. */
export type CountedAgency = { readonly key: string; readonly name: string; readonly count: number };

/** Two names that may be one agency: the smaller would become the larger. */
export type Pair = { readonly from: CountedAgency; readonly to: CountedAgency };

/** Words that do not tell agencies apart. */
const SMALL = new Set(['dan', 'di', 'provinsi', 'kabupaten', 'kota']);

/**
 * Pairs of names that look like one agency: the same words once shortenings are written out, but for their order, a slip of the finger, or a region that one
 * of them leaves out. Names of two regions are never proposed.
 */
export function alikeAgencies(agencies: readonly CountedAgency[], words: AgencyWords): Pair[] {
  const known = agencies.map((agency) => ({ agency, words: words.expanded(fold(agency.name)) }));
  const pairs: Pair[] = [];
  for (const [i, a] of known.entries()) {
    for (const b of known.slice(i + 1)) {
      if (!isAlike(a.words, b.words)) continue;
      const [to, from] = preferred(a, b) ? [a, b] : [b, a];
      pairs.push({ from: from.agency, to: to.agency });
    }
  }
  return pairs.sort((x, y) => y.to.count - x.to.count || x.to.name.localeCompare(y.to.name, 'id'));
}

type Known = { agency: CountedAgency; words: readonly string[] };

/** More people, or with as many the longer name: it leaves less to guess. */
function preferred(a: Known, b: Known): boolean {
  if (a.agency.count !== b.agency.count) return a.agency.count > b.agency.count;
  return a.agency.name.length >= b.agency.name.length;
}

function isAlike(a: readonly string[], b: readonly string[]): boolean {
  const [onlyA, onlyB] = [unmatched(a, b), unmatched(b, a)];
  if (onlyA.length === 0 && onlyB.length === 0) return true;
  // One leaves words out at its end, such as the region; words that differ on both sides are two agencies.
  const [fewer, more] = a.length <= b.length ? [a, b] : [b, a];
  const rest = a.length <= b.length ? onlyA : onlyB;
  const telling = (words: readonly string[]) => words.filter((word) => !SMALL.has(word));
  return telling(fewer).length >= 2 && rest.length === 0 && startsAlike(telling(more), telling(fewer));
}

function unmatched(words: readonly string[], others: readonly string[]): string[] {
  return words.filter((word) => !others.some((other) => other === word || (!/\d/.test(word) && alike(word, other))));
}

function startsAlike(more: readonly string[], fewer: readonly string[]): boolean {
  return fewer.every((word, i) => alike(word, more[i] ?? ''));
}
