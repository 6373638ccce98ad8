import { beforeAll, expect, test } from 'vitest';
import { writeDocx } from '#documents/docx.ts';
import type { Paper } from '#documents/paper.ts';
import { createPdf } from '#documents/pdf.ts';
import { docxLines, HAS_WRITER, pdfPages, pdfSheets, pdfWords, printedByOffice, unzipped } from './support/open.ts';
import { paperOf } from './support/paper.ts';
import { PIXELS, peopleOf, reportOf } from './support/report.ts';

const AT = Date.parse('2027-11-11T06:20:00Z');
const ENTRIES = [
  'BAB I Pendahuluan',
  'A. Dasar',
  'B. Tujuan',
  'BAB II Hasil',
  'Lampiran I',
  'Lampiran II',
  'Hari pertama',
];
const CONTENTS = 2;

let paper: Paper;
let docx: Buffer;
let pdf: Buffer;

beforeAll(async () => {
  paper = await reportOf(150);
  [docx, pdf] = [await writeDocx(paper), await createPdf()(paper, AT)];
}, 60_000);

/** The lines of a table of contents, and the pages it names. */
function contentsIn(page: string): { text: string; page: number }[] {
  return Array.from(page.matchAll(/^ *(\S.*?)[ .]{2,}(\d+)$/gm), ([, text = '', number]) => ({
    text: text.trim(),
    page: Number(number),
  }));
}

/** Where each of the headings stands as a line of its own, behind the table of contents. */
function standing(pages: readonly string[]): { text: string; page: number }[] {
  return ENTRIES.map((text) => ({
    text,
    page: pages.findIndex((page, i) => i >= CONTENTS && page.split('\n').some((line) => line.trim() === text)) + 1,
  }));
}

test('the contents of a PDF name the pages where the headings stand, and lead to them', async () => {
  const pages = await pdfPages(pdf);
  expect(contentsIn(pages[CONTENTS - 1] ?? '')).toEqual(standing(pages));
  expect(standing(pages).every(({ page }) => page > CONTENTS)).toBe(true);
  expect(pdf.toString('latin1').match(/\/S \/GoTo/g)).toHaveLength(ENTRIES.length);
});

test('the contents of a DOCX are there before Word counts, and Word is not told to count', () => {
  const { 'word/document.xml': xml = '', 'word/settings.xml': settings = '' } = unzipped(docx);
  const lines = Array.from(xml.matchAll(/<w:hyperlink [^>]*w:anchor="(\w+)".*?<\/w:hyperlink>/g), ([all, anchor]) => ({
    text: /<w:t [^>]*>([^<]*)/.exec(all)?.[1],
    hasNumber: /PAGEREF.*"separate"\/><w:t[^>]*>\d+</.test(all),
    isMarked: xml.includes(`<w:bookmarkStart w:name="${anchor}"`),
  }));
  expect(lines).toEqual(ENTRIES.map((text) => ({ text, hasNumber: true, isMarked: true })));
  expect(xml).toContain('TOC \\h \\o &quot;1-2&quot;');
  expect([xml.includes('w:dirty'), settings.includes('updateFields')]).toEqual([false, false]);
});

test.skipIf(!HAS_WRITER)(
  'LibreOffice shows the contents of the DOCX, and each heading stands where they say, behind a table of 150 rows too',
  { timeout: 90_000 },
  async () => {
    const printed = await printedByOffice(docx);
    const pages = await pdfPages(printed);
    expect(contentsIn(pages[CONTENTS - 1] ?? '')).toEqual(standing(pages));
    const [first, annex] = [
      await pdfSheets(printed),
      standing(pages)
        .slice(-3)
        .map(({ page }) => page - 1),
    ];
    expect(annex.map((page) => (first[page]?.width ?? 0) > (first[page]?.height ?? 0))).toEqual([true, false, false]);
    expect(pages.join('\n').match(/Tabel \d\. \w+|Gambar \d\. \w+/g)).toEqual([
      'Tabel 1. Jumlah',
      'Gambar 1. Kehadiran',
      'Gambar 2. Evaluasi',
      'Tabel 2. Peserta',
    ]);
  },
);

test('captions are counted apart, in fields that Word counts by and that hold their number', () => {
  const { 'word/document.xml': xml = '' } = unzipped(docx);
  const fields = Array.from(xml.matchAll(/w:instr="(SEQ [^"]*)"><w:r><w:t[^>]*>(\d+)/g), ([, field, at]) => [
    field,
    at,
  ]);
  expect(fields).toEqual([
    ['SEQ Tabel \\* ARABIC', '1'],
    ['SEQ Gambar \\* ARABIC', '1'],
    ['SEQ Gambar \\* ARABIC', '2'],
    ['SEQ Tabel \\* ARABIC', '2'],
  ]);
  expect(docxLines(docx).filter((line) => /^(Gambar|Tabel) /.test(line))).toEqual([
    'Tabel 1. Jumlah',
    'Gambar 1. Kehadiran',
    'Gambar 2. Evaluasi',
    'Tabel 2. Peserta',
  ]);
});

test('a picture says what it shows, and stands in its size on the page of its caption', async () => {
  const { 'word/document.xml': xml = '' } = unzipped(docx);
  expect(xml.match(/<wp:docPr [^>]*>/g)).toEqual([
    '<wp:docPr id="1" name="Gambar 1" descr="Kotak &quot;Kehadiran&quot; &amp; &lt;isi&gt;"/>',
    '<wp:docPr id="2" name="Gambar 2" descr="Kotak &quot;Evaluasi&quot; &amp; &lt;isi&gt;"/>',
  ]);
  const [, wide, high] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(xml) ?? [];
  // 595.28 - 2 × 70.9 = 453.48 points of 12,700 each: narrower than 700 pixels of 9,525.
  expect([wide, high].map((size) => Math.round(Number(size) / 12_700))).toEqual([453, 453]);
  expect(PIXELS * 9_525).toBeGreaterThan(Number(wide));
  const [pages, sheets] = [await pdfPages(pdf), await pdfSheets(pdf)];
  expect(sheets.map(({ pictures }) => pictures)).toEqual(
    pages.map((page) => page.match(/^ *Gambar \d\./gm)?.length ?? 0),
  );
});

test('pages lie on their side where they are told to, and only there', async () => {
  const pages = await pdfPages(pdf);
  const lying = (await pdfSheets(pdf)).map(({ width, height }) => (width === 842 && height === 595 ? 'lying' : width));
  const [from, to] = standing(pages)
    .slice(4, 6)
    .map(({ page }) => page - 1);
  expect(lying).toEqual(pages.map((_, i) => (i >= (from ?? 0) && i < (to ?? 0) ? 'lying' : 595)));
  const { 'word/document.xml': xml = '' } = unzipped(docx);
  expect(xml.match(/w:orient="\w+"/g)).toEqual(['w:orient="portrait"', 'w:orient="landscape"', 'w:orient="portrait"']);
});

test('a column of numbers ends at one line, in both', async () => {
  const { 'word/document.xml': xml = '' } = unzipped(docx);
  const place = (text: string) => new RegExp(`<w:jc w:val="(\\w+)"/></w:pPr>(?:(?!</w:p>).)*>${text}<`).exec(xml)?.[1];
  expect(['5', '5.000', 'Dinas'].map(place)).toEqual(['right', 'right', 'left']);
  const words = await pdfWords(pdf);
  const at = (text: string) => words.find((word) => word.text === text && word.page > CONTENTS)?.x ?? 0;
  expect(at('5') - at('5.000')).toBeGreaterThan(15);
});

test('a table of hundreds of rows has all of them, in order and unbroken, and nothing that stood in for them', async () => {
  const rows = peopleOf(150);
  const lines = docxLines(docx);
  const begin = lines.indexOf('Nilai') + 1;
  expect(lines.slice(begin, begin + 600)).toEqual(rows.flat());
  expect(lines[begin + 600]).toBe('Lampiran II');
  const { 'word/document.xml': xml = '' } = unzipped(docx);
  expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(2);
  expect(xml.match(/<w:trHeight /g)).toHaveLength(150);
  expect(xml).not.toMatch(/<w:trHeight [^>]*"exact"/);
});

test('a cell of 60,000 characters goes on over pages, in both, and so does a word without an end', async () => {
  const long = `${'kata '.repeat(12_000)}akhir`;
  const rows = [
    ['1', long],
    ['2', 'x'.repeat(9_000)],
    ['3', 'baris\n'.repeat(300)],
    ['4', 'selesai'],
  ];
  const tall = paperOf([{ block: 'table', head: ['No.', 'Komentar'], widths: [0.2, 0.8], rows }]);
  const pages = await pdfPages(await createPdf()(tall, AT));
  const read = pages.join(' ');
  expect(
    [/\bkata\b/g, /x/g, /\bbaris\b/g, /\bakhir\b/g, /selesai/g, /Komentar/g].map((word) => read.match(word)?.length),
  ).toEqual([12_000, 9_000, 300, 1, 1, pages.length]);
  const text = docxLines(await writeDocx(tall)).join(' ');
  expect([/\bkata\b/g, /x/g, /akhir/g].map((word) => text.match(word)?.length)).toEqual([12_000, 9_000, 1]);
});

test('a letterhead has a double rule below it, and its picture stands for its lines where it can be read', async () => {
  const words = { lines: ['BADAN SDM'], address: ['Jalan Satu'] };
  const read = async (picture: Uint8Array | null) => {
    const files = unzipped(await writeDocx(paperOf([{ block: 'letterhead', picture, ...words }])));
    const xml = files['word/document.xml'] ?? '';
    return [xml.includes('BADAN SDM</w:t>'), /descr="BADAN SDM, Jalan Satu"/.test(xml), /<w:pBdr>/.test(xml)];
  };
  const block = (await reportOf(0)).blocks.find((one) => one.block === 'figure');
  expect(await read(block?.block === 'figure' ? block.png : null)).toEqual([false, true, true]);
  expect(await read(Buffer.from('tidak'))).toEqual([true, false, true]);
  expect(await read(null)).toEqual([true, false, true]);
  expect(
    (await pdfPages(pdf))[0]
      ?.split('\n')
      .map((line) => line.trim())
      .slice(0, 3),
  ).toEqual(['PROVINSI JAMBI', 'BADAN SDM', 'Jalan Satu']);
});

test('who reads with their ears is told the language, the title, and which rows are heads', () => {
  const { 'word/styles.xml': styles = '', 'docProps/core.xml': core = '' } = unzipped(docx);
  expect(core).toContain('<dc:title>Laporan Lokakarya</dc:title>');
  expect(styles).toContain('<w:lang w:val="id-ID"/>');
  const levels = Array.from(styles.matchAll(/w:styleId="Heading(\d)".*?<\/w:style>/g), ([style, level]) => [
    level,
    /<w:outlineLvl w:val="(\d)"/.exec(style)?.[1],
  ]);
  expect(levels.slice(0, 3)).toEqual([
    ['1', '0'],
    ['2', '1'],
    ['3', '2'],
  ]);
});
