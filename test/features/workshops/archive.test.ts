import { expect, test } from 'vitest';
import { openDesk } from '../../support/desk.ts';

const TITLE = 'Workshop Inovasi Pelayanan Publik';

test('what is archived is reached from the desk by buttons alone, and by nobody else', async () => {
  const desk = await openDesk();
  const { organizer, code } = desk;
  expect((await organizer.says('/panitia')).buttons).not.toContain('Lihat arsip');
  await organizer.forges(`o.${code}.s.archived.1`);
  await expect.poll(async () => (await organizer.says('/panitia')).buttons).toContain('Lihat arsip');
  expect(await organizer.taps('Lihat arsip')).toMatchObject({
    text: `Arsip · 1 workshop\n${code} · ${TITLE} · Kamis, 11 November 2027`,
    buttons: [TITLE, 'Buka meja panitia'],
  });
  const opened = await organizer.taps(TITLE);
  expect(opened.text).toContain('sudah diarsipkan');
  expect((await organizer.taps('Keluarkan dari arsip')).buttons).toContain('Bagikan tautan');
  await expect.poll(async () => (await organizer.forges('oa.0')).text).toBe('Arsip masih kosong.');

  const stranger = await desk.person(7001);
  await stranger.says('menu');
  expect((await stranger.forges('oa.0')).text).toContain('khusus panitia');
  expect((await organizer.forges('oa.x')).text).toBe('Arsip masih kosong.');
});

test('of several workshops each thing that waits has a button with its number, straight to what it speaks of', async () => {
  const { organizer, code } = await openDesk();
  await organizer.forges(`o.${code}.copy`);
  await organizer.says('9 Desember 2027');
  await organizer.taps('Hari yang sama');
  await organizer.taps('Benar, buat angkatan');
  const desk = await organizer.says('/panitia');
  expect(desk.text.split('\n').slice(1, 3)).toEqual([
    `1. ${TITLE} Angkatan II: Tautan pendaftaran belum dibagikan.`,
    `2. ${TITLE}: Tautan pendaftaran belum dibagikan.`,
  ]);
  expect(desk.buttons.slice(0, 2)).toEqual(['1. Bagikan tautan', '2. Bagikan tautan']);
  expect((await organizer.taps('2. Bagikan tautan')).text).toContain(code);
});
