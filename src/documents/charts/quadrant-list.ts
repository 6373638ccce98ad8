import type { Chart } from './chart.ts';
import { COLOUR } from './palette.ts';
import { box, tall, words } from './shapes.ts';
import { type Band, type Desk, inner } from './sheet.ts';

/** A point of the plane, and the number that stands for it. */
export type Point = { readonly number: string; readonly label: string; readonly x: number; readonly y: number };

type Column = { readonly left: number; readonly width: number };

/** Of the four quadrants, those at the left and at the right of the plane, from above. */
const SIDES = [
  [1, 0],
  [3, 2],
] as const;

/**
 * What the numbers stand for, below the names of the quadrants that hold some: below one another, or side by side as the quadrants are
 * where there is room for two columns.
 */
export function listQuadrants(
  desk: Desk,
  { limit, names }: Extract<Chart, { chart: 'quadrants' }>,
  points: readonly Point[],
): Band[] {
  const { look } = desk;
  const groups = names.map((name, index) => ({
    name,
    index,
    points: points.filter(({ x, y }) => (y >= limit ? (x >= limit ? 0 : 1) : x >= limit ? 2 : 3) === index),
  }));
  const list = (index: number, column: Column) => {
    const group = groups[index];
    return group && group.points.length > 0 ? [groupBand(desk, group, column)] : [];
  };
  if (!look.beside) return groups.flatMap(({ index }) => list(index, { left: look.margin, width: inner(look) }));
  const apart = 2 * look.gap.row;
  const width = (inner(look) - apart) / 2;
  return SIDES.map(([left, right]) =>
    sideBySide([
      ...list(left, { left: look.margin, width }),
      ...list(right, { left: look.margin + width + apart, width }),
    ]),
  );
}

function sideBySide(bands: readonly Band[]): Band {
  return {
    height: Math.max(0, ...bands.map(({ height }) => height)),
    shapes: (top, x) => bands.flatMap((band) => band.shapes(top, x)),
  };
}

function groupBand(
  desk: Desk,
  { name, index, points }: { name: string; index: number; points: readonly Point[] },
  column: Column,
): Band {
  const bands = [quadrantName(desk, name, index, column), ...points.map((point) => entry(desk, point, column))];
  return {
    height: bands.reduce((sum, { height }) => sum + height, desk.look.gap.row / 2),
    shapes(top, x) {
      let at = top;
      return bands.flatMap((band) => {
        const shapes = band.shapes(at, x);
        at += band.height;
        return shapes;
      });
    },
  };
}

/** Before the name, a small plane that shows which of the four it is. */
function quadrantName({ look, letters }: Desk, name: string, index: number, { left, width }: Column): Band {
  const size = look.size.label;
  const half = size * 0.42;
  const lines = letters.broken(name, { width: width - size * 1.5, size, lines: 2, weight: 'bold' });
  return {
    height: tall(Math.max(1, lines.length), size) + look.gap.near,
    shapes: (top) => [
      ...[0, 1, 2, 3].map((place) => {
        const [x, y] = [left + (place % 2 === 0 ? half + 2 : 0), top + size * 0.2 + (place > 1 ? half + 2 : 0)];
        return box(x, y, half, half, place === index ? COLOUR.value : COLOUR.faint);
      }),
      words(lines, { x: left + size * 1.5, y: top, size, weight: 'bold' }),
    ],
  };
}

function entry({ look, letters }: Desk, { number, label }: Point, { left, width }: Column): Band {
  const size = look.size.small;
  const indent = size * 1.8;
  const lines = letters.broken(label, { width: width - indent, size, lines: 3 });
  return {
    height: tall(Math.max(1, lines.length), size) + look.gap.near,
    shapes: (top) => [
      words(number, { x: left + indent - size * 0.5, y: top, size, weight: 'bold', align: 'right' }),
      words(lines, { x: left + indent, y: top, size }),
    ],
  };
}
