import { addDays, isoDay, WEEKDAY_NAMES, weekdayNamed, weekdayOf } from '#forms/reading/calendar.ts';
import { cleanLine } from '#forms/reading/clean.ts';
import { readDate } from '#forms/reading/dates.ts';

/** First and last day of the workshop, `YYYY-MM-DD`. */
export type Days = { readonly start: string; readonly end: string };

/**
 * A day as it was read, `YYYY-MM-DD`. `doubt`: what had to be supposed (`weekday`: it contradicts the date; `number`: the day by its number; `named`:
 * the workshop's day of that name; `order`: month before day; `year`: none was written; `other`).
 */
export type DayRead =
  | { day: string; doubt: 'weekday' | 'number' | 'named' | 'order' | 'year' | 'other' | null }
  | { fault: 'unreadable' | 'nonexistent' | 'range' };

const ORDINALS: readonly (readonly string[])[] = [
  ['1', 'i', 'pertama', 'satu', 'kesatu'],
  ['2', 'ii', 'kedua', 'dua'],
  ['3', 'iii', 'ketiga', 'tiga'],
  ['4', 'iv', 'keempat', 'empat'],
  ['5', 'v', 'kelima', 'lima'],
  ['6', 'vi', 'keenam', 'enam'],
  ['7', 'vii', 'ketujuh', 'tujuh'],
];
const NUMBERED = /^hari(?:\s+ke)?[\s.:-]*(\d|i{1,3}|iv|vi{0,2}|\p{L}{4,})(?!\p{L})[\s.:,(/-]*(.*?)\)?$/u;
/** The day from which spreadsheets count. */
const EPOCH = Date.UTC(1899, 11, 30);

/** Reads the day of a row or of a heading: a date in any of its forms, a day's number ("Hari ke-2"), a weekday alone. */
export function readDay(text: string, days: Days): DayRead {
  const said = cleanLine(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[–—−‒]/g, '-')
    .trim();
  const serial = /^\d{5}(?:\.\d+)?$/.test(said) ? new Date(EPOCH + Math.floor(Number(said)) * 86_400_000) : null;
  if (serial) return { day: serial.toISOString().slice(0, 10), doubt: null };
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?: \d{2}:\d{2})?$/.exec(said);
  if (iso) return known(isoDay(Number(iso[1]), Number(iso[2]), Number(iso[3])));
  const numbered = NUMBERED.exec(said);
  const number = ORDINALS.findIndex((names) => names.includes(numbered?.[1] ?? ''));
  if (numbered && number >= 0) {
    const rest = numbered[2] ?? '';
    return rest === '' ? { day: addDays(days.start, number), doubt: 'number' } : readDated(rest, days);
  }
  return readDated(
    said.replace(/^(?:hari\s*[/,&]?\s*(?:dan\s+)?)?(?:tanggal|tgl)\s*[.:]?\s*|^hari\s*[:/]\s*/, ''),
    days,
  );
}

/** Whether a text by itself is the heading of a day's rows, and of no session: "HARI PERTAMA", "Kamis, 11 November 2027", "Hari/Tanggal: …". */
export function isDayHeading(text: string, days: Days): boolean {
  const said = cleanLine(text).toLowerCase();
  if (said === '' || said.length > 80) return false;
  const begins = /^(?:hari|tanggal|tgl)(?!\p{L})/u.test(said) || WEEKDAY_NAMES.some((name) => said.startsWith(name));
  if (!begins && !/^\d{1,2}\s+\p{L}+\s+\d{4}$/u.test(said)) return false;
  const read = readDay(said, days);
  return !('fault' in read) || read.fault === 'nonexistent';
}

/** Whether a weekday that stands beside a date is another than the date's. */
export function contradicts(weekday: string, day: string): boolean {
  const named = weekdayNamed(cleanLine(weekday).toLowerCase());
  return named !== null && named !== weekdayOf(day);
}

function readDated(said: string, days: Days): DayRead {
  const bare = said.replace(/^([\p{L}']+)\s*\/\s*(?=\d)/u, '$1, ').replace(/[.,;:]+$/, '');
  const weekday = weekdayNamed(bare);
  if (weekday !== null) return ofName(weekday, days);
  // Without a year it is the one of the workshop's days, or the next after them.
  const reading = readDate(bare, days.start);
  if ('sure' in reading) return { day: reading.sure, doubt: null };
  if ('none' in reading) return { fault: reading.none };
  const [first] = reading.unsure;
  if (reading.why === 'range' || first === undefined) return { fault: 'range' };
  const within = reading.unsure.find((day) => day >= days.start && day <= days.end);
  return { day: within ?? first, doubt: reading.why };
}

/** The only day of the workshop that has this name. */
function ofName(weekday: number, { start, end }: Days): DayRead {
  const found: string[] = [];
  for (let day = start; day <= end && found.length < 2; day = addDays(day, 1))
    if (weekdayOf(day) === weekday) found.push(day);
  const [only] = found;
  return found.length === 1 && only !== undefined ? { day: only, doubt: 'named' } : { fault: 'unreadable' };
}

function known(day: string | null): DayRead {
  return day === null ? { fault: 'nonexistent' } : { day, doubt: null };
}
