import { fold } from '../reading/clean.ts';
import { alike } from '../reading/distance.ts';
import type { AgencyWords } from './words.ts';

/** `exact`: this one, as it is to be written. `candidates`: to be asked, best first. Neither: an agency not known so far. */
export type AgencySearch = { exact: string } | { candidates: string[]; total: number };

/** As many as are offered; one more and the person is asked to write more of the name. */
const OFFERED = 3;

/**
 * Looks a typed agency up among those known. Only a whole name is an exact match, whatever its shortenings ("Dinkes Prov. Jambi");
 * a part never decides between two regions, nor silently for one. Whoever writes a name out gets no shortened one for it.
 */
export function findAgency(
  typed: string,
  known: readonly string[],
  { expanded }: Pick<AgencyWords, 'expanded'>,
): AgencySearch {
  const folded = fold(typed);
  const words = expanded(folded);
  if (words.length === 0) return { candidates: [], total: 0 };
  const agencies = known.map((name) => ({ name, words: expanded(fold(name)) }));
  const same = agencies.filter((agency) => agency.words.join(' ') === words.join(' '));
  const [only] = same;
  if (only && same.length === 1)
    return fold(only.name).length >= folded.length ? { exact: only.name } : { candidates: [], total: 0 };
  if (same.length > 1) return offered(same, words);
  const holding = agencies.filter((agency) => holdsAll(agency.words, words, startsWith));
  if (holding.length > 0) return offered(holding, words);
  const initials = agencies.filter((agency) => hasInitials(agency.words, folded, expanded));
  if (initials.length > 0) return offered(initials, words);
  const within = agencies.filter(
    (agency) => agency.words.length > 1 && holdsAll(words, agency.words, (own, word) => own === word),
  );
  if (within.length > 0) return offered(within, words);
  return offered(
    agencies.filter((agency) =>
      holdsAll(agency.words, words, (own, word) => alike(word, own) || startsWith(own, word)),
    ),
    words,
  );
}

/** Names that begin as typed first; then, the shorter the nearer. */
function offered(found: { name: string; words: string[] }[], words: readonly string[]): AgencySearch {
  const later = (own: readonly string[]) => (words.every((word, at) => startsWith(own[at] ?? '', word)) ? 0 : 1);
  const nearest = [...found].sort(
    (a, b) => later(a.words) - later(b.words) || a.name.length - b.name.length || a.name.localeCompare(b.name, 'id'),
  );
  return { candidates: nearest.slice(0, OFFERED).map(({ name }) => name), total: found.length };
}

function holdsAll(
  own: readonly string[],
  words: readonly string[],
  test: (own: string, word: string) => boolean,
): boolean {
  return words.every((word) => own.some((candidate) => test(candidate, word)));
}

function startsWith(own: string, word: string): boolean {
  return own === word || (word.length >= 3 && !/^\d/.test(word) && own.startsWith(word));
}

/** "dpk" for "Dinas Perpustakaan dan Kearsipan …", "dpk kota" with more of the name behind it. */
function hasInitials(own: readonly string[], folded: string, expanded: AgencyWords['expanded']): boolean {
  const [short = '', ...rest] = folded.split(' ');
  if (!/^\p{L}{2,8}$/u.test(short)) return false;
  const initials = own.map((word) => word[0]).join('');
  return initials.startsWith(short) && holdsAll(own.slice(short.length), expanded(rest.join(' ')), startsWith);
}
