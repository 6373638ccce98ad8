import { table } from '#core/table.ts';
import { cleanLine } from './clean.ts';
import { readSmallWords } from './number-words.ts';

/** `sure` and `unsure` as `HH:MM`, likeliest first. */
export type TimeReading = { sure: string } | { unsure: string[] } | { none: 'nonexistent' | 'unreadable' };

const UNREADABLE: TimeReading = { none: 'unreadable' };
const NONEXISTENT: TimeReading = { none: 'nonexistent' };
/** The hours that Indonesians call so, as typed (1 to 12) and the hour of the day that is meant. */
const PARTS = table<(hour: number) => number | null>({
  pagi: (hour) => (hour <= 11 ? hour : null),
  subuh: (hour) => (hour <= 6 ? hour : null),
  siang: (hour) => (hour >= 10 && hour <= 12 ? hour : hour <= 3 ? hour + 12 : null),
  sore: (hour) => (hour >= 2 && hour <= 6 ? hour + 12 : null),
  petang: (hour) => (hour >= 4 && hour <= 7 ? hour + 12 : null),
  malam: (hour) => (hour >= 6 && hour <= 11 ? hour + 12 : hour === 12 ? 0 : null),
  am: (hour) => hour % 12,
  pm: (hour) => (hour % 12) + 12,
});
const ZONE = /\s*\b(?:wib|wita|wit)\b\.?/;

/**
 * Reads a time of day as Indonesians write and say it: `09.00`, `09:00 WIB`, "jam 8", "9 pagi", "setengah 9" (half past eight).
 * An hour from 1 to 6 without more, and whatever had to be supposed, is unsure. The zone is the workshop's and is dropped.
 */
export function readTime(text: string): TimeReading {
  const said = cleanLine(text).normalize('NFKC').toLowerCase().replace(/[–—−]/g, '-').replace(ZONE, '').trim();
  const span = /^(.+?)\s*(?:-|s\.?\/?d\.?|sampai|hingga|s\/d)\s*(?:\d{1,2}(?:[.:]\d{2})?|selesai)$/.exec(said);
  if (span?.[1] !== undefined && /\d/.test(span[1])) return unsureOf(readOne(span[1].replace(/\s*s\.?$/, '')));
  return readOne(said);
}

function unsureOf(reading: TimeReading): TimeReading {
  return 'sure' in reading ? { unsure: [reading.sure] } : reading;
}

function readOne(said: string): TimeReading {
  const bare = figures(
    said
      .replace(/^(?:mulai|pukul|jam|pkl|at)\.?\s*/, '')
      .replace(/^(?:pukul|jam|pkl)\.?\s*/, '')
      .replace(/\.$/, ''),
  );
  const match = /^(\d{1,2})(?:[.:,]?(\d{2}))?(?:[.:]00)?(?:\s*(tepat))?(?:\s*(\p{L}+))?$/u.exec(bare);
  if (match) return settle(match[1] ?? '', match[2], match[4]);
  const half = /^setengah (\d{1,2})(?: (\p{L}+))?$/u.exec(bare);
  if (half) return shifted(Number(half[1]), half[2], -30);
  const off = /^(\d{1,2}) (kurang|lewat|lebih) (\d{1,2}|seperempat)(?: menit)?(?: (\p{L}+))?$/u.exec(bare);
  if (off) {
    const minutes = off[3] === 'seperempat' ? 15 : Number(off[3]);
    return shifted(Number(off[1]), off[4], off[2] === 'kurang' ? -minutes : minutes);
  }
  const single = /^(\d{1,2})[.:,](\d)$/.exec(bare);
  if (single) {
    const found = [`${single[2]}0`, `0${single[2]}`].map((minutes) => clock(Number(single[1]), Number(minutes)));
    const unsure = found.filter((time) => time !== null);
    return unsure.length > 0 ? { unsure } : NONEXISTENT;
  }
  return UNREADABLE;
}

/** "delapan" as 8, "setengah sembilan" as "setengah 9". */
function figures(said: string): string {
  const words = said.split(' ');
  for (let at = 0; at < words.length; at++) {
    const number = readSmallWords(words, at);
    if (number !== null) words.splice(at, number.next - at, String(number.value));
  }
  return words.join(' ');
}

function settle(hourText: string, minuteText: string | undefined, part: string | undefined): TimeReading {
  const hour = Number(hourText);
  const minutes = Number(minuteText ?? 0);
  if (part !== undefined) {
    const meant = PARTS[part];
    if (meant === undefined) return UNREADABLE;
    const fixed = hour > 12 || hour === 0 ? hour : meant(hour);
    const time = clock(fixed ?? hour, minutes);
    if (time === null) return NONEXISTENT;
    return fixed === null || (hour === 12 && part === 'malam') ? { unsure: [time] } : { sure: time };
  }
  const time = clock(hour, minutes);
  if (time === null) return NONEXISTENT;
  const afternoon = hour >= 1 && hour <= 6 && hourText.length === 1 ? clock(hour + 12, minutes) : null;
  return afternoon === null ? { sure: time } : { unsure: hour === 6 ? [time, afternoon] : [afternoon, time] };
}

function shifted(hour: number, part: string | undefined, minutes: number): TimeReading {
  if (hour > 24 || Math.abs(minutes) > 59) return NONEXISTENT;
  const meant = part === undefined ? hour : (PARTS[part]?.(hour) ?? hour);
  const total = (meant * 60 + minutes + 1440) % 1440;
  const time = clock(Math.floor(total / 60), total % 60);
  return time === null ? NONEXISTENT : { unsure: [time] };
}

function clock(hour: number, minutes: number): string | null {
  if (hour > 23 || minutes > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
