import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Session } from '#aggregates/workshop/agenda/agenda.ts';
import { loadWords } from '#core/words.ts';
import { chartsOf } from '#features/recap/charts.ts';
import type { Recap } from '#features/recap/model.ts';
import { sayChange, sayFully, sayShort } from '#features/recap/parts.ts';
import { computeResults } from '#feedback/compute.ts';
import { CARD } from '../../aggregates/workshop/support/books.ts';
import { PROMPTS } from '../../support/prompts.ts';

const ROOT = join(import.meta.dirname, '../../..');
const feedback = PROMPTS.feedback;
const { plain } = loadWords(join(ROOT, 'locales'));
const scale = feedback.scales.get('kemenkeu') ?? null;

const session = (id: string, day: string, title: string): Session => ({
  ...{ id, day, title, start: '09:00', end: null, kind: 'session', groups: [] },
  ...{ speaker: 'Siti', moderator: '', place: '', link: '', jp: null },
});
const SESSIONS = [
  session('s1', '2027-11-11', 'Materi 1'),
  session('s2', '2027-11-12', 'Materi 2'),
  session('s3', '2027-11-12', 'Materi 3'),
];

/** So many times each mark. */
const tally = (topic: string, item: string, counts: Readonly<Record<number, number>>) =>
  Object.entries(counts).map(([mark, count]) => ({ topic, group: '', item, mark: Number(mark), count }));

function recapOf(rows: ReturnType<typeof tally>): Recap {
  const topics = [...new Set(rows.map(({ topic }) => topic))];
  const most = (topic: string) => {
    const items = rows.filter((row) => row.topic === topic);
    const of = (item: string) => items.filter((row) => row.item === item).reduce((sum, { count }) => sum + count, 0);
    return Math.max(...items.map(({ item }) => of(item)));
  };
  const counts = Object.fromEntries(topics.map((topic) => [topic, most(topic)]));
  const results = computeResults({
    gathered: { counts, texts: {}, tally: rows, speakers: {} },
    feedback,
    sessions: SESSIONS,
  });
  return {
    ...{
      card: CARD,
      lang: 'id',
      filter: { day: null, group: null },
      groups: {},
      sessions: SESSIONS,
      days: [],
      scale,
      results,
    },
    responses: { people: 0, end: NONE, any: NONE, occasions: new Map() },
    texts: new Map(),
    tests: {
      people: [],
      pre: 9,
      post: 8,
      both: { n: 8, pre: 40, post: 70, ofMeans: 0.5, meanOfGains: 0.5, gained: 8 },
    },
  };
}
const NONE = { asked: 0, answered: 0, declined: 0, unreached: 0 };

test('pictures say sessions, days, expectation against reality and tests in figures and words', () => {
  const recap = recapOf([
    ...tally('session:s1', 'stars', { 5: 5, 4: 5 }),
    ...tally('session:s2', 'stars', { 4: 5 }),
    ...tally('session:s3', 'stars', { 5: 4 }),
    ...tally('expectation:', 'room_y', { 5: 5 }),
    ...tally('expectation:', 'room_x', { 3: 5 }),
  ]);
  const subtitle = CARD.title;
  expect(chartsOf(recap, plain)).toEqual([
    {
      ...{
        chart: 'quadrants',
        title: 'Harapan dan kenyataan',
        subtitle,
        max: 5,
        limit: 4.35,
        x: 'Kenyataan, tinggi bila ≥ 4,35',
        y: 'Harapan, tinggi bila ≥ 4,35',
      },
      names: ['Keduanya tinggi', 'Hanya harapan tinggi', 'Hanya kenyataan tinggi', 'Keduanya rendah'],
      points: [{ label: 'Ruang kelas: kenyataan 3,00, harapan 5,00', x: 3, y: 5 }],
    },
    {
      ...{ chart: 'distribution', title: 'Bintang per sesi', subtitle, marks: ['★1', '★2', '★3', '★4', '★5'] },
      rows: [
        { label: 'Materi 1', counts: [0, 0, 0, 5, 5], text: '4,50 (10 jawaban)' },
        { label: 'Materi 2', counts: [0, 0, 0, 5, 0], text: '4,00 (5 jawaban)' },
        { label: 'Materi 3', counts: null, text: 'kurang dari 5 jawaban, belum ditampilkan' },
      ],
    },
    {
      ...{ chart: 'bars', title: 'Rata-rata bintang per hari', subtitle, max: 5 },
      rows: [
        { label: 'Kamis, 11 November', value: 4.5, text: '4,50', note: '10 jawaban' },
        { label: 'Jumat, 12 November', value: 4, text: '4,00', note: '5 jawaban · ▼ turun 0,50 dari Kamis' },
      ],
    },
    {
      ...{ chart: 'pairs', title: 'Tes awal dan akhir', subtitle, max: 100, names: ['Tes awal', 'Tes akhir'] },
      rows: [{ label: 'Rata-rata 8 orang', values: [40, 70], texts: ['40,00', '70,00'] }],
    },
  ]);
});

test('nothing is drawn of what fewer than five said', () => {
  const recap = {
    ...recapOf([...tally('session:s1', 'stars', { 5: 4 }), ...tally('organisation:', 'time', { 5: 4 })]),
    tests: null,
  };
  expect(chartsOf(recap, plain)).toEqual([]);
});

test('a rehearsal says so in each picture', () => {
  const charts = chartsOf(recapOf(tally('session:s1', 'stars', { 5: 5 })), plain, 'GLADI');
  expect(charts.map(({ subtitle }) => subtitle)).toEqual([`GLADI · ${CARD.title}`, `GLADI · ${CARD.title}`]);
});

const say = (line: Parameters<typeof plain>[1] | null) => (line === null ? null : plain('id', line));
const average = (sum: number, marks: number) => ({ n: marks, sum, marks, mean: sum / marks, spread: 0.5 });

test.each([
  // 87 of 20 is 4.35, which is not above it.
  [average(87, 20), '4,35 Baik (20)', '4,35 dari 5, Baik · 20 jawaban · simpangan 0,50'],
  [average(88, 20), '4,40 Sangat Baik (20)', '4,40 dari 5, Sangat Baik · 20 jawaban · simpangan 0,50'],
  [
    { ...average(5, 4), mean: null },
    'kurang dari 5 jawaban, belum ditampilkan',
    'kurang dari 5 jawaban, belum ditampilkan',
  ],
  [
    { ...average(25, 5), mean: null },
    'tidak ditampilkan, agar jawaban beberapa orang tidak terungkap',
    'tidak ditampilkan, agar jawaban beberapa orang tidak terungkap',
  ],
])('%j is %s', (given, short, full) => {
  const context = { scale, lang: 'id' as const };
  expect([say(sayShort(given, 5, context)), say(sayFully(given, 5, context))]).toEqual([short, full]);
});

test.each([
  [0.126, '▲ naik 0,13'],
  [-0.5, '▼ turun 0,50'],
  [0.004, '= tetap'],
  [-0.004, '= tetap'],
  [null, null],
])('a change of %s is %s', (change, words) => {
  expect(say(sayChange(change, 'id'))).toBe(words);
});
