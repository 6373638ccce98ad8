import { expect, test } from 'vitest';
import { openApp } from '../../support/app.ts';
import { begin, PROBLEM, section, tapsFor } from './support/begin.ts';

const FIRST = 'Antrean pemohon KTP mencapai empat jam setiap Senin pagi di kantor kecamatan';
const TEXT = 'Naskah sendiri tentang antrean di kantor kecamatan pada hari Senin.';

test('each version of a section is seen, whole, and brought back', async () => {
  const { person } = await openApp({ at: Date.parse('2027-11-11T06:20:00Z') });
  const siti = await person(7111);
  await begin(siti, [FIRST]);
  await section(siti, '2. Ide inovatif');
  const none = await siti.taps('Lihat riwayat');
  expect(none.text).toBe('Bagian Ide inovatif belum pernah berubah, sehingga belum ada riwayatnya.');

  await section(siti, '2. Ide inovatif');
  await siti.taps('Ubah jawaban');
  await siti.taps('Masalah');
  await siti.says(PROBLEM);
  await section(siti, '2. Ide inovatif');
  await tapsFor(siti, 'Sunting bagian', 'Mohon kirim naskah');
  await siti.says(TEXT);
  await siti.says('selesai');

  await section(siti, '2. Ide inovatif');
  const list = await siti.taps('Lihat riwayat');
  const lines = list.text.split('\n').filter((line) => line !== '');
  expect(lines.map((line) => line.replace(/ · sampai .*/, ''))).toEqual([
    'Riwayat Ide inovatif, yang terbaru di atas.',
    '1. Jawaban per pertanyaan · 19 kata',
    expect.stringMatching(/^Ibu hamil di daerah sungai harus menunggu lama .* …$/),
    '2. Masalah · 12 kata',
    expect.stringMatching(/^Antrean pemohon KTP mencapai empat jam/),
  ]);
  expect(lines[1]).toContain('Kamis, 11 November 2027, pukul 13.20 WIB');

  await tapsFor(siti, 'Lihat versi 2', 'Bila dipulihkan');
  expect((await siti.received()).at(-2)?.text).toBe(FIRST);
  const restored = await siti.taps('Pulihkan versi ini');
  expect(restored.text).toContain('✓ Versi dipulihkan. Bagian Ide inovatif kini');
  // The text stands instead of the answers; the one before them brings them back.
  await section(siti, '2. Ide inovatif');
  await siti.taps('Lihat riwayat');
  await tapsFor(siti, 'Lihat versi 2', 'Bila dipulihkan');
  await siti.taps('Pulihkan versi ini');
  const back = await siti.taps('Buka bagian ini');
  expect(back.text).toContain(`${FIRST}.`);
  await siti.taps('Lihat riwayat');
  await tapsFor(siti, 'Lihat versi 1', 'Bila dipulihkan');
  await siti.taps('Pulihkan versi ini');
  expect((await siti.taps('Buka bagian ini')).text).toContain(TEXT);
});
