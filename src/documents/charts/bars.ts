import type { Chart } from './chart.ts';
import { COLOUR } from './palette.ts';
import { type Body, bar, insteadOf, roomOf, row, textWidth, valueText } from './rows.ts';
import { lozenge } from './shapes.ts';
import { type Desk, headBands, type Layout, type Sign } from './sheet.ts';

type Bars = Extract<Chart, { chart: 'bars' }>;

/** Lays out one bar a row. */
export function layBars(desk: Desk, chart: Bars): Layout {
  const { left, right } = roomOf(desk);
  const shown = chart.rows.filter(({ value }) => isNumber(value));
  const width = textWidth(
    desk,
    shown.map(({ text }) => text),
  );
  const from = chart.from ?? 0;
  const scale = { from, max: Math.max(chart.max, from + 1e-6), left, right: right - width };
  return {
    scale,
    bands: [
      ...headBands(desk, chart, signsOf(chart)),
      ...chart.rows.map((one) =>
        row(desk, one, isNumber(one.value) ? barOf(desk, one, one.value, scale, width) : insteadOf(desk, one.text)),
      ),
    ],
  };
}

function barOf(
  desk: Desk,
  { text, other, tone }: Bars['rows'][number],
  value: number,
  { from, max }: { from: number; max: number },
  width: number,
): Body {
  const words = valueText(desk, text, width);
  const height = Math.max(desk.look.bar, words.height);
  return {
    height,
    shapes: (top, x) => {
      const middle = top + height / 2;
      const at = { x, from, max, top: middle - desk.look.bar / 2, height: desk.look.bar };
      const marked = isNumber(other)
        ? [lozenge(x(Math.min(max, Math.max(from, other))), middle, desk.look.bar * 0.42, COLOUR.other)]
        : [];
      return [...bar(at, value, tone === 'weak' ? COLOUR.weak : COLOUR.value), ...marked, words.shape(middle)];
    },
  };
}

function signsOf({ valueName, otherName }: Bars): Sign[] {
  return [
    ...(valueName ? [{ name: valueName, colour: COLOUR.value }] : []),
    ...(otherName ? [{ name: otherName, colour: COLOUR.other, lozenge: true as const }] : []),
  ];
}

function isNumber(value: number | null | undefined): value is number {
  return Number.isFinite(value);
}
