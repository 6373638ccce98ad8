import { expect, test } from 'vitest';
import { createPdf } from '#documents/pdf.ts';
import { pdfFonts, pdfPages } from './support/open.ts';
import { EVERY_KIND, paperOf } from './support/paper.ts';

const AT = Date.parse('2027-11-11T06:20:00Z');
const writePdf = createPdf();
const words = (text: string | undefined) => (text ?? '').split(/\s+/).filter((word) => word !== '');

test('everything stands in its order; the font lies inside; every page but the cover has its number', async () => {
  const pdf = await writePdf(paperOf(EVERY_KIND, { cover: true }), AT);
  const [cover, body, ...more] = await pdfPages(pdf);
  expect(more).toEqual([]);
  expect(words(cover).join(' ')).toBe('Usulan inovasi Bidan Sungai & <Perahu> Instansi Dinas Kesehatan');
  expect(words(body).join(' ')).toBe(
    '1. Ringkasan Bobot 5% Waktu tunggu turun. [isi: jumlah] Diketahui bidan. No. Kata 1 612 • satu • dua 1. pertama 2. kedua ' +
      'Pengusul, Kepala Dinas, Siti Aminah …… Bidan Sungai · Halaman 2 dari 2',
  );
  expect((await pdfFonts(pdf)).map(({ inside }) => inside)).toEqual([true, true]);
});

test('60,000 characters go over as many pages as they need, each of them numbered', async () => {
  const sentence = 'Bidan berkeliling dengan perahu setiap minggu menurut jadwal desa. ';
  const count = Math.ceil(60_000 / sentence.length);
  const pages = await pdfPages(await writePdf(paperOf([{ block: 'paragraph', text: sentence.repeat(count) }]), AT));
  const all = words(pages.join(' '));
  expect(all.filter((word) => word === 'berkeliling')).toHaveLength(count);
  pages.forEach((page, i) => {
    expect(page).toContain(`Halaman ${i + 1} dari ${pages.length}`);
  });
});

test('a word of 20,000 letters is broken in time', async () => {
  const begun = performance.now();
  const pages = await pdfPages(await writePdf(paperOf([{ block: 'paragraph', text: 'x'.repeat(20_000) }]), AT));
  expect(pages.join('').match(/x/g)).toHaveLength(20_000);
  expect(performance.now() - begun).toBeLessThan(5_000);
});

test('what the font cannot draw becomes a box, and the rest stays', async () => {
  const [page] = await pdfPages(
    await writePdf(paperOf([{ block: 'paragraph', text: 'perahu \u{1f6a4}\ufe0f 漢 ≥ 5 m² é' }]), AT),
  );
  expect(words(page).slice(0, 7)).toEqual(['perahu', '□', '□', '≥', '5', 'm²', 'é']);
});

test('a name from right to left stands in its order within the line', async () => {
  const text = 'Pesantren محمد بن عبد الله di Jambi.';
  const [page = ''] = await pdfPages(await writePdf(paperOf([{ block: 'paragraph', text }]), AT));
  // Marks of direction are pdftotext's own.
  const read = words(page.replace(/[\u202a-\u202e\u2066-\u2069]/g, '')).join(' ');
  expect(read).toContain('Pesantren محمد بن عبد الله');
});

test('the head of a table is repeated on each page, and no row is torn', async () => {
  const rows = Array.from({ length: 120 }, (_, i) => [String(i + 1), `Bukti ${i + 1}`]);
  const pages = await pdfPages(
    await writePdf(paperOf([{ block: 'table', head: ['No.', 'Bukti'], widths: [0.2, 0.8], rows }]), AT),
  );
  expect(pages.length).toBeGreaterThan(2);
  expect(pages.map((page) => /No\.\s+Bukti/.test(page))).toEqual(pages.map(() => true));
  expect(words(pages.join(' ')).filter((word) => word === 'Bukti')).toHaveLength(120 + pages.length);
});

test('the same paper at the same time is the same file', async () => {
  const paper = paperOf(EVERY_KIND);
  expect((await writePdf(paper, AT)).equals(await writePdf(paper, AT))).toBe(true);
});
