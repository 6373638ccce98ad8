import { toBuffer } from 'qrcode';
import { expect, test } from 'vitest';
import { createSigningLists, type Signer, type SigningDay, type SigningList } from '#documents/signing-list.ts';
import { pdfPages, pdfWords } from './support/open.ts';

const AT = Date.parse('2027-11-11T06:20:00Z');
const write = createSigningLists();

const day = (date: string): SigningDay => ({
  title: 'DAFTAR HADIR',
  event: 'Workshop Inovasi Pelayanan Publik',
  facts: [
    { label: 'Hari, tanggal', value: date },
    { label: 'Tempat', value: 'Aula BPSDM Provinsi Jambi' },
  ],
  signature: { above: ['Kepala BPSDM,'], below: ['Penandatangan', 'NIP 196804111993032009'] },
});

/** Each with words that nobody else has: in the first, second and last column. */
const person = (i: number): Signer => ({
  number: String(i),
  name: i % 7 === 3 ? `Nama${i} ${'Wirakusumahningrat '.repeat(6)}Akhir${i}` : `Nama${i} Akhir${i}`,
  nip: i % 2 ? '' : `NIP 1980010120050110${String(i).padStart(2, '0')}`,
  rank: i % 3 ? 'Penata Muda Tk. I (III/b)' : '',
  position: i % 5 ? `Jabatan${i}` : `Jabatan${i} ${'Pelayanan Kesehatan '.repeat(8)}`,
  agency: `Instansi${i}`,
});

const listOf = (count: number, more: Partial<SigningList> = {}): SigningList => ({
  title: 'Daftar hadir',
  footer: 'Daftar hadir',
  numbering: ['Halaman ', ' dari ', ''],
  mark: '',
  letterhead: { picture: null, lines: ['BPSDM Provinsi Jambi'], address: ['Jalan Telanaipura Nomor 1'] },
  head: ['No.', 'Nama dan NIP', 'Pangkat/Gol.', 'Jabatan', 'Instansi', 'Tanda tangan'],
  people: Array.from({ length: count }, (_, i) => person(i + 1)),
  blank: 5,
  days: [day('Kamis, 11 November 2027')],
  ...more,
});

test('of 300 people nobody is lost on any day, no row is torn, and each page has the header and its number', async () => {
  const pdf = await write(listOf(300, { days: [day('Kamis, 11 November 2027'), day('Jumat, 12 November 2027')] }), AT);
  const words = await pdfWords(pdf);
  const pageOf = new Map<string, number[]>();
  for (const { text, page } of words) pageOf.set(text, [...(pageOf.get(text) ?? []), page]);
  for (let i = 1; i <= 300; i++) {
    const [first, second, ...more] = pageOf.get(`Nama${i}`) ?? [];
    expect([more, first === second]).toEqual([[], false]);
    // Where a row begins, it ends, too.
    expect([pageOf.get(`Akhir${i}`), pageOf.get(`Jabatan${i}`), pageOf.get(`Instansi${i}`)]).toEqual([
      [first, second],
      [first, second],
      [first, second],
    ]);
  }
  const pages = await pdfPages(pdf);
  expect(pages.map((page) => page.match(/Tanda tangan/g)?.length)).toEqual(pages.map(() => 1));
  pages.forEach((page, i) => {
    expect(page).toContain(`Halaman ${i + 1} dari ${pages.length}`);
  });
  expect(pages.filter((page) => page.includes('DAFTAR HADIR'))).toHaveLength(2);
});

test('places to sign stand to the left and right in turn, each with its number', async () => {
  const words = await pdfWords(await write(listOf(6), AT));
  // A number stands in the first column, and once more where its owner signs.
  const places = ['1', '2', '3', '4', '5', '6'].map((number) =>
    words.findLast(({ text, x }) => text === number && x > 400),
  );
  const [left, right] = [places[0]?.x ?? 0, places[1]?.x ?? 0];
  expect(right - left).toBeGreaterThan(40);
  expect(places.map((place) => place?.x)).toEqual([left, right, left, right, left, right]);
});

test('wherever the rows end, the signature has rows above it on its page', async () => {
  for (let count = 10; count <= 24; count++) {
    const pages = await pdfPages(await write(listOf(count), AT));
    const signed = pages.filter((page) => page.includes('Penandatangan'));
    expect([count, signed.length, signed[0] === pages.at(-1)]).toEqual([count, 1, true]);
    expect(signed[0]).toContain('Tanda tangan');
  }
});

test('nobody has registered yet: five rows to be filled in by hand', async () => {
  const pages = await pdfPages(await write(listOf(0, { mark: 'GLADI: hanya percobaan' }), AT));
  expect(pages).toHaveLength(1);
  expect(pages[0]).toContain('GLADI: hanya percobaan');
  expect(pages[0]).toContain('Penandatangan');
});

test('a picture takes the place of the letterhead’s lines; one that cannot be read does not', async () => {
  const words = { lines: ['Kop Sementara'], address: [] };
  const own = await write(listOf(1, { letterhead: { picture: await toBuffer('kop'), ...words } }), AT);
  expect((await pdfPages(own))[0]).not.toContain('Kop Sementara');
  const broken = await write(listOf(1, { letterhead: { picture: Buffer.from('tidak'), ...words } }), AT);
  expect((await pdfPages(broken))[0]?.trim().startsWith('Kop Sementara')).toBe(true);
});
