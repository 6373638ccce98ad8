import { expect, test } from 'vitest';
import { openApp } from '../../support/app.ts';

/** Friday, 12 November 2027, 08.10 WIB. */
const FRIDAY = Date.UTC(2027, 10, 12, 1, 10);
const HOUR_MS = 60 * 60_000;
const PROBLEM =
  'Ibu hamil di daerah sungai harus menunggu lama untuk periksa karena bidan datang sebulan sekali, banyak yang terlambat dirujuk';

/** Lines that a person reads, without the empty ones. */
const read = (text: string) => text.split('\n').filter((line) => line !== '');

test('lines 16 to 25 of the conversation to measure against', async () => {
  const { person, clock } = await openApp({ at: FRIDAY - 19 * HOUR_MS });
  const siti = await person(7001);
  let acts = 0;
  const counted = <T>(heard: Promise<T>): Promise<T> => {
    acts++;
    return heard;
  };
  const says = (text: string) => counted(siti.says(text));
  const taps = (label: string) => counted(siti.taps(label));

  await siti.says('/menu');
  const stage = await siti.taps('Mulai gagasan inovasi');
  expect(stage.buttons).toEqual(['Sudah berjalan', 'Sedang uji coba', 'Baru gagasan']);
  await taps('Sedang uji coba');
  const second = await taps('KIPP 2025');
  expect(read(second.text)[1]).toBe('2 dari 9. Masalah apa yang dialami masyarakat, dan siapa yang mengalaminya?');
  expect(second.buttons).toEqual(['Kembali', 'Belum tahu, lewati', 'Lihat contoh']);
  const third = await says(PROBLEM);
  expect(read(third.text)).toEqual([
    '✓ Tersimpan · 19 kata.',
    '3 dari 9. Seberapa besar masalahnya? Satu angka, tahunnya, dan sumbernya.',
    'Belum ada datanya? Tuliskan siapa yang memilikinya.',
  ]);
  const fourth = await taps('Belum tahu, lewati');
  expect(read(fourth.text).slice(0, 2)).toEqual([
    'Dicatat sebagai [isi: jumlah yang terdampak, tahun, sumber]. Biasanya diketahui pengelola data layanan.',
    '4 dari 9. Apa penyebab utamanya?',
  ]);
  await says('Jarak antardesa jauh dan hanya dapat ditempuh dengan perahu milik warga');
  await says('Bidan berkeliling dengan perahu puskesmas setiap minggu menurut jadwal desa');
  await says('Bidan Sungai');
  await taps('Modifikasi');

  clock.ahead += 19 * HOUR_MS;
  const back = await siti.says('assalamualaikum, mau lanjut yang kemarin');
  expect(read(back.text)).toEqual([
    'Waalaikumsalam, Bapak/Ibu.',
    'Draf Bidan Sungai: 6 dari 9 terjawab, 1 ditandai untuk diisi. Terakhir: Jenis kebaruan: modifikasi dari cara yang sudah ada',
    '8 dari 9. Apa yang sudah berubah? Sebutkan keadaan sebelum dan sesudah.',
    ...read(back.text).slice(3),
  ]);
  expect(back.buttons).toEqual(['Kembali', 'Belum tahu, lewati', 'Lihat draf', 'Buka peta draf', 'Lihat contoh']);

  await says('Waktu tunggu periksa turun dari 30 hari menjadi 7 hari pada 2026, menurut catatan puskesmas');
  const done = await says('Kehidupan Sehat dan Sejahtera');
  const end = done.text.includes('Draf pertama selesai') ? done : await says('selesai');
  expect(read(end.text)[0]).toMatch(/^✓ Draf pertama selesai: 7 bagian, \d+ kata, \d bagian perlu dilengkapi\.$/);
  expect(read(end.text)[1]).toBe('Paling berpengaruh: Signifikansi (bobot 25%), 3 pertanyaan, ± 10 menit.');
  expect(end.buttons).toEqual(['Lanjut Signifikansi', 'Lihat draf', 'Unduh Word', 'Buka peta draf', 'Nanti saja']);
  // Nine answers, one of them not known, and which form they are for.
  expect(acts).toBeLessThanOrEqual(11);
  expect(read(end.text).length).toBeLessThanOrEqual(8);
});
