import { expect, test } from 'vitest';
import { inMessages } from '#features/proposals/plain-text.ts';
import { openApp } from '../../support/app.ts';
import { begin, PROBLEM, section, tapsFor } from './support/begin.ts';

const OWN =
  'Bidan Sungai mendatangi lima desa setiap minggu. Waktu tunggu turun dari 30 hari menjadi 7 hari pada 2024.';

test('a section is sent as plain text; what comes back edited becomes the section, and gives way to the answers again', async () => {
  const { person } = await openApp();
  const siti = await person(7101);
  await begin(siti, [PROBLEM]);
  const before = await section(siti, '2. Ide inovatif');
  expect(before.buttons).toEqual(
    expect.arrayContaining(['Sunting bagian', 'Ubah jawaban', 'Lihat bukti', 'Lihat riwayat', 'Buka peta draf']),
  );
  await tapsFor(siti, 'Sunting bagian', 'Naskah Ide inovatif ada di atas');
  const plain = (await siti.received()).at(-2);
  expect(plain?.text).toContain(`${PROBLEM}.`);
  expect(plain?.entities).toEqual([{ type: 'pre', offset: 0, length: plain?.text?.length }]);

  const kept = await siti.says(OWN);
  expect(kept.text).toContain('✓ Tersimpan · 18 kata.');
  expect((await siti.says('lanjut')).text).toContain('Kembali ke naskah bagian Ide inovatif.');
  const done = await siti.says('selesai');
  expect(done.text).toContain('✓ Bagian Ide inovatif tersimpan: 18 kata.');
  const own = await section(siti, '2. Ide inovatif');
  expect(own.text).toContain(OWN);
  expect(own.text).toContain('Ditulis sendiri sebagai naskah; jawaban per pertanyaan tetap tersimpan.');
  const back = await siti.taps('Kembali ke jawaban');
  expect(back.text).toBe(before.text);
});

test('a text that was written before is pasted into an empty section, in several messages', async () => {
  const { person } = await openApp();
  const siti = await person(7102);
  await begin(siti, [PROBLEM]);
  const empty = await section(siti, '7. Kolaborasi');
  const asked = await siti.taps('Tempel naskah');
  expect(empty.buttons).not.toContain('Sunting bagian');
  expect(asked.text).toContain('Naskah yang dikirim menjadi isi bagian Kolaborasi pemangku kepentingan.');
  expect((await siti.says('Dinas Kesehatan memberi perahu.')).text).toContain('✓ Tersimpan · 4 ');
  await siti.says('Kepala desa menyediakan tempat.');
  await siti.taps('Selesai');
  const own = await section(siti, '7. Kolaborasi');
  expect(own.text).toContain('Dinas Kesehatan memberi perahu.\n\nKepala desa menyediakan tempat.');
});

test('the words of a text are counted against the limit of the section', async () => {
  const { person } = await openApp();
  const siti = await person(7103);
  await begin(siti, [PROBLEM], ['Sudah berjalan', 'KIPP 2023']);
  await section(siti, '1. Ringkasan');
  await siti.taps('Tempel naskah');
  expect((await siti.says('kata '.repeat(150))).text).toContain('✓ Tersimpan · 150 dari paling banyak 200 kata.');
  expect((await siti.says('kata '.repeat(60))).text).toContain('✓ Tersimpan · 210 kata, melebihi batas 200 kata.');
});

test('a long section goes in several messages, cut between paragraphs, else between words', () => {
  expect(inMessages('satu dua\n\ntiga empat', 12)).toEqual(['satu dua', 'tiga empat']);
  expect(inMessages('satu dua tiga empat', 9)).toEqual(['satu dua', 'tiga', 'empat']);
  expect(inMessages('a'.repeat(25), 10)).toEqual(['a'.repeat(10), 'a'.repeat(10), 'a'.repeat(5)]);
  expect(inMessages('😀😀😀', 3)).toEqual(['😀', '😀', '😀']);
  expect(inMessages('  ')).toEqual([]);
});
