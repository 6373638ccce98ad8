import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type GateGiven, gate } from '#proposals/gate.ts';
import { nextOpen, scoreOf } from '#proposals/indicators.ts';
import { openDrafting } from '#proposals/open.ts';
import { foldTitle, titleFaults } from '#proposals/title.ts';

const { editions, titles } = openDrafting(join(import.meta.dirname, '../../prompts'));
const edition = (id: string) => {
  const found = editions.get(id);
  if (!found) throw new Error(id);
  return found;
};

/** A proposal that lacks nothing that can be told. */
function whole(id: string, change: Partial<GateGiven> = {}): GateGiven {
  const form = edition(id);
  return {
    edition: form,
    stage: 'running',
    group: 'umum',
    category: form.categories[0] ?? null,
    today: '2025-05-01',
    start: '2024-02-01',
    name: 'BIDAN SUNGAI: Pemeriksaan Ibu Hamil dengan Perahu',
    same: null,
    sections: form.sections.map((section) => ({ id: section.id, words: section.minWords ?? 100, open: [], parts: [] })),
    evidence: [],
    ready: form.attachments.map((attachment) => attachment.id),
    levels: Object.fromEntries((form.indicators ?? []).map(({ no }) => [no, 3])),
    titles,
    ...change,
  };
}
const todo = (given: GateGiven) => gate(given).flatMap((item) => (item.state === 'todo' ? [item.what] : []));
const unknown = (given: GateGiven) => gate(given).flatMap((item) => (item.state === 'unknown' ? [item.what] : []));

test.each(['kipp-2025', 'kipp-2023', 'iga-2026', 'rencana-inovasi'])(
  '%s: nothing is to be done of a whole one',
  (id) => {
    expect(todo(whole(id))).toEqual([]);
  },
);

test('what the edition does not say is unknown, never right', () => {
  expect(unknown(whole('kipp-2025'))).toEqual(['age', 'no-limit']);
  expect(unknown(whole('kipp-2025', { today: '2025-06-04' }))).toEqual(['over', 'age', 'no-limit']);
  expect(unknown(whole('rencana-inovasi'))).toEqual([]);
});

test('an empty one says everything once', () => {
  const form = edition('kipp-2023');
  const empty = whole('kipp-2023', {
    group: null,
    start: null,
    name: '',
    ready: [],
    sections: [],
  });
  expect(todo(empty)).toEqual([
    'group',
    'start',
    'name',
    ...form.sections.map(() => 'empty'),
    ...form.attachments.map(() => 'attachment'),
  ]);
});

test('sections and their parts over a limit, and under one', () => {
  const parts = [{ name: 'Sudah direplikasi', maxWords: 100, words: 130 }];
  const sections = [
    { id: 'summary', words: 201, open: [], parts: [] },
    { id: 'adaptability', words: 200, open: ['replicated'], parts },
  ];
  const others = whole('kipp-2023').sections.filter(({ id }) => !sections.some((s) => s.id === id));
  const given = whole('kipp-2023', { sections: [...sections, ...others] });
  expect(gate(given).flatMap((item) => (item.state === 'todo' ? [item] : []))).toMatchObject([
    { what: 'gaps', section: { id: 'adaptability' }, count: 1 },
    { what: 'long', section: { id: 'summary' }, words: 201, limit: 200 },
    { what: 'part', section: { id: 'adaptability' }, part: parts[0] },
  ]);
  const short = whole('iga-2026', { sections: [{ id: 'design', words: 299, open: [], parts: [] }] });
  expect(gate(short)).toContainEqual(expect.objectContaining({ what: 'least', words: 299, limit: 300 }));
});

test('attachments are there as evidence, or because the author says so', () => {
  const file = { fileId: 'f', uniqueId: 'u', media: 'document' as const, name: null, mime: null, size: 9 };
  const given = whole('kipp-2025', {
    ready: ['support'],
    evidence: [
      { id: '1', section: 'idea', name: 'Surat Pernyataan Identitas Inovator (final).pdf', file },
      { id: '2', section: 'idea', name: 'Video', link: 'https://youtu.be/x' },
    ],
  });
  const as = gate(given).flatMap((item) => (item.what === 'attachment' ? [[item.attachment.id, item.as]] : []));
  expect(Object.fromEntries(as)).toEqual({
    identity: 'evidence',
    replication: null,
    support: 'said',
    video: 'evidence',
  });
});

describe('a title', () => {
  const faults = (name: string) => titleFaults(name, titles).map(({ what }) => what);
  test.each([
    ['BIDAN SUNGAI: Pemeriksaan Ibu Hamil dengan Perahu', []],
    ['BIDAN SUNGAI: PEMERIKSAAN IBU HAMIL DENGAN PERAHU', []],
    ['Gerobak Baca Keliling Kampung', []],
    ['SI HEBAT', ['short']],
    ['Bidan Sungai', ['short']],
    ['SIMANTAP JUARA', ['short']],
    ['Sistem Aplikasi Inovasi Hebat', ['short']],
    ['SiPepek: Layanan Penduduk Miskin Terpadu', ['improper']],
    ['Goblok', ['improper', 'short']],
  ])('%s: %j', (name, what) => {
    expect(faults(name)).toEqual(what);
  });

  test('is the same however it is spelled', () => {
    expect(foldTitle('Bidan-Sungai!')).toBe(foldTitle('bidan sungai'));
    expect(foldTitle('Bidan Sungai 2')).not.toBe(foldTitle('Bidan Sungai'));
  });
});

describe('the score of IGA 2026', () => {
  const { indicators = [] } = edition('iga-2026');

  test('is weight × level, at most 111', () => {
    expect(scoreOf(indicators, {})).toMatchObject({ points: 0, most: 111, said: 0, total: 20, lacking: [] });
    const all = Object.fromEntries(indicators.map(({ no }) => [no, 3]));
    expect(scoreOf(indicators, all)).toMatchObject({ points: 111, said: 20, gains: [] });
    expect(scoreOf(indicators, { 16: 2, 20: 1, 35: 0 }).points).toBe(3 * 2 + 1);
  });

  test('says where one level more brings most, and which mandatory one is not there', () => {
    const { gains, lacking } = scoreOf(indicators, { 35: 2, 16: 3, 33: 0 });
    expect(gains.slice(0, 3).map(({ indicator, level, points }) => [indicator.no, level, points])).toEqual([
      [35, 3, 4],
      [33, 1, 3],
      [31, 1, 3],
    ]);
    expect(lacking.map(({ no }) => no)).toEqual([33]);
  });

  test('is asked on from where one is, and then from the start', () => {
    expect(nextOpen(indicators, { 16: 1 })?.no).toBe(17);
    expect(nextOpen(indicators, { 35: 1 }, 35)?.no).toBe(16);
    expect(nextOpen(indicators, Object.fromEntries(indicators.map(({ no }) => [no, 0])), 16)).toBeUndefined();
  });
});
