import { expect, test } from 'vitest';
import type { RawAnswer } from '#aggregates/feedback/reading.ts';
import type { XlsxCell, XlsxTable } from '#documents/xlsx.ts';
import { writeXlsx } from '#documents/xlsx.ts';
import { recapSheets } from '../../../src/features/report/recap-xlsx.ts';
import { groupsToTell } from '../../../src/features/report/tables/raw.ts';
import { WORDS } from '../../support/roster.ts';
import { readSheet } from '../../support/sheet.ts';
import { unzip } from '../../support/unzip.ts';
import { modelOf, resultsOf } from './support/model.ts';

const answers = (group: string, ...marks: Record<string, number>[]): RawAnswer[] =>
  marks.map((one) => ({ group, marks: one }));
const times = (count: number, group: string, marks: Record<string, number>) =>
  answers(group, ...Array.from({ length: count }, () => marks));

test.each<[string, RawAnswer[], string[]]>([
  ['two of five and more', [...times(5, 'a', { x: 4 }), ...times(6, 'b', { x: 5 })], ['a', 'b']],
  [
    'one of four is never told apart, and then the smallest other one neither',
    [...times(9, 'a', { x: 4 }), ...times(6, 'b', { x: 4 }), ...times(4, 'c', { x: 5 })],
    ['a'],
  ],
  ['with one other, who is left would be four', [...times(6, 'a', { x: 4 }), ...times(4, 'b', { x: 5 })], []],
  ['enough are left', [...times(6, 'a', { x: 4 }), ...times(5, '', { x: 5 })], ['a']],
  [
    'an item that few of a kelompok marked',
    [
      ...times(6, 'a', { x: 4 }),
      ...times(2, 'b', { x: 1, y: 1 }),
      ...times(4, 'b', { x: 1 }),
      ...times(6, 'a', { y: 2, x: 1 }),
    ],
    [],
  ],
  ['nobody', [], []],
])('of the kelompok that answered, those are told: %s', (_what, given, told) => {
  const items = [...new Set(given.flatMap(({ marks }) => Object.keys(marks)))].map((id) => ({ id }));
  expect([...groupsToTell(given, items)].sort()).toEqual(told);
});

/** Ten people said something of the whole, four of a second item, three of a session. */
function stage() {
  const results = resultsOf({
    'organisation:': { material: [0, 0, 0, 3, 7], time: [0, 0, 0, 4, 0] },
    'session:s3': { stars: [0, 0, 0, 0, 3] },
    'session:s5': { stars: [0, 0, 1, 2, 3] },
  });
  const kept: Record<string, RawAnswer[]> = {
    'organisation:': [
      ...times(4, 'a', { material: 5, time: 4 }),
      ...times(3, 'a', { material: 5 }),
      ...times(3, '', { material: 4 }),
    ],
    'session:s3': times(3, '', { stars: 5 }),
    'session:s5': [...times(3, '', { stars: 5 }), ...times(2, '', { stars: 4 }), ...times(1, '', { stars: 3 })],
  };
  const texts: Record<string, string[]> = {
    'session:s5': ['=1+1', '+62', '-2', '@SUM(1)', '\t=1'],
    'comment:': ['Rahasia', 'b', 'c', 'd'],
  };
  const said = {
    answers: async (_code: string, topic: string) => kept[topic] ?? [],
    texts: async (_code: string, topic: string) => (texts[topic] ?? []).map((text) => ({ group: '', text })),
  };
  const counts = Object.fromEntries(Object.entries(texts).map(([topic, all]) => [topic, all.length]));
  return recapSheets(modelOf(20, { results }), { words: WORDS, said, texts: counts });
}

async function rowsOf(sheets: readonly XlsxTable[], title: string): Promise<XlsxCell[][]> {
  const rows: XlsxCell[][] = [];
  for await (const row of sheets.find((sheet) => sheet.title === title)?.rows ?? []) rows.push([...row]);
  return rows;
}

test('items, raw answers and comments say nothing that fewer than five said', async () => {
  const sheets = stage();
  expect(sheets.map(({ title }) => title)).toEqual([
    'Ringkasan',
    'Butir',
    'Penilaian sesi',
    'Penilaian narasumber',
    'Mentah',
    'Komentar',
    'Angka grafik',
  ]);
  expect(await rowsOf(sheets, 'Butir')).toEqual([
    [
      'Penyelenggaraan',
      null,
      'Kesesuaian materi',
      '',
      10,
      4.7,
      expect.closeTo(0.483, 3),
      5,
      'Sangat Baik',
      0,
      0,
      0,
      3,
      7,
    ],
    [
      'Penyelenggaraan',
      null,
      'Kecukupan waktu',
      '',
      null,
      null,
      null,
      5,
      'kurang dari 5',
      null,
      null,
      null,
      null,
      null,
    ],
    [
      'Penilaian sesi',
      'Kebijakan inovasi pelayanan publik',
      'Sesi',
      '',
      null,
      null,
      null,
      5,
      'kurang dari 5',
      null,
      null,
      null,
      null,
      null,
    ],
    [
      'Penilaian sesi',
      'Menulis latar belakang dan masalah',
      'Sesi',
      '',
      6,
      expect.closeTo(4.333, 3),
      expect.closeTo(0.816, 3),
      5,
      'Baik',
      0,
      0,
      1,
      2,
      3,
    ],
  ]);
  const raw = await rowsOf(sheets, 'Mentah');
  expect(raw.slice(0, 10)).toEqual([
    ...Array.from({ length: 7 }, () => ['Penyelenggaraan', null, '', 5, null, null]),
    ...Array.from({ length: 3 }, () => ['Penyelenggaraan', null, '', 4, null, null]),
  ]);
  expect(raw.slice(10).map((row) => row.slice(1))).toEqual(
    [5, 5, 5, 4, 4, 3].map((stars) => ['Menulis latar belakang dan masalah', '', null, null, stars]),
  );
  expect((await rowsOf(sheets, 'Komentar')).map(([, text]) => text)).toEqual(['=1+1', '+62', '-2', '@SUM(1)', '\t=1']);
  expect(JSON.stringify(await Promise.all(sheets.map(({ title }) => rowsOf(sheets, title))))).not.toContain('Rahasia');
});

test('as a file, averages are numbers that show two decimals, and texts are never formulas', async () => {
  const bytes = await writeXlsx({ title: 'Rekap', sheets: stage() });
  expect(readSheet(bytes, 2)[1]?.slice(4, 6)).toEqual(['10', '4.7']);
  const files = unzip(bytes);
  expect(files.get('xl/styles.xml')).toContain('formatCode="0.00"');
  const sheets = [...files].filter(([name]) => name.startsWith('xl/worksheets/sheet'));
  expect(sheets.map(([, xml]) => /<f[ >]/.test(xml))).toEqual(Array.from({ length: 7 }, () => false));
  expect(
    readSheet(bytes, 6)
      .slice(1)
      .map(([, text]) => text),
  ).toEqual(['=1+1', '+62', '-2', '@SUM(1)', '\t=1']);
});

test('the figures of the charts are those that the charts draw', async () => {
  const rows = await rowsOf(stage(), 'Angka grafik');
  expect(rows.filter(([figure]) => figure === 'Penilaian sesi')).toEqual([
    ['Penilaian sesi', 'Kebijakan inovasi pelayanan publik', 'Rata-rata', null],
    ['Penilaian sesi', 'Menulis latar belakang dan masalah', 'Rata-rata', expect.closeTo(4.333, 3)],
  ]);
  expect(rows.filter(([, row]) => row === 'Kesesuaian materi').map(([, , mark, count]) => [mark, count])).toEqual([
    ['1', 0],
    ['2', 0],
    ['3', 0],
    ['4', 3],
    ['5', 7],
  ]);
});
