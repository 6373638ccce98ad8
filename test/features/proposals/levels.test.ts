import { expect, test } from 'vitest';
import { openApp } from '../../support/app.ts';
import { begin, section } from './support/begin.ts';

const read = (text: string) => text.split('\n').filter((line) => line !== '');

test('twenty indicators by tap or typing, left and gone on with, scored as the guide says', async () => {
  const { person, clock } = await openApp({ at: Date.UTC(2026, 4, 1, 2) });
  const siti = await person(7201);
  await begin(siti, [], ['Sudah berjalan', 'IGA 2026']);
  const empty = await section(siti, 'Isi indikator');
  expect(read(empty.text).slice(0, 3)).toEqual([
    'Skor IGA 2026: 0 dari 111',
    'Bobot kali tingkat, menurut PP 38/2017; Permendagri 104/2018; Surat Kepala BSKDN 400.10.11/1887/BSKDN (29 April 2026).',
    '0 dari 20 indikator sudah diisi; yang lain dihitung 0.',
  ]);
  const first = await siti.taps('Lanjutkan indikator');
  expect(read(first.text).slice(0, 4)).toEqual([
    '16. Regulasi Inovasi Daerah* · bobot 3',
    'Tingkat 1: SK Kepala Daerah / SK Kepala Perangkat Daerah a.n. Kepala Daerah',
    'Tingkat 2: Peraturan Kepala Daerah',
    'Tingkat 3: Peraturan Daerah',
  ]);
  const second = await siti.taps('Pilih tingkat 2');
  expect(read(second.text).slice(0, 2)).toEqual([
    '✓ Tersimpan. Regulasi Inovasi Daerah: tingkat 2',
    '17. Ketersediaan dan peran SDM terhadap inovasi daerah* · bobot 2',
  ]);
  await siti.says('pilih belum ada');

  clock.ahead += 5 * 24 * 60 * 60_000;
  await siti.says('proposal');
  const later = await siti.taps('Isi indikator');
  expect(read(later.text).slice(0, 4)).toEqual([
    'Skor IGA 2026: 6 dari 111',
    read(empty.text)[1],
    '2 dari 20 indikator sudah diisi; yang lain dihitung 0.',
    'Wajib, tetapi belum ada: Ketersediaan dan peran SDM terhadap inovasi daerah.',
  ]);
  expect(later.text).toContain('• Video inovasi daerah ke tingkat 1 (1-2 unsur substansi): +4');
  let heard = await siti.taps('Lanjutkan indikator');
  for (let i = 0; i < 18; i++) heard = await siti.taps('Pilih tingkat 3');
  // 6 of the regulation, and all but the two that were said before.
  expect(read(heard.text).slice(0, 2)).toEqual([
    '✓ Tersimpan. Video inovasi daerah: tingkat 3',
    `Skor IGA 2026: ${6 + 111 - 3 * 3 - 2 * 3} dari 111`,
  ]);
  expect(heard.buttons).not.toContain('Lanjutkan indikator');
});

test('the six parts of the design are named, and 300 words are asked for', async () => {
  const { person } = await openApp({ at: Date.UTC(2026, 4, 1, 2) });
  const siti = await person(7202);
  await begin(siti, [], ['Sudah berjalan', 'IGA 2026']);
  const design = await section(siti, '3. Rancang bangun');
  expect(design.text).toContain('0 kata; paling sedikit 300 kata');
  expect(design.text).toContain(
    'dasar hukum; permasalahan; isu strategis (global, nasional, lokal); metode pembaruan; kebaruan atau keunggulan; cara kerja',
  );
  await section(siti, 'Periksa kelengkapan');
  const words = await siti.taps('Periksa jumlah kata');
  expect(words.text).toContain('• Rancang bangun: 0 kata; diminta paling sedikit 300 kata.');
});
