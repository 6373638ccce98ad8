import { timeOf } from '#core/time-of-day.ts';
import { isoDay } from '#forms/reading/calendar.ts';
import { cleanLine } from '#forms/reading/clean.ts';
import { readMinutes } from '#forms/reading/minutes.ts';
import { readNumber } from '#forms/reading/numbers.ts';
import { readTime } from '#forms/reading/times.ts';

/**
 * What a cell says of time. `start`, `end`: `HH:MM`; `minutes`: how long; `zone`: `wib`, `wita` or `wit`; `day`: `YYYY-MM-DD`, where the spreadsheet
 * keeps both; `unsure`: a time was supposed, as it is written there.
 */
export type Span = {
  readonly start: string | null;
  readonly end: string | null;
  readonly minutes: number | null;
  readonly zone: string | null;
  readonly day: string | null;
  readonly unsure: string | null;
};
export type SpanRead = Span | { fault: 'unreadable' | 'nonexistent' };

const NOTHING: Span = { start: null, end: null, minutes: null, zone: null, day: null, unsure: null };
const ZONES = /(?<!\p{L})(wib|wita|wit)(?!\p{L})\.?/gu;
const BETWEEN =
  /\s*(?:-|(?<![a-z])s\s*[./]?\s*\/?\s*d\.?(?![a-z])|(?<![a-z])(?:sampai(?:\s+dengan)?|hingga|to|until)(?![a-z]))\s*/;
const OPEN = /^(?:selesai|selesainya|sls|akhir|tamat|end|-)$/;
/** A share of the day, as spreadsheets keep a time that nobody formatted. */
const SHARE = /^0?\.\d{2,}$/;

/**
 * Reads times as agendas write them: `09.00`, `09:00 WIB`, `08.30 – 09.00`, `08.00 s.d. selesai`, `± 45 menit`, `1 jam 30 menit`.
 * @param zone the workshop's, where a cell gives a time in several
 */
export function readSpan(text: string, zone: string): SpanRead {
  const said = cleanLine(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[–—−‒]/g, '-')
    .replace(/[()]/g, ' ')
    .trim();
  if (said === '' || said === '-') return NOTHING;
  const moment = /^(\d{4})-(\d{2})-(\d{2}) ((?:[01]\d|2[0-3]):[0-5]\d)$/.exec(said);
  if (moment) {
    const day = isoDay(Number(moment[1]), Number(moment[2]), Number(moment[3]));
    return day === null ? { fault: 'unreadable' } : { ...NOTHING, day, start: moment[4] ?? null };
  }
  if (SHARE.test(said)) return { ...NOTHING, start: shareOf(Number(said)) };
  const minutes = readMinutes(said);
  if (minutes !== null) return { ...NOTHING, minutes };
  const one = oneZone(said, zone);
  const zones = new Set([...one.matchAll(ZONES)].map(([, name]) => name ?? ''));
  if (zones.size > 1) return { fault: 'unreadable' };
  const bare = one
    .replace(ZONES, ' ')
    .replace(/^(?:waktu|pukul|jam|pkl)\s*[.:]?\s*(?=\d)/, '')
    .replace(/\s+/g, ' ')
    .trim();
  const [first = '', last, ...more] = bare.split(BETWEEN);
  if (more.length > 0) return { fault: 'unreadable' };
  const start = readOne(first);
  if ('fault' in start) return start;
  const [only = null] = zones;
  const span: Span = { ...NOTHING, start: start.time, zone: only, unsure: start.sure ? null : cleanLine(text) };
  if (last === undefined || last === '' || OPEN.test(last)) return span;
  const lasting = readMinutes(last);
  if (lasting !== null) return { ...span, minutes: lasting };
  const end = readOne(last);
  if ('fault' in end) return end;
  return { ...span, end: end.time, unsure: start.sure && end.sure ? null : cleanLine(text) };
}

/** Reads what stands in a column for the end: a time, "selesai", a duration. */
export function readEnd(text: string, zone: string): SpanRead {
  const said = cleanLine(text)
    .toLowerCase()
    .replace(/[–—−‒]/g, '-')
    .replace(/^[-\s]+(?=\S)/, '');
  if (OPEN.test(said) || said === 'menyesuaikan') return NOTHING;
  const span = readSpan(said, zone);
  return 'fault' in span ? span : { ...span, start: null, end: span.start, unsure: span.unsure && cleanLine(text) };
}

/** Reads what stands in a column for the duration, where a bare number counts minutes; null: it is none. */
export function readDuration(text: string): number | null {
  const said = cleanLine(text).normalize('NFKC').toLowerCase();
  const clock = /^0?(\d):([0-5]\d)$/.exec(said);
  if (clock) return Number(clock[1]) * 60 + Number(clock[2]);
  return /^\d{1,3}$/.test(said) ? inADay(Number(said)) : readMinutes(said);
}

/** A title that begins with its time or its duration, or ends with the latter: "± 5 menit Pembukaan", "Doa (5 menit)", "12.30 Acara selesai". */
export function splitTitle(title: string): { time: string; title: string } | null {
  const about = String.raw`(?:±|\+\/-|~)?\s*`;
  const lasting = new RegExp(String.raw`^(${about}\d{1,3}\s*(?:menit|mnt|['’′]))[\s:,.\-–]*(\S.*)$`, 'iu').exec(title);
  if (lasting) return { time: lasting[1] ?? '', title: lasting[2] ?? '' };
  const behind = new RegExp(String.raw`^(.*\S)\s*[(,]\s*(${about}\d{1,3}\s*(?:menit|mnt|['’′]))\s*\)?$`, 'iu').exec(
    title,
  );
  if (behind) return { time: behind[2] ?? '', title: (behind[1] ?? '').replace(/[\s:,\-–]+$/, '') };
  const clock = String.raw`\d{1,2}[.:]\d{2}`;
  const timed = new RegExp(
    String.raw`^((?:pukul|jam|pkl\.?)?\s*${clock}(?:\s*(?:-|–|—|s\.?\/?d\.?)\s*(?:${clock}|selesai))?(?:\s*(?:wib|wita|wit)\b)?)[\s:,.\-–]+(\p{L}.*)$`,
    'iu',
  ).exec(title);
  return timed ? { time: timed[1] ?? '', title: timed[2] ?? '' } : null;
}

function inADay(minutes: number): number | null {
  return minutes > 0 && minutes < 24 * 60 ? minutes : null;
}

/** "09.00 WIB / 10.00 WITA": the one in the workshop's zone, else the first. */
function oneZone(said: string, zone: string): string {
  const parts = said.split('/').map((part) => part.trim());
  if (parts.length < 2 || !parts.every((part) => /\b(?:wib|wita|wit)\b/.test(part))) return said;
  return parts.find((part) => new RegExp(`\\b${zone}\\b`).test(part)) ?? parts[0] ?? said;
}

function readOne(said: string): { time: string; sure: boolean } | { fault: 'unreadable' | 'nonexistent' } {
  const reading = readTime(said);
  if ('sure' in reading) return { time: reading.sure, sure: true };
  if ('unsure' in reading && reading.unsure[0] !== undefined) return { time: reading.unsure[0], sure: false };
  return { fault: 'none' in reading ? reading.none : 'unreadable' };
}

function shareOf(share: number): string {
  return timeOf(Math.round(share * 24 * 60) % (24 * 60)) ?? '';
}

/** Credit hours as agendas write them: `2 JP`, `2,5`; null: none are stated; `unread`: something else stands there. */
export function readJp(text: string, isNumber: boolean, most: number): number | null | 'unread' {
  const said = cleanLine(text);
  if (said === '' || /^[-–—]+$/.test(said)) return null;
  const plain = /^\d{1,2}[.]\d{1,2}(?=\s*(?:jpl?)?$)/i.exec(said);
  const value = isNumber || plain ? Number.parseFloat(said) : numberIn(said);
  if (value === 0) return null;
  return value !== null && value > 0 && value <= most ? value : 'unread';
}

function numberIn(said: string): number | null {
  const reading = readNumber(said, ['jp', 'jpl', 'jam pelajaran', 'jam pelatihan']);
  return 'sure' in reading ? reading.sure : null;
}
