import type { Chart } from './chart.ts';
import { COLOUR } from './palette.ts';
import { bar, roomOf, row, textWidth, valueText } from './rows.ts';
import { box, type Shape, tall, words } from './shapes.ts';
import { type Desk, headBands, type Layout } from './sheet.ts';

type Pairs = Extract<Chart, { chart: 'pairs' }>;

/** Lays out two bars a row, the first above the second. */
export function layPairs(desk: Desk, chart: Pairs): Layout {
  const { left, right } = roomOf(desk);
  const colours = [COLOUR.before, COLOUR.after] as const;
  const width = textWidth(
    desk,
    chart.rows.flatMap(({ values, texts }) => texts.filter((_, index) => Number.isFinite(values[index]))),
  );
  const scale = { from: 0, max: Math.max(chart.max, 1e-6), left, right: right - width };
  return {
    scale,
    bands: [
      ...headBands(
        desk,
        chart,
        chart.names.map((name, index) => ({ name, colour: colours[index === 0 ? 0 : 1] })),
      ),
      ...chart.rows.map(({ label, values, texts }) => {
        const lines = ([0, 1] as const).map((index) =>
          lineOf(desk, { value: values[index], text: texts[index], colour: colours[index] }, scale, width),
        );
        return row(
          desk,
          { label },
          {
            height: lines.reduce((sum, { height }) => sum + height, GAP),
            shapes: (top, x) =>
              lines.flatMap((line, index) => line.shapes(top + index * (GAP + (lines[0]?.height ?? 0)), x)),
          },
        );
      }),
    ],
  };
}

const GAP = 6;

function lineOf(
  desk: Desk,
  { value, text, colour }: { value: number | null; text: string; colour: string },
  { max }: { max: number },
  width: number,
): { height: number; shapes(top: number, x: (value: number) => number): Shape[] } {
  const { look, letters } = desk;
  if (value === null || !Number.isFinite(value)) {
    const { left, right } = roomOf(desk);
    const size = look.size.small;
    const mark = size * 0.8;
    const x = left + mark * 1.5;
    const [line = ''] = letters.broken(text, { width: right - x, size, lines: 1 });
    const height = Math.max(look.bar, tall(1, size));
    return {
      height,
      shapes: (top) => [
        box(left, top + (height - mark) / 2, mark, mark, colour, 4),
        words(line, { x, y: top + height / 2, size, fill: COLOUR.muted, middle: true }),
      ],
    };
  }
  const written = valueText(desk, text, width);
  const height = Math.max(look.bar, written.height);
  return {
    height,
    shapes: (top, x) => {
      const middle = top + height / 2;
      const at = { x, from: 0, max, top: middle - look.bar / 2, height: look.bar };
      return [...bar(at, value, colour), written.shape(middle)];
    },
  };
}
