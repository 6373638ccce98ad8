import { expect, test } from 'vitest';
import { fetchList } from '../../../support/organizer.ts';
import { BUDI, openPage } from './open-page.ts';

const ANI = { ...BUDI, name: 'Ani Lestari', position: 'Analis Kebijakan' };

test('the receipt shows how it stands; withdrawing asks again, frees the seat, and moves the list up', async () => {
  const { visitor, register } = await openPage({ workshop: { seats: '1' } });
  const [budi, ani] = [visitor(), visitor()];
  await register(budi);
  await register(ani, ANI);
  await budi.press('Tidak jadi hadir');
  expect(budi.lines()).toContain('Benar tidak jadi hadir?');
  expect(budi.lines()[1]).toBe('✓ Terdaftar, nomor urut 1.');
  await budi.press('Ya, tidak jadi hadir');
  expect([budi.status(), budi.lines()[1]]).toEqual([200, 'Tidak jadi hadir.']);
  expect(budi.source()).not.toContain('value="batal"');
  await ani.open(ani.at());
  expect(ani.lines()[1]).toBe('✓ Terdaftar, nomor urut 2.');
});

test('who waits because of the agency is told so, and everybody beforehand how many it may have', async () => {
  const { visitor, register, edit, code } = await openPage();
  await edit({ seatsPerAgency: 1 });
  const [budi, ani] = [visitor(), visitor()];
  await register(budi);
  await register(ani, ANI);
  expect([ani.lines()[1], ani.lines()[5]]).toEqual([
    'Daftar tunggu, urutan 1.',
    'Kursi untuk instansi ini (paling banyak 1) sudah terisi.',
  ]);
  await ani.open(`/w/${code}`);
  expect(ani.lines()).toContain('20 JP · tersisa 499 kursi · paling banyak 1 per instansi');
});

test('data is mended with the same questions; the phone stays masked, and stays when left empty', async () => {
  const { visitor, register, code, control } = await openPage();
  const budi = visitor();
  await register(budi);
  await budi.press('Perbaiki data');
  expect(budi.source()).not.toContain('81234567890');
  expect(budi.lines()).toContain('Jawaban sekarang: berakhir 7890. Biarkan kosong bila tidak berubah.');
  budi.fill({ position: '' });
  await budi.press('Simpan');
  expect([budi.status(), budi.lines().includes('Hampir selesai. Mohon dilihat kembali:')]).toEqual([422, true]);
  budi.fill({ position: 'Auditor Madya' });
  await budi.press('Simpan');
  expect(budi.lines()).toContain('Jabatan: Auditor Madya');
  const { rows } = await fetchList(control, code);
  expect(rows[0]).toEqual(expect.arrayContaining(['Auditor Madya', '+6281234567890']));
});

test('data is deleted after asking again, and nothing of it is left', async () => {
  const { visitor, register, redis, keys } = await openPage();
  const budi = visitor();
  await register(budi);
  const id = budi.at().split('/')[3]?.slice(0, 16);
  await budi.press('Hapus data saya');
  await budi.press('Ya, hapus');
  expect([budi.status(), budi.lines()[1]]).toEqual([410, 'Pendaftaran ini sudah tidak tersimpan']);
  const left = await redis.hgetall(keys.state(`registration:${id}`));
  expect(Object.keys(left).filter((name) => !/^[~#!]/.test(name))).toEqual([]);
  expect(JSON.stringify(left)).not.toMatch(/Budi|Auditor|81234567890/);
});

test('a receipt that was not given out shows nothing', async () => {
  const { visitor, register, code } = await openPage();
  const budi = visitor();
  await register(budi);
  const [, , , signed = ''] = budi.at().split('/');
  const thief = visitor();
  const other = signed[20] === 'A' ? 'B' : 'A';
  for (const forged of [
    `${signed.slice(0, 20)}${other}${signed.slice(21)}`,
    signed.slice(0, 16),
    'x',
    signed.toUpperCase(),
  ]) {
    await thief.open(`/w/${code}/${forged}`);
    expect([thief.status(), thief.lines()[1]]).toEqual([404, 'Bukti pendaftaran tidak ditemukan']);
    await thief.send(`/w/${code}/${forged}`, new URLSearchParams({ _tombol: 'hapus-ya' }));
    expect(thief.status()).toBe(404);
  }
  await budi.open(budi.at());
  expect(budi.lines()[1]).toBe('✓ Terdaftar, nomor urut 1.');
});

test('the link of the receipt joins the registration to the account that opens it, once', async () => {
  const { visitor, register, person, code } = await openPage();
  const budi = visitor();
  await register(budi);
  const payload = new URL(budi.link('Hubungkan ke Telegram')).searchParams.get('start') ?? '';
  expect(payload).toMatch(/^g-[\w-]{1,62}$/);
  const phone = await person(501);
  await phone.act({ type: 'start', payload });
  await expect.poll(async () => (await phone.received()).at(-1)?.text).toContain('nomor urut 1');
  expect((await phone.received()).length).toBe(1);

  const thief = await person(502);
  await thief.act({ type: 'start', payload });
  await expect.poll(async () => (await thief.received()).at(-1)?.text).toContain('sudah dipakai');
  await budi.open(budi.at());
  expect(budi.source()).not.toContain('Hubungkan ke Telegram');

  // Theirs from now on: the same workshop is not registered for twice, and it can be given back in the chat.
  const again = await phone.starts(`w-${code}`);
  expect(again.buttons).not.toContain('Daftar (± 2 menit)');
  const forged = await thief.starts(`${payload.slice(0, -1)}${payload.endsWith('A') ? 'B' : 'A'}`);
  expect(forged.text).toContain('Tautan itu belum dikenal');
});

test('who has registered in Telegram already does not get a second registration by the link', async () => {
  const { visitor, register, person, code, redis, keys } = await openPage();
  const [budi, ani] = [visitor(), visitor()];
  await register(budi);
  await register(ani, ANI);
  const payloadOf = (one: typeof budi) => new URL(one.link('Hubungkan ke Telegram')).searchParams.get('start') ?? '';
  const [first, second] = [payloadOf(budi), payloadOf(ani)];
  const phone = await person(503);
  await phone.act({ type: 'start', payload: first });
  await expect.poll(async () => (await phone.received()).at(-1)?.text).toContain('nomor urut 1');
  await phone.starts(second);
  const own = JSON.parse((await redis.hget(keys.state('account:503'), 'registrations')) ?? '{}');
  expect(own[code].id).toBe(`registration:${budi.at().split('/')[3]?.slice(0, 16)}`);
});
