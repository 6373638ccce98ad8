import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateKind } from '#forms/kinds/date.ts';
import { addDays } from '#forms/reading/calendar.ts';
import { answer, ask, context, field, no, type Outcome, ok, tap, typed } from '../support/kinds.ts';

const day = field('date');

/** Today is Wednesday, 10 November 2027. */
const AWKWARD: [typed: string, expected: Outcome][] = [
  ['11 November 2020', ok('2020-11-11')],
  ['11 november 2020', ok('2020-11-11')],
  ['11 NOVEMBER 2020', ok('2020-11-11')],
  ['11 Nov 2020', ok('2020-11-11')],
  ['11 Nov. 2020', ok('2020-11-11')],
  ['11 nopember 2020', ok('2020-11-11')],
  ['1 Pebruari 2028', ok('2028-02-01')],
  ['17 Agt 2027', ok('2027-08-17')],
  ['11November2020', ok('2020-11-11')],
  ['11-November-2020', ok('2020-11-11')],
  ['11-Nov-20', ok('2020-11-11')],
  ['11-11-2020', ok('2020-11-11')],
  ['11/11/20', ok('2020-11-11')],
  ["11/11/'20", ok('2020-11-11')],
  ['11.11.2020', ok('2020-11-11')],
  ['11 11 2020', ok('2020-11-11')],
  ['1/2/2028', ok('2028-02-01')],
  ['01/02/1985', ok('1985-02-01')],
  ['1/2/85', ok('1985-02-01')],
  ['2020-11-11', ok('2020-11-11')],
  ['2020/1/5', ok('2020-01-05')],
  ['１１-１１-２０２０', ok('2020-11-11')],
  ['Rabu, 11 November 2020', ok('2020-11-11')],
  ['rabu 11-11-2020', ok('2020-11-11')],
  ['hari Rabu tanggal 11 November 2020', ok('2020-11-11')],
  ["Jum'at, 12 November 2027", ok('2027-11-12')],
  ['Jum’at, 12 November 2027', ok('2027-11-12')],
  ['tgl 11 November 2020', ok('2020-11-11')],
  ['tgl. 11-11-2020.', ok('2020-11-11')],
  ['November 11, 2020', ok('2020-11-11')],
  ['11th November 2020', ok('2020-11-11')],
  ['hari ini', ok('2027-11-10')],
  ['besok', ok('2027-11-11')],
  ['Lusa', ok('2027-11-12')],
  ['kemarin', ok('2027-11-09')],
  ['29 Februari 2028', ok('2028-02-29')],
  ['Selasa, 2 November 2023', ask('date-weekday', '2023-11-02')],
  ['11 Nov', ask('date-which', '2027-11-11', '2028-11-11')],
  ['9 November', ask('date-which', '2028-11-09', '2027-11-09')],
  ['29 Februari', ask('date-meant', '2028-02-29')],
  ['11/11', ask('date-which', '2027-11-11', '2028-11-11')],
  ['tanggal 12', ask('date-meant', '2027-11-12')],
  ['Senin', ask('date-meant', '2027-11-15')],
  ['Senin depan', ask('date-meant', '2027-11-15')],
  ['Rabu', ask('date-meant', '2027-11-17')],
  ['05/13/2027', ask('date-meant', '2027-05-13')],
  ['11112027', ask('date-meant', '2027-11-11')],
  ['20271111', ask('date-meant', '2027-11-11')],
  ['11 Novembr 2027', ask('date-meant', '2027-11-11')],
  ['11 November 2027 pukul 08.00', ask('date-meant', '2027-11-11')],
  ['11-12 November 2027', ask('date-one', '2027-11-11', '2027-11-12')],
  ['11 – 12 November 2027', ask('date-one', '2027-11-11', '2027-11-12')],
  ['11 s.d. 12 November 2027', ask('date-one', '2027-11-11', '2027-11-12')],
  ['30 November s.d. 1 Desember 2027', ask('date-one', '2027-11-30', '2027-12-01')],
  ['11 November 2027 - 12 November 2027', ask('date-one', '2027-11-11', '2027-11-12')],
  ['31 Februari 2027', no('date-nonexistent')],
  ['29-02-2027', no('date-nonexistent')],
  ['31/4/2027', no('date-nonexistent')],
  ['0-0-2027', no('date-nonexistent')],
  ['45 November 2027', no('date-nonexistent')],
  ['11 November 9999', no('date-nonexistent')],
  ['minggu depan', no('date-unreadable')],
  ['bulan depan', no('date-unreadable')],
  ['pekan ini', no('date-unreadable')],
  ['segera', no('date-unreadable')],
  ['11 Foo 2027', no('date-unreadable')],
  ['11-11-1', no('date-unreadable')],
  ['2027', no('date-unreadable')],
  ['08123456789', no('date-unreadable')],
  ['<b>11 November 2027</b>', no('date-unreadable')],
  ['🎉', no('date-unreadable')],
  ['', no('date-empty')],
  ['\u200f', no('date-empty')],
  ['1'.repeat(60_000), no('date-unreadable')],
];

describe('date', () => {
  test.each(AWKWARD)('%s', (text, expected) => {
    expect(answer(day, typed(text))).toEqual(expected);
  });

  test('is printed with its computed weekday', () => {
    expect(dateKind.print('2020-11-11', day, context())).toBe('Rabu, 11 November 2020');
    expect(dateKind.print('2020-11-11', day, context({ lang: 'en' }))).toBe('Wednesday, 11 November 2020');
  });

  test('what is printed is read again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), fc.constantFrom('id' as const, 'en' as const), (days, lang) => {
        const iso = addDays('1930-01-01', days);
        expect(answer(day, typed(String(dateKind.print(iso, day, context({ lang })))))).toEqual(ok(iso));
      }),
    );
  });
});

describe('date, within limits', () => {
  const future = field('date', { min: 'today', max: '2028-12-31' });

  test.each<[string, Outcome]>([
    ['10 November 2027', ok('2027-11-10')],
    ['9 November 2027', no('date-before')],
    ['1 Januari 2029', no('date-after')],
    ['9 November', ask('date-meant', '2028-11-09')],
    ['Selasa, 2 November 2023', no('date-before')],
  ])('%s', (text, expected) => {
    expect(answer(future, typed(text))).toEqual(expected);
  });

  const end = field('date', { notBefore: 'start' });
  const begun = { answers: { start: '2027-11-11' } };

  test('an end offers the day of its start', () => {
    expect(dateKind.show(end, context(begun)).options).toEqual([
      { id: 'same', label: { key: 'kind-same-day-button' } },
    ]);
    expect(dateKind.show(end, context()).options).toEqual([]);
  });

  test.each<[string, Outcome]>([
    ['sama', ok('2027-11-11')],
    ['Hari yang sama', ok('2027-11-11')],
    ['hari itu juga', ok('2027-11-11')],
    ['12 November 2027', ok('2027-11-12')],
    ['10 November 2027', no('date-before')],
    ['11-12 November 2027', ask('date-one', '2027-11-11', '2027-11-12')],
  ])('an end after its start: %s', (text, expected) => {
    expect(answer(end, typed(text), begun)).toEqual(expected);
  });

  test('the button is worth nothing without a start', () => {
    expect(answer(end, tap('same'), begun)).toEqual(ok('2027-11-11'));
    expect(answer(end, tap('same'))).toEqual(no('button-stale'));
  });
});
