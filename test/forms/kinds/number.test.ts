import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberKind } from '#forms/kinds/number.ts';
import { answer, ask, context, field, no, type Outcome, ok, tap, typed } from '../support/kinds.ts';

const plain = field('number', { decimals: 3, unit: { id: 'orang', en: 'people' }, units: ['peserta'] });
const whole = field('number', { min: 1, max: 500 });
const percent = field('number', { decimals: 2, unit: '%' });
const money = field('number', { unit: 'Rp' });

const AWKWARD: [typed: string, expected: Outcome][] = [
  ['20', ok(20)],
  ['  20 ', ok(20)],
  ['0', ok(0)],
  ['007', ok(7)],
  ['1.234', ok(1234)],
  ['1.234,5', ok(1234.5)],
  ['1234,5', ok(1234.5)],
  ['1.234.567', ok(1_234_567)],
  ['0,125', ok(0.125)],
  ['12,50', ok(12.5)],
  ['-5', ok(-5)],
  ['minus 5', ok(-5)],
  ['−5', ok(-5)],
  ['Rp1.000.000,00', ok(1_000_000)],
  ['Rp 1.000.000,-', ok(1_000_000)],
  ['rp. 500', ok(500)],
  ['20 orang', ok(20)],
  ['20 ORANG', ok(20)],
  ['20orang', ok(20)],
  ['20 people', ok(20)],
  ['20 peserta', ok(20)],
  ['20.', ok(20)],
  ['２０', ok(20)],
  ['2\u200b0', ok(20)],
  ['dua puluh', ok(20)],
  ['Dua Puluh Lima orang', ok(25)],
  ['seratus dua belas', ok(112)],
  ['sebelas', ok(11)],
  ['seribu dua ratus lima puluh', ok(1250)],
  ['dua koma lima', ok(2.5)],
  ['nol', ok(0)],
  ['sejuta', ok(1_000_000)],
  ['1,5 juta', ok(1_500_000)],
  ['1,5juta', ok(1_500_000)],
  ['250 ribu', ok(250_000)],
  ['250rb', ok(250_000)],
  ['2 juta 500 ribu', ok(2_500_000)],
  ['3 miliar', ok(3_000_000_000)],
  ['3 milyar', ok(3_000_000_000)],
  ['20 (dua puluh) orang', ok(20)],
  ['20 (dua puluh)', ok(20)],
  ['20 (tiga puluh)', ask('number-which', 20, 30)],
  ['20 (perkiraan)', ask('number-meant', 20)],
  ['1,234', ask('number-which', 1234, 1.234)],
  ['1,234.5', ask('number-meant', 1234.5)],
  ['12.5', ask('number-meant', 12.5)],
  ['1,234,567', ask('number-meant', 1_234_567)],
  ['1 000 000', ask('number-meant', 1_000_000)],
  ['10k', ask('number-meant', 10_000)],
  ['5 M', ask('number-meant', 5_000_000_000)],
  ['1.5 juta', ask('number-meant', 1_500_000)],
  ['±20', ask('number-meant', 20)],
  ['sekitar 20', ask('number-meant', 20)],
  ['20 kg', ask('number-meant', 20)],
  ['jumlahnya ada 45 orang', ask('number-meant', 45)],
  ['12,5%', ask('number-meant', 12.5)],
  ['20-30', no('number-one-not-range')],
  ['20 – 30 orang', no('number-one-not-range')],
  ['20 s.d. 30', no('number-one-not-range')],
  ['20 sampai 30', no('number-one-not-range')],
  ['20 atau 30', no('number-one-not-range')],
  ['20, 30', no('number-one-not-several')],
  ['dua tiga', no('number-one-not-several')],
  ['tahun 2023 ada 45', no('number-one-not-several')],
  ['11.11.2027', no('number-unreadable')],
  ['1e5', no('number-one-not-several')],
  ['puluhan', no('number-unreadable')],
  ['banyak', no('number-unreadable')],
  ['belum tahu', no('number-unreadable')],
  ['٢٠', no('number-unreadable')],
  ['👍', no('number-unreadable')],
  ['<b>20</b>', ask('number-meant', 20)],
  ['', no('number-empty')],
  ['\u200b', no('number-empty')],
  ['9'.repeat(30), no('number-too-large')],
  ['1,2345', no('number-decimals')],
];

describe('number', () => {
  test.each(AWKWARD)('%j', (text, expected) => {
    expect(answer(plain, typed(text))).toEqual(expected);
  });

  test.each<[string, Outcome]>([
    ['20', ok(20)],
    ['0', no('number-below')],
    ['501', no('number-above')],
    ['2,5', no('number-whole')],
    // Only one of both readings is a whole number within the limits: still asked, as it was typed doubtfully.
    ['1,200', no('number-above')],
    ['0,5', no('number-whole')],
  ])('within limits: %s', (text, expected) => {
    expect(answer(whole, typed(text))).toEqual(expected);
  });

  test.each<[string, Outcome]>([
    ['12,5%', ok(12.5)],
    ['12,5 %', ok(12.5)],
    ['12,5', ok(12.5)],
    ['12,5 persen', ask('number-meant', 12.5)],
  ])('of per cent: %s', (text, expected) => {
    expect(answer(percent, typed(text))).toEqual(expected);
  });

  test('of money takes rupiah too', () => {
    expect(answer(money, typed('2 juta rupiah'))).toEqual(ok(2_000_000));
  });

  test('60,000 digits are refused', () => {
    expect(answer(plain, typed('1'.repeat(60_000)))).toEqual(no('number-too-large'));
  });

  test('a tap and a sticker are no numbers', () => {
    expect(answer(plain, tap('x'))).toEqual(no('button-stale'));
    expect(answer(plain, { type: 'other', what: 'dice' })).toEqual(no('unexpected'));
  });

  test('is printed with its unit', () => {
    expect(numberKind.print(1234.5, plain, context())).toBe('1.234,5 orang');
    expect(numberKind.print(1234.5, plain, context({ lang: 'en' }))).toBe('1,234.5 people');
    expect(numberKind.print(12.5, percent, context())).toBe('12,5%');
    expect(numberKind.print(1_000_000, money, context())).toBe('Rp1.000.000');
  });

  test('what is printed is read again', () => {
    const tenth = fc.integer({ min: -99_999_999, max: 99_999_999 }).map((n) => n / 100);
    fc.assert(
      fc.property(tenth, (value) => {
        const printed = String(numberKind.print(value, plain, context()));
        expect(answer(plain, typed(printed))).toEqual(ok(value));
      }),
    );
  });

  test('three decimals look like thousands elsewhere: both are offered', () => {
    expect(answer(plain, typed(String(numberKind.print(1.234, plain, context()))))).toEqual(
      ask('number-which', 1234, 1.234),
    );
  });
});
