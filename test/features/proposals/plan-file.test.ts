import { expect, test } from 'vitest';
import { docxLines, HAS_WRITER, pdfPages, printedByOffice } from '../../documents/support/open.ts';
import { openApp } from '../../support/app.ts';
import { begin, PROBLEM } from './support/begin.ts';
import { fileOf, idOf, introduce, write } from './support/files.ts';

const AT = Date.parse('2027-11-11T06:20:00Z');
const PROFILE = {
  name: 'Hj. Siti Aminah, S.K.M.',
  agency: 'Dinas Kesehatan Provinsi Jambi',
  position: 'Sekretaris Dinas',
};

/** About 300 words, as people answer. */
const PLAN = {
  problem:
    'Ibu hamil di lima desa sepanjang sungai harus menunggu lama untuk diperiksa karena bidan datang sebulan sekali. Banyak yang terlambat ' +
    'dirujuk, terutama pada musim kemarau ketika perahu sewaan sulit didapat dan ongkosnya naik dua kali lipat.\n\n' +
    'Yang mengalaminya adalah ibu hamil, ibu menyusui, dan anak di bawah dua tahun dari keluarga nelayan dan petani.\n\n' +
    'Pada 2026 tercatat 62 ibu hamil terlambat dirujuk dari 214 ibu hamil di wilayah ini (laporan tahunan puskesmas).\n\n' +
    'Penyebab utamanya: hanya ada satu perahu untuk lima desa, jadwalnya tidak diumumkan, dan kader desa belum dilatih mengenali tanda bahaya.',
  idea:
    'BIDAN SUNGAI: Periksa Hamil di Dermaga Desa\n\n' +
    'Bidan berkeliling dengan perahu setiap minggu menurut jadwal yang diumumkan di setiap dermaga dan lewat pesan singkat. Kader desa ' +
    'mendata ibu hamil, memeriksa tekanan darah, dan mengabari puskesmas ketika melihat tanda bahaya.\n\n' +
    'Jenis kebaruannya adalah modifikasi: puskesmas keliling yang sudah ada diubah jadwal, rute, dan cara pemberitahuannya. Cara serupa sudah berjalan di dua kabupaten ' +
    'tetangga dan dapat dipelajari dari petugasnya.\n\n' +
    'Bedanya dengan cara sekarang: ibu hamil tidak lagi mencari bidan, tetapi bidan dan kader yang mendatangi mereka. ' +
    'Hasil pemeriksaan dicatat pada buku kesehatan ibu dan anak, lalu disalin ke kohort puskesmas pada hari yang sama.',
  plan:
    'Hari 1–30: kepala puskesmas menetapkan tim, mendata ibu hamil di lima desa, dan menyusun jadwal bersama kepala desa. Hari 31–60: ' +
    'bidan melatih sepuluh kader selama dua hari dan mencoba rute di dua desa. Hari 61–90: perahu berkeliling di lima desa, hasilnya ' +
    'dicatat setiap minggu, dan tim menilai apa yang perlu diperbaiki sebelum diajukan ke anggaran tahun berikutnya.\n\n' +
    'Pihak yang perlu diajak: pemerintah desa, kader posyandu, dinas perhubungan, dan kelompok nelayan pemilik perahu.',
  measure:
    'Ibu hamil yang diperiksa paling sedikit empat kali naik dari 41% menjadi 70% dalam satu tahun (kohort ibu puskesmas). Ibu hamil yang ' +
    'terlambat dirujuk turun dari 62 menjadi 20 orang (laporan tahunan puskesmas).\n\n' +
    'Tujuannya: setiap ibu hamil di lima desa diperiksa sesuai jadwal dan dirujuk tepat waktu.',
};

test('a plan of about 300 words is one page, in Word as in PDF', { timeout: 90_000 }, async () => {
  const open = await openApp({ at: AT });
  const siti = await open.person(7211);
  await begin(siti, [PROBLEM], ['Baru gagasan']);
  await introduce(open, siti, PROFILE);
  await siti.says('proposal');
  const proposal = await idOf(siti);
  for (const [section, text] of Object.entries(PLAN)) await write(open, siti, proposal, section, text);
  const count = Object.values(PLAN).join(' ').split(/\s+/).length;
  expect([count >= 280, count <= 330]).toEqual([true, true]);
  await siti.says('proposal');
  const word = await fileOf(open, siti, 'Unduh Word');
  const pdf = await fileOf(open, siti, 'Unduh PDF');

  const lines = docxLines(word.bytes);
  expect(lines.slice(0, 12)).toEqual([
    'Rencana inovasi',
    '[isi: nama inovasi]',
    'Pengusul',
    'Hj. Siti Aminah, S.K.M.',
    'Instansi',
    'Dinas Kesehatan Provinsi Jambi',
    'Unit pelaksana',
    '[isi: nama lengkap unit dan instansi]',
    'Tanggal',
    '11 November 2027',
    'Draf per 11 November 2027. Isian yang belum ada: 2 pada identitas; setiap tempatnya diberi kurung siku dan warna. ' +
      'Susunan ini kami buat sendiri dan bukan formulir lomba. ' +
      'Setelah berjalan, jawaban yang sama dapat dipindahkan ke proposal KIPP atau IGA.',
    '1. Masalah',
  ]);
  expect(lines.slice(12)).toEqual(
    Object.values(PLAN).flatMap((text, i) => [
      ...(i === 0 ? [] : [['', '2. Gagasan', '3. Rencana 90 hari', '4. Ukuran keberhasilan'][i] ?? '']),
      ...text.split('\n\n'),
    ]),
  );
  const pages = await pdfPages(pdf.bytes);
  expect(pages.length).toBe(1);
  expect(pages[0]).toMatch(/^ *Rencana inovasi · draf per 11 November 2027 · Halaman 1 dari 1$/m);
  if (HAS_WRITER) expect((await pdfPages(await printedByOffice(word.bytes))).length).toBe(1);
});

test('a longer plan flows on', { timeout: 60_000 }, async () => {
  const open = await openApp({ at: AT });
  const siti = await open.person(7212);
  await begin(siti, [PROBLEM], ['Baru gagasan']);
  await siti.says('proposal');
  const proposal = await idOf(siti);
  await write(open, siti, proposal, 'idea', `${PLAN.idea} `.repeat(6).trim());
  await siti.says('proposal');
  await fileOf(open, siti, 'Unduh Word');
  const pages = await pdfPages((await fileOf(open, siti, 'Unduh PDF')).bytes);
  expect(pages.length).toBe(2);
  expect(pages.join(' ').match(/tetapi bidan dan kader/g)).toHaveLength(6);
});
