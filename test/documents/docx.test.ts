import { expect, test } from 'vitest';
import { writeDocx } from '#documents/docx.ts';
import { docxLines, HAS_WRITER, pdfPages, printedByOffice, unzipped } from './support/open.ts';
import { EVERY_KIND, paperOf } from './support/paper.ts';

test('everything stands in its order, and a gap is told by brackets, weight and ground as well as colour', async () => {
  const docx = await writeDocx(paperOf(EVERY_KIND, { cover: true }));
  expect(docxLines(docx)).toEqual([
    'Usulan inovasi',
    'Bidan Sungai & <Perahu>',
    'Instansi',
    'Dinas Kesehatan',
    '1. Ringkasan',
    'Bobot 5%',
    'Waktu tunggu turun.',
    '[isi: jumlah] Diketahui bidan.',
    'No.',
    'Kata',
    '1',
    '612',
    'satu',
    'dua',
    'pertama',
    'kedua',
    'Pengusul,',
    'Siti Aminah',
    'Kepala Dinas,',
    '……',
  ]);
  const { 'word/document.xml': xml = '', 'word/styles.xml': styles = '' } = unzipped(docx);
  const gap = /<w:r>(?:(?!<\/w:r>).)*\[isi: jumlah\]/.exec(xml)?.[0] ?? '';
  expect(gap).toContain('<w:b/>');
  expect(gap).toContain('w:fill="FFF2CC"');
  expect(gap).toContain('<w:color w:val="B00020"/>');
  expect(styles).toContain('id-ID');
});

test('a short table stands on one page; a long one begins where it comes', async () => {
  const kept = async (rows: number) => {
    const table = { head: ['Kata'], rows: Array.from({ length: rows }, (_, i) => [`kata ${i}`]), widths: [1] };
    const { 'word/document.xml': xml = '' } = unzipped(await writeDocx(paperOf([{ block: 'table', ...table }])));
    return [...xml.matchAll(/<w:tr>.*?<\/w:tr>/g)].map(([row]) => row.includes('<w:keepNext/>'));
  };
  // The head keeps to the first row in each.
  expect(await kept(3)).toEqual([true, true, true, false]);
  expect(await kept(9)).toEqual([true, ...Array(9).fill(false)]);
});

test('every page but the cover has its number at the foot', async () => {
  const files = unzipped(await writeDocx(paperOf(EVERY_KIND, { cover: true })));
  expect(files['word/document.xml']).toContain('<w:titlePg/>');
  const foots = Object.entries(files).filter(([path]) => path.startsWith('word/footer'));
  const said = foots.map(([, xml]) =>
    xml.replace(/<w:instrText[^>]*>(.*?)<\/w:instrText>/g, '{$1}').replace(/<[^>]*>/g, ''),
  );
  expect(said.sort()).toEqual(['', 'Bidan Sungai · Halaman {PAGE} dari {NUMPAGES}']);
});

test('what no XML can hold does not get in', async () => {
  const text = 'a\u0000b\u000bc \ud83d d \u{1f6a4} محمد ]]> &amp; \ufffe';
  const docx = await writeDocx(paperOf([{ block: 'paragraph', text }]));
  expect(docxLines(docx)).toEqual(['ab\nc \ufffd d \u{1f6a4} محمد ]]> &amp; ']);
});

test.skipIf(!HAS_WRITER)('LibreOffice opens it: two pages, the cover without a foot', { timeout: 90_000 }, async () => {
  const pages = await pdfPages(await printedByOffice(await writeDocx(paperOf(EVERY_KIND, { cover: true }))));
  expect(pages).toHaveLength(2);
  expect(pages[0]).toContain('Bidan Sungai & <Perahu>');
  expect(pages[0]).not.toContain('Halaman');
  expect(pages[1]).toContain('Bidan Sungai · Halaman 2 dari 2');
  expect(pages[1]).toContain('[isi: jumlah] Diketahui bidan.');
});
