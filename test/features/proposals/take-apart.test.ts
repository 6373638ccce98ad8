import { describe, expect, test } from 'vitest';
import type { WordBlock, WordParagraph } from '#documents/word.ts';
import { takeApart } from '#features/proposals/take-apart.ts';
import { matchHeading } from '#proposals/match-heading.ts';
import { PROMPTS } from '../../support/prompts.ts';

const { editions, headings } = PROMPTS.drafting;
const kipp = (heading: string, id = 'kipp-2025') => {
  const edition = editions.get(id);
  if (!edition) throw new Error(id);
  return matchHeading(edition, headings, heading);
};

const p = (text: string, more: Partial<WordParagraph> = {}): WordParagraph => {
  return { text, level: null, bold: false, list: null, ...more };
};
const h = (text: string, level = 1) => p(text, { level });
const b = (text: string) => p(text, { bold: true });

describe('a heading and the section that it names', () => {
  test.each<[string, string | null]>([
    ['Ringkasan', 'summary'],
    ['A. RINGKASAN (maks. 300 kata)', 'summary'],
    ['Bab II Signifikansi', 'significance'],
    ['3) Signifikansi (Arti Penting)', 'significance'],
    ['Kontribusi terhadap capaian TPB', 'goals'],
    ['II. Kontribusi terhadap TPB/SDGs', 'goals'],
    ['Keberlanjutan Inovasi:', 'sustainability'],
    ['Strategi Keberlanjutan', 'sustainability'],
    ['Latar Belakang', 'idea'],
    ['Kolaborasi', 'collaboration'],
    ['Daftar Isi', null],
    ['Lembar Pengesahan', null],
    ['Kepala Dinas', null],
    ['I', null],
    ['2024', null],
    ['', null],
  ])('%s', (heading, id) => {
    expect(kipp(heading)).toBe(id);
  });

  test.each([...editions.values()].flatMap((e) => e.sections.map((s) => [e.id, s.name, s.id] as const)))(
    'of %s: %s',
    (edition, name, id) => {
      expect(kipp(`1. ${name.toUpperCase()}`, edition)).toBe(id);
    },
  );
});

describe('a document is taken apart', () => {
  const apart = (blocks: WordBlock[]) => takeApart(blocks, kipp).map(({ heading, text }) => [heading, text]);

  test('by headings of a style; lesser ones stay text, unknown ones are named', () => {
    expect(
      apart([
        p('USULAN INOVASI'),
        h('Ringkasan'),
        p('Satu.'),
        p('Dua.'),
        h('Signifikansi'),
        h('Dampak bagi warga kecil', 2),
        p('Tiga.'),
        h('Lembar Pengesahan'),
        p('Kepala Dinas'),
      ]),
    ).toEqual([
      ['', 'USULAN INOVASI'],
      ['Ringkasan', 'Satu.\n\nDua.'],
      ['Signifikansi', 'Dampak bagi warga kecil\n\nTiga.'],
      ['Lembar Pengesahan', 'Kepala Dinas'],
    ]);
  });

  test('by bold and by numbered lines; a list inside of a section stays one', () => {
    expect(
      apart([
        b('1. Ringkasan'),
        p('Satu.'),
        b('Catatan penting'),
        p('Melatih kader', { list: 'number' }),
        p('Membeli perahu', { list: 'number' }),
        p('2. Adaptabilitas'),
        p('Mudah ditiru:'),
        p('biaya kecil', { list: 'bullet' }),
        b('3. Biodata Tim'),
        p('Siti'),
      ]),
    ).toEqual([
      ['1. Ringkasan', 'Satu.\n\nCatatan penting\n\n1. Melatih kader\n2. Membeli perahu'],
      ['2. Adaptabilitas', 'Mudah ditiru:\n\n- biaya kecil'],
      ['3. Biodata Tim', 'Siti'],
    ]);
  });

  test('by the rows of a form; a table of figures is a line a row', () => {
    expect(
      apart([
        { cells: [[p('1')], [p('Ringkasan')], [p('Satu.')]] },
        { cells: [[p('2')], [p('Signifikansi')], [p('Dua.')]] },
        { cells: [[p('Indikator')], [p('Sebelum')], [p('Sesudah')]] },
        { cells: [[p('Waktu tunggu')], [p('30 hari')], [p('7 hari')]] },
      ]),
    ).toEqual([
      ['Ringkasan', 'Satu.'],
      ['Signifikansi', 'Dua.\n\nIndikator | Sebelum | Sesudah\n\nWaktu tunggu | 30 hari | 7 hari'],
    ]);
  });

  test('without its table of contents; what names one section twice is put together', () => {
    expect(
      apart([
        p('Ringkasan ........ 1'),
        p('Signifikansi\t2'),
        h('Latar Belakang'),
        p('Satu.'),
        h('Keberlanjutan'),
        p('Dua.'),
        h('Kebaruan'),
        p('Tiga.'),
      ]),
    ).toEqual([
      ['Latar Belakang', 'Satu.\n\nKebaruan\n\nTiga.'],
      ['Keberlanjutan', 'Dua.'],
    ]);
  });

  test('that has no headings is one part', () => {
    expect(apart([p('Hanya tulisan panjang tanpa judul sama sekali.')])).toEqual([
      ['', 'Hanya tulisan panjang tanpa judul sama sekali.'],
    ]);
  });
});
