import { expect, test } from 'vitest';
import { docxLines, pdfPages, unzipped } from '../../documents/support/open.ts';
import { openApp } from '../../support/app.ts';
import { begin, PROBLEM } from './support/begin.ts';
import { CAUSE, CHANGE, fileOf, idOf, introduce, NINE, SOLUTION, write } from './support/files.ts';

const AT = Date.parse('2027-11-11T06:20:00Z');
const PROFILE = {
  name: 'Hj. Siti Aminah, S.K.M.',
  agency: 'Dinas Kesehatan Provinsi Jambi',
  position: 'Sekretaris Dinas',
};
const MEGABYTE = 1_048_576;

const words = (lines: readonly string[]) =>
  lines
    .join(' ')
    .split(/\s+/)
    .filter((word) => word !== '')
    .join(' ');

test('the first draft as Word: cover, identity, sections in the official order with their counts, gaps marked', async () => {
  const open = await openApp({ at: AT });
  const siti = await open.person(7201);
  await begin(siti, NINE);
  await introduce(open, siti, PROFILE);
  await siti.says('proposal');
  const { name, bytes, caption, buttons } = await fileOf(open, siti, 'Unduh Word');
  expect(name).toBe('Proposal - BIDAN SUNGAI - KIPP 2025.docx');
  expect(bytes.length).toBeLessThan(MEGABYTE);
  expect(caption.split('\n')).toEqual([
    'BIDAN SUNGAI: Periksa Hamil (KIPP 2025) sebagai berkas Word: 7 bagian, 66 kata.',
    'Masih ada 18 isian bertanda [isi: …].',
  ]);
  expect(buttons).toEqual(['Unduh PDF', 'Cetak surat', 'Buka peta draf']);

  const lines = docxLines(bytes);
  expect(lines.slice(0, 21)).toEqual([
    'Proposal inovasi',
    'BIDAN SUNGAI: Periksa Hamil',
    'KIPP 2025',
    'Pengusul',
    'Hj. Siti Aminah, S.K.M.',
    'Jabatan',
    'Sekretaris Dinas',
    'Instansi',
    'Dinas Kesehatan Provinsi Jambi',
    'Unit pelaksana',
    '[isi: nama lengkap unit dan instansi]',
    'Edisi',
    'KIPP 2025 (Pedoman Menteri PANRB 4/2025)',
    'Kelompok',
    '[isi: kelompok peserta]',
    'Kategori',
    '[isi: kategori]',
    'Tahap',
    'Sudah berjalan',
    'Mulai digunakan',
    '[isi: tanggal mulai digunakan]',
  ]);
  expect(lines).toContain(
    'Draf per 11 November 2027. Isian yang belum ada: 18 pada bagian dan 4 pada identitas; setiap tempatnya diberi kurung siku dan warna.',
  );
  expect(lines.filter((line) => /^\d\. /.test(line))).toEqual([
    '1. Ringkasan',
    '2. Ide inovatif (latar belakang; tujuan dan output; sisi kebaruan dan nilai tambah)',
    '3. Signifikansi (implementasi dan dampak)',
    '4. Kontribusi terhadap TPB',
    '5. Adaptabilitas',
    '6. Keberlanjutan (sumber daya; strategi keberlanjutan)',
    '7. Kolaborasi pemangku kepentingan',
  ]);
  const at = lines.indexOf('2. Ide inovatif (latar belakang; tujuan dan output; sisi kebaruan dan nilai tambah)');
  expect(lines.slice(at + 1, at + 6)).toEqual([
    'Bobot 20% · 52 kata; batas kata belum diketahui',
    `${PROBLEM}.`,
    '[isi: jumlah yang terdampak, tahun, sumber] Biasanya diketahui pengelola data layanan.',
    `Penyebab utamanya: ${CAUSE}.`,
    '[isi: tujuan, angka target, batas waktunya] Biasanya diketahui perencana program di dinas.',
  ]);
  expect(lines.slice(-6)).toEqual([
    'Belum ada bukti yang dilampirkan.',
    'Lampiran yang diminta',
    'Surat pernyataan identitas inovator (wajib)',
    'Surat kesediaan replikasi (wajib)',
    'Dokumen pendukung yang relevan (wajib)',
    'Video inovasi (wajib)',
  ]);
});

test('the PDF says what the Word file says', async () => {
  const open = await openApp({ at: AT });
  const siti = await open.person(7202);
  await begin(siti, NINE);
  await siti.says('proposal');
  const word = await fileOf(open, siti, 'Unduh Word');
  const pdf = await fileOf(open, siti, 'Unduh PDF');
  expect(pdf.name).toBe('Proposal - BIDAN SUNGAI - KIPP 2025.pdf');
  expect(pdf.bytes.length).toBeLessThan(MEGABYTE);
  const pages = await pdfPages(pdf.bytes);
  const said = words(pages);
  for (const text of [`${PROBLEM}.`, `${SOLUTION}.`, `${CHANGE}.`, '[isi: jumlah yang terdampak, tahun, sumber]'])
    expect(said).toContain(text);
  const headings = docxLines(word.bytes).filter((line) => /^\d\. /.test(line));
  expect(headings.map((heading) => said.includes(heading))).toEqual(headings.map(() => true));
  expect(pages[1]).toContain(`BIDAN SUNGAI · KIPP 2025 · draf per 11 November 2027 · Halaman 2 dari ${pages.length}`);
});

test('over the limit is said by words and weight; limits of parts are counted; evidence is listed by section', async () => {
  const open = await openApp({ at: AT });
  const siti = await open.person(7203);
  await begin(siti, [PROBLEM], ['Sudah berjalan', 'KIPP 2023']);
  await siti.says('proposal');
  const proposal = await idOf(siti);
  await write(open, siti, proposal, 'summary', 'kata '.repeat(201).trim());
  const photo = { fileId: 'f1', uniqueId: 'u1', media: 'photo', name: null, mime: null, size: 9 };
  for (const [i, evidence] of [
    { section: 'significance', name: 'Perahu bidan 🚤', file: photo },
    { section: 'summary', name: 'Liputan', link: 'https://contoh.go.id/a?b=1&c=2' },
  ].entries()) {
    const event = {
      id: `attach${i}`,
      nonce: `attach${i}`,
      to: `proposal:${proposal}` as const,
      type: 'attach',
      at: AT,
    };
    await open.app.dispatch({ ...event, data: { by: siti.id, evidence } });
  }
  await siti.says('proposal');
  const { bytes } = await fileOf(open, siti, 'Unduh Word');
  const lines = docxLines(bytes);
  expect(lines).toContain('201 dari paling banyak 200 kata');
  expect(lines.find((line) => line.startsWith('Bobot 10%'))).toBe('Bobot 10% · 19 dari paling banyak 300 kata');
  const { 'word/document.xml': xml = '' } = unzipped(bytes);
  expect(/<w:r>(?:(?!<\/w:r>).)*201 dari/.exec(xml)?.[0]).toContain('<w:b/>');
  const list = lines.slice(lines.indexOf('Daftar bukti') + 5, lines.indexOf('Daftar bukti') + 13);
  expect(list).toEqual([
    '1',
    'Ringkasan',
    'Liputan\nhttps://contoh.go.id/a?b=1&c=2',
    'tautan',
    '2',
    'Signifikansi',
    'Perahu bidan 🚤',
    'foto',
  ]);
  expect(lines.find((line) => line.includes('Potensi replikasi'))).toContain(
    'Sudah direplikasi: 0 dari paling banyak 100 kata',
  );
});

test('60,000 characters, gaps that the author left, and signs that break files: both files open and hold all of it', async () => {
  const open = await openApp({ at: AT });
  const siti = await open.person(7204);
  await begin(siti, [PROBLEM]);
  await siti.says('proposal');
  const proposal = await idOf(siti);
  const odd = 'Nilai < 5 & > 3, "kutip" ]]> 😀 محمد \u0007 [isi: nomor keputusan] selesai.';
  const long = Array.from(
    { length: 900 },
    (_, i) => `Kalimat ke-${i} tentang perahu bidan di sungai yang panjang sekali.`,
  );
  await write(open, siti, proposal, 'idea', `${odd}\n\n${long.join(' ')}`);
  await siti.says('proposal');
  const word = await fileOf(open, siti, 'Unduh Word');
  const pdf = await fileOf(open, siti, 'Unduh PDF');
  expect(word.bytes.length).toBeLessThan(MEGABYTE);
  expect(pdf.bytes.length).toBeLessThan(MEGABYTE);
  const lines = docxLines(word.bytes);
  expect(lines).toContain(odd.replace('\u0007', ''));
  expect(lines).toContain(long.join(' '));
  const { 'word/document.xml': xml = '' } = unzipped(word.bytes);
  expect(/<w:r>(?:(?!<\/w:r>).)*\[isi: nomor keputusan\]/.exec(xml)?.[0]).toContain('w:fill="FFF2CC"');
  const said = words(await pdfPages(pdf.bytes));
  expect(said).toContain('Nilai < 5 & > 3, "kutip" ]]> 😀');
  expect(said.match(/Kalimat ke-/g)).toHaveLength(900);
}, 30_000);

test('the letters are filled from answers and profile; what is unknown is a line; our layout is said to be ours', async () => {
  const open = await openApp({ at: AT });
  const siti = await open.person(7205);
  await begin(siti, NINE);
  await introduce(open, siti, PROFILE);
  await siti.says('proposal');
  await fileOf(open, siti, 'Unduh Word');
  const offered = await siti.taps('Cetak surat');
  expect(offered.buttons).toEqual([
    'Cetak surat identitas',
    'Cetak surat replikasi',
    'Cetak lembar persetujuan',
    'Buka peta draf',
  ]);
  const identity = await fileOf(open, siti, 'Cetak surat identitas');
  expect(identity.name).toBe('Surat Pernyataan Identitas Inovator - BIDAN SUNGAI - KIPP 2025.docx');
  expect(docxLines(identity.bytes).slice(0, 14)).toEqual([
    'Tata letak dari kami; periksa pedoman edisi ini sebelum ditandatangani.',
    'Surat Pernyataan Identitas Inovator',
    'Yang bertanda tangan di bawah ini:',
    'Nama',
    'Hj. Siti Aminah, S.K.M.',
    'NIP',
    '……………………………………',
    'Jabatan',
    'Sekretaris Dinas',
    'Instansi',
    'Dinas Kesehatan Provinsi Jambi',
    'menyatakan bahwa inovasi berikut diajukan oleh perorangan/tim*):',
    'Nama inovasi',
    'BIDAN SUNGAI: Periksa Hamil',
  ]);
  const approval = docxLines((await fileOf(open, siti, 'Cetak lembar persetujuan')).bytes);
  expect(approval.filter((line) => line.startsWith('Masalah: '))).toEqual([`Masalah: ${PROBLEM}`]);
  expect(approval.slice(-8)).toEqual([
    'Catatan pimpinan:',
    'Pengusul,',
    'Hj. Siti Aminah, S.K.M.',
    'NIP ……………………………',
    '…………………, …………………',
    'Pimpinan instansi,',
    '……………………………………',
    'NIP ……………………………',
  ]);
});

test('nobody gets the files of somebody else, neither by a forged button nor from the maker', async () => {
  const open = await openApp({ at: AT });
  const [siti, budi] = [await open.person(7206), await open.person(7207)];
  await begin(siti, [PROBLEM]);
  await siti.says('proposal');
  const proposal = await idOf(siti);
  const menu = await budi.starts();
  for (const tap of ['w', 'wp', 'd', 'ds', 'cp', 'ws']) {
    const told = await budi.alerted({ type: 'tap', message_id: menu.id, data: `pr.${tap}.${proposal}`, forged: true });
    expect(told).toContain('Proposal ini sudah tidak ada');
  }
  expect((await budi.received()).filter((m) => m.document)).toEqual([]);
});
