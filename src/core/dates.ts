import type { Say } from './words.ts';
import { toLocal, zoneName } from './zones.ts';

const WEEKDAYS = [
  'weekday-sunday',
  'weekday-monday',
  'weekday-tuesday',
  'weekday-wednesday',
  'weekday-thursday',
  'weekday-friday',
  'weekday-saturday',
] as const;
const MONTHS = [
  'month-january',
  'month-february',
  'month-march',
  'month-april',
  'month-may',
  'month-june',
  'month-july',
  'month-august',
  'month-september',
  'month-october',
  'month-november',
  'month-december',
] as const;

/** `Rabu, 11 November 2020`; `day` is `YYYY-MM-DD`. */
export function sayDay(day: string): Say {
  return { key: 'date-day', args: dayParts(day) };
}

/** `31 Desember 2028`, where the weekday says nothing; `day` is `YYYY-MM-DD`. */
export function sayDate(day: string): Say {
  const { date, month, year } = dayParts(day);
  return { key: 'date-plain', args: { date, month, year } };
}

/** `Kamis–Jumat, 11–12 November 2027`, with the months and years repeated only where they differ. Both days are `YYYY-MM-DD`. */
export function sayDays(first: string, last: string): Say {
  if (first === last) return sayDay(first);
  const { weekday, date, month, year } = dayParts(first);
  const end = dayParts(last);
  const args = { weekday, date, month, year, lastWeekday: end.weekday, lastDate: end.date, lastMonth: end.month };
  if (year !== end.year) return { key: 'date-days-two-years', args: { ...args, lastYear: end.year } };
  return first.slice(0, 7) === last.slice(0, 7) ? { key: 'date-days', args } : { key: 'date-days-two-months', args };
}

/**
 * `pukul 09.00 WIB`, and for a reader whose clock shows something else `pukul 09.00 WIB / 10.00 WITA`, with the reader's weekday
 * where that differs. `at` in epoch ms, zones as IANA names them.
 */
export function sayTime(at: number, zone: string, readerZone: string = zone): Say {
  const here = toLocal(at, zone);
  const there = toLocal(at, readerZone);
  const args = { clock: sayClock(here.time), zone: zoneName(zone, at) };
  if (here.time === there.time && here.day === there.day) return { key: 'time-at', args };
  const both = { ...args, readerClock: sayClock(there.time), readerZone: zoneName(readerZone, at) };
  if (here.day === there.day) return { key: 'time-at-both', args: both };
  return { key: 'time-at-both-days', args: { ...both, readerWeekday: dayParts(there.day).weekday } };
}

/** `Rabu, 11 November 2020, pukul 09.00 WIB`: day and time at the workshop, see {@link sayTime}. */
export function sayMoment(at: number, zone: string, readerZone: string = zone): Say {
  return { key: 'date-moment', args: { day: sayDay(toLocal(at, zone).day), time: sayTime(at, zone, readerZone) } };
}

/** `Selamat pagi` from 04.00, `siang` from 11.00, `sore` from 15.00, `malam` from 18.00, by the clock at `zone`. */
export function sayGreeting(at: number, zone: string): Say {
  const hour = Number(toLocal(at, zone).time.slice(0, 2));
  if (hour < 4 || hour >= 18) return { key: 'greeting-night' };
  if (hour < 11) return { key: 'greeting-morning' };
  return { key: hour < 15 ? 'greeting-noon' : 'greeting-afternoon' };
}

/** `Rabu, 11 November`, where the year is known; `day` is `YYYY-MM-DD`. */
export function sayShortDay(day: string): Say {
  const { weekday, date, month } = dayParts(day);
  return { key: 'date-short-day', args: { weekday, date, month } };
}

/** `Rabu`; `day` is `YYYY-MM-DD`. */
export function sayWeekday(day: string): Say {
  return dayParts(day).weekday;
}

/** `09.00` for `09:00`. */
export function sayClock(time: string): Say {
  return { key: 'time-clock', args: { hour: time.slice(0, 2), minute: time.slice(3, 5) } };
}

/** Date and year are strings: as numbers they would be grouped (2.027). */
function dayParts(day: string): { weekday: Say; date: string; month: Say; year: string } {
  const weekday = WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()];
  const month = MONTHS[Number(day.slice(5, 7)) - 1];
  if (!weekday || !month) throw new RangeError(`no such day: ${day}`);
  return {
    weekday: { key: weekday },
    date: String(Number(day.slice(8))),
    month: { key: month },
    year: day.slice(0, 4),
  };
}
