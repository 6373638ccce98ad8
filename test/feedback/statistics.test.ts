import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Scale } from '#feedback/definition.ts';
import { bandOf, classGain, gainOf, meanOf, pooled, quadrantOf, spreadOf, sumOf } from '#feedback/statistics.ts';
import { feedback } from './support/gathered.ts';

const scale = (id: string) => feedback.scales.get(id) as Scale;
const counts = fc.array(fc.nat(40), { minLength: 2, maxLength: 10 });
const marksIn = (given: readonly number[]) => given.flatMap((count, i) => Array.from({ length: count }, () => i + 1));

describe('by hand', () => {
  // 1, 3, 4, 4, 5, 5, 5: sum 27, 7 marks; squares 1+9+16+16+25+25+25 = 117; (117 − 27²/7) / 6 = (117 − 104.142857) / 6 = 2.142857
  const given = [1, 0, 1, 2, 3];
  test('sum, mean and spread', () => {
    expect(sumOf(given)).toEqual({ sum: 27, marks: 7 });
    expect(meanOf(sumOf(given))).toBe(27 / 7);
    expect(spreadOf(given)).toBeCloseTo(1.463850109, 9);
  });

  test('nothing has no mean, and one mark no spread', () => {
    expect(meanOf(sumOf([0, 0]))).toBe(null);
    expect(spreadOf([0, 1, 0])).toBe(null);
    expect(spreadOf([0, 3, 0])).toBe(0);
  });

  test('several are counted as one', () => {
    expect(
      pooled([
        [1, 0, 2],
        [0, 1],
      ]),
    ).toEqual([1, 1, 2]);
    expect(pooled([])).toEqual([]);
  });
});

describe('against a plain computation', () => {
  test('mean and spread', () => {
    fc.assert(
      fc.property(counts, (given) => {
        const marks = marksIn(given);
        fc.pre(marks.length > 1);
        const mean = marks.reduce((a, b) => a + b, 0) / marks.length;
        const squares = marks.reduce((sum, mark) => sum + (mark - mean) ** 2, 0);
        expect(meanOf(sumOf(given))).toBeCloseTo(mean, 10);
        expect(spreadOf(given)).toBeCloseTo(Math.sqrt(squares / (marks.length - 1)), 8);
      }),
    );
  });

  test('of two averages the higher never has the lower name', () => {
    const bands = scale('kemenkeu').bands;
    const rank = (given: readonly number[]) =>
      bands.indexOf(bandOf(scale('kemenkeu'), sumOf(given), 5) as (typeof bands)[number]);
    const five = fc.array(fc.nat(30), { minLength: 5, maxLength: 5 }).filter((given) => given.some((n) => n > 0));
    fc.assert(
      fc.property(five, five, (a, b) => {
        const [low, high] = (meanOf(sumOf(a)) ?? 0) <= (meanOf(sumOf(b)) ?? 0) ? [a, b] : [b, a];
        expect(rank(low)).toBeGreaterThanOrEqual(rank(high));
      }),
    );
  });
});

describe('bandOf', () => {
  test.each<[string, number, number, number, string | null]>([
    ['kemenkeu', 87, 20, 5, 'Baik'],
    ['kemenkeu', 435, 100, 5, 'Baik'],
    ['kemenkeu', 436, 100, 5, 'Sangat Baik'],
    ['kemenkeu', 13_051, 3000, 5, 'Sangat Baik'],
    ['kemenkeu', 13_050, 3000, 5, 'Baik'],
    ['kemenkeu', 340, 100, 5, 'Cukup'],
    ['kemenkeu', 17, 5, 5, 'Cukup'],
    ['kemenkeu', 26, 10, 5, 'Kurang Baik'],
    ['kemenkeu', 9, 5, 5, 'Tidak Baik'],
    ['kemenkeu', 181, 100, 5, 'Kurang Baik'],
    ['kemenkeu', 5, 5, 5, 'Tidak Baik'],
    // 3.48 of 4 is 4.35 of 5.
    ['kemenkeu', 348, 100, 4, 'Baik'],
    ['kemenkeu', 349, 100, 4, 'Sangat Baik'],
    // 85 of 100 is 4.25 of 5, and 3.4 of 4.
    ['bapelkes-ntb', 425, 100, 5, null],
    ['bapelkes-ntb', 426, 100, 5, 'Sangat Baik'],
    ['bapelkes-ntb', 17, 5, 4, null],
    ['lan', 45, 10, 5, 'Memuaskan'],
    ['lan', 451, 100, 5, 'Sangat Memuaskan'],
    ['lan', 4, 4, 5, 'Tidak Memuaskan'],
    ['lan', 3, 1, 5, 'Tidak Memuaskan'],
    ['none', 5, 1, 5, null],
    ['kemenkeu', 0, 0, 5, null],
  ])('%s: %i of %i marks up to %i is %s', (id, sum, marks, max, name) => {
    const band = bandOf(scale(id), { sum, marks }, max);
    expect(band === null ? null : (band.name as { id: string }).id).toBe(name);
  });
});

test.each<[number, number, number]>([
  [87, 87, 1],
  [87, 86, 2],
  [86, 87, 3],
  [86, 86, 4],
  [100, 87, 1],
])('expectation %i/20 and reality %i/20 stand in quadrant %i', (expected, found, quadrant) => {
  expect(quadrantOf({ sum: expected, marks: 20 }, { sum: found, marks: 20 }, 5)).toBe(quadrant);
});

describe('gain', () => {
  test.each<[number, number, number | null]>([
    [40, 70, 0.5],
    [0, 100, 1],
    [50, 50, 0],
    [80, 70, -0.5],
    [100, 100, null],
    [100, 50, null],
  ])('from %i to %i: %s', (pre, post, gain) => {
    expect(gainOf(pre, post)).toBe(gain);
  });

  test('of a class, of the means and as the mean of all gains', () => {
    // Means 70 and 75: 5 of the 30 that were left. Gains 0.5 and −0.5, and none for who had 100 before.
    const pairs = [
      { pre: 40, post: 70 },
      { pre: 70, post: 55 },
      { pre: 100, post: 100 },
    ];
    expect(classGain(pairs)).toEqual({ n: 3, pre: 70, post: 75, ofMeans: 5 / 30, meanOfGains: 0, gained: 2 });
    const nobody = { n: 0, pre: null, post: null, ofMeans: null, meanOfGains: null, gained: 0 };
    expect(classGain([])).toEqual(nobody);
    const all = { n: 1, pre: 100, post: 90, ofMeans: null, meanOfGains: null, gained: 0 };
    expect(classGain([{ pre: 100, post: 90 }])).toEqual(all);
  });
});
