import { clockAt } from './clock.ts';
import type { Lexicon } from './lexicon.ts';
import { type NumberFound, numberAt } from './numbers.ts';
import { shareAt, shareNamed } from './shares.ts';
import type { Token } from './tokens.ts';
import type { FactKind } from './types.ts';
import { createUnitReader } from './units.ts';

/**
 * A number with what it measures. `unit`: `percent`, `rupiah`, `lipat` (a multiple), `kali`, `clock` (minutes of the day), `year`, `rank`, a
 * unit of the lists, `other` for anything else that is counted, null where the text does not say.
 */
export type Quantity = {
  readonly kind: FactKind;
  readonly first: number;
  readonly last: number;
  readonly values: readonly number[];
  readonly unit: string | null;
  /** As it was written, for numbers that have no value. */
  readonly text: string;
};

const KINDS: Readonly<Record<string, FactKind>> = {
  percent: 'percent',
  rupiah: 'money',
  lipat: 'causal',
  year: 'date',
};
const TIMES = new Set(['detik', 'menit', 'jam', 'hari', 'minggu', 'bulan', 'semester', 'tahun']);
const ROMAN = new Map('I II III IV V VI VII VIII IX X XI XII'.split(' ').map((roman, i) => [roman, i + 1]));
const RANGE = new Set(['-', '–', '—', 'sampai', 'hingga', 'atau', 'sd', 'smp', 'sampe']);
const CALENDAR = new Set(['tahun', 'thn', 'th', 'taun']);
const ONE = new Map([
  ['seorang', 'other'],
  ['sebuah', 'other'],
  ['seekor', 'other'],
  ['selembar', 'other'],
  ['sekali', 'kali'],
]);
const RANKS_BY_WORD = new Set(['pertama', 'kedua']);

/** Finds every quantity of a text, once through, except in tokens that are `taken` by another fact. */
export function createQuantityReader(lexicon: Lexicon) {
  const unitAt = createUnitReader(lexicon);

  return function quantitiesIn(tokens: readonly Token[], lowers: readonly string[], taken: Uint8Array): Quantity[] {
    const found: Quantity[] = [];
    for (let at = 0; at < tokens.length; at++) {
      if (taken[at]) continue;
      const quantity = wordAt(tokens, lowers, at) ?? figureAt(tokens, lowers, at, found.at(-1));
      if (quantity === null) continue;
      if (quantity.unit !== 'idiom') found.push(quantity);
      at = Math.max(at, quantity.last);
    }
    return found;
  };

  /** Quantities of one word: "separuh", "puluhan", "setahun", "II" behind "semester". */
  function wordAt(tokens: readonly Token[], lowers: readonly string[], at: number): Quantity | null {
    const { lower, text } = tokens[at] as Token;
    const one = { first: at, last: at, text: lower };
    const share = shareNamed(lexicon, lower);
    if (share !== undefined) {
      const { unit, last } = unitAt(tokens, lowers, at + 1);
      if (unit !== null && TIMES.has(unit)) return { ...one, last, kind: 'date', values: [share / 100], unit };
      return { ...one, kind: 'causal', values: [share], unit: 'percent' };
    }
    if (lexicon.vague.has(lower)) return { ...one, kind: 'number', values: [], unit: null };
    const ranged = RANGE.has(lowers[at - 1] ?? '') && ROMAN.has(tokens[at - 2]?.text ?? '');
    const roman = ranged || lexicon.roman.has(lowers[at - 1] ?? '') ? ROMAN.get(text) : undefined;
    if (roman !== undefined) return { ...one, kind: 'number', values: [roman], unit: null };
    const single = /^se(\p{L}{3,})$/u.exec(lower)?.[1];
    const unit = ONE.get(lower) ?? (single === undefined ? undefined : lexicon.unitOf(single));
    return unit === undefined ? null : { ...one, kind: 'number', values: [1], unit };
  }

  function figureAt(
    tokens: readonly Token[],
    lowers: readonly string[],
    at: number,
    previous: Quantity | undefined,
  ): Quantity | null {
    const number = numberAt(tokens, lowers, at);
    if (number === null || isLetterOfWord(tokens, at)) return null;
    const last = number.next - 1;
    const before = lowers[at - 1] ?? '';
    const word = { first: at, last, values: number.values, text: textOf(tokens, at, last) };
    if (isIdiom(lowers, at, number)) return { ...word, kind: 'number', unit: 'idiom' };
    if (RANKS_BY_WORD.has(lowers[at] ?? '') || isOrdinal(tokens, lowers, at)) {
      return { ...word, kind: 'number', unit: 'rank' };
    }
    if (lexicon.rupiah.has(before) || (before === '.' && lexicon.rupiah.has(lowers[at - 2] ?? ''))) {
      return {
        ...word,
        kind: 'money',
        first: before === '.' ? at - 2 : at - 1,
        values: scaled(tokens, lowers, number),
        unit: 'rupiah',
      };
    }
    const clock = clockAt(tokens, lowers, at, number, previous);
    if (clock !== null) return clock;
    const share = shareAt(tokens, lowers, number);
    if (share !== null) return { ...word, kind: 'causal', last: share.last, values: [share.percent], unit: 'percent' };
    const year = last === at ? yearAt(tokens, lowers, at) : null;
    if (year !== null) return { ...word, kind: 'date', values: [year], unit: 'year' };
    const measure = unitAt(tokens, lowers, number.next);
    const kind = TIMES.has(measure.unit ?? '') ? 'date' : (KINDS[measure.unit ?? ''] ?? 'number');
    return {
      ...word,
      kind,
      last: Math.max(last, measure.last),
      values: scaled(tokens, lowers, number),
      unit: measure.unit,
    };
  }

  /** "salah satu", "satu-satunya", "satu pintu"; "kedua warga itu" counts nothing, "minggu kedua" does. */
  function isIdiom(lowers: readonly string[], at: number, { inWords, next }: NumberFound): boolean {
    const [before = '', word = '', after = ''] = [lowers[at - 1], lowers[at], lowers[next]];
    if (!inWords) return false;
    if (RANKS_BY_WORD.has(word)) return !lexicon.ranks.has(before);
    return (
      before === 'salah' || lexicon.idioms.has(after) || (after === '-' && (lowers[next + 1] ?? '').startsWith(word))
    );
  }
}

/** "ke-3", "ke3"; "ke 3 desa" counts. */
function isOrdinal(tokens: readonly Token[], lowers: readonly string[], at: number): boolean {
  if (!tokens[at]?.glued) return false;
  return lowers[at - 1] === 'ke' || (lowers[at - 1] === '-' && lowers[at - 2] === 'ke');
}

function yearAt(tokens: readonly Token[], lowers: readonly string[], at: number): number | null {
  const text = tokens[at]?.text ?? '';
  if (/^(?:19|20)\d\d$/.test(text)) return Number(text);
  const before = lowers[at - 1] ?? '';
  const marked = CALENDAR.has(before) || (/^['’]$/.test(before) && CALENDAR.has(lowers[at - 2] ?? ''));
  return marked && /^\d\d$/.test(text) ? 2000 + Number(text) : null;
}

/** "2–3 juta": the first is of millions, too. */
function scaled(tokens: readonly Token[], lowers: readonly string[], { values, next }: NumberFound): readonly number[] {
  if (!RANGE.has(lowers[next] ?? '')) return values;
  const [value = 0] = numberAt(tokens, lowers, next + 1)?.values ?? [];
  const alone = [next + 1, next + 2] as const;
  const [plain] = numberAt(tokens.slice(...alone), lowers.slice(...alone), 0)?.values ?? [];
  const scale = plain ? value / plain : 1;
  return scale > 1 ? [...values, ...values.map((one) => one * scale)] : values;
}

function textOf(tokens: readonly Token[], first: number, last: number): string {
  return tokens
    .slice(first, last + 1)
    .map(({ lower }) => lower)
    .join('');
}

/** "ibu2" says a word twice, and "m2" is a square metre. */
function isLetterOfWord(tokens: readonly Token[], at: number): boolean {
  const [token, before] = [tokens[at], tokens[at - 1]];
  if (token?.kind !== 'number' || !token.glued || before?.kind !== 'word') return false;
  return /^[23]$/.test(token.text) && !/^(?:rp|s|d|idr|ke)$/.test(before.lower);
}
