import { expect, test } from 'vitest';
import type { Mark } from '#aggregates/workshop/attendance/attendance.ts';
import { slotAt } from '#aggregates/workshop/attendance/codes.ts';
import { conspicuous } from '#aggregates/workshop/attendance/conspicuous.ts';
import { unitsOf } from '#aggregates/workshop/attendance/units.ts';
import { toEpoch } from '#core/zones.ts';
import { CARD } from '../support/books.ts';

const UNITS = unitsOf([], CARD, 'half-day');
const IDS = UNITS.map(({ id }) => id);
const [FIRST = ''] = IDS;
/** The beginning of a slot. */
const NINE = toEpoch(CARD.start, '09:00', CARD.zone);

/** Somebody came so many seconds after nine, or after nine and so many half days, with the code of so many slots ago. */
function came(seconds: number, slotsAgo = 0, more: Partial<Mark> = {}): Mark {
  const at = NINE + seconds * 1_000;
  return { at, how: 'code', slot: slotAt(at) - slotsAgo, ...more };
}

const look = (marks: Record<string, Record<string, Mark>>) =>
  conspicuous(UNITS, new Map(Object.entries(marks).map(([unit, by]) => [unit, new Map(Object.entries(by))])));

test('a hall that comes in with the codes of the screen is nothing', () => {
  const everybody = Object.fromEntries(Array.from({ length: 250 }, (_, i) => [`p${i}`, came(i * 0.2)]));
  expect(look({ [FIRST]: everybody })).toEqual([]);
});

test('three at once with a code that was gone are listed, two are not, nor three one by one', () => {
  const three = { a: came(31, 2), b: came(32, 2), c: came(33, 2) };
  expect(look({ [FIRST]: three })).toEqual([
    { what: 'passed-on', unit: FIRST, at: NINE + 31_000, registrations: ['a', 'b', 'c'] },
  ]);
  expect(look({ [FIRST]: { a: came(31, 2), b: came(32, 2), d: came(33, 0) } })).toEqual([]);
  expect(look({ [FIRST]: { a: came(20, 1), b: came(24, 1), c: came(28, 1) } })).toEqual([]);
});

test('a code that left the screen more than a minute ago is listed, however long the grace', () => {
  expect(look({ [FIRST]: { a: came(14, 4), b: came(1, 5), c: came(2, 5, { how: 'hand' }) } })).toEqual([
    { what: 'old-code', unit: FIRST, registrations: ['b'] },
  ]);
});

test('the same people within two seconds at three units are listed, unless either came once without the other', () => {
  const [am = '', pm = '', next = ''] = IDS;
  const at = (unit: string, i: number): Mark => {
    const { start = 0 } = UNITS.find(({ id }) => id === unit) ?? {};
    return { at: start + i * 1_000, how: 'code', slot: slotAt(start + i * 1_000) };
  };
  const all = (unit: string) => ({ a: at(unit, 0), b: at(unit, 1), c: at(unit, 3), d: at(unit, 60) });
  expect(look({ [am]: all(am), [pm]: all(pm) })).toEqual([]);
  expect(look({ [am]: all(am), [pm]: all(pm), [next]: all(next) })).toEqual([
    { what: 'together', units: [am, pm, next], registrations: ['a', 'b', 'c'] },
  ]);
  const alone = { ...all(next), b: at(next, 30), c: at(next, 40) };
  expect(look({ [am]: all(am), [pm]: all(pm), [next]: alone })).toEqual([]);
});

test('codes outside the time of their unit are listed, marks by hand are not', () => {
  const late = came(5 * 3_600);
  expect(look({ [FIRST]: { a: late, b: { ...late, how: 'hand' }, c: { ...late, absent: true } } })).toEqual([
    { what: 'outside', unit: FIRST, registrations: ['a'] },
  ]);
});
