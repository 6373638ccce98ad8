import { table } from '#core/table.ts';
import { MULTIPLIERS, ORDINAL_WORDS, readDecimalWords, readSmallWords } from '#forms/reading/number-words.ts';
import type { Token } from './tokens.ts';

/** A number and every value that it may have, the likeliest first; `next` is the place after it. */
export type NumberFound = { readonly values: readonly number[]; readonly next: number; readonly inWords: boolean };

const WHOLE = table<number>({ seribu: 1e3, sejuta: 1e6, semiliar: 1e9, semilyar: 1e9, seratus: 100 });
const FRACTION = /^sete?ngah$/;

/**
 * Reads the number that begins at a place: digits with dots and commas, words, both with ribu, juta, miliar ("2 juta 500 ribu"), ordinals.
 * @param lowers the tokens in small letters
 */
export function numberAt(tokens: readonly Token[], lowers: readonly string[], at: number): NumberFound | null {
  const ordinal = ORDINAL_WORDS[lowers[at] ?? ''];
  if (ordinal !== undefined) return { values: [ordinal], next: at + 1, inWords: true };
  let sums = [0];
  let next = at;
  let ceiling = Number.POSITIVE_INFINITY;
  let inWords = true;
  while (next < tokens.length) {
    const piece = pieceAt(tokens, lowers, next);
    // "300 ribu satu minggu": digits and words are not of one number.
    if (piece === null || (next > at && piece.inWords !== inWords)) break;
    const word = lowers[piece.next] ?? '';
    const times = multiplier(tokens, piece.next, word);
    if (times >= ceiling || (ceiling < Number.POSITIVE_INFINITY && piece.values.some((v) => v * times >= ceiling)))
      break;
    sums = sums.flatMap((sum) => piece.values.map((value) => sum + value * times)).slice(0, 4);
    inWords = inWords && piece.inWords;
    next = piece.next + (times > 1 ? 1 : 0);
    ceiling = piece.whole ?? times;
    if (ceiling === 1) break;
  }
  if (next === at) return null;
  if (inWords && next > at && FRACTION.test(lowers[next] ?? '')) {
    sums = sums.map((sum) => sum + 0.5);
    next += 1;
  }
  return { values: sums, next, inWords };
}

/** `m` and `t` are letters of much else: they multiply only what stands before them without a space, or in capitals. */
function multiplier(tokens: readonly Token[], at: number, word: string): number {
  const known = MULTIPLIERS[word];
  if (known === undefined) return 1;
  const token = tokens[at];
  return known.sure || (word === 'k' ? token?.glued : token?.text === token?.text.toUpperCase()) ? known.times : 1;
}

function pieceAt(
  tokens: readonly Token[],
  lowers: readonly string[],
  at: number,
): (NumberFound & { whole?: number }) | null {
  const token = tokens[at];
  if (token === undefined || token.kind === 'sign') return null;
  if (token.kind === 'number') return { values: literal(token.text), next: at + 1, inWords: false };
  const whole = WHOLE[token.lower];
  if (whole !== undefined && whole !== 100) return { values: [whole], next: at + 1, inWords: true, whole };
  const small = readSmallWords(lowers, at);
  if (small === null) return null;
  const decimals = lowers[small.next] === 'koma' ? readDecimalWords(lowers, small.next + 1) : null;
  return { values: [small.value + (decimals?.value ?? 0)], next: decimals?.next ?? small.next, inWords: true };
}

/** Indonesian first; then as it may have been meant by somebody who types the English way. */
function literal(digits: string): number[] {
  if (!/^\d/.test(digits)) return [];
  const plain = Number(digits.replaceAll('.', '').replace(',', '.'));
  const english = Number(digits.replaceAll(',', ''));
  if (/^\d+(?:,\d+)?$/.test(digits)) return /^\d{1,3},\d{3}$/.test(digits) ? [plain, english] : [plain];
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(digits)) return [plain];
  if (/^\d+\.\d+$/.test(digits) || /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(digits)) return [english];
  return [];
}
