import { expect, test } from 'vitest';
import { type OpenApp, openApp } from '../../support/app.ts';
import { makeWorkshop, ORGANIZER } from '../../support/organizer.ts';
import type { Heard } from '../../support/person.ts';
import { organizerOf } from './desk.ts';

const linesOf = (heard: Heard) => heard.text.split('\n');

async function register(app: OpenApp, id: number, code: string, name: string, position = 'Kepala Bidang') {
  const person = await app.person(id, name);
  await person.starts(`w-${code}`);
  await person.taps('Daftar (');
  await person.says(name);
  await person.says('Dinas Sosial Kota Jambi');
  await person.says(position);
  await person.taps('Pejabat');
  await person.says(`0812 1234 ${id}`);
  await person.taps('Benar, daftarkan');
  return person;
}

async function open(seats = '2') {
  const app = await openApp({ organizers: [ORGANIZER] });
  const code = await makeWorkshop(app.control, { seats });
  const siti = await register(app, 7001, code, 'Siti Aminah');
  const budi = await register(app, 7002, code, 'Budi Santoso');
  const citra = await register(app, 7003, code, 'Citra Dewi');
  const organizer = await organizerOf(app);
  return { app, code, siti, budi, citra, organizer };
}

test('an organizer sees who comes, opens a card, mends an answer, writes to the person', async () => {
  const { organizer, siti } = await open();
  expect(linesOf(await organizer.says('/peserta'))).toEqual([
    'Peserta · Workshop Inovasi Pelayanan Publik',
    'Terdaftar: 2 · Daftar tunggu: 1',
    'Menunggu persetujuan: 0 · Batal: 0',
    'Sisa kursi: 0',
  ]);
  expect(linesOf(await organizer.taps('Lihat daftar'))).toEqual([
    'Terdaftar · 2 orang',
    '1. Siti Aminah · Dinas Sosial Kota Jambi',
    '2. Budi Santoso · Dinas Sosial Kota Jambi',
  ]);
  const card = await organizer.taps('Siti Aminah');
  expect(linesOf(card)).toEqual([
    'Siti Aminah',
    'Kepala Bidang',
    'Dinas Sosial Kota Jambi',
    'Terdaftar, nomor urut 1 · lewat Telegram',
    'HP +6281212347001',
    'Data sertifikat belum diisi',
  ]);
  expect(card.buttons).toEqual([
    'Tulis pesan',
    'Buka WhatsApp',
    'Perbaiki data',
    'Batalkan kehadiran',
    'Lihat presensi',
    'Kembali ke peserta',
  ]);

  await organizer.taps('Perbaiki data');
  await organizer.taps('Jabatan');
  await organizer.says('Sekretaris Dinas');
  await organizer.taps('Simpan');
  await organizer.hears('✓ Perbaikan tersimpan.');
  const mended = await organizer.taps('Lihat peserta');
  expect(linesOf(mended)[1]).toBe('Sekretaris Dinas');

  await organizer.taps('Perbaiki data');
  await organizer.taps('NIP');
  await organizer.says('196804111993032009');
  await organizer.taps('Simpan');
  expect(linesOf(await organizer.taps('Lihat peserta')).at(-1)).toBe('Data sertifikat diisi, NIP berakhir 2009');

  await organizer.taps('Tulis pesan');
  await organizer.says('Mohon membawa surat tugas.');
  await organizer.taps('Kirim pesan');
  await organizer.hears('✓ Pesan terkirim.');
  await expect
    .poll(async () => (await siti.received()).at(-1)?.text)
    .toBe('Pesan panitia · Workshop Inovasi Pelayanan Publik\nMohon membawa surat tugas.');
  await siti.taps('Jawab panitia');
});

test('an organizer seats who waits, withdraws after asking again, and finds people by a part of a name', async () => {
  const { organizer, citra } = await open();
  await organizer.says('/peserta');
  await organizer.taps('Lihat daftar tunggu');
  await organizer.taps('Citra Dewi');
  expect(linesOf(await organizer.taps('Beri kursi')).slice(0, 5)).toEqual([
    '✓ Diberi kursi.',
    'Citra Dewi',
    'Kepala Bidang',
    'Dinas Sosial Kota Jambi',
    'Terdaftar, nomor urut 3 · lewat Telegram',
  ]);
  expect((await organizer.taps('Batalkan kehadiran')).buttons).toEqual(['Ya, batalkan', 'Tetap hadir']);
  expect(linesOf(await organizer.says('ya'))[0]).toBe('✓ Kehadiran dibatalkan.');
  await expect.poll(async () => (await citra.received()).some((m) => m.text?.includes('nomor urut 3'))).toBe(true);

  await organizer.taps('Kembali ke peserta');
  await organizer.taps('Cari nama');
  expect(linesOf(await organizer.says('santo'))).toEqual([
    'Ditemukan: 1 orang.',
    '2. Budi Santoso · Dinas Sosial Kota Jambi',
  ]);
  await organizer.taps('Cari lagi');
  expect(linesOf(await organizer.says('tidak mungkin'))).toEqual(['Nama itu tidak ditemukan.']);
});

test('an organizer approves and refuses who asks for it', async () => {
  const app = await openApp({ organizers: [ORGANIZER] });
  const code = await makeWorkshop(app.control);
  const organizer = await organizerOf(app);
  await organizer.does({ type: 'tap', message_id: 1, data: `o.${code}.s.approval.1`, forged: true });
  await register(app, 7001, code, 'Siti Aminah');
  await register(app, 7002, code, 'Budi Santoso');
  for (const [name, act, said] of [
    ['Siti', 'Setujui', '✓ Disetujui.'],
    ['Budi', 'Tolak', '✓ Pendaftaran ditolak.'],
  ] as const) {
    await organizer.says('/peserta');
    await organizer.taps('Lihat persetujuan');
    await organizer.taps(name);
    expect(linesOf(await organizer.taps(act))[0]).toBe(said);
  }
  expect(linesOf(await organizer.says('/peserta')).slice(1, 3)).toEqual([
    'Terdaftar: 1 · Daftar tunggu: 0',
    'Menunggu persetujuan: 0 · Batal: 1',
  ]);
});

test('a verdict that comes too late is not said to have been done', async () => {
  const app = await openApp({ organizers: [ORGANIZER] });
  const code = await makeWorkshop(app.control);
  const organizer = await organizerOf(app);
  await organizer.does({ type: 'tap', message_id: 1, data: `o.${code}.s.approval.1`, forged: true });
  await register(app, 7001, code, 'Siti Aminah');
  await organizer.says('/peserta');
  await organizer.taps('Lihat persetujuan');
  await organizer.taps('Siti');
  const button = await organizer.person.button('Setujui');
  await organizer.taps('Batalkan kehadiran');
  await organizer.says('ya');
  expect(linesOf(await organizer.does({ type: 'tap', ...button }))).toEqual([
    'Tidak ada yang diubah: keadaannya sudah berbeda, seperti di bawah ini.',
    'Siti Aminah',
    'Kepala Bidang',
    'Dinas Sosial Kota Jambi',
    'Tidak jadi hadir · lewat Telegram',
    'HP +6281212347001',
    'Data sertifikat belum diisi',
  ]);
});

test('what is decided of somebody without Telegram is to be told by the committee', async () => {
  const app = await openApp({ organizers: [ORGANIZER] });
  await makeWorkshop(app.control);
  const organizer = await organizerOf(app);
  await organizer.says('/peserta');
  await organizer.taps('Tambah peserta');
  for (const answer of ['Siti Aminah', 'Dinas Sosial Kota Jambi', 'Camat', 'undangan', '0812 1234 7001', 'ya'])
    await organizer.says(answer);
  await organizer.taps('Lihat peserta');
  await organizer.taps('Batalkan kehadiran');
  expect(linesOf(await organizer.says('ya')).slice(0, 2)).toEqual([
    '✓ Kehadiran dibatalkan.',
    'Yang bersangkutan tidak memakai Telegram; mohon dikabari langsung.',
  ]);
});

test('lists are pages of six, and counts say who comes from where', async () => {
  const app = await openApp({ organizers: [ORGANIZER] });
  const code = await makeWorkshop(app.control);
  const names = ['Ani Satu', 'Beni Dua', 'Cinta Tiga', 'Dewa Empat', 'Endah Lima', 'Fitri Enam', 'Gilang Tujuh'];
  for (const [i, name] of names.entries()) await register(app, 7001 + i, code, name, i < 5 ? 'Camat' : 'Lurah');
  const organizer = await organizerOf(app);
  await organizer.says('/peserta');
  expect(linesOf(await organizer.taps('Lihat daftar'))).toHaveLength(7);
  expect(linesOf(await organizer.taps('Berikutnya'))).toEqual([
    'Terdaftar · 7 orang',
    '7. Gilang Tujuh · Dinas Sosial Kota Jambi',
  ]);
  await organizer.says('/peserta');
  expect(linesOf(await organizer.taps('Lihat jumlah'))).toEqual([
    'Terdaftar per instansi · 1 instansi',
    'Dinas Sosial Kota Jambi: 7',
  ]);
  expect(linesOf(await organizer.taps('Lihat per jabatan'))).toEqual([
    'Terdaftar per jabatan · 2',
    'Camat: 5',
    'Lurah: 2',
  ]);
  expect(linesOf(await organizer.taps('Lihat per daerah'))).toEqual([
    'Terdaftar per kabupaten/kota · 1',
    '(belum diisi): 7',
  ]);
});

test('nobody else sees or changes anything by forging what an organizer taps', async () => {
  const { app, code, organizer, siti } = await open();
  await organizer.says('/peserta');
  await organizer.taps('Lihat daftar');
  const { data } = await organizer.person.button('Siti Aminah');
  const id = data.split('.')[3];
  const before = await app.redis.hget(app.keys.state(`workshop:${code}`), 'counts');
  const parts = [
    '',
    '.l.registered.0',
    `.c.${id}`,
    '.g.agency.0',
    '.u.0',
    '.a.0',
    '.k.0',
    '.x',
    '.ux',
    '.s',
    '.h',
    '.i',
    '.o',
  ];
  parts.push(`.v.approve.${id}`, `.v.seat.${id}`, `.W.${id}`, `.w.${id}`, `.m.${id}`, `.f.name.${id}`, `.t.${id}`);
  parts.push('.b.aaaaaaaa.bbbbbbbb', '.B.aaaaaaaa.bbbbbbbb', '.K.aaaaaaaa', '.i.y.x', '.i.u.x', '.i.n.x', '.i.d.x');
  const stranger = await app.person(7009, 'Orang Lain');
  for (const part of parts) {
    app.clock.ahead += 2_000;
    await stranger.act({ type: 'tap', message_id: 1, data: `p.${code}${part}`, forged: true });
  }
  app.clock.ahead += 60_000;
  await stranger.says('/peserta');
  await app.app.idle();
  const heard = (await stranger.received()).map((m) => `${m.text ?? ''}${m.document ? ' (berkas)' : ''}`);
  expect([...new Set(heard)].join('\n')).not.toMatch(/Siti|Budi|berkas|Dinas|NIP/);
  expect(await app.redis.hget(app.keys.state(`workshop:${code}`), 'counts')).toBe(before);
  expect((await siti.received()).at(-1)?.text).toContain('Terdaftar');
});
