import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { timeKind } from '#forms/kinds/time.ts';
import { answer, ask, context, field, no, type Outcome, ok, tap, typed } from '../support/kinds.ts';

const time = field('time');

const AWKWARD: [typed: string, expected: Outcome][] = [
  ['09.00', ok('09:00')],
  ['09:00', ok('09:00')],
  ['9.00', ok('09:00')],
  ['9:30', ok('09:30')],
  ['0900', ok('09:00')],
  ['09,30', ok('09:30')],
  ['9', ok('09:00')],
  ['09', ok('09:00')],
  ['13.00', ok('13:00')],
  ['00.00', ok('00:00')],
  ['23.59', ok('23:59')],
  ['01.00', ok('01:00')],
  ['jam 8', ok('08:00')],
  ['Pukul 08.00', ok('08:00')],
  ['pkl. 08.00', ok('08:00')],
  ['08.00 WIB', ok('08:00')],
  ['08.00 wita', ok('08:00')],
  ['pukul 08.00 WIT.', ok('08:00')],
  ['8 WIB', ok('08:00')],
  ['08:00:00', ok('08:00')],
  ['9 pagi', ok('09:00')],
  ['jam 9 pagi', ok('09:00')],
  ['jam 8 malam', ok('20:00')],
  ['2 siang', ok('14:00')],
  ['12 siang', ok('12:00')],
  ['4 sore', ok('16:00')],
  ['4.30 sore', ok('16:30')],
  ['16.30 sore', ok('16:30')],
  ['jam delapan', ok('08:00')],
  ['jam sebelas siang', ok('11:00')],
  ['9 am', ok('09:00')],
  ['2pm', ok('14:00')],
  ['12 pm', ok('12:00')],
  ['12 am', ok('00:00')],
  ['jam 9 tepat', ok('09:00')],
  ['９.００', ok('09:00')],
  ['\u200b09.00', ok('09:00')],
  ['1', ask('time-which', '13:00', '01:00')],
  ['jam 2', ask('time-which', '14:00', '02:00')],
  ['1.30', ask('time-which', '13:30', '01:30')],
  ['6', ask('time-which', '06:00', '18:00')],
  ['8.3', ask('time-which', '08:30', '08:03')],
  ['8.5', ask('time-which', '08:50', '08:05')],
  ['setengah 9', ask('time-meant', '08:30')],
  ['setengah sembilan', ask('time-meant', '08:30')],
  ['jam 8 kurang 15', ask('time-meant', '07:45')],
  ['jam 8 lewat 15 menit', ask('time-meant', '08:15')],
  ['12 malam', ask('time-meant', '00:00')],
  ['9 sore', ask('time-meant', '09:00')],
  ['08.00 - 16.00', ask('time-meant', '08:00')],
  ['08.00 – Selesai', ask('time-meant', '08:00')],
  ['08.00 s.d. 16.00 WIB', ask('time-meant', '08:00')],
  ['08.00 WIB sampai selesai', ask('time-meant', '08:00')],
  ['24.00', no('time-nonexistent')],
  ['25.00', no('time-nonexistent')],
  ['08.60', no('time-nonexistent')],
  ['pagi', no('time-unreadable')],
  ['besok', no('time-unreadable')],
  ['8 foo', no('time-unreadable')],
  ['08.00.30', no('time-unreadable')],
  ['11-11-2027', no('time-unreadable')],
  ['123456', no('time-unreadable')],
  ['⏰', no('time-unreadable')],
  ['<b>9</b>', no('time-unreadable')],
  ['', no('time-empty')],
  ['\u200f', no('time-empty')],
  ['9'.repeat(60_000), no('time-unreadable')],
];

describe('time', () => {
  test.each(AWKWARD)('%s', (text, expected) => {
    expect(answer(time, typed(text))).toEqual(expected);
  });

  test('is printed with a dot in Indonesian, a colon in English', () => {
    expect(timeKind.print('08:30', time, context())).toBe('08.30');
    expect(timeKind.print('08:30', time, context({ lang: 'en' }))).toBe('08:30');
  });

  test('what is printed is read again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1439 }), fc.constantFrom('id' as const, 'en' as const), (minutes, lang) => {
        const value = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
        expect(answer(time, typed(String(timeKind.print(value, time, context({ lang })))))).toEqual(ok(value));
      }),
    );
  });

  test('a tap is no time', () => {
    expect(answer(time, tap('x'))).toEqual(no('button-stale'));
  });
});

describe('a time after another', () => {
  const end = field('time', { after: 'start' });
  const after = (text: string, start = '13:00') => answer(end, typed(text), { answers: { start } });

  test.each<[string, Outcome]>([
    ['14.30', ok('14:30')],
    ['14.30 WIB', ok('14:30')],
    ['2', ok('14:00')],
    ['setengah 3', ok('14:30')],
    ['45 menit', ok('13:45')],
    ['± 45 menit', ok('13:45')],
    ['selama 90 menit', ok('14:30')],
    ['1 jam', ok('14:00')],
    ['1 jam 30 menit', ok('14:30')],
    ['1,5 jam', ok('14:30')],
    ['1.5 jam', ok('14:30')],
    ['setengah jam', ok('13:30')],
    ['dua jam', ok('15:00')],
    ['selesai', ok('')],
    ['s.d. selesai', ok('')],
    ['13.00', no('time-not-after')],
    ['12.30', no('time-not-after')],
    ['11 jam', no('time-midnight')],
    ['0 menit', no('time-end-unreadable')],
    ['nanti', no('time-end-unreadable')],
    ['25.00', no('time-nonexistent')],
    ['', no('time-empty')],
  ])('%s', (text, expected) => {
    expect(after(text)).toEqual(expected);
  });

  test('is a time like any other where there is none before it', () => {
    expect([answer(end, typed('14.30')), answer(end, typed('45 menit'))]).toEqual([ok('14:30'), no('time-unreadable')]);
  });

  test('says that it is open', () => {
    expect(timeKind.print('', end, context())).toEqual({ key: 'kind-time-open' });
  });
});

describe('a time in another zone than the event’s', () => {
  const end = field('time', { after: 'start' });
  const inJambi = (text: string) => answer(time, typed(text), { zone: 'WIB' });

  test.each<[string, Outcome]>([
    ['09.15 WITA', ask('time-zone', '08:15')],
    ['pukul 9.00 WIT', ask('time-zone', '07:00')],
    ['09.15 WIB', ok('09:15')],
    ['00.30 WITA', no('time-nonexistent')],
    ['wita', no('time-unreadable')],
  ])('%s is converted, and confirmed', (text, expected) => {
    expect(inJambi(text)).toEqual(expected);
  });

  test('so is an end, which is after the start here too', () => {
    const until = (text: string) => answer(end, typed(text), { zone: 'WIB', answers: { start: '09:00' } });
    expect([until('11.00 WITA'), until('10.00 WITA'), until('2 jam')]).toEqual([
      ask('time-zone', '10:00'),
      no('time-not-after'),
      ok('11:00'),
    ]);
  });

  test('stays as it is where the event’s zone has no name in Indonesia, or is not known yet', () => {
    expect(answer(time, typed('09.15 WITA'), { zone: 'UTC+10' })).toEqual(ok('09:15'));
    expect(answer(time, typed('09.15 WITA'))).toEqual(ok('09:15'));
  });
});
