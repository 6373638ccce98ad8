import type { Chart } from './chart.ts';
import { COLOUR } from './palette.ts';
import { placeNumbers, type Spot } from './places.ts';
import { listQuadrants, type Point } from './quadrant-list.ts';
import { box, disc, rule, type Shape, tall, words } from './shapes.ts';
import { type Band, type Desk, headBands, inner, type Layout, space } from './sheet.ts';

type Quadrants = Extract<Chart, { chart: 'quadrants' }>;
/** The plot's height against its width. */
const FLAT = { beside: 0.45, above: 0.9 } as const;
/** Of the scale, left free outside the points. */
const ROOM = 0.08;

/** Lays out the plane that the limit parts in four, with numbers for the points, and below it what they stand for, by quadrant. */
export function layQuadrants(desk: Desk, chart: Quadrants): Layout {
  const { look } = desk;
  const points = chart.points
    .map((point, index): Point => ({ ...point, number: String(index + 1) }))
    .filter(({ x, y }) => Number.isFinite(x) && Number.isFinite(y));
  return {
    scale: {
      ...rangeOf(
        chart,
        points.map(({ x }) => x),
      ),
      left: look.margin,
      right: look.width - look.margin,
    },
    bands: [
      ...headBands(desk, chart),
      axisName(desk, `↑ ${chart.y}`, {}),
      plane(desk, chart, points),
      axisName(desk, `${chart.x} →`, { align: 'right' }),
      space(look.gap.row / 2),
      ...listQuadrants(desk, chart, points),
    ],
  };
}

/** As much of the scale as the values of one side and the limit need. */
function rangeOf({ limit, max }: Quadrants, values: readonly number[]): { from: number; max: number } {
  const [low, high] = [Math.min(limit, ...values), Math.max(limit, max, ...values)];
  // The limit has room on its lower side even where nobody is below it.
  const from = Math.min(low, limit - (high - limit));
  const room = Math.max(high - from, 1e-6) * ROOM;
  return { from: from - room, max: high + room };
}

function axisName({ look, letters }: Desk, name: string, { align }: { align?: 'right' }): Band {
  const size = look.size.small;
  const lines = letters.broken(name, { width: inner(look), size, lines: 2 });
  const x = align ? look.width - look.margin : look.margin;
  return {
    height: tall(lines, size) + look.gap.near,
    shapes: (top) => [
      words(lines, { x, y: top + look.gap.near / 2, size, fill: COLOUR.muted, ...(align && { align }) }),
    ],
  };
}

function plane(desk: Desk, chart: Quadrants, points: readonly Point[]): Band {
  const { look } = desk;
  const { limit, names } = chart;
  const upright = rangeOf(
    chart,
    points.map(({ y }) => y),
  );
  const height = inner(look) * (look.beside ? FLAT.beside : FLAT.above);
  return {
    height: height + look.gap.near,
    shapes(top, x) {
      const y = (value: number) => top + height * (1 - (value - upright.from) / (upright.max - upright.from));
      const [left, right] = [look.margin, look.width - look.margin];
      const [across, down] = [x(limit), y(limit)];
      const corners = [
        { left: across, right, top, bottom: down, atTop: true },
        { left, right: across, top, bottom: down, atTop: true },
        { left: across, right, top: down, bottom: top + height, atTop: false },
        { left, right: across, top: down, bottom: top + height, atTop: false },
      ].map((corner, index) => cornerName(desk, names[index] ?? '', corner));
      const spots = points.map((point): Spot => ({ number: point.number, x: x(point.x), y: y(point.y) }));
      const within = { left, right, top, bottom: top + height };
      return [
        box(left, top, right - left, height, COLOUR.track),
        rule(across, top, across, top + height, COLOUR.line, 4),
        rule(left, down, right, down, COLOUR.line, 4),
        ...corners.flatMap(({ shapes }) => shapes),
        ...numbers(
          desk,
          spots,
          within,
          corners.flatMap(({ taken }) => taken),
        ),
      ];
    },
  };
}

type Frame = { left: number; right: number; top: number; bottom: number };

/** A quadrant's name in its outer corner, where there is room for it; the list below the plane has all of them. */
function cornerName(
  { look, letters }: Desk,
  name: string,
  { left, right, top, bottom, atTop }: Frame & { atTop: boolean },
): { shapes: Shape[]; taken: Frame[] } {
  const size = look.size.small;
  const edge = look.gap.near;
  const width = right - left - 2 * edge;
  const lines = letters.broken(name, { width, size, lines: 3, weight: 'bold' });
  const height = tall(lines, size);
  const whole = lines.join(' ') === letters.broken(name, { width: 1e6, size, lines: 1, weight: 'bold' }).join(' ');
  if (!whole || height > (bottom - top) / 2) return { shapes: [], taken: [] };
  const y = atTop ? top + edge : bottom - edge - height;
  const wide = Math.max(0, ...lines.map((line) => letters.width(line, size, 'bold')));
  return {
    shapes: [words(lines, { x: left + edge, y, size, weight: 'bold', fill: COLOUR.muted })],
    taken: [{ left: left + edge, right: left + edge + wide, top: y, bottom: y + height }],
  };
}

/** The points' numbers; where two would cover one another, one stands aside and a line leads to its point. */
function numbers({ look }: Desk, spots: readonly Spot[], within: Frame, taken: readonly Frame[]): Shape[] {
  const size = look.size.small;
  const radius = size * 0.8;
  const placed = placeNumbers(spots, { radius, within, taken });
  return [
    ...placed.flatMap(({ spot, x, y }) =>
      x === spot.x && y === spot.y ? [] : [rule(spot.x, spot.y, x, y, COLOUR.value, 3)],
    ),
    ...placed.map(({ spot }) => disc(spot.x, spot.y, 8, COLOUR.value)),
    ...placed.flatMap(({ spot, x, y }) => [
      disc(x, y, radius, COLOUR.value),
      words(spot.number, { x, y, size, weight: 'bold', fill: COLOUR.ground, align: 'center', middle: true }),
    ]),
  ];
}
