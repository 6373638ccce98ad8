import { describe, expect, test } from 'vitest';
import type { Session } from '#aggregates/workshop/agenda/agenda.ts';
import type { UnitState } from '#aggregates/workshop/attendance/attendance.ts';
import { unitsOf } from '#aggregates/workshop/attendance/units.ts';
import { currentUnit, windowOf } from '#aggregates/workshop/attendance/windows.ts';
import { toEpoch, toLocal } from '#core/zones.ts';
import { CARD } from '../support/books.ts';

const [DAY, NEXT] = [CARD.start, CARD.end];
let made = 0;

function session(start: string, end: string | null, more: Partial<Session> = {}): Session {
  const texts = { title: `Sesi ${start}`, speaker: '', moderator: '', place: '', link: '' };
  return { id: `s${++made}`, day: DAY, start, end, kind: 'session', ...texts, jp: null, groups: [], ...more };
}

/** `am 07:30–12:00 6` */
function said(sessions: readonly Session[], by: 'session' | 'half-day', group?: string, card = CARD): string[] {
  return unitsOf(sessions, card, by, group).map(({ day, half, title, start, end, jp, groups }) => {
    const clock = (at: number) => toLocal(at, card.zone).time;
    const name = half === null ? title : `${day.slice(-2)} ${half}`;
    return [name, `${clock(start)}–${clock(end)}`, jp ?? '-', ...groups].join(' ');
  });
}

test('without an agenda each day of the workshop has two halves, from the hour on its card', () => {
  expect(said([], 'half-day')).toEqual([
    '11 am 08:00–12:00 -',
    '11 pm 13:00–17:00 -',
    '12 am 08:00–12:00 -',
    '12 pm 13:00–17:00 -',
  ]);
  expect(said([], 'session')).toEqual(said([], 'half-day'));
  expect(said([], 'half-day', undefined, { ...CARD, end: DAY, time: '13:30' })).toEqual(['11 pm 13:30–17:00 -']);
  expect(said([], 'half-day', undefined, { ...CARD, end: DAY, time: '19:00' })).toEqual(['11 pm 19:00–20:00 -']);
});

test('half days are parted at noon by the hour at which something begins, and rests are left out', () => {
  const sessions = [
    session('12:00', '13:00', { kind: 'break' }),
    session('07:30', '08:30', { kind: 'arrival' }),
    session('08:30', '09:00', { kind: 'ceremony' }),
    session('09:00', '12:10', { jp: 4 }),
    session('13:00', '15:00', { jp: 2.5 }),
    session('15:15', null, { jp: 1 }),
    session('13:00', '14:00', { day: NEXT, kind: 'arrival' }),
  ];
  expect(said(sessions, 'half-day')).toEqual(['11 am 07:30–12:10 4', '11 pm 13:00–17:00 3.5']);
});

test('a day of which the agenda says nothing has its two halves', () => {
  expect(said([session('08:00', '09:00')], 'half-day')).toEqual([
    '11 am 08:00–09:00 -',
    '12 am 08:00–12:00 -',
    '12 pm 13:00–17:00 -',
  ]);
});

test('by session what is learnt counts, and nothing else; an end that nobody stated is found', () => {
  const sessions = [
    session('08:00', '08:30', { kind: 'ceremony' }),
    session('08:30', null, { title: 'Materi 1', jp: 2 }),
    session('10:00', null, { title: 'Materi 2' }),
    session('12:00', '13:00', { kind: 'break' }),
    session('16:30', null, { title: 'Materi 3' }),
  ];
  expect(said(sessions, 'session')).toEqual([
    'Materi 1 08:30–10:00 2',
    'Materi 2 10:00–12:00 -',
    'Materi 3 16:30–17:30 -',
  ]);
});

test('of classes side by side, credit hours are those of one', () => {
  const sessions = [
    session('08:00', '10:00', { jp: 2 }),
    session('10:00', '12:00', { jp: 3, groups: ['a'], title: 'A' }),
    session('10:00', '12:00', { jp: 2, groups: ['b'], title: 'B' }),
    session('13:00', '15:00', { jp: 1, groups: ['b'] }),
  ];
  const card = { ...CARD, end: DAY };
  expect(said(sessions, 'half-day', undefined, card)).toEqual(['11 am 08:00–12:00 5', '11 pm 13:00–15:00 1 b']);
  expect(said(sessions, 'half-day', 'a', card)).toEqual(['11 am 08:00–12:00 5']);
  expect(said(sessions, 'half-day', 'b', card)).toEqual(['11 am 08:00–12:00 4', '11 pm 13:00–15:00 1 b']);
  expect(said(sessions, 'session', 'a', card)).toEqual(['Sesi 08:00 08:00–10:00 2', 'A 10:00–12:00 3 a']);
});

test('hours are those of the workshop’s place', () => {
  const [first] = unitsOf([], { ...CARD, zone: 'Asia/Jayapura' }, 'half-day');
  expect(first?.start).toBe(toEpoch(DAY, '06:00', 'Asia/Jakarta'));
});

const at = (time: string) => toEpoch(DAY, time, CARD.zone);
const unit = { start: at('08:00'), end: at('12:00') };

test.each<[string, Partial<UnitState>, string, string]>([
  ['by itself', {}, '07:15', '12:15'],
  ['opened early', { opened: at('06:50') }, '06:50', '12:15'],
  ['opened in its time', { opened: at('09:00') }, '07:15', '12:15'],
  ['opened just before its end', { opened: at('12:00') }, '07:15', '13:00'],
  ['opened after its time', { opened: at('14:00') }, '14:00', '15:00'],
  ['closed', { closed: at('11:00') }, '07:15', '11:00'],
  ['closed after its time', { closed: at('14:00') }, '07:15', '12:15'],
])('a unit from 08.00 to 12.00, %s, is open from %3$s until %4$s', (_name, state, from, until) => {
  expect(windowOf(unit, state)).toEqual({ from: at(from), until: at(until) });
});

test('a unit that was closed before its time is never open', () => {
  const { from, until } = windowOf(unit, { closed: at('07:00') });
  expect(until).toBeLessThan(from);
});

describe('a unit that was tried days before', () => {
  const tried = at('08:00') - 3 * 24 * 60 * 60_000;
  const minutes = (count: number) => tried + count * 60_000;

  test('is open for an hour then, or until it is closed', () => {
    expect([
      windowOf(unit, { opened: tried }, minutes(59)),
      windowOf(unit, { opened: tried, closed: minutes(5) }, minutes(4)),
    ]).toEqual([
      { from: tried, until: minutes(60) },
      { from: tried, until: minutes(5) },
    ]);
  });

  test.each<[string, Partial<UnitState>]>([
    ['opened', { opened: tried }],
    ['closed', { closed: tried }],
    ['opened and closed', { opened: tried, closed: minutes(5) }],
  ])('%s, has its own hours afterwards', (_name, state) => {
    const itself = { from: at('07:15'), until: at('12:15') };
    expect([windowOf(unit, state, minutes(61)), windowOf(unit, state, at('09:00'))]).toEqual([itself, itself]);
  });

  test('is not what a screen shows on the day of another', () => {
    const units = unitsOf([session('08:00', '10:00'), session('09:00', '12:00')], CARD, 'session');
    const states = { [units[1]?.id ?? '']: { present: 0, unverified: 0, opened: tried } };
    expect(currentUnit(units, { units: states }, at('08:30'))?.title).toBe('Sesi 08:00');
    expect(currentUnit(units, { units: states }, minutes(1))?.title).toBe('Sesi 09:00');
  });
});

test('a screen shows what runs, else what comes next, else what has just ended', () => {
  const units = unitsOf([session('08:00', '10:00'), session('10:00', '12:00')], CARD, 'session');
  const shown = (time: string, states: Record<string, UnitState> = {}) =>
    currentUnit(units, { units: states }, at(time))?.title ?? null;
  expect(['07:00', '07:20', '09:30', '10:05', '12:10', '12:20'].map((time) => shown(time))).toEqual([
    null,
    'Sesi 08:00',
    'Sesi 08:00',
    'Sesi 10:00',
    'Sesi 10:00',
    null,
  ]);
  const byHand = { [units[0]?.id ?? '']: { present: 0, unverified: 0, opened: at('10:30') } };
  expect(shown('10:40', byHand)).toBe('Sesi 08:00');
});
