import { expect, test } from 'vitest';
import { openApp } from '../support/app.ts';
import { ORGANIZER, organize, register } from './support/organize.ts';

const AT = Date.UTC(2027, 9, 20, 2);
const REFUSED = 'Mohon maaf, bagian ini khusus panitia workshop tersebut.';
const OFFICE =
  'Bagian ini khusus panitia. Bila Bapak/Ibu panitia, mohon hubungi pengelola bot dan sebutkan nomor akun Telegram ini: 12';

test('a participant gets nothing that is an organizer’s, by commands or by forged buttons', async () => {
  const app = await openApp({ organizers: [ORGANIZER], at: AT });
  const { code } = await organize(await app.person(ORGANIZER));
  const thief = await app.person(12);
  await thief.starts();
  for (const command of ['/workshop', '/peserta', '/unduh', '/panitia', '/tim', 'buat workshop'])
    expect((await thief.says(command)).text).toBe(OFFICE);
  for (const name of ['workshop', 'agenda', 'peserta', 'presensi', 'unduh', 'tim'])
    expect((await thief.says(`/${name} ${code}`)).text).toBe(REFUSED);
  const message_id = (await thief.received())[0]?.message_id;
  const forged = (data: string) => ({ type: 'tap', message_id, data, forged: true });
  const taps = ['p', 'p.x', 'o', 'tm', 'ag', 'af', 'af.x', 'hd', 'hd.u.2027-11-11_am', 'hd.r.2027-11-11_am', 'hd.c.0'];
  const ofGroups = ['gr', 'gr.n', 'gr.g.a', 'gr.u', 'gr.p.x', 'gr.r.a', 'gr.s', 'gr.Y', 'gr.X.a', 'gr.P.a.x'];
  for (const tap of [
    ...taps,
    ...ofGroups,
    'un',
    'un.x',
    'un.d.all',
    'un.l',
    'un.b',
    'un.r',
    'pg',
    'pg.evening',
    'pg.evening.x',
  ]) {
    const [prefix, ...rest] = tap.split('.');
    app.clock.ahead += 5_000;
    expect((await thief.does(forged([prefix, code, ...rest].join('.')))).text, tap).toBe(REFUSED);
  }
  expect(await thief.alerted(forged('qa.anything'))).toBe(
    'Pertanyaan itu sudah tidak tersimpan. Silakan menghubungi penanya secara langsung.',
  );
  expect((await thief.received()).some((m) => m.document)).toBe(false);
});

test('the buttons of another person’s form do nothing', async () => {
  const app = await openApp({ organizers: [ORGANIZER], at: AT });
  const { code } = await organize(await app.person(ORGANIZER));
  const [owner, thief] = [await app.person(11), await app.person(12)];
  for (const person of [owner, thief]) {
    await person.says(code);
    for (const text of ['daftar', 'Budi Santoso', 'Dinas Pariwisata Kota Jambi', 'Kepala Bidang'])
      await person.says(text);
  }
  const { data } = await owner.button('Mewakili pejabat');
  const mine = await thief.button('Mewakili pejabat');
  expect(await thief.alerted({ type: 'tap', message_id: mine.message_id, data, forged: true })).toBe(
    'Pesan itu sudah lama. Silakan pakai tombol di pesan terakhir, atau ketik lanjut.',
  );
  expect((await owner.says('kembali')).text).toContain('3 dari 5.');
  expect((await thief.says('undangan')).text).toContain('5 dari 5.');
});

test('workshops and registrations of one person are not another’s', async () => {
  const app = await openApp({ organizers: [ORGANIZER], at: AT });
  const { code } = await organize(await app.person(ORGANIZER));
  await register(await app.person(11), code);
  const other = await app.person(12);
  const menu = await other.starts();
  expect(menu.text).not.toContain('Terdaftar');
  const forged = await other.does({ type: 'tap', message_id: menu.id, data: `c.${code}`, forged: true });
  expect(forged.text).toMatch(/^Data sertifikat dapat diisi setelah Bapak\/Ibu terdaftar\./);
});
