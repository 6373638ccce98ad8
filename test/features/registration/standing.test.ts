import { expect, it } from 'vitest';
import { type OpenApp, openApp } from '../../support/app.ts';
import { makeWorkshop, ORGANIZER } from '../../support/organizer.ts';
import { hears, registerAs, setUp } from '../../support/participant.ts';

const DINKES = 'Dinas Kesehatan Kabupaten Muara Elok';
const SITI = { name: 'Hj. Siti Aminah, S.K.M., M.Kes.', agency: DINKES, position: 'Kepala Bidang' };
const BUDI = { name: 'Budi Santoso, S.E.', agency: DINKES, position: 'Sekretaris' };
const CITRA = { name: 'Citra Wijaya, S.Sos.', agency: DINKES, position: 'Kepala Seksi' };

async function open(settings: Readonly<Record<string, string>> = {}, more: Readonly<Record<string, string>> = {}) {
  const app = await openApp({ organizers: [ORGANIZER] });
  const code = await makeWorkshop(app.control, more);
  await setUp(app, code, settings);
  return { app, code };
}

/** The organizer's verdict on somebody's own registration. */
async function decide(app: OpenApp, code: string, verdict: string, person: number): Promise<void> {
  const stored = await app.redis.hget(app.keys.state(`account:${person}`), 'registrations');
  const registration = (JSON.parse(stored ?? '{}') as Record<string, { id: string }>)[code]?.id.slice(
    'registration:'.length,
  );
  const data = { by: ORGANIZER, verdict, registration };
  const id = `test:${verdict}:${person}`;
  await app.app.dispatch({ id, to: `workshop:${code}`, type: 'verdict', at: Date.now(), nonce: id, data });
}

it('says that an agency has its seats, moves up who waits, and tells them', async () => {
  const { app, code } = await open({ agency: '1' });
  const [siti, budi, citra] = [await app.person(1), await app.person(2), await app.person(3)];
  await registerAs(siti, code, SITI);
  expect((await registerAs(budi, code, BUDI)).text.split('\n')[0]).toBe(
    'Kursi untuk instansi ini (paling banyak 1) sudah terisi. Tercatat di daftar tunggu, urutan 1.',
  );
  expect((await registerAs(citra, code, CITRA)).text).toContain('urutan 2.');

  await siti.says('tidak jadi hadir');
  expect((await siti.says('ya')).text.split('\n')[0]).toBe(
    '✓ Dicatat: tidak jadi hadir. Terima kasih sudah memberi kabar.',
  );
  expect((await hears(budi, /^Ada kursi/)).split('\n')[0]).toBe('Ada kursi: ✓ Terdaftar, nomor urut 2.');
  // The place is asked anew, because those before have moved.
  await citra.says('menu');
  // Other agencies have seats left: it is still theirs that is full.
  expect((await citra.taps('Lihat status')).text.split('\n')[0]).toBe(
    'Kursi untuk instansi ini (paling banyak 1) sudah terisi. Tercatat di daftar tunggu, urutan 1.',
  );
  expect((await (await app.person(4)).starts(`w-${code}`)).text.split('\n')).toContain(
    '20 JP · tersisa 499 kursi · paling banyak 1 per instansi',
  );
});

it('asks before a seat is given back, keeps it after a no, and gives a new registration afterwards', async () => {
  const { app, code } = await open();
  const siti = await app.person(1);
  const done = await registerAs(siti, code, SITI);
  expect(done.buttons).toEqual([
    'Lengkapi data (1 menit)',
    'Lihat jadwal',
    'Selengkapnya',
    'Tanya panitia',
    'Tidak jadi hadir',
  ]);
  const asked = await siti.taps('Tidak jadi hadir');
  expect(asked.buttons).toEqual(['Ya, tidak jadi hadir', 'Tetap hadir']);
  expect((await siti.says('tidak')).text.split('\n')[0]).toBe('✓ Terdaftar, nomor urut 1.');
  await siti.taps('Tidak jadi hadir');
  expect((await siti.taps('Ya, tidak jadi hadir')).buttons).toEqual(['Daftar lagi', 'Selengkapnya', 'Tanya panitia']);
  // A second tap on the same button is about a registration that is over.
  expect((await siti.says('tidak jadi hadir')).text).toBe('Tidak ada pendaftaran yang dapat dibatalkan.');
  await siti.taps('Daftar lagi');
  await siti.taps('Pejabat yang diundang');
  expect((await siti.taps('Benar, daftarkan')).text.split('\n')[0]).toBe('✓ Terdaftar, nomor urut 2.');
});

it('puts an open question aside for "are you sure", and goes on with it afterwards', async () => {
  const { app, code } = await open();
  const siti = await app.person(1);
  await registerAs(siti, code, SITI);
  await siti.taps('Tanya panitia');
  await siti.says('tidak jadi hadir');
  await siti.says('tidak');
  expect((await siti.says('lanjut')).text).toContain('Apa yang ingin ditanyakan?');
});

it('replaces and never adds: who is represented is told, and the organizer decides', async () => {
  const { app, code } = await open();
  const [siti, budi] = [await app.person(1), await app.person(2)];
  await registerAs(siti, code, { ...SITI, position: 'Kepala Dinas' });
  const answer = await registerAs(budi, code, { ...BUDI, representing: 'Kepala Dinas Kesehatan' });
  expect(answer.text.split('\n')[0]).toBe(
    'Kursi untuk jabatan ini sudah tercatat atas nama lain. Panitia akan memastikan siapa yang hadir.',
  );
  expect(answer.text).not.toContain('Siti');
  const told = await hears(siti, /mewakili jabatan yang sama/);
  expect(told.split('\n')[0]).toBe(
    'Ada yang mendaftar untuk mewakili jabatan yang sama di Workshop Inovasi Pelayanan Publik.',
  );
  expect(told).not.toContain('Budi');
  await decide(app, code, 'approve', 2);
  expect((await hears(budi, /Panitia menyetujui/)).split('\n')[0]).toBe(
    'Panitia menyetujui: ✓ Terdaftar, nomor urut 1.',
  );
  expect((await hears(siti, /Atas keputusan/)).split('\n')[0]).toBe(
    'Atas keputusan panitia, kursi jabatan ini kini ditempati peserta lain.',
  );
});

it('tells the decisions of the organizer, and who may come again', async () => {
  const { app, code } = await open({ approval: '1' });
  const [siti, budi] = [await app.person(1), await app.person(2)];
  expect((await registerAs(siti, code, SITI)).text.split('\n')[0]).toBe(
    'Pendaftaran diterima dan menunggu persetujuan panitia.',
  );
  await registerAs(budi, code, BUDI);
  await decide(app, code, 'approve', 1);
  await hears(siti, /^Panitia menyetujui: ✓ Terdaftar, nomor urut 1\./);
  await decide(app, code, 'refuse', 2);
  await hears(budi, /^Mohon maaf, pendaftaran belum dapat diterima panitia/);
  await decide(app, code, 'withdraw', 1);
  await hears(siti, /^Panitia membatalkan pendaftaran ini\. Bila keliru, silakan bertanya kepada panitia\./);
  await siti.taps('Daftar lagi');
  await siti.taps('Pejabat yang diundang');
  expect((await siti.taps('Benar, daftarkan')).text).toContain('menunggu persetujuan panitia');
});

it('is kind to who comes too late, and offers no closed workshop', async () => {
  const { app, code } = await open({ open: '0' });
  const siti = await app.person(1);
  const card = await siti.starts(`w-${code}`);
  expect(card.text).toContain('Mohon maaf, pendaftaran sudah ditutup.');
  expect(card.buttons).toEqual(['Lihat jadwal', 'Selengkapnya', 'Tanya panitia']);
  expect((await siti.says('daftar')).text).toBe(
    'Belum ada workshop yang dibuka. Bila menerima kode dari panitia, silakan ketik kodenya.',
  );
});

it('closes on who was still answering, and lets them in when it is open again', async () => {
  const { app, code } = await open();
  const siti = await app.person(1);
  await siti.starts(`w-${code}`);
  await siti.taps('Daftar (');
  await siti.says('Siti Aminah');
  await siti.says(DINKES);
  if ((await siti.chat()).messages.at(-1)?.text?.includes('sudah benar')) await siti.taps('Pakai tulisan saya');
  await siti.says('Kepala Bidang');
  await siti.taps('Pejabat yang diundang');
  await siti.says('0812 1234 4471');
  await setUp(app, code, { open: '0' });
  expect((await siti.taps('Benar, daftarkan')).text.split('\n')[0]).toBe(
    'Mohon maaf, pendaftaran sudah ditutup. Bila masih ingin hadir, silakan bertanya kepada panitia.',
  );
  await setUp(app, code, { open: '1' });
  await siti.says('menu');
  expect((await siti.taps('Lihat status')).buttons).toContain('Daftar lagi');
});

it('asks for consent by its own button where that is the basis, and keeps when it was given', async () => {
  const { app, code } = await open({ basis: 'consent' });
  const siti = await app.person(1);
  await siti.starts(`w-${code}`);
  const asked = await siti.taps('Daftar (');
  expect(asked.buttons).toEqual(['Saya setuju', 'Belum setuju']);
  expect((await siti.says('tidak')).text).toContain('tidak ada data yang disimpan');
  await siti.starts(`w-${code}`);
  await siti.taps('Daftar (');
  expect((await siti.says('saya setuju')).text).toContain('1 dari 5.');
  const account = await app.redis.hgetall(app.keys.state('account:1'));
  expect(JSON.parse(account.consents ?? '')).toEqual([
    { what: 'registration', workshop: code, version: expect.any(Number), at: expect.any(Number) },
  ]);
});
