import { describe, expect, test } from 'vitest';
import type { Chart, Use } from '#documents/charts/chart.ts';
import { createDrawing } from '#documents/charts/drawing.ts';
import { COLOUR, markColours } from '#documents/charts/palette.ts';
import { createRaster } from '#documents/charts/raster.ts';
import { readPng } from '../../support/png.ts';
import { HOSTILE, HOSTILE_CHARTS } from './support/hostile.ts';
import { barsOf, DISTRIBUTION, PAIRS, QUADRANTS } from './support/samples.ts';
import { sizesOf, spansOf, textsOf } from './support/svg.ts';

const draw = createDrawing();
const raster = createRaster();
const uses: Use[] = ['phone', 'paper'];
const svg = (chart: Chart, use: Use = 'phone') => draw(chart, use).svg;

describe('what a picture says is what it was given, and nothing else', () => {
  test('bars', () => {
    const note = '187 jawaban · simpangan baku 0,61';
    expect(textsOf(svg(barsOf(3)))).toEqual([
      ...['Penyelenggaraan', 'Rata-rata, skala 1–5', 'Hari ini', 'Kemarin'],
      ...['1. Kesesuaian materi dengan kebutuhan', 'peserta di tempat tugas masing-masing'],
      ...['4,35 · Sangat baik', note],
      ...['2. Penguasaan materi', 'Belum ditampilkan: kurang dari lima jawaban', note],
      ...['3. Kejelasan bahasa', '4,35 · Sangat baik', note],
    ]);
  });

  test('a distribution: counts where there is room and none were given as words', () => {
    expect(textsOf(svg(DISTRIBUTION))).toEqual([
      ...['Sebaran jawaban', '1 Kurang', '2 Cukup', '3 Baik', '4 Sangat baik'],
      ...['Penguasaan materi', '40', '59', '100 jawaban'],
      ...['Kejelasan bahasa', '25%', '25%', '25%', '25%', '100 jawaban'],
      ...['Kemampuan menjawab', 'Belum ditampilkan: kurang dari lima jawaban'],
      ...['Konsumsi', 'Belum ada jawaban'],
    ]);
  });

  test('pairs', () => {
    expect(textsOf(svg(PAIRS))).toEqual([
      ...['Pretest dan posttest', 'Sebelum', 'Sesudah', 'Seluruh peserta', '52,40', '81,25'],
      ...['Kelompok 1', 'Belum ditampilkan: kurang dari lima jawaban', '79,00'],
    ]);
  });

  test('quadrants: a value that equals the limit is high, and the list goes by quadrant', () => {
    expect(textsOf(svg(QUADRANTS))).toEqual([
      ...['Harapan dan kenyataan', '↑ Harapan'],
      ...['Pertahankan', 'Perbaiki dahulu', 'Berlebihan', 'Prioritas rendah', '1', '2', '3', '4', '5', 'Kenyataan →'],
      ...['Pertahankan', '1', 'Penguasaan materi'],
      ...['Perbaiki dahulu', '2', 'Kejelasan bahasa', '5', 'Bahan ajar'],
      ...['Berlebihan', '3', 'Konsumsi', 'Prioritas rendah', '4', 'Ruang kelas'],
    ]);
  });
});

test('on paper the list of quadrants stands as the quadrants do, in two columns', () => {
  expect(textsOf(svg(QUADRANTS, 'paper')).slice(12)).toEqual([
    ...['Perbaiki dahulu', '2', 'Kejelasan bahasa', '5', 'Bahan ajar', 'Pertahankan', '1', 'Penguasaan materi'],
    ...['Prioritas rendah', '4', 'Ruang kelas', 'Berlebihan', '3', 'Konsumsi'],
  ]);
});

describe('lengths are values', () => {
  /** What of a row's track is filled. */
  const filled = (chart: Chart, fill: string) => {
    const tracks = spansOf(svg(chart), COLOUR.track);
    const bars = spansOf(svg(chart), fill).filter(({ left }) => left === tracks[0]?.left);
    return bars.map(({ left, right }) => (right - left) / ((tracks[0]?.right ?? 0) - left));
  };
  const one = (value: number, more: object = {}) => ({ label: 'a', value, text: 'b', ...more });

  test('bars, from where the scale begins; outside it they end where it ends', () => {
    const rows = [one(1), one(2), one(3), one(5), one(9), one(-1), one(3, { tone: 'weak' })];
    const chart: Chart = { chart: 'bars', title: '', max: 5, from: 1, rows };
    const least = filled(chart, COLOUR.value)[0] ?? 0;
    expect(least).toBeLessThan(0.01);
    const rounded = filled(chart, COLOUR.value).map((share) => Number(share.toFixed(3)));
    expect(rounded).toEqual([Number(least.toFixed(3)), 0.25, 0.5, 1, 1, Number(least.toFixed(3))]);
    expect(filled(chart, COLOUR.weak).map((share) => Number(share.toFixed(3)))).toEqual([0.5]);
  });

  test('pairs', () => {
    const rows = [{ label: 'a', values: [25, 75], texts: ['25', '75'] }] as const;
    const chart: Chart = { chart: 'pairs', title: '', max: 100, names: ['', ''], rows };
    const bars = [COLOUR.before, COLOUR.after].flatMap((fill) => filled(chart, fill).filter((share) => share > 0.2));
    expect(bars.map((share) => Number(share.toFixed(3)))).toEqual([0.25, 0.75]);
  });

  test('the parts of a distribution: as long as their shares, one behind the other over the whole room', () => {
    const rows = [{ label: 'a', counts: [1, 2, 0, 5], text: '' }];
    const chart: Chart = { chart: 'distribution', title: '', marks: ['1', '2', '3', '4'], rows };
    const parts = markColours(4).map((fill) => spansOf(svg(chart), fill).find(({ right, left }) => right - left > 100));
    const [left, right] = [44, 1_080 - 44];
    const ends = parts.map(
      (part) => part && [part.left, part.right + 3].map((x) => Math.round(((x - left) / (right - left)) * 1_000)),
    );
    expect(ends).toEqual([[0, 125], [125, 375], undefined, [375, 1_000]]);
  });
});

describe('texts that were made to hurt', () => {
  const onPhone = HOSTILE_CHARTS.map((chart) => [chart.chart, 'phone', chart] as const);
  const onPaper = HOSTILE_CHARTS.slice(0, 2).map((chart) => [chart.chart, 'paper', chart] as const);

  test.each([...onPhone, ...onPaper])('harm no %s on %s', (_kind, use, chart) => {
    const { svg, width, height } = draw(chart, use);
    const png = readPng(raster(svg));
    expect([png.width, png.height]).toEqual([width, height]);
    // Nothing reaches the edge of the picture.
    const dark = Array.from({ length: height }, (_, y) => [2, width - 3].some((x) => png.dark(x, y)));
    expect(dark.indexOf(true)).toBe(-1);
    expect(svg.match(/<script|NaN|Infinity|undefined/g)).toBe(null);
  });
});

describe.each(uses)('on %s', (use) => {
  test('what looks like markup or a template stays as it is', () => {
    const texts = [HOSTILE[0] ?? '', HOSTILE[5] ?? ''];
    const rows = texts.map((text) => ({ label: text, value: null, text }));
    const said = textsOf(svg({ chart: 'bars', title: '', max: 5, rows }, use));
    expect(said.join(' ')).toBe(texts.flatMap((text) => [text, text]).join(' '));
  });

  test('no letters are too small to be read', () => {
    const sizes = [barsOf(3), DISTRIBUTION, PAIRS, QUADRANTS].flatMap((chart) => sizesOf(svg(chart, use)));
    // On paper 1500 px are 160 mm: 9 points are 30 px.
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(30);
  });

  test.each([0, 1, 40])('%i rows: as wide as ever, as tall as they need', (count) => {
    const { width, height, svg } = draw(barsOf(count), use);
    expect(width).toBe({ phone: 1_080, paper: 1_500 }[use]);
    expect(spansOf(svg, COLOUR.track)).toHaveLength(count - (count > 1 ? 1 : 0));
    const perRow = (draw(barsOf(8), use).height - draw(barsOf(4), use).height) / 4;
    expect(Math.abs(height - draw(barsOf(0), use).height - count * perRow)).toBeLessThan(2 * perRow);
  });
});

test('all values alike, and no points at all', () => {
  const points = Array.from({ length: 11 }, (_, index) => ({ label: `Butir ${index + 1}`, x: 5, y: 5 }));
  const numbers = textsOf(svg({ ...QUADRANTS, limit: 5, points } as Chart)).filter((text) => /^\d+$/.test(text));
  expect(numbers).toHaveLength(22);
  expect(textsOf(svg({ ...QUADRANTS, points: [] } as Chart))).toHaveLength(7);
});
