import type { Scale } from './definition.ts';

/** How often each mark was given; index 0 is the mark 1. */
export type Counts = readonly number[];

/** What marks add up to, and how many they are: whole numbers, so that averages can be compared exactly. */
export type Sum = { readonly sum: number; readonly marks: number };

/** Σ score and n (workshops.md 4.2: the mean of an item is Σ score / n). */
export function sumOf(counts: Counts): Sum {
  return {
    sum: counts.reduce((sum, count, index) => sum + count * (index + 1), 0),
    marks: counts.reduce((sum, count) => sum + count, 0),
  };
}

/** Null of no marks. */
export function meanOf({ sum, marks }: Sum): number | null {
  return marks === 0 ? null : sum / marks;
}

/** Standard deviation of the sample: √(Σ(x − mean)² / (n − 1)); null of fewer than two marks. Computed from whole numbers, so that equal marks give 0. */
export function spreadOf(counts: Counts): number | null {
  const { sum, marks } = sumOf(counts);
  if (marks < 2) return null;
  const squares = counts.reduce((total, count, index) => total + count * (index + 1) ** 2, 0);
  return Math.sqrt((marks * squares - sum * sum) / (marks * (marks - 1)));
}

/** Counts of several items or sessions as those of one. */
export function pooled(all: readonly Counts[]): number[] {
  const longest = Math.max(0, ...all.map(({ length }) => length));
  return Array.from({ length: longest }, (_, index) => all.reduce((sum, counts) => sum + (counts[index] ?? 0), 0));
}

/** Thresholds are given with at most so many decimals. */
const DECIMALS = 10_000;

/**
 * How a scale names an average. Whole numbers are compared: 87/20 is not above 4.35.
 * @param max the best mark that could be given
 * @returns null where the scale has no name for it
 */
export function bandOf(scale: Scale, average: Sum, max: number): Scale['bands'][number] | null {
  if (average.marks === 0) return null;
  return scale.bands.find(({ above, inclusive }) => passes(average, max, scale.of, above, inclusive)) ?? null;
}

/** Above this, both what is expected and what is found are high (Kementerian Keuangan, Pusdiklat KNPK: 4.35 of 5 on both axes, inclusive). */
const HIGH = { above: 4.35, of: 5 } as const;

/** The quadrants of expectation against reality: 1 both are high, 2 the expectation alone, 3 the reality alone, 4 neither. */
export type Quadrant = 1 | 2 | 3 | 4;

/** @param max the best mark that could be given, on both sides */
export function quadrantOf(expected: Sum, found: Sum, max: number): Quadrant {
  const [high, met] = [expected, found].map((average) => passes(average, max, HIGH.of, HIGH.above, true));
  if (high) return met ? 1 : 2;
  return met ? 3 : 4;
}

/** Whether `sum / marks × of / max` is more than a threshold (or as much): multiplied out, so that nothing is divided. */
function passes({ sum, marks }: Sum, max: number, of: number, above: number, inclusive: boolean): boolean {
  const left = sum * of * DECIMALS;
  const right = Math.round(above * DECIMALS) * marks * max;
  return inclusive ? left >= right : left > right;
}

/** Normalized gain of a test, both in percent of the best score: (post − pre) / (100 − pre); null where nothing was left to gain. */
export function gainOf(pre: number, post: number): number | null {
  return pre >= 100 ? null : (post - pre) / (100 - pre);
}

/** What a class learned, as far as both tests were taken. */
export type ClassGain = {
  /** How many took both. */
  readonly n: number;
  readonly pre: number | null;
  readonly post: number | null;
  /** Gain of the two means. */
  readonly ofMeans: number | null;
  /** Mean of the gains of those who had something to gain, `gained` in number. */
  readonly meanOfGains: number | null;
  readonly gained: number;
};

/** @param pairs both scores of each, in percent */
export function classGain(pairs: readonly { readonly pre: number; readonly post: number }[]): ClassGain {
  const mean = (numbers: readonly number[]) =>
    numbers.length === 0 ? null : numbers.reduce((sum, x) => sum + x, 0) / numbers.length;
  const pre = mean(pairs.map((pair) => pair.pre));
  const post = mean(pairs.map((pair) => pair.post));
  const gains = pairs.map((pair) => gainOf(pair.pre, pair.post)).filter((gain) => gain !== null);
  return {
    n: pairs.length,
    pre,
    post,
    ofMeans: pre === null || post === null ? null : gainOf(pre, post),
    meanOfGains: mean(gains),
    gained: gains.length,
  };
}
