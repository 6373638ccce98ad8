import { expect, test } from 'vitest';
import { openApp } from '../../support/app.ts';
import { begin, PROBLEM, section, tapsFor } from './support/begin.ts';

/** A picture of one pixel. */
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const pdf = (name: string, more: object = {}) => ({
  type: 'file',
  media: 'document',
  name,
  mime: 'application/pdf',
  content_base64: Buffer.from(`%PDF-1.4 ${name}`).toString('base64'),
  ...more,
});
const photo = (more: object = {}) => ({ type: 'file', media: 'photo', content_base64: PIXEL, ...more });

const lines = (text: string) => text.split('\n');

test('photos, files and links prove a section; they are listed, shown again and removed', async () => {
  const { person } = await openApp();
  const siti = await person(7121);
  await begin(siti, [PROBLEM]);
  await section(siti, '3. Signifikansi');
  const none = await siti.taps('Lihat bukti');
  expect(none.buttons).toEqual(['Tambah bukti', 'Buka bagian ini']);
  const asked = await siti.taps('Tambah bukti');
  expect(lines(asked.text).slice(0, 2)).toEqual([
    'Bukti untuk bagian Signifikansi.',
    'Mohon kirim buktinya, satu per satu atau sekaligus.',
  ]);
  expect((await siti.does(pdf('SK Bupati 12-2024.pdf'))).text).toContain('✓ Tersimpan · 1 bukti.');
  await siti.does(photo({ caption: 'Perahu bidan di Desa Muara' }));
  await siti.says('Liputan media: https://contoh.go.id/berita/perahu.');
  const list = await siti.says('selesai');
  expect(lines(list.text)).toEqual([
    'Bukti Signifikansi',
    '1. SK Bupati 12-2024.pdf (Berkas)',
    '2. Perahu bidan di Desa Muara (Foto)',
    '3. Liputan media: https://contoh.go.id/berita/perahu',
  ]);

  await tapsFor(siti, '2. Perahu', 'Bukti bagian Signifikansi: Perahu bidan di Desa Muara');
  const sent = (await siti.received()).at(-2);
  expect([sent?.caption, sent?.photo?.length]).toEqual(['Perahu bidan di Desa Muara', 1]);
  expect((await siti.taps('Hapus bukti ini')).text).toBe(
    [
      '✓ Bukti dihapus dari proposal.',
      'Bukti Signifikansi',
      '1. SK Bupati 12-2024.pdf (Berkas)',
      '2. Liputan media: https://contoh.go.id/berita/perahu',
    ].join('\n'),
  );
  await section(siti, '2. Ide inovatif');
  expect((await siti.taps('Lihat bukti')).text).toContain('Belum ada bukti.');
});

test('each part of an album is evidence; what was kept stays, however the sending ends', async () => {
  const { person, app } = await openApp();
  const siti = await person(7122);
  await begin(siti, [PROBLEM]);
  await section(siti, '3. Signifikansi');
  await siti.taps('Lihat bukti');
  await siti.taps('Tambah bukti');
  await Promise.all([1, 2, 3].map((i) => siti.act(photo({ album: 'a1', caption: `Foto ${i}` }))));
  await expect.poll(async () => (await siti.received()).at(-1)?.text).toContain('✓ Tersimpan · 3 bukti.');
  await siti.does(photo());
  await siti.says('batal');
  await app.idle();
  await section(siti, '3. Signifikansi');
  expect(lines((await siti.taps('Lihat bukti')).text)).toEqual([
    'Bukti Signifikansi',
    expect.stringMatching(/^1\. Foto \d \(Foto\)$/),
    expect.stringMatching(/^2\. Foto \d \(Foto\)$/),
    expect.stringMatching(/^3\. Foto \d \(Foto\)$/),
    '4. Foto (Foto)',
  ]);
});

test('what is no evidence is told kindly, and the question stays', async () => {
  const { person } = await openApp();
  const siti = await person(7123);
  await begin(siti, [PROBLEM]);
  await section(siti, '3. Signifikansi');
  await siti.taps('Lihat bukti');
  await siti.taps('Tambah bukti');
  expect((await siti.does(pdf('aplikasi.apk'))).text).toContain('Berkas program tidak dapat menjadi bukti.');
  expect((await siti.does({ type: 'sticker' })).text).toContain('yang itu belum dapat disimpan sebagai bukti');
  expect((await siti.says('nanti saya carikan')).text).toContain('Foto, berkas, video, atau tautan');
  expect((await siti.says('selesai')).text).toContain('Belum ada bukti yang diterima.');
  expect((await siti.says('youtu.be/abc123')).text).toContain('✓ Tersimpan · 1 bukti.');
  expect((await siti.taps('Selesai')).text).toContain('1. youtu.be: https://youtu.be/abc123');
});
