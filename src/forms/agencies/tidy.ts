import type { AgencyWords } from './words.ts';

/** Small inside a name. */
const SMALL = new Set('dan di ke dari yang untuk pada dengan serta atau'.split(' '));

/**
 * An agency's name as it is written: contractions written out ("dinkes kab bungo" is "Dinas Kesehatan Kabupaten Bungo"), capitals,
 * initials kept. Tidying what is tidy changes nothing.
 */
export function tidyAgency(typed: string, words: AgencyWords): string {
  const text = words.writtenOut(typed);
  const letters = text.replace(/[^\p{L}]/gu, '');
  const shouted = letters === letters.toUpperCase() && /\s/.test(text.trim()) && letters.length > 8;
  return text
    .replace(/\s*,\s*/g, ', ')
    .split(' ')
    .map((word, index) => tidyWord(word, index, shouted, words))
    .join(' ');
}

function tidyWord(word: string, index: number, shouted: boolean, { isInitials }: AgencyWords): string {
  const bare = word.replace(/[^\p{L}\p{N}]/gu, '');
  if (isInitials(bare)) return word.toUpperCase();
  const small = word.toLowerCase();
  // "DI Yogyakarta" is a name, "di" a preposition.
  if (SMALL.has(small) && (shouted || word !== 'DI')) return index > 0 ? small : capital(small);
  if (shouted) return capital(small);
  return word === small ? capital(word) : word;
}

/** "non-ASN" keeps its capitals; "kesehatan/sosial" gets two. */
function capital(word: string): string {
  return word.replace(
    /(^|[^\p{L}\p{N}\p{M}'’])(\p{L})/gu,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );
}
