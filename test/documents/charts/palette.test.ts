import { describe, expect, test } from 'vitest';
import { COLOUR, contrast, inkOn, markColours } from '#documents/charts/palette.ts';
import { distance, EYES, type Eye, light } from './support/seen.ts';

const eyes = Object.keys(EYES) as Eye[];
/** Colours that stand beside one another or in one list of signs. */
const TOGETHER = [
  ['value', 'weak'],
  ['value', 'other'],
  ['weak', 'other'],
  ['value', 'track'],
  ['weak', 'track'],
  ['other', 'track'],
  ['before', 'after'],
  ['before', 'track'],
  ['after', 'track'],
] as const;

describe.each(eyes)('for eyes: %s', (eye) => {
  test.each(TOGETHER)('%s and %s are told apart', (a, b) => {
    expect(distance(COLOUR[a], COLOUR[b], eye)).toBeGreaterThan(40);
  });

  test.each([
    [2, 50],
    [3, 50],
    [4, 25],
    [5, 25],
    [7, 15],
    [10, 8],
  ])('any two of %i marks are told apart', (count, least) => {
    const colours = markColours(count);
    expect(new Set(colours).size).toBe(count);
    const near = colours.flatMap((a, i) => colours.slice(i + 1).filter((b) => distance(a, b, eye) < least));
    expect(near).toEqual([]);
  });
});

test('a scale of marks gets lighter to its middle and darker to its end, and its ends differ on a grey print', () => {
  const lights = markColours(5).map(light);
  expect(lights.toSorted((a, b) => b - a).map((value) => lights.indexOf(value))).toEqual([2, 1, 3, 0, 4]);
  expect((light(markColours(5)[0] ?? '') + 0.05) / (light(markColours(5)[4] ?? '') + 0.05)).toBeGreaterThan(2);
  expect(markColours(1)).toEqual([markColours(5)[4]]);
  expect(markColours(0)).toEqual([]);
});

test('letters are read on whatever they stand on', () => {
  for (const ground of [...Array.from({ length: 9 }, (_, index) => markColours(index + 2)).flat(), COLOUR.value]) {
    expect(contrast(ground, inkOn(ground))).toBeGreaterThanOrEqual(4.5);
  }
  for (const ground of [COLOUR.ground, COLOUR.track]) {
    for (const ink of [COLOUR.text, COLOUR.muted]) expect(contrast(ground, ink)).toBeGreaterThanOrEqual(4.5);
  }
  expect(contrast(COLOUR.value, COLOUR.ground)).toBeGreaterThanOrEqual(4.5);
});

test('contrast is that of WCAG', () => {
  expect(contrast('#000000', '#FFFFFF')).toBe(21);
  expect(contrast('#FFFFFF', '#777777')).toBeCloseTo(4.48, 2);
  expect(contrast('#B8500A', '#FFFFFF')).toBeCloseTo(1.05 / (light('#B8500A') + 0.05));
});
