import { expect, test } from 'vitest';
import { openApp } from '../support/app.ts';
import { ORGANIZER, organize, register } from './support/organize.ts';

const AT = Date.UTC(2027, 9, 20, 2);
const open = () => openApp({ organizers: [ORGANIZER], at: AT });
const lines = ({ text }: { text: string }) => text.split('\n').filter((line) => line !== '');

test('a full workshop puts the next on its waiting list, in order', async () => {
  const app = await open();
  const { code } = await organize(await app.person(ORGANIZER), { seats: '1' });
  const [a, b, c] = [await app.person(11), await app.person(12), await app.person(13)];
  expect(lines(await register(a, code))[0]).toBe('✓ Terdaftar, nomor urut 1.');
  expect(lines(await register(b, code))).toEqual([
    'Kursi sudah penuh. Bapak/Ibu tercatat di daftar tunggu, urutan 1.',
    'Workshop Inovasi Pelayanan Publik',
    'Kamis–Jumat, 11–12 November 2027, pukul 08.00 WIB',
    'Aula BPSDM Provinsi Jambi',
    'Bila ada kursi, urutan naik dengan sendirinya dan kabarnya dikirim ke sini. Data lain boleh dilengkapi sambil menunggu.',
  ]);
  expect(lines(await register(c, code))[0]).toBe('Kursi sudah penuh. Bapak/Ibu tercatat di daftar tunggu, urutan 2.');
});

test('registering twice shows what there is and takes no second seat', async () => {
  const app = await open();
  const organizer = await app.person(ORGANIZER);
  const { code } = await organize(organizer, { seats: '5' });
  const person = await app.person(11);
  const done = await register(person, code);
  const again = await person.starts(`w-${code}`);
  expect(lines(again).at(-1)).toBe('✓ Terdaftar, nomor urut 1.');
  expect(again.buttons).toEqual([
    'Lengkapi data (1 menit)',
    'Lihat status',
    'Lihat jadwal',
    'Selengkapnya',
    'Tanya panitia',
    'Daftarkan atasan/rekan',
  ]);
  // The card of before still has its button.
  const card = (await person.received()).find((m) => m.text?.startsWith('Selamat'));
  const twice = await person.does({ type: 'tap', message_id: card?.message_id, data: `r.${code}` });
  expect(twice.text).toBe(done.text);
  expect(lines(await organizer.says(`/peserta ${code}`))).toEqual([
    'Peserta · Workshop Inovasi Pelayanan Publik',
    'Terdaftar: 1 · Daftar tunggu: 0',
    'Menunggu persetujuan: 0 · Batal: 0',
    'Sisa kursi: 4',
  ]);
});

test('a second workshop asks only what is new, and so do the certificate data', async () => {
  const app = await open();
  const organizer = await app.person(ORGANIZER);
  const one = await organize(organizer);
  const two = await organize(organizer, { title: 'Workshop Kedua' });
  const person = await app.person(11);
  await register(person, one.code);
  for (const text of ['lengkapi', 'ya', '197901012005012003', 'IV/a', 'Bidang Pemasaran', 'simpan'])
    await person.says(text);
  await person.says(two.code);
  const question = await person.taps('Daftar');
  expect(lines(question).slice(1)).toEqual([
    'Nama, instansi, jabatan, dan nomor HP diambil dari pendaftaran sebelumnya; dapat diubah pada ringkasan.',
    '4 dari 5. Hadir sebagai?',
  ]);
  const summary = await person.taps('Pejabat yang diundang');
  expect(lines(summary)).toContain('Nama: Budi Santoso');
  expect(lines(await person.taps('Benar, daftarkan'))[0]).toBe('✓ Terdaftar, nomor urut 1.');
  // What certificates need is kept by each registration alone; there it is shown to be mended.
  expect(lines(await person.taps('Lengkapi data'))).toEqual(['Nama pada sertifikat: Budi Santoso, sudah benar?']);
  await person.says('batal');
  await person.says(one.code);
  expect(lines(await person.taps('Ubah data sertifikat'))).toEqual(['Jawaban mana yang ingin diubah?']);
  expect(lines(await person.says('kembali'))).toEqual([
    'Mohon diperiksa.',
    'Nama: Budi Santoso',
    'NIP / NI PPPK: ••••••••••••••2003',
    'Pangkat/golongan: Pembina (IV/a)',
    'Unit kerja: Bidang Pemasaran',
  ]);
  // Typed with none on the screen, it matters which is meant.
  await person.says('batal');
  await person.says('menu');
  const which = await person.says('lengkapi');
  expect([lines(which), which.buttons]).toEqual([
    ['Data sertifikat untuk yang mana?'],
    ['Workshop Inovasi Pelayanan Publik', 'Workshop Kedua'],
  ]);
  expect(lines(await person.taps('Workshop Kedua'))).toEqual([
    'Kembali ke data sertifikat Workshop Kedua.',
    'Nama pada sertifikat: Budi Santoso, sudah benar?',
  ]);
});

test('links and codes: unknown, in small letters, without a payload', async () => {
  const app = await open();
  const { code } = await organize(await app.person(ORGANIZER));
  const person = await app.person(11);
  const hello = await person.starts();
  expect(lines(hello)[0]).toBe('Selamat pagi, Bapak/Ibu.');
  expect(lines(hello).at(-1)).toBe(`${code} · Workshop Inovasi Pelayanan Publik · Kamis, 11 November 2027`);
  expect(hello.buttons).toEqual([
    'Workshop Inovasi Pelayanan Publik',
    'Mulai gagasan inovasi',
    'Cari workshop',
    'Daftarkan atasan/rekan',
    'Lihat data saya',
    'Buka pengaturan',
  ]);
  expect((await person.taps('Workshop Inovasi')).buttons[0]).toBe('Daftar (± 2 menit)');
  expect((await person.starts('w-ZZZZZ')).text).toMatch(/^Kode workshop itu tidak ditemukan\./);
  expect(lines(await person.starts('x-1'))[0]).toMatch(/^Tautan itu belum dikenal\./);
  expect(lines(await person.starts('entah'))[0]).toMatch(/^Tautan itu belum dikenal\./);
  expect(lines(await person.says(code.toLowerCase()))[1]).toBe('Workshop Inovasi Pelayanan Publik');
  expect(lines(await person.says('cari workshop')).at(-1)).toBe(
    `${code} · Workshop Inovasi Pelayanan Publik · Kamis, 11 November 2027`,
  );
});

test('without a code, who has no workshop is offered three that are open, and nothing while none is', async () => {
  const app = await open();
  const organizer = await app.person(ORGANIZER);
  const person = await app.person(11);
  expect(lines(await person.starts()).slice(1)).toEqual([
    'Melalui bot ini Bapak/Ibu dapat mendaftar workshop, melihat hari dan tempatnya, bertanya kepada panitia, serta menyusun proposal inovasi.',
    'Ada kode dari undangan? Silakan ketik kodenya.',
  ]);
  const made: { code: string }[] = [];
  for (const day of [18, 4, 11, 25]) {
    const title = `Workshop ${'ABCD'[made.length]}`;
    made.push(await organize(organizer, { title, start: `${day - 1} November 2027`, end: `${day} November 2027` }));
  }
  const hello = await person.starts();
  expect(hello.buttons.slice(0, 4)).toEqual(['Workshop B', 'Workshop C', 'Workshop A', 'Mulai gagasan inovasi']);
  await organizer.does({ type: 'tap', message_id: 1, data: `o.${made[1]?.code}.s.open.0`, forged: true });
  await app.redis.publish(app.keys.views(), 'directory:workshops');
  await expect.poll(async () => (await person.starts()).buttons[0]).toBe('Workshop C');
  // On its last day one can still come; the day after, not.
  app.clock.ahead += Date.parse('2027-11-11T12:00:00+07:00') - AT;
  await expect.poll(async () => (await person.starts()).buttons[0]).toBe('Workshop C');
  // Whoever has one sees theirs.
  await register(person, made[2]?.code ?? '');
  expect((await person.starts()).buttons.slice(0, 2)).toEqual(['Catat kehadiran', 'Lihat jadwal sekarang']);
});

test('the whole privacy notice is one tap from the first question, and leads back to it', async () => {
  const app = await open();
  const { code } = await organize(await app.person(ORGANIZER));
  const person = await app.person(11);
  await person.says(code);
  await person.taps('Daftar');
  const notice = await person.taps('Selengkapnya');
  expect(lines(notice)[0]).toBe('Pemakaian data pribadi');
  expect(lines(notice).at(-2)).toMatch(/^1 dari 5\./);
});

test('a form that was left is gone on with, also after another', async () => {
  const app = await open();
  const { code } = await organize(await app.person(ORGANIZER));
  const person = await app.person(11);
  await person.says(code);
  for (const text of ['daftar', 'Budi Santoso', 'batal']) await person.says(text);
  await person.says(code);
  const again = await person.taps('Daftar');
  expect(lines(again)).toEqual([
    'Kembali ke pendaftaran Workshop Inovasi Pelayanan Publik.',
    '2 dari 5. Dari instansi mana? Ketik sebagian namanya saja.',
  ]);
});
