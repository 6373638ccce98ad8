import { say } from './words.js';

const ZONE = 'Asia/Jakarta';
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
export function dayHeading(seconds, now = Date.now() / 1000) {
  if (dayOf(seconds) === dayOf(now)) return say('today');
  if (dayOf(seconds) === dayOf(now - 86_400)) return say('yesterday');
  return format(seconds, { ...FORMATS.w, ...FORMATS.D });
}

/** Telegram's date_time: `r` is relative, otherwise day of the week, time and date in this order (core.telegram.org, messageEntityFormattedDate). */
export function dateTime(seconds, pattern, now = Date.now() / 1000) {
  if (pattern === 'r') return relative(seconds - now);
  const order = ['w', 't', 'T', 'd', 'D'].filter((letter) => pattern.includes(letter));
  return order.map((letter) => format(seconds, FORMATS[letter])).join(', ');
}

function relative(seconds) {
  const steps = [
    ['day', 86_400],
    ['hour', 3_600],
    ['minute', 60],
  ];
  const [unit, size] = steps.find(([, length]) => Math.abs(seconds) >= length) ?? ['second', 1];
  return new Intl.RelativeTimeFormat('id-ID', { numeric: 'auto' }).format(Math.round(seconds / size), unit);
}
