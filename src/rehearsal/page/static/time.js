import { say } from './words.js';

/** How far the rehearsal's clock runs before this machine's, in ms. */
let ahead = 0;

/** Seconds since 1970 by the rehearsal's clock. */
export const now = () => (Date.now() + ahead) / 1000;

/** Takes the rehearsal's time, epoch ms. */
export function setNow(at) {
  ahead = at - Date.now();
}

const ZONE = 'Asia/Jakarta';
/** How far its clocks are before UTC, in ms; they know no summer time. */
const WIB = 7 * 3_600_000;
const FORMATS = {
  w: { weekday: 'long' },
  d: { day: 'numeric', month: 'short', year: 'numeric' },
  D: { day: 'numeric', month: 'long', year: 'numeric' },
  t: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  T: { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
};
const formatters = new Map();

function format(seconds, options) {
  const key = JSON.stringify(options);
  if (!formatters.has(key)) formatters.set(key, new Intl.DateTimeFormat('id-ID', { ...options, timeZone: ZONE }));
  return formatters.get(key).format(seconds * 1000);
}

/** `09.00`, as clocks are written in Indonesia. All times: seconds since 1970, shown for Jakarta. */
export const clock = (seconds) => format(seconds, FORMATS.t);

/** The day as a key that two messages of one day share. */
export const dayOf = (seconds) => format(seconds, { day: '2-digit', month: '2-digit', year: 'numeric' });

/** The heading of a day: `Hari ini`, `Kemarin`, or the date in words. */
export function dayHeading(seconds) {
  if (dayOf(seconds) === dayOf(now())) return say('today');
  if (dayOf(seconds) === dayOf(now() - 86_400)) return say('yesterday');
  return format(seconds, { ...FORMATS.w, ...FORMATS.D });
}

/** Telegram's date_time: `r` is relative, otherwise day of the week, time and date in this order (core.telegram.org, messageEntityFormattedDate). */
export function dateTime(seconds, pattern) {
  if (pattern === 'r') return relative(seconds - now());
  const order = ['w', 't', 'T', 'd', 'D'].filter((letter) => pattern.includes(letter));
  return order.map((letter) => format(seconds, FORMATS[letter])).join(', ');
}

/** `Kamis, 11 Nov 2027, 08.15` */
export const moment = (seconds) => `${format(seconds, { ...FORMATS.w, ...FORMATS.d })}, ${clock(seconds)}`;

/** `YYYY-MM-DDTHH:MM` in Jakarta, as a field for a moment holds it; and the epoch ms of such a text. */
export const toField = (seconds) => new Date(seconds * 1000 + WIB).toISOString().slice(0, 16);
export const fromField = (text) => Date.parse(`${text}Z`) - WIB;

function relative(seconds) {
  const steps = [
    ['day', 86_400],
    ['hour', 3_600],
    ['minute', 60],
  ];
  const [unit, size] = steps.find(([, length]) => Math.abs(seconds) >= length) ?? ['second', 1];
  return new Intl.RelativeTimeFormat('id-ID', { numeric: 'auto' }).format(Math.round(seconds / size), unit);
}
