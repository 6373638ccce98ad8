import type { Lang } from '#core/words.ts';
import { distance } from './distance.ts';

const MONTHS: readonly string[][] = [
  ['januari', 'jan', 'january'],
  ['februari', 'feb', 'pebruari', 'february'],
  ['maret', 'mar', 'march'],
  ['april', 'apr'],
  ['mei', 'may'],
  ['juni', 'jun', 'june'],
  ['juli', 'jul', 'july'],
  ['agustus', 'agu', 'agt', 'ags', 'agst', 'aug', 'august'],
  ['september', 'sep', 'sept'],
  ['oktober', 'okt', 'oct', 'october'],
  ['november', 'nov', 'nopember', 'nop'],
  ['desember', 'des', 'dec', 'december'],
];
/** From Sunday, as JavaScript counts. */
const WEEKDAYS: readonly string[][] = [
  ['minggu', 'ahad', 'sunday'],
  ['senin', 'monday'],
  ['selasa', 'tuesday'],
  ['rabu', 'wednesday'],
  ['kamis', 'thursday'],
  ['jumat', "jum'at", 'jum at', 'friday'],
  ['sabtu', 'saturday'],
];
const DAY = 86_400_000;

const LONG: Record<Lang, Intl.DateTimeFormat> = { id: longFormat('id-ID'), en: longFormat('en-GB') };

/** A day as `YYYY-MM-DD`, or null where the calendar has no such day. Years from 1900 to 2100. */
export function isoDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && year >= 1900 && year <= 2100 ? date.toISOString().slice(0, 10) : null;
}

/** The day some days after (or before) another. */
export function addDays(iso: string, days: number): string {
  return new Date(Date.parse(iso) + days * DAY).toISOString().slice(0, 10);
}

/** 0 for Sunday. */
export function weekdayOf(iso: string): number {
  return new Date(Date.parse(iso)).getUTCDay();
}

/** The number of a month by its name, short or long, old or English; `slip` when a letter had to be forgiven. */
export function monthNamed(word: string): { month: number; slip: boolean } | null {
  const exact = MONTHS.findIndex((names) => names.includes(word));
  if (exact >= 0) return { month: exact + 1, slip: false };
  const near = MONTHS.flatMap(([name = ''], index) =>
    word.length >= 5 && distance(word, name, 1) <= 1 ? [index] : [],
  );
  return near.length === 1 && near[0] !== undefined ? { month: near[0] + 1, slip: true } : null;
}

/** The number of a weekday by its name, 0 for Sunday. */
export function weekdayNamed(word: string): number | null {
  const index = WEEKDAYS.findIndex((names) => names.includes(word));
  return index >= 0 ? index : null;
}

/** Every name of a weekday, for finding one in a text. */
export const WEEKDAY_NAMES: readonly string[] = WEEKDAYS.flat();

/** "Rabu, 11 November 2020"; the weekday is always computed. */
export function longDate(iso: string, lang: Lang): string {
  return LONG[lang].format(Date.parse(iso));
}

function longFormat(locale: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
}
