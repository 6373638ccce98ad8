import type { Chart } from './chart.ts';
import { inkOn, markColours } from './palette.ts';
import { type Body, insteadOf, roomOf, row } from './rows.ts';
import { box, type Shape, words } from './shapes.ts';
import { type Desk, headBands, type Layout } from './sheet.ts';

type Distribution = Extract<Chart, { chart: 'distribution' }>;
/** Of ground between two parts, and around the words in one. */
const APART = 3;
const AROUND = 3;

/** Lays out how answers are spread: each row as long as all its answers, in parts. */
export function layDistribution(desk: Desk, chart: Distribution): Layout {
  const colours = markColours(chart.marks.length);
  const signs = chart.marks.map((name, index) => ({ name, colour: colours[index] ?? '' }));
  return {
    scale: { from: 0, max: 1, ...roomOf(desk) },
    bands: [
      ...headBands(desk, chart, signs),
      ...chart.rows.map(({ label, counts, text, inside }) => {
        const kept = colours.map((_, index) => Math.max(0, Number(counts?.[index]) || 0));
        const total = kept.reduce((sum, count) => sum + count, 0);
        if (total === 0) return row(desk, { label }, insteadOf(desk, text));
        const parts = kept.map((count, index) => ({
          share: count / total,
          colour: colours[index] ?? '',
          text: inside?.[index] ?? String(count),
        }));
        return row(desk, { label, note: text }, partsOf(desk, parts));
      }),
    ],
  };
}

function partsOf({ look, letters }: Desk, parts: readonly { share: number; colour: string; text: string }[]): Body {
  const height = look.bar * 1.2;
  const size = look.size.small;
  return {
    height,
    shapes(top, x) {
      const shapes: Shape[] = [];
      let before = 0;
      for (const { share, colour, text } of parts) {
        const [begin, end] = [x(before), x(before + share)];
        before += share;
        if (share === 0) continue;
        const width = Math.max(2, end - begin - APART);
        shapes.push(box(begin, top, width, height, colour));
        const [line = '', ...more] = letters.broken(text, { width, size, lines: 2, weight: 'bold' });
        if (more.length === 0 && letters.width(line, size, 'bold') + 2 * AROUND <= width) {
          const at = { x: begin + width / 2, y: top + height / 2, size, weight: 'bold', align: 'center' } as const;
          shapes.push(words(line, { ...at, fill: inkOn(colour), middle: true }));
        }
      }
      return shapes;
    },
  };
}
