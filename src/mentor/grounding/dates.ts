import { monthNamed, weekdayNamed } from '#forms/reading/calendar.ts';
import type { Token } from './tokens.ts';

/** A day, a month or a weekday as a text names it, from the token `first` to `last`. */
export type DateFound = {
  readonly first: number;
  readonly last: number;
  readonly day?: number | undefined;
  readonly month?: number | undefined;
  readonly year?: number | undefined;
  readonly weekday?: number;
};

const RANGE = new Set(['-', '–', '—', '/', 'sampai', 'hingga', 'sd', 's', 'dan', 'atau', 'smp', 'sampe', 'ke']);
const YEAR_WORDS = new Set(['tahun', 'thn', 'th', '.', ',', "'", '’', '-', '/']);
const MONTH_WORDS = new Set(['bulan', 'bln', 'tgl', 'tanggal']);
const SEPARATORS = new Set(['/', '-', '.']);

/** Every date of a text in order, once through. A year alone is a number: see `quantities`. */
export function datesIn(tokens: readonly Token[]): DateFound[] {
  const found: DateFound[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    const date = token.kind === 'number' ? figuresAt(tokens, at) : namedAt(tokens, at, (found.at(-1)?.last ?? -1) + 1);
    if (date === null) continue;
    // "12–14 Maret", "Maret sampai Juni 2024": the first lacks what the last one says of both.
    const range = date.month !== undefined ? rangeBefore(tokens, date, found.at(-1)) : null;
    if (range !== null) {
      if (range.replaces) found.pop();
      found.push(range.date);
    }
    found.push(date);
    at = date.last;
  }
  return found;
}

/** `12/3/2024`, `12-03-24`, `2024-03-12`, `12.03.2024`. */
function figuresAt(tokens: readonly Token[], at: number): DateFound | null {
  const token = tokens[at] as Token;
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(token.text);
  if (dotted) return ofFigures(at, at, dotted.slice(1).map(Number));
  const [one, two, sign, other] = [tokens[at + 2], tokens[at + 4], tokens[at + 1], tokens[at + 3]];
  if (!one || !two || !sign || !other || sign.text !== other.text || !SEPARATORS.has(sign.text)) return null;
  if (![one, two, sign, other].every(({ glued }) => glued)) return null;
  if (![token, one, two].every(({ text }) => /^\d{1,4}$/.test(text))) return null;
  return ofFigures(
    at,
    at + 4,
    [token, one, two].map(({ text }) => Number(text)),
  );
}

function ofFigures(first: number, last: number, [a = 0, month = 0, c = 0]: number[]): DateFound | null {
  const [day, year] = a > 31 ? [c, a] : [a, c < 100 ? 2000 + c : c];
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 && year >= 1900 && year <= 2100
    ? { first, last, day, month, year }
    : null;
}

function namedAt(tokens: readonly Token[], at: number, floor: number): DateFound | null {
  const { lower, text } = tokens[at] as Token;
  const before = tokens[at - 1];
  const weekday = weekdayNamed(lower.replace('’', "'"));
  if (weekday !== null && (lower !== 'minggu' || before?.lower === 'hari')) return { first: at, last: at, weekday };
  const month = monthNamed(lower);
  if (month === null || month.slip || (lower.length < 4 && !isShortMonth(tokens, at, text))) return null;
  const back = tokens[at - 1] !== undefined && MONTH_WORDS.has(before?.lower ?? '') ? at - 2 : at - 1;
  const dayToken = tokens[back];
  const isDay =
    back >= floor && dayToken?.kind === 'number' && /^\d{1,2}$/.test(dayToken.text) && Number(dayToken.text) <= 31;
  let next = at + 1;
  while (next < at + 3 && YEAR_WORDS.has(tokens[next]?.lower ?? '')) next += 1;
  const after = tokens[next];
  const sameSentence = after?.sentence === tokens[at]?.sentence;
  const year = sameSentence && after?.kind === 'number' ? yearOf(after.text, next > at + 1) : null;
  const earlier = tokens[at - (MONTH_WORDS.has(before?.lower ?? '') ? 2 : 1)];
  const yearBefore =
    year === null && earlier?.kind === 'number' && /^20\d\d$/.test(earlier.text) ? Number(earlier.text) : null;
  return {
    first: isDay ? back : at,
    last: year === null ? at : next,
    month: month.month,
    day: isDay ? Number(dayToken?.text) : undefined,
    year: year ?? yearBefore ?? undefined,
  };
}

/** "mar", "des", "may" are also other words: a month's short name stands beside a number. */
function isShortMonth(tokens: readonly Token[], at: number, text: string): boolean {
  if (text.toLowerCase() === 'mei') return true;
  let next = at + 1;
  while (next < at + 5 && (RANGE.has(tokens[next]?.lower ?? '') || /^[.d]$/.test(tokens[next]?.lower ?? ''))) next += 1;
  const spans = next > at + 1 && monthNamed(tokens[next]?.lower ?? '') !== null;
  const beside = tokens[at - 1]?.kind === 'number' || tokens[at + 1]?.kind === 'number';
  return beside || spans || MONTH_WORDS.has(tokens[at - 1]?.lower ?? '');
}

function yearOf(text: string, marked: boolean): number | null {
  if (/^(?:19|20)\d\d$/.test(text)) return Number(text);
  return marked && /^\d\d$/.test(text) ? 2000 + Number(text) : null;
}

function rangeBefore(
  tokens: readonly Token[],
  date: DateFound,
  previous: DateFound | undefined,
): { date: DateFound; replaces: boolean } | null {
  let at = date.first - 1;
  const end = at;
  while (
    at >= 0 &&
    at > end - 4 &&
    (RANGE.has(tokens[at]?.lower ?? '') || tokens[at]?.lower === '.' || tokens[at]?.lower === 'd')
  )
    at -= 1;
  if (at === end || at < 0) return null;
  if (previous?.last === at && previous.month !== undefined && previous.year === undefined && date.year !== undefined) {
    return { date: { ...previous, year: date.year }, replaces: true };
  }
  const day = tokens[at];
  if (date.day === undefined || day?.kind !== 'number' || !/^\d{1,2}$/.test(day.text) || Number(day.text) > 31)
    return null;
  return { date: { first: at, last: at, day: Number(day.text), month: date.month, year: date.year }, replaces: false };
}

/** What a date says, and each less exact thing that it says with it. */
export function keysOf({ day, month, year, weekday }: DateFound): string[] {
  if (weekday !== undefined) return [`w${weekday}`];
  const keys = [`m${month}`];
  if (day !== undefined) keys.push(`d${day}m${month}`);
  if (year !== undefined) keys.push(`m${month}y${year}`);
  if (day !== undefined && year !== undefined) keys.push(`d${day}m${month}y${year}`);
  return keys;
}

/** The most exact thing that a date says. */
export function exactKeyOf(date: DateFound): string {
  return keysOf(date).at(-1) ?? '';
}
