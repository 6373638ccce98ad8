import type { Indicator } from './definition.ts';

/** A level that was said, 0 for "not there"; absent: not said yet. By the indicator's number. */
export type Levels = Readonly<Record<string, number>>;

export const HIGHEST_LEVEL = 3;

/** How the indicators stand. */
export type Score = {
  /** Weight × level, summed; what was not said counts nothing. */
  readonly points: number;
  readonly most: number;
  readonly said: number;
  readonly total: number;
  /** Mandatory indicators that are said not to be there. */
  readonly lacking: readonly Indicator[];
  /** Where the next level up brings most, the heaviest first; what was not said counts as not there. */
  readonly gains: readonly { readonly indicator: Indicator; readonly level: number; readonly points: number }[];
};

/** The score as the guide of IGA makes it: the sum of weight × level. */
export function scoreOf(indicators: readonly Indicator[], levels: Levels): Score {
  const level = ({ no }: Indicator) => levels[no] ?? 0;
  const gains = indicators
    .filter((indicator) => level(indicator) < HIGHEST_LEVEL)
    .map((indicator) => ({ indicator, level: level(indicator) + 1, points: indicator.weight }));
  return {
    points: indicators.reduce((sum, indicator) => sum + indicator.weight * level(indicator), 0),
    most: indicators.reduce((sum, { weight }) => sum + weight * HIGHEST_LEVEL, 0),
    said: indicators.filter(({ no }) => levels[no] !== undefined).length,
    total: indicators.length,
    lacking: indicators.filter(({ no, required }) => required && levels[no] === 0),
    gains: gains.sort(
      (a, b) =>
        b.points - a.points ||
        Number(b.indicator.required) - Number(a.indicator.required) ||
        a.indicator.no - b.indicator.no,
    ),
  };
}

/** The next indicator without an answer, from this one on and then from the start; undefined: all are said. */
export function nextOpen(indicators: readonly Indicator[], levels: Levels, after?: number): Indicator | undefined {
  const at = indicators.findIndex(({ no }) => no === after);
  const inOrder = [...indicators.slice(at + 1), ...indicators.slice(0, at + 1)];
  return inOrder.find(({ no }) => levels[no] === undefined);
}
