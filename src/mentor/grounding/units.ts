import type { Lexicon } from './lexicon.ts';
import type { Token } from './tokens.ts';

/** What a number measures (see `Quantity`), and the place of the last token of that. */
export type UnitFound = { readonly unit: string | null; readonly last: number };

/** "8 tahun lalu": the eight counts no years. */
const NEARNESS = new Set(['lalu', 'ini', 'depan', 'kemarin', 'kmrn', 'terakhir']);

/** Reads the unit that begins at a place. */
export function createUnitReader(lexicon: Lexicon) {
  return function unitAt(tokens: readonly Token[], lowers: readonly string[], at: number): UnitFound {
    const written = lowers[at];
    const none = { unit: null, last: at - 1 };
    if (written === undefined) return none;
    const word = written.length > 5 ? written.replace(/nya$/, '') : written;
    if (lexicon.percent.has(word)) return { unit: 'percent', last: at };
    if (lexicon.rupiah.has(word)) return { unit: 'rupiah', last: at };
    if (word === 'kali' || ((word === 'x' || word === '×') && tokens[at + 1]?.kind !== 'number')) {
      const multiple = /^(?:lipat\p{L}*|lebih|lbh)$/u.test(lowers[at + 1] ?? '');
      return multiple ? { unit: 'lipat', last: at + 1 } : { unit: 'kali', last: at };
    }
    const unit = lexicon.unitOf(word);
    if (unit !== undefined) return NEARNESS.has(lowers[at + 1] ?? '') ? none : { unit, last: at };
    const counted = tokens[at]?.kind === 'word' && word !== 'an' && word.length > 1;
    return counted && !lexicon.notUnits.has(lexicon.standard(word)[0] ?? word) ? { unit: 'other', last: at - 1 } : none;
  };
}
