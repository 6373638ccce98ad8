import { expect, test } from 'vitest';
import { partsOf } from '#documents/charts/parts.ts';

const rows = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ label: `${index}`, value: 1, text: '1' }));
const bars = (count: number) => ({ chart: 'bars' as const, title: 'Judul', max: 5, rows: rows(count) });

test.each([
  [0, [0]],
  [8, [8]],
  [9, [5, 4]],
  [12, [6, 6]],
  [40, [8, 8, 8, 8, 8]],
])('%i rows come in parts of about the same length', (count, lengths) => {
  const parts = partsOf(bars(count));
  expect(parts.map((part) => ('rows' in part ? part.rows.length : null))).toEqual(lengths);
  expect(parts.flatMap((part): readonly unknown[] => ('rows' in part ? part.rows : []))).toEqual(rows(count));
  expect(parts[0]).toEqual({ ...bars(count), rows: rows(lengths[0] ?? 0) });
});

test('quadrants stay whole', () => {
  const points = Array.from({ length: 40 }, () => ({ label: 'a', x: 1, y: 1 }));
  const chart = {
    chart: 'quadrants',
    title: '',
    max: 5,
    limit: 4,
    x: '',
    y: '',
    names: ['', '', '', ''],
    points,
  } as const;
  expect(partsOf(chart)).toEqual([chart]);
});
