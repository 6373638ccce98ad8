import type { Chart } from '#documents/charts/chart.ts';

const LABELS = [
  'Kesesuaian materi dengan kebutuhan peserta di tempat tugas masing-masing',
  'Penguasaan materi',
  'Kejelasan bahasa',
  'Kemampuan menjawab',
];
const HIDDEN = 'Belum ditampilkan: kurang dari lima jawaban';

/** A row for each of `count` items; the second of them hidden. */
export function barsOf(count: number): Chart {
  const rows = Array.from({ length: count }, (_, index) => ({
    label: `${index + 1}. ${LABELS[index % LABELS.length]}`,
    ...(index === 1 ? { value: null, text: HIDDEN } : { value: 2 + (index % 4) * 0.85, text: '4,35 · Sangat baik' }),
    note: '187 jawaban · simpangan baku 0,61',
    other: 3.5,
  }));
  const names = { valueName: 'Hari ini', otherName: 'Kemarin' };
  return { chart: 'bars', title: 'Penyelenggaraan', subtitle: 'Rata-rata, skala 1–5', max: 5, from: 1, ...names, rows };
}

/** One chart of each other kind. */
export const DISTRIBUTION: Chart = {
  chart: 'distribution',
  title: 'Sebaran jawaban',
  marks: ['1 Kurang', '2 Cukup', '3 Baik', '4 Sangat baik'],
  rows: [
    { label: 'Penguasaan materi', counts: [1, 0, 40, 59], text: '100 jawaban' },
    { label: 'Kejelasan bahasa', counts: [25, 25, 25, 25], text: '100 jawaban', inside: ['25%', '25%', '25%', '25%'] },
    { label: 'Kemampuan menjawab', counts: null, text: HIDDEN },
    { label: 'Konsumsi', counts: [0, 0, 0, 0], text: 'Belum ada jawaban' },
  ],
};
export const PAIRS: Chart = {
  chart: 'pairs',
  title: 'Pretest dan posttest',
  max: 100,
  names: ['Sebelum', 'Sesudah'],
  rows: [
    { label: 'Seluruh peserta', values: [52.4, 81.25], texts: ['52,40', '81,25'] },
    { label: 'Kelompok 1', values: [null, 79], texts: [HIDDEN, '79,00'] },
  ],
};
export const QUADRANTS: Chart = {
  chart: 'quadrants',
  title: 'Harapan dan kenyataan',
  max: 5,
  limit: 4.35,
  x: 'Kenyataan',
  y: 'Harapan',
  names: ['Pertahankan', 'Perbaiki dahulu', 'Berlebihan', 'Prioritas rendah'],
  points: [
    { label: 'Penguasaan materi', x: 4.35, y: 4.35 },
    { label: 'Kejelasan bahasa', x: 4.2, y: 4.8 },
    { label: 'Konsumsi', x: 4.5, y: 4.1 },
    { label: 'Ruang kelas', x: 4.2, y: 4.1 },
    { label: 'Bahan ajar', x: 4.2, y: 4.8 },
  ],
};
