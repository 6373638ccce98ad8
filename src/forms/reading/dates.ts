import { table } from '#core/table.ts';
import { addDays, isoDay, monthNamed, WEEKDAY_NAMES, weekdayNamed, weekdayOf } from './calendar.ts';
import { cleanLine } from './clean.ts';

/** `sure`: one plain date. `unsure`: what it may be, likeliest first. `none`: why it is no date. */
export type DateReading =
  | { sure: string }
  | { unsure: string[]; why: 'weekday' | 'year' | 'order' | 'range' | 'other' }
  | { none: 'nonexistent' | 'unreadable' };

const NEAR_DAYS = table<number>({
  'hari ini': 0,
  today: 0,
  besok: 1,
  esok: 1,
  'besok hari': 1,
  tomorrow: 1,
  lusa: 2,
  'besok lusa': 2,
  kemarin: -1,
  yesterday: -1,
});
const UNREADABLE: DateReading = { none: 'unreadable' };
const NONEXISTENT: DateReading = { none: 'nonexistent' };
const WEEKDAY = new RegExp(`(?<!\\p{L})(${WEEKDAY_NAMES.join('|')})(?!\\p{L})`, 'u');
const SPAN = /^(.+?)\s*(?:(?<!\d)-|-(?!\d)|\ss\.?\/?d\.?\s|\ssampai(?: dengan)?\s|\shingga\s|\suntil\s|\sto\s)\s*(.+)$/;

/**
 * Reads a day as Indonesians write it: day, month, year, in figures or with the month's name, with or without the weekday;
 * besok and lusa count from `today` (`YYYY-MM-DD`). What lacks its year, contradicts its weekday or stands the other way
 * round is unsure.
 */
export function readDate(text: string, today: string): DateReading {
  const said = cleanLine(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[–—−‒]/g, '-')
    .replace(/’/g, "'")
    .replace(/[()]/g, ' ')
    .trim();
  const timeless = said.replace(/[\s,]*(?:pukul|jam|pkl)\.?\s*\d.*$/, '');
  const reading = readWithWeekday(timeless, today);
  return timeless !== said && 'sure' in reading ? { unsure: [reading.sure], why: 'other' } : reading;
}

function readWithWeekday(said: string, today: string): DateReading {
  const near = NEAR_DAYS[said];
  if (near !== undefined) return { sure: addDays(today, near) };
  if (/\bminggu (?:depan|ini|lalu|kemarin)|\bpekan\b|\bbulan (?:depan|ini)/.test(said)) return UNREADABLE;
  const weekday = weekdayNamed(WEEKDAY.exec(said)?.[1] ?? '');
  const bare = said
    .replace(WEEKDAY, ' ')
    .replace(/(?<!\p{L})(?:hari|tanggal|tgl|depan|ini|pada|next)\.?(?!\p{L})/gu, ' ')
    .replace(/^[\s,./:]+|[\s,.]+$/g, '')
    .replace(/,/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (bare === '') return weekday === null ? UNREADABLE : { unsure: [nextWeekday(today, weekday)], why: 'year' };
  const reading = readRange(bare, today) ?? readSingle(bare, today);
  if (weekday === null || !('sure' in reading)) return reading;
  return weekdayOf(reading.sure) === weekday ? reading : { unsure: [reading.sure], why: 'weekday' };
}

function nextWeekday(today: string, weekday: number): string {
  return addDays(today, (weekday - weekdayOf(today) + 7) % 7 || 7);
}

/** "11-12 November 2027", "30 November s.d. 1 Desember 2027": both ends are offered. */
function readRange(text: string, today: string): DateReading | null {
  const days =
    /^(\d{1,2})\s*(?:-|s\.?\/?d\.?|sampai(?: dengan)?|hingga|dan|&)\s*(\d{1,2})[\s-]+(\p{L}+\.?(?:\s+\d{4})?)$/u.exec(
      text,
    );
  const span = SPAN.exec(` ${text} `);
  const ends = days ? [`${days[1]} ${days[3]}`, `${days[2]} ${days[3]}`] : span ? [span[1], span[2]] : null;
  if (ends === null) return null;
  const last = readSingle((ends[1] ?? '').trim(), today);
  const lastDay = certain(last);
  if (lastDay === null) return days ? last : null;
  const start = (ends[0] ?? '').trim();
  const first = certain(readSingle(start, lastDay)) ?? null;
  const yearless = !/\d{4}/.test(start);
  const sameYear = certain(readSingle(`${start} ${lastDay.slice(0, 4)}`, today));
  const firstDay = yearless ? (sameYear ?? first) : first;
  return firstDay === null ? null : { unsure: [...new Set([firstDay, lastDay])], why: 'range' };
}

function certain(reading: DateReading): string | null {
  return 'sure' in reading ? reading.sure : 'unsure' in reading ? (reading.unsure[0] ?? null) : null;
}

function readSingle(text: string, today: string): DateReading {
  const figures = /^(\d{1,4})\s*[-/. ]\s*(\d{1,2})\s*[-/. ]\s*(\d{4}|'?\d{1,2})$/.exec(text);
  if (figures) return readFigures(figures[1] ?? '', Number(figures[2]), (figures[3] ?? '').replace("'", ''));
  const named = /^(\d{1,2})(?:st|nd|rd|th)?[-/. ]*(\p{L}{3,})\.?(?:[-/. ]*('?\d{2}|\d{4}))?$/u.exec(text);
  if (named) return readNamed(Number(named[1]), named[2] ?? '', named[3]?.replace("'", ''), today);
  const english = /^(\p{L}{3,})\.? ?(\d{1,2})(?:st|nd|rd|th)?(?: (\d{4}))?$/u.exec(text);
  if (english) return readNamed(Number(english[2]), english[1] ?? '', english[3], today);
  const yearless = /^(\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (yearless) return upcoming(Number(yearless[2]), Number(yearless[1]), today);
  const packed = /^(\d{2})(\d{2})(\d{4})$/.exec(text);
  if (packed) return readPacked(text, packed.slice(1).map(Number));
  if (/^\d{1,2}$/.test(text)) return nextDayOfMonth(Number(text), today);
  return UNREADABLE;
}

function readFigures(first: string, month: number, last: string): DateReading {
  if (first.length === 4) return last.length <= 2 ? exactly(Number(first), month, Number(last)) : UNREADABLE;
  if (first.length === 3 || last.length === 1) return UNREADABLE;
  const year = fullYear(last);
  const day = Number(first);
  if (month > 12 && day <= 12) {
    const american = isoDay(year, day, month);
    return american === null ? NONEXISTENT : { unsure: [american], why: 'order' };
  }
  return exactly(year, month, day);
}

function readNamed(day: number, word: string, yearText: string | undefined, today: string): DateReading {
  const named = monthNamed(word);
  if (named === null) return UNREADABLE;
  const reading =
    yearText === undefined ? upcoming(named.month, day, today) : exactly(fullYear(yearText), named.month, day);
  return named.slip && 'sure' in reading ? { unsure: [reading.sure], why: 'other' } : reading;
}

function readPacked(text: string, [day = 0, month = 0, year = 0]: number[]): DateReading {
  const found = [
    isoDay(year, month, day),
    isoDay(Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6))),
  ];
  const unsure = found.filter((iso) => iso !== null);
  return unsure.length > 0 ? { unsure, why: 'other' } : UNREADABLE;
}

function exactly(year: number, month: number, day: number): DateReading {
  const iso = isoDay(year, month, day);
  return iso === null ? NONEXISTENT : { sure: iso };
}

/** Without a year: the next such day, and the last one if this year's is over. */
function upcoming(month: number, day: number, today: string): DateReading {
  const year = Number(today.slice(0, 4));
  const [past, now, next] = [-1, 0, 1].map((offset) => isoDay(year + offset, month, day));
  const unsure = (now != null && now >= today ? [now, next] : [next, now, past]).filter((iso) => iso != null);
  // 29 February may be more than a year away.
  const leap =
    unsure.length === 0
      ? [2, 3, 4].map((offset) => isoDay(year + offset, month, day)).filter((iso) => iso !== null)
      : unsure;
  return leap.length === 0 ? NONEXISTENT : { unsure: leap.slice(0, 2), why: 'year' };
}

function nextDayOfMonth(day: number, today: string): DateReading {
  for (let ahead = 0; ahead < 62 && day >= 1 && day <= 31; ahead++) {
    const iso = addDays(today, ahead);
    if (Number(iso.slice(8)) === day) return { unsure: [iso], why: 'year' };
  }
  return UNREADABLE;
}

function fullYear(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year < 80 ? 2000 + year : 1900 + year;
}
