import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sayDay, sayDays, sayGreeting, sayMoment, sayTime } from '#core/dates.ts';
import { formatNumber } from '#core/numbers.ts';
import { loadWords } from '#core/words.ts';
import { toEpoch, toLocal, zoneName } from '#core/zones.ts';

const words = loadWords(join(import.meta.dirname, '../../locales'), (problem) => {
  throw new Error(problem);
});
const JAKARTA = 'Asia/Jakarta';
const MAKASSAR = 'Asia/Makassar';
const JAYAPURA = 'Asia/Jayapura';
const at = (text: string) => Date.parse(text);

test.each([
  ['2020-11-11', 'Rabu, 11 November 2020', 'Wednesday, 11 November 2020'],
  ['2027-01-01', 'Jumat, 1 Januari 2027', 'Friday, 1 January 2027'],
  ['2028-02-29', 'Selasa, 29 Februari 2028', 'Tuesday, 29 February 2028'],
  ['2027-08-15', 'Minggu, 15 Agustus 2027', 'Sunday, 15 August 2027'],
])('day %s', (day, id, en) => {
  expect([words.say('id', sayDay(day)), words.say('en', sayDay(day))]).toEqual([id, en]);
});

test.each([
  ['2027-11-11', '2027-11-12', 'Kamis–Jumat, 11–12 November 2027', 'Thursday–Friday, 11–12 November 2027'],
  ['2027-11-11', '2027-11-11', 'Kamis, 11 November 2027', 'Thursday, 11 November 2027'],
  [
    '2027-11-30',
    '2027-12-01',
    'Selasa–Rabu, 30 November–1 Desember 2027',
    'Tuesday–Wednesday, 30 November–1 December 2027',
  ],
  [
    '2027-12-31',
    '2028-01-01',
    'Jumat–Sabtu, 31 Desember 2027–1 Januari 2028',
    'Friday–Saturday, 31 December 2027–1 January 2028',
  ],
  [
    '2027-12-13',
    '2028-12-15',
    'Senin–Jumat, 13 Desember 2027–15 Desember 2028',
    'Monday–Friday, 13 December 2027–15 December 2028',
  ],
])('days %s to %s', (first, last, id, en) => {
  const say = sayDays(first, last);
  expect([words.say('id', say), words.say('en', say)]).toEqual([id, en]);
});

test.each(['', '2027-13-01', '11-11-2027'])('%j is no day', (day) => {
  expect(() => sayDay(day)).toThrow(RangeError);
});

describe('time', () => {
  test.each([
    ['2020-11-11T02:00Z', JAKARTA, JAKARTA, 'pukul 09.00 WIB', '09:00 WIB'],
    ['2020-11-11T02:00Z', JAKARTA, 'Asia/Pontianak', 'pukul 09.00 WIB', '09:00 WIB'],
    ['2020-11-11T02:00Z', JAKARTA, MAKASSAR, 'pukul 09.00 WIB / 10.00 WITA', '09:00 WIB / 10:00 WITA'],
    ['2020-11-11T02:00Z', MAKASSAR, JAYAPURA, 'pukul 10.00 WITA / 11.00 WIT', '10:00 WITA / 11:00 WIT'],
    ['2020-11-11T16:30Z', JAKARTA, MAKASSAR, 'pukul 23.30 WIB / Kamis, 00.30 WITA', '23:30 WIB / Thursday, 00:30 WITA'],
    ['2020-11-11T15:30Z', JAYAPURA, JAKARTA, 'pukul 00.30 WIT / Rabu, 22.30 WIB', '00:30 WIT / Wednesday, 22:30 WIB'],
    ['2020-11-11T02:00Z', JAKARTA, 'Asia/Tokyo', 'pukul 09.00 WIB / 11.00 UTC+9', '09:00 WIB / 11:00 UTC+9'],
  ])('%s at %s for %s', (time, zone, reader, id, en) => {
    const say = sayTime(at(time), zone, reader);
    expect([words.say('id', say), words.say('en', say)]).toEqual([id, en]);
  });

  test('with its day', () => {
    expect(words.say('id', sayMoment(at('2020-11-11T02:00Z'), JAKARTA))).toBe(
      'Rabu, 11 November 2020, pukul 09.00 WIB',
    );
    expect(words.say('id', sayMoment(at('2020-11-10T20:05Z'), JAYAPURA, JAKARTA))).toBe(
      'Rabu, 11 November 2020, pukul 05.05 WIT / 03.05 WIB',
    );
    expect(words.plain('en', sayMoment(at('2020-11-11T02:00Z'), JAKARTA))).toBe(
      'Wednesday, 11 November 2020, 09:00 WIB',
    );
  });
});

test.each([
  [JAKARTA, 'WIB'],
  ['Asia/Pontianak', 'WIB'],
  [MAKASSAR, 'WITA'],
  [JAYAPURA, 'WIT'],
  ['Asia/Kuala_Lumpur', 'UTC+8'],
  ['Asia/Kolkata', 'UTC+5:30'],
  ['UTC', 'UTC+0'],
])('zone %s is %s', (zone, name) => {
  expect(zoneName(zone, at('2027-11-11T00:00Z'))).toBe(name);
});

describe('local and epoch', () => {
  test.each([
    ['2027-11-11', '08:00', JAKARTA, '2027-11-11T01:00Z'],
    ['2027-11-11', '00:00', JAYAPURA, '2027-11-10T15:00Z'],
    ['2027-11-11', '23:59', MAKASSAR, '2027-11-11T15:59Z'],
    ['2028-02-29', '06:30', 'Asia/Pontianak', '2028-02-28T23:30Z'],
    ['2027-07-01', '12:00', 'Europe/Amsterdam', '2027-07-01T10:00Z'],
    ['2027-12-01', '12:00', 'Europe/Amsterdam', '2027-12-01T11:00Z'],
    ['2027-03-28', '03:30', 'Europe/Amsterdam', '2027-03-28T01:30Z'],
  ])('%s %s at %s', (day, time, zone, expected) => {
    expect(toEpoch(day, time, zone)).toBe(at(expected));
    expect(toLocal(at(expected), zone)).toEqual({ day, time });
  });

  test('seconds do not round up', () => {
    expect(toLocal(at('2027-11-11T00:59:59.999Z'), JAKARTA)).toEqual({ day: '2027-11-11', time: '07:59' });
  });

  test('an hour that summer time skips is the one after it', () => {
    expect(toEpoch('2027-03-28', '02:30', 'Europe/Amsterdam')).toBe(at('2027-03-28T01:30Z'));
  });

  test.each([
    ['2027-02-30', '08:00', JAKARTA],
    ['2027-11-11', '25:00', JAKARTA],
    ['besok', '08:00', JAKARTA],
    ['2027-11-11', '08:00', 'Asia/Jambi'],
  ])('%s %s at %s is refused', (day, time, zone) => {
    expect(() => toEpoch(day, time, zone)).toThrow(RangeError);
  });
});

test.each([
  ['03:59', 'Selamat malam'],
  ['04:00', 'Selamat pagi'],
  ['10:59', 'Selamat pagi'],
  ['11:00', 'Selamat siang'],
  ['14:59', 'Selamat siang'],
  ['15:00', 'Selamat sore'],
  ['17:59', 'Selamat sore'],
  ['18:00', 'Selamat malam'],
  ['00:00', 'Selamat malam'],
])('at %s: %s', (time, greeting) => {
  expect(words.say('id', sayGreeting(toEpoch('2027-11-11', time, JAYAPURA), JAYAPURA))).toBe(greeting);
});

test.each([
  [0, '0', '0'],
  [999, '999', '999'],
  [1000, '1.000', '1,000'],
  [1234.5, '1.234,5', '1,234.5'],
  [-1234567, '-1.234.567', '-1,234,567'],
  [12.5, '12,5', '12.5'],
  [0.12345, '0,123', '0.123'],
])('number %s', (value, id, en) => {
  expect([formatNumber(value, 'id'), formatNumber(value, 'en')]).toEqual([id, en]);
});
