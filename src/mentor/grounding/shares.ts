import { table } from '#core/table.ts';
import type { Lexicon } from './lexicon.ts';
import type { NumberFound } from './numbers.ts';
import type { Token } from './tokens.ts';

/** A share of the whole in percent, to four decimals, and the place of its last token. */
export type ShareFound = { readonly percent: number; readonly last: number };

const PARTS = table<number>({ dua: 2, tiga: 3, empat: 4, lima: 5, enam: 6, delapan: 8, sepuluh: 10 });

/** Reads "separuh", "sepertiganya". */
export function shareNamed(lexicon: Lexicon, word: string): number | undefined {
  return lexicon.shares.get(word) ?? lexicon.shares.get(word.replace(/nya$/, ''));
}

/** Reads what makes a number the numerator of a share: "dua pertiga", "tiga per empat", "2/3". */
export function shareAt(tokens: readonly Token[], lowers: readonly string[], number: NumberFound): ShareFound | null {
  const [value] = number.values;
  const { next } = number;
  if (value === undefined) return null;
  if (!number.inWords) {
    const below = tokens[next + 1];
    const fraction =
      lowers[next] === '/' && below?.glued && /^(?:[2-9]|10)$/.test(below.text) && tokens[next + 2]?.text !== '/';
    return fraction && value < Number(below.text)
      ? { percent: inPercent(value, Number(below.text)), last: next + 1 }
      : null;
  }
  const word = (lowers[next] ?? '').replace(/nya$/, '');
  const joined = word.startsWith('per') ? PARTS[word.slice(3)] : undefined;
  if (joined !== undefined) return { percent: inPercent(value, joined), last: next };
  const apart = word === 'per' ? PARTS[lowers[next + 1] ?? ''] : undefined;
  return apart === undefined || value >= apart ? null : { percent: inPercent(value, apart), last: next + 1 };
}

function inPercent(part: number, whole: number): number {
  return Math.round((part * 1e6) / whole) / 1e4;
}
