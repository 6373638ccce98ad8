import type { Chart } from '#documents/charts/chart.ts';

/** Texts that were made to hurt. */
export const HOSTILE = [
  `<script>alert(1)</script> & "kutip" 'tunggal' ]]>`,
  'x'.repeat(2_000),
  'kata '.repeat(400),
  'مرحبا بالعالم، تقييم المتحدث',
  '\u202eterbalik \u0000\u0007 kendali \ud800',
  '{b} {value} {a|x} %s &amp; &#60;',
  'Bagus 👍🏽 日本語',
  '',
];

/** Charts with such texts everywhere, and with values that are none. */
export const HOSTILE_CHARTS: readonly Chart[] = [
  {
    chart: 'bars',
    title: HOSTILE[1] ?? '',
    subtitle: HOSTILE[2] ?? '',
    valueName: HOSTILE[0] ?? '',
    otherName: HOSTILE[2] ?? '',
    max: 0,
    rows: HOSTILE.map((text, index) => ({
      label: text,
      note: text,
      text,
      value: [1e9, Number.NaN, null, -1][index % 4] ?? null,
      other: 9,
    })),
  },
  {
    chart: 'distribution',
    title: HOSTILE[0] ?? '',
    marks: HOSTILE,
    rows: HOSTILE.map((text) => ({ label: text, text, counts: [1, -1, Number.NaN, 1e9, 3], inside: HOSTILE })),
  },
  { chart: 'distribution', title: '', marks: [], rows: [{ label: 'a', counts: [1], text: 'b' }] },
  {
    chart: 'pairs',
    title: HOSTILE[3] ?? '',
    max: -1,
    names: [HOSTILE[1] ?? '', HOSTILE[2] ?? ''],
    rows: HOSTILE.map((text) => ({ label: text, values: [null, Number.POSITIVE_INFINITY], texts: [text, text] })),
  },
  {
    chart: 'quadrants',
    title: HOSTILE[5] ?? '',
    max: 5,
    limit: 5,
    x: HOSTILE[1] ?? '',
    y: HOSTILE[2] ?? '',
    names: [HOSTILE[0] ?? '', HOSTILE[1] ?? '', HOSTILE[2] ?? '', HOSTILE[3] ?? ''],
    points: HOSTILE.map((text, index) => ({ label: text, x: index ? 5 : Number.NaN, y: 5 })),
  },
];
