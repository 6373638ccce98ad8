import { expect, test } from 'vitest';
import { sayMean, sayPercent } from '#feedback/say-figures.ts';

test.each([
  [4.35, '4,35'],
  [4.345, '4,35'],
  [1.005, '1,01'],
  [4, '4,00'],
  [87 / 20, '4,35'],
  [1234.5, '1.234,50'],
  [-0.25, '−0,25'],
  [-0.004, '0,00'],
])('an average of %d is written with two decimals', (mean, said) => {
  expect(sayMean(mean, 'id')).toBe(said);
});

test('shares have at most one decimal, and of nothing there is none', () => {
  expect([sayPercent(37, 40, 'id'), sayPercent(40, 40, 'id'), sayPercent(1, 3, 'en'), sayPercent(0, 0, 'id')]).toEqual([
    '92,5%',
    '100%',
    '33.3%',
    null,
  ]);
});
