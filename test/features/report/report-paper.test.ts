import { expect, test } from 'vitest';
import type { Chart } from '#documents/charts/chart.ts';
import { type Block, plainOf } from '#documents/paper.ts';
import { classGain } from '#feedback/statistics.ts';
import type { ReportModel } from '../../../src/features/report/report-model.ts';
import { reportPaper } from '../../../src/features/report/report-paper.ts';
import { WORDS } from '../../support/roster.ts';
import { gather, modelOf, resultsOf } from './support/model.ts';

/** Takes charts as they come, and draws nothing. */
async function paperOf(model: ReportModel, rehearsal = false) {
  const charts: Chart[] = [];
  const draw = async (chart: Chart) => {
    charts.push(chart);
    return { png: Buffer.alloc(0), width: 1500, height: 500 };
  };
  const paper = await reportPaper(model, { words: WORDS, rehearsal, picture: null, draw });
  return { ...paper, charts };
}

const headings = (blocks: readonly Block[], level: number) =>
  blocks.flatMap((block) => (block.block === 'heading' && block.level === level ? [block.text] : []));
const tableOf = (blocks: readonly Block[], caption: string) => {
  const found = blocks.find((block) => block.block === 'table' && block.caption === caption);
  return found?.block === 'table' ? found.rows.map((row) => row.map(plainOf)) : [];
};
const textOf = (blocks: readonly Block[]) => JSON.stringify(blocks);

const NOTHING_SAID: Partial<ReportModel> = {
  identity: {},
  sessions: [],
  speakers: [],
  units: [],
  presence: { all: 0, any: 0, agencies: 0 },
  results: { topics: [], days: [] },
  tests: {
    people: [],
    pre: 0,
    post: 0,
    both: { n: 0, pre: null, post: null, ofMeans: null, meanOfGains: null, gained: 0 },
  },
  proposals: { begun: 0, finished: 0, authors: 0, agencies: [] },
};

test('the chapters stand as agencies have them, their parts lettered without a hole', async () => {
  const { blocks } = await paperOf(modelOf(20));
  expect(headings(blocks, 1)).toEqual([
    'BAB I. PENDAHULUAN',
    'BAB II. PESERTA DAN NARASUMBER',
    'BAB III. PELAKSANAAN KEGIATAN',
    'BAB IV. EVALUASI',
    'BAB V. PROPOSAL INOVASI',
    'BAB VI. PENUTUP',
    'LAMPIRAN 1. DAFTAR HADIR',
    'LAMPIRAN 2. JADWAL KEGIATAN',
  ]);
  const evaluated = (model: ReportModel) =>
    paperOf(model).then(({ blocks: all }) =>
      headings(all, 2).filter(
        (text) => !/^[A-C]\. (?:Dasar|Maksud|Waktu|Peserta|Jalan|Kehadiran|Jam|Kesimpulan|Saran)/.test(text),
      ),
    );
  expect(await evaluated(modelOf(20))).toEqual([
    'B. Narasumber',
    'A. Tingkat pengembalian',
    'B. Penilaian penyelenggaraan',
    'C. Penilaian menurut hari',
    'D. Penilaian sesi',
    'E. Penilaian narasumber',
    'F. Pre-test dan post-test',
  ]);
  const { results } = modelOf(20);
  const speakersAlone = {
    ...results,
    topics: results.topics.filter((t) => t.instrument.subject === 'speaker'),
    days: [],
  };
  expect((await evaluated(modelOf(20, { results: speakersAlone }))).slice(1)).toEqual([
    'A. Tingkat pengembalian',
    'B. Penilaian narasumber',
    'C. Pre-test dan post-test',
  ]);
});

test('its figures are those of the results: average, spread, category and answers of each item', async () => {
  // Ten people, worked by hand: marks 5 5 5 5 5 5 5 4 4 4 are 4.7 with √(2.1 / 9); of 3 3 3 3 3 3 3 3 3 4 it is 3.1 with √(0.9 / 9).
  const results = resultsOf({
    'organisation:': { material: [0, 0, 0, 3, 7], method: [0, 0, 9, 1, 0], time: [0, 0, 0, 4, 0] },
  });
  const { blocks, charts } = await paperOf(modelOf(20, { results }));
  expect(tableOf(blocks, 'Penyelenggaraan menurut butir')).toEqual([
    ['Kesesuaian materi', '10', '4,70', '0,48', 'Sangat Baik'],
    ['Cara belajar', '10', '3,10', '0,32', 'Cukup'],
    ['Kecukupan waktu', 'kurang dari 5', '–', '–', ''],
    ['Seluruh butir', '10', '3,90', '0,91', 'Baik'],
  ]);
  expect(
    charts.map((chart) => (chart.chart === 'distribution' ? chart.rows.map(({ counts }) => counts) : chart.chart)),
  ).toEqual([[[0, 0, 0, 3, 7], [0, 0, 9, 1, 0], null], 'pairs']);
});

test('an average that equals a threshold is not above it', async () => {
  // 87 of 20 marks: exactly 4.35.
  const results = resultsOf({ 'organisation:': { material: [0, 0, 0, 13, 7] } });
  const { blocks } = await paperOf(modelOf(20, { results }));
  expect(tableOf(blocks, 'Penyelenggaraan menurut butir')[0]).toEqual([
    'Kesesuaian materi',
    '20',
    '4,35',
    '0,49',
    'Baik',
  ]);
});

test('what nobody told the bot is a gap, and all gaps are listed at the front', async () => {
  const { blocks } = await paperOf(modelOf(7, NOTHING_SAID));
  const list = blocks.find((block) => block.block === 'list');
  expect(list?.block === 'list' ? list.items : []).toEqual([
    'dasar kegiatan: nomor dan tanggal surat',
    'maksud dan tujuan kegiatan',
    'nama ketua panitia',
    'jumlah peserta yang hadir',
    'narasumber dan materinya',
    'siapa yang membuka kegiatan',
    'jalannya kegiatan',
    'kehadiran peserta; presensi belum dicatat melalui bot',
    'kesimpulan panitia',
    'saran panitia',
    'jadwal kegiatan',
  ]);
  const bracketed = [...textOf(blocks).matchAll(/"\[isi: ([^\]]+)\]"/g)].map(([, what]) => what);
  expect([...new Set(bracketed)]).toEqual(list?.block === 'list' ? list.items : []);
  // Where nobody was recorded, nobody was away.
  const [row] = tableOf(blocks, 'Kehadiran peserta');
  expect([row?.length, textOf(blocks).includes('Menurut daftar hadir')]).toEqual([4, false]);
});

test('where nobody registered, nothing is counted', async () => {
  const { blocks } = await paperOf(modelOf(0, NOTHING_SAID));
  expect(blocks.filter(({ block }) => block === 'table')).toEqual([]);
  expect(textOf(blocks)).not.toContain('0 peserta');
});

test('a rehearsal says so at its head and foot; an event that is real does not', async () => {
  const [real, tried] = [await paperOf(modelOf(5)), await paperOf(modelOf(5), true)];
  expect([real.footer.startsWith('GLADI'), tried.footer.startsWith('GLADI')]).toEqual([false, true]);
  expect([textOf(real.blocks).includes('GLADI'), textOf(tried.blocks).includes('GLADI')]).toEqual([false, true]);
});

test('everybody stands in the annex, who had their data deleted by name and agency; many units are summed up', async () => {
  const model = modelOf(2);
  const gone = {
    number: 3,
    name: 'Yang Terhapus',
    position: '',
    agency: 'Setda',
    there: [true, false, true],
    jp: null,
  };
  const { blocks } = await paperOf({ ...model, list: [...model.list, gone] });
  expect(tableOf(blocks, 'Kehadiran peserta')).toEqual([
    [
      '1',
      'Hj. Siti Aminah Nomor 1, S.K.M., M.Kes.',
      'Kepala Dinas',
      'Dinas Kesehatan Provinsi Jambi',
      '–',
      'H',
      'H',
      '2',
      '11',
    ],
    [
      '2',
      'Hj. Siti Aminah Nomor 2, S.K.M., M.Kes.',
      'Sekretaris',
      'Dinas Pendidikan Kota Jambi',
      'H',
      'H',
      'H',
      '3',
      '7',
    ],
    ['3', 'Yang Terhapus', '–', 'Setda', 'H', '–', 'H', '2', '–'],
  ]);
  const units = Array.from({ length: 9 }, () => model.units[0]).filter((unit) => unit !== undefined);
  const summed = await paperOf({ ...model, units });
  expect(tableOf(summed.blocks, 'Kehadiran peserta')[0]).toEqual([
    '1',
    'Hj. Siti Aminah Nomor 1, S.K.M., M.Kes.',
    'Kepala Dinas',
    'Dinas Kesehatan Provinsi Jambi',
    '2',
    '11',
  ]);
});

test('widths of each table add up to the page', async () => {
  const { blocks } = await paperOf(modelOf(30, { results: resultsOf(undefined, gather(24)) }));
  const sums = blocks.flatMap((block) =>
    block.block === 'table' ? [Number(block.widths.reduce((sum, width) => sum + width, 0).toFixed(6))] : [],
  );
  expect(sums).toEqual(sums.map(() => 1));
  expect(sums.length).toBeGreaterThan(12);
});

test('what fewer than five scored is in no average of a report, which more people read than may know it', async () => {
  const tests = (takers: number): Partial<ReportModel> => ({
    tests: { people: [], pre: 9, post: takers, both: classGain(Array(takers).fill({ pre: 41, post: 73 })) },
  });
  const [few, enough] = await Promise.all([4, 5].map((n) => paperOf(modelOf(20, tests(n)))));
  expect([textOf(few?.blocks ?? []), textOf(enough?.blocks ?? [])].map((text) => text.includes('41,00'))).toEqual([
    false,
    true,
  ]);
  expect(textOf(few?.blocks ?? [])).toContain('kurang dari lima jawaban, tidak ditampilkan');
});
