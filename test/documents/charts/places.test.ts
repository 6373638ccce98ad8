import { expect, test } from 'vitest';
import { placeNumbers } from '#documents/charts/places.ts';

const within = { left: 0, right: 1_000, top: 0, bottom: 800 };
const name = { left: 300, right: 480, top: 100, bottom: 140 };
const radius = 25;
const place = (points: [number, number][]) =>
  placeNumbers(
    points.map(([x, y], index) => ({ number: String(index + 1), x, y })),
    { radius, within, taken: [name] },
  );

test('a number stands on its point where nothing is in the way', () => {
  expect(
    place([
      [100, 100],
      [200, 700],
    ]).map(({ x, y }) => [x, y]),
  ).toEqual([
    [100, 100],
    [200, 700],
  ]);
});

test('40 points in one place, at the edge and on a name: no number covers another, a name or the edge', () => {
  const points = Array.from({ length: 40 }, (_, index): [number, number] => (index % 3 ? [480, 150] : [1_000, 800]));
  const placed = place(points);
  expect(placed.map(({ spot }) => spot.number)).toEqual(points.map((_, index) => String(index + 1)));
  const wrong = placed.filter(({ x, y }, index) => {
    const covers = placed.some((other, at) => at !== index && Math.hypot(other.x - x, other.y - y) < 2 * radius);
    const outside = x < radius || x > 1_000 - radius || y < radius || y > 800 - radius;
    const nearest = [Math.min(Math.max(x, name.left), name.right), Math.min(Math.max(y, name.top), name.bottom)];
    return covers || outside || Math.hypot(x - (nearest[0] ?? 0), y - (nearest[1] ?? 0)) < radius;
  });
  expect(wrong).toEqual([]);
});

test('a plane that is full still shows every number', () => {
  expect(place(Array.from({ length: 250 }, () => [500, 400]))).toHaveLength(250);
});
