import { expect, test } from 'vitest';
import { openApp } from '../../support/app.ts';

const PROBLEM = 'Antrean pemohon KTP di Kecamatan Tirta mencapai empat jam setiap Senin pagi';

test('what is still unanswered in a section is asked by name, and answered with one tap', async () => {
  const { person } = await openApp();
  const siti = await person(7401);
  await siti.says('/proposal');
  await siti.taps('Sudah berjalan');
  await siti.taps('KIPP 2023');
  await siti.says(PROBLEM);
  await siti.says('proposal');
  await siti.says('2');
  await siti.taps('Jawab 1 pertanyaan');
  const found = await siti.says('Waktu tunggu turun menjadi paling lama 30 menit pada akhir 2024 bagi semua pemohon');
  const question = /Pertanyaan berikutnya: (.+)/.exec(found.text)?.[1] ?? 'tidak ada pertanyaan';
  expect(found.text).toContain('Masih ada pertanyaan di bagian ini yang belum terjawab.');
  expect(found.buttons.slice(0, 2)).toEqual(['Jawab sekarang', 'Nanti saja']);
  expect((await siti.taps('Jawab sekarang')).text).toContain(question);
});

test('a gap in a text of one’s own leads back to that text', async () => {
  const { person } = await openApp();
  const siti = await person(7402);
  await siti.says('/proposal');
  await siti.taps('Sudah berjalan');
  await siti.taps('KIPP 2023');
  await siti.says(PROBLEM);
  await siti.says('proposal');
  await siti.says('2');
  await siti.taps('Sunting bagian');
  await expect.poll(async () => (await siti.received()).at(-1)?.text).toContain('Mohon kirim naskah');
  const gap = 'jumlah pemohon yang pulang tanpa dilayani pada setiap bulan selama 2023, menurut buku loket';
  await siti.says(`${PROBLEM}. [isi: ${gap}]`);
  const found = await siti.says('selesai');
  expect(found.text).toContain('Masih ada pertanyaan di bagian ini yang belum terjawab.');
  expect(found.buttons.slice(0, 3)).toEqual(['Lanjutkan isian', 'Sunting bagian', 'Nanti saja']);
});
