import { expect, test } from 'vitest';
import { isIdentifying } from '#forms/reading/identifying.ts';

const SPEAKERS = ['Dr. Budi Santoso, M.Si.', 'Rina Wati'];

test.each([
  'Hubungi saya di siti@contoh.go.id',
  'tanya @siti_aminah saja',
  'NIP 19680411 199303 2 009',
  '196804111993032009',
  'WA 0812-1234-4471',
  '+62 812 1234 4471',
  'Pak Joko terlambat datang',
  'menurut bu Sri Lestari ruangannya panas',
  'Mohon Bapak Agus diundang lagi',
  'dr. Wulan kurang jelas',
  'Hj. Nurhayati sangat membantu',
  'Materi Sari Dewi, S.Kom. bagus',
])('says who somebody is: %s', (text) => {
  expect(isIdentifying(text, SPEAKERS)).toBe(true);
});

test.each([
  'Ruangannya panas, waktunya kurang.',
  'Terima kasih Bapak/Ibu panitia.',
  'Bapak Ibu Panitia sangat membantu',
  'Bu Rina menjelaskan dengan baik',
  'Pak Budi Santoso terlalu cepat',
  'Dr. Budi cepat sekali',
  'Materi pak narasumber kedua bagus',
  'Bapak Kepala BPSDM mohon hadir sampai selesai',
  'Mulai pukul 08.30, bukan 0800',
  'Anggaran 2027 sebesar 1.250.000.000 terlalu kecil',
  'Bagus @ aula',
  'Peserta dari Kota Biru banyak',
  'h. Perbaiki jadwal',
])('says nobody: %s', (text) => {
  expect(isIdentifying(text, SPEAKERS)).toBe(false);
});
