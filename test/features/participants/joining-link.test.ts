import { expect, test } from 'vitest';
import { openApp } from '../../support/app.ts';
import { makeWorkshop, ORGANIZER } from '../../support/organizer.ts';
import { organizerOf } from './desk.ts';

/** Somebody without Telegram whom the organizer has added by hand, with their card open. */
async function added() {
  const app = await openApp({ organizers: [ORGANIZER] });
  const code = await makeWorkshop(app.control);
  const organizer = await organizerOf(app);
  await organizer.says('/peserta');
  await organizer.taps('Tambah peserta');
  await organizer.says('Budi Santoso');
  const asked = await organizer.says('Inspektorat Kota Jambi');
  if (asked.buttons.includes('Pakai tulisan saya')) await organizer.taps('Pakai tulisan saya');
  await organizer.says('Auditor Muda');
  await organizer.taps('Pejabat yang');
  await organizer.says('081234567890');
  await organizer.taps('Benar, tambahkan');
  await expect.poll(async () => (await organizer.taps('Lihat peserta')).text).toContain('ditambahkan panitia');
  return { app, code, organizer };
}

test('who was added by hand is joined to the Telegram account that opens the organizer’s link, once', async () => {
  const { app, code, organizer } = await added();
  const given = await organizer.taps('Beri tautan Telegram');
  const [, payload = ''] = /\?start=(g-[\w-]+)/.exec(given.text) ?? [];
  expect(given.text.split('\n')[0]).toBe(
    'Tautan ini menghubungkan pendaftaran Budi Santoso dengan Telegram beliau. Mohon kirim langsung kepada beliau.',
  );
  const markup = given.message.reply_markup;
  const [send] = (markup && 'inline_keyboard' in markup ? markup.inline_keyboard : []).flat();
  expect(decodeURIComponent(send && 'url' in send ? send.url : '')).toBe(
    `https://wa.me/6281234567890?text=${given.text.split('\n').at(-1)}`,
  );

  const budi = await app.person(501);
  await budi.act({ type: 'start', payload });
  await expect.poll(async () => (await budi.received()).at(-1)?.text).toContain('✓ Terdaftar, nomor urut 1.');
  const other = await app.person(502);
  await other.act({ type: 'start', payload });
  await expect.poll(async () => (await other.received()).at(-1)?.text).toContain('sudah dipakai untuk akun lain');

  const card = await organizer.taps('Lihat peserta');
  expect([card.text.includes('lewat Telegram'), card.buttons.includes('Beri tautan Telegram')]).toEqual([true, false]);
  // They hear for themselves from now on.
  await organizer.taps('Tulis pesan');
  await organizer.says('Mohon membawa surat tugas.');
  await organizer.taps('Kirim pesan');
  await expect.poll(async () => (await budi.received()).at(-1)?.text).toContain('Mohon membawa surat tugas.');
  expect((await budi.starts(`w-${code}`)).buttons).not.toContain('Daftar (± 2 menit)');
});

test('nobody but an organizer is given the link', async () => {
  const { app, code, organizer } = await added();
  const thief = await app.person(502);
  await thief.starts(`w-${code}`);
  const { data } = await organizer.person.button('Beri tautan');
  const heard = await thief.does({ type: 'tap', message_id: 1, data, forged: true });
  expect([heard.text.includes('start='), data.startsWith(`p.${code}.j.`)]).toEqual([false, true]);
});
