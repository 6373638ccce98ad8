import { expect, it } from 'vitest';
import { openApp } from '../../support/app.ts';
import { fetchList, makeWorkshop, ORGANIZER } from '../../support/organizer.ts';
import { hears, registerAs } from '../../support/participant.ts';

const SITI = { name: 'Siti Aminah, S.K.M.', agency: 'Dinas Kesehatan Kota Biru', position: 'Sekretaris Dinas' };

async function withColleague() {
  const app = await openApp({ organizers: [ORGANIZER] });
  const code = await makeWorkshop(app.control);
  const siti = await app.person(1);
  await registerAs(siti, code, SITI);
  const asked = await siti.says('daftarkan rekan');
  expect(asked.text).toContain('hanya bila beliau sudah setuju; pernyataan Bapak/Ibu dicatat');
  await siti.says('Budi Santoso');
  await siti.says('Kepala Dinas');
  await siti.taps('Pejabat yang diundang');
  await siti.taps('Lewati');
  const answer = await siti.taps('Beliau setuju, daftarkan');
  return { app, code, siti, answer };
}

it('registers somebody without Telegram, with the statement of who did', async () => {
  const { app, code, answer } = await withColleague();
  expect(answer.text.split('\n').slice(0, 2)).toEqual(['Untuk Budi Santoso:', '✓ Terdaftar, nomor urut 2.']);
  const others = JSON.parse((await app.redis.hget(app.keys.state('account:1'), 'others')) ?? '{}');
  const [id = ''] = Object.keys(others);
  const { about, answers } = await app.redis.hgetall(app.keys.state(id as `registration:${string}`));
  const { at, consent, ...rest } = JSON.parse(about ?? '');
  expect(rest).toEqual({ workshop: code, account: null, contact: 1, privacy: expect.any(Number) });
  expect(consent).toBe(at);
  // The agency is that of who registers, unless it is changed.
  expect(JSON.parse(answers ?? '').agency).toBe(SITI.agency);
  const { header, rows } = await fetchList(app.control, code);
  expect(rows.map((row) => row[header.indexOf('Nama')])).toEqual(['Siti Aminah, S.K.M.', 'Budi Santoso']);
});

it('lets the contact see, complete and withdraw, and tells them what happens', async () => {
  const { app, siti } = await withColleague();
  await siti.says('menu');
  await siti.taps('Lihat yang didaftarkan');
  expect((await siti.taps('Budi Santoso')).buttons).toEqual([
    'Lengkapi data (1 menit)',
    'Lihat jadwal',
    'Tanya panitia',
    'Tidak jadi hadir',
  ]);
  expect((await siti.taps('Lengkapi data')).text).toBe(
    'Nama pada sertifikat: Budi Santoso, sudah benar menurut beliau?',
  );
  await siti.says('ya');
  await siti.taps('Tidak memiliki NIP');
  await siti.taps('Lewati');
  await siti.taps('Lewati');
  await siti.taps('Benar, simpan');
  await siti.says('/datasaya');
  expect((await siti.taps('Budi Santoso')).text).toContain('NIP / NI PPPK: Tidak memiliki NIP');
  await siti.taps('Tidak jadi hadir');
  expect((await siti.says('ya')).text.split('\n').slice(0, 2)).toEqual([
    'Untuk Budi Santoso:',
    '✓ Dicatat: tidak jadi hadir. Terima kasih sudah memberi kabar.',
  ]);
  expect(JSON.parse((await app.redis.hget(app.keys.state('account:1'), 'registrations')) ?? '{}')).toEqual({
    [Object.keys(
      JSON.parse((await app.redis.hget(app.keys.state('account:1'), 'registrations')) ?? '{}'),
    )[0] as string]: {
      id: expect.any(String),
      status: 'registered',
      number: 1,
    },
  });
});

it('leaves the colleague registered when the contact deletes their own data', async () => {
  const { app, code, siti } = await withColleague();
  expect((await siti.says('/hapusdata')).text).toContain('1 orang yang Bapak/Ibu daftarkan tetap terdaftar');
  await siti.says('ya');
  await hears(siti, /sudah dihapus/);
  await app.app.idle();
  await expect
    .poll(async () => JSON.parse((await app.redis.hget(app.keys.state(`workshop:${code}`), 'counts')) ?? '').registered)
    .toBe(1);
  const [[id, json] = ['', '']] = Object.entries(
    await app.redis.hgetall(app.keys.collection(`workshop:${code}`, 'members')),
  );
  expect(JSON.parse(json).number).toBe(2);
  const about = await app.redis.hget(app.keys.state(`registration:${id}`), 'about');
  expect(JSON.parse(about ?? '').contact).toBe(null);
});
