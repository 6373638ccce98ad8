import { expect, test } from 'vitest';
import type { Mark } from '#aggregates/workshop/attendance/attendance.ts';
import { SLOT_MS } from '#aggregates/workshop/attendance/codes.ts';
import { deriveNonce } from '#core/ids.ts';
import { toEpoch } from '#core/zones.ts';
import { pdfPages } from '../../documents/support/open.ts';
import { type OpenDesk, openDesk } from '../../support/desk.ts';
import { ORGANIZER } from '../../support/organizer.ts';
import type { Heard } from '../../support/person.ts';
import { readSheet } from '../../support/sheet.ts';
import { agendaOf, setClock, THURSDAY } from '../schedule/support/agenda.ts';

const linesOf = (heard: Heard) => heard.text.split('\n');
const NAMES = ['Ani Satu', 'Beni Dua', 'Cinta Tiga', 'Dewa Empat', 'Endah Lima', 'Fitri Enam', 'Gilang Tujuh'];
const REASON = 'Daftar hadir kertas';

/** A workshop with an agenda, on its first morning, and people whom an organizer has added: nobody of them uses Telegram. */
async function open(count = 7) {
  const desk = await openDesk({ publicUrl: 'https://tuntun.example' });
  const { app, code, organizer } = desk;
  await agendaOf(desk, code).add();
  for (let i = 0; i < count; i++) {
    const seat = {
      registration: `registration:${deriveNonce('orang', i)}`,
      agency: i < 4 ? 'Dinas Sosial Kota Jambi' : 'Bappeda Kota Jambi',
      office: null,
      phone: null,
      behalf: false,
    };
    const answers = { name: NAMES[i] ?? `Orang ${i}`, agency: seat.agency, position: 'Camat' };
    await app.dispatch({
      id: `add:${i}`,
      to: `workshop:${code}`,
      type: 'add',
      at: Date.now(),
      nonce: `n${i}`,
      data: { by: ORGANIZER, seat, answers },
    });
  }
  const registered = async () => JSON.parse((await desk.stored()).counts ?? '{}').registered;
  await expect.poll(registered, { timeout: 10_000, interval: 20 }).toBe(count);
  await app.idle();
  setClock(desk, THURSDAY, '08:05');
  await organizer.starts();
  return desk;
}

/** What is kept of a unit, by the number in the list. */
async function marksOf({ redis, keys, code }: OpenDesk, unit: string): Promise<Record<string, Mark>> {
  const marks = await redis.hgetall(keys.collection(`workshop:${code}`, `present:${unit}`));
  const members = await redis.hgetall(keys.collection(`workshop:${code}`, 'members'));
  return Object.fromEntries(
    Object.entries(marks).map(([id, json]) => [JSON.parse(members[id] ?? '{}').number, JSON.parse(json)]),
  );
}

async function fileOf({ organizer, control }: OpenDesk, action: () => Promise<Heard>) {
  await action();
  const message = await organizer.seen(
    ({ messages }) => messages.findLast((m) => m.document !== undefined),
    'no file came',
  );
  const { file_id: id = '', file_name: name = '' } = message.document as { file_id?: string; file_name?: string };
  return { name, bytes: Buffer.from(control.file(id)?.bytes ?? []), caption: message.caption };
}

test('the desk shows who is there just now, who is missing, and how many of which agency', async () => {
  const desk = await open();
  const { organizer } = desk;
  const home = await organizer.says('presensi');
  expect(linesOf(home)).toEqual([
    'Presensi · Workshop Inovasi Pelayanan Publik',
    '● Kamis pagi (Kamis, 11 November): 0 dari 7 hadir, terbuka',
    'Kamis siang (Kamis, 11 November): 0 dari 7 hadir',
    'Jumat pagi (Jumat, 12 November): 0 dari 7 hadir',
    'Jumat siang (Jumat, 12 November): 0 dari 7 hadir',
  ]);
  const unit = await organizer.taps('Kamis pagi');
  expect(linesOf(unit).slice(0, 3)).toEqual([
    'Kamis pagi (Kamis, 11 November)',
    'Hadir 0 dari 7 · belum 7',
    'Presensi terbuka sampai pukul 12.15 WIB',
  ]);
  expect(unit.buttons).toEqual([
    'Perbarui',
    'Buka layar proyektor',
    'Buat kode lisan',
    'Lihat yang belum hadir',
    'Lihat per instansi',
    'Tandai lewat nama',
    'Isi dari daftar kertas',
    'Tutup presensi ini',
    'Kembali ke presensi',
  ]);
  const missing = await organizer.taps('Lihat yang belum hadir');
  expect(linesOf(missing)[0]).toBe('Kamis pagi (Kamis, 11 November): belum hadir 7 orang. Ketuk nama untuk menandai.');
  expect(linesOf(missing)).toHaveLength(7);
  expect(linesOf(await organizer.taps('Berikutnya'))[1]).toBe('7. Gilang Tujuh · Bappeda Kota Jambi');
  await organizer.taps('Tandai Gilang Tujuh');
  const marked = await organizer.taps('Tanpa Telegram');
  expect(linesOf(marked).slice(0, 3)).toEqual([
    '✓ 1 orang ditandai.',
    'Kamis pagi (Kamis, 11 November)',
    'Hadir 1 dari 7 · belum 6',
  ]);
  expect(linesOf(await organizer.taps('Lihat per instansi'))).toEqual([
    'Kamis pagi (Kamis, 11 November): 2 instansi, yang paling banyak belum hadir lebih dahulu',
    'Dinas Sosial Kota Jambi: 0 dari 4',
    'Bappeda Kota Jambi: 1 dari 3',
  ]);
  expect(await marksOf(desk, `${THURSDAY}.am`)).toEqual({
    7: { at: expect.any(Number), how: 'hand', by: ORGANIZER, reason: 'Tanpa Telegram' },
  });
});

test('[Perbarui] brings the same message up to date', async () => {
  const desk = await open(1);
  const { organizer } = desk;
  await organizer.says('presensi');
  const before = await organizer.taps('Kamis pagi');
  desk.clock.ahead += 60_000;
  const after = await organizer.taps('Perbarui');
  expect(after.id).toBe(before.id);
  expect(linesOf(after)[3]).not.toBe(linesOf(before)[3]);
});

test('numbers from the paper list are shown before anybody is marked, and mistakes are named', async () => {
  const desk = await open();
  const { organizer } = desk;
  await organizer.says('/presensi');
  await organizer.taps('Kamis pagi');
  await organizer.taps('Isi dari daftar kertas');
  const preview = await organizer.says('1-3, 5, 41, lima');
  expect(linesOf(preview)).toEqual([
    '4 orang akan ditandai hadir: Kamis pagi (Kamis, 11 November)',
    'Nomor yang tidak ada di daftar: 41',
    'Belum dapat dibaca: lima',
  ]);
  expect(await marksOf(desk, `${THURSDAY}.am`)).toEqual({});
  const old = await organizer.button('Tandai 4 orang');
  await organizer.taps('Tulis ulang nomornya');
  expect(linesOf(await organizer.says('semua kecuali 4, 6 dan 7'))[0]).toContain('4 orang akan ditandai hadir');
  // The former preview meant others.
  expect(await organizer.alerted({ type: 'tap', ...old })).toContain('Daftar itu sudah diganti');
  expect(linesOf(await organizer.taps('Tandai 4 orang')).slice(0, 3)).toEqual([
    '✓ 4 orang ditandai.',
    'Kamis pagi (Kamis, 11 November)',
    'Hadir 4 dari 7 · belum 3',
  ]);
  const marks = await marksOf(desk, `${THURSDAY}.am`);
  expect(Object.keys(marks)).toEqual(['1', '2', '3', '5']);
  expect(new Set(Object.values(marks).map(({ reason }) => reason))).toEqual(new Set([REASON]));
  await organizer.taps('Isi dari daftar kertas');
  expect(linesOf(await organizer.says('1, 2'))).toEqual([
    'Tidak ada yang perlu ditandai.',
    'Sudah tercatat hadir: 2 orang',
  ]);
});

test('somebody is found by name, marked with a reason in words, marked as absent, and the mark is taken away', async () => {
  const desk = await open();
  const { organizer } = desk;
  await organizer.says('presensi');
  await organizer.taps('Kamis pagi');
  await organizer.taps('Tandai lewat nama');
  expect(linesOf(await organizer.says('cin'))).toEqual([
    'Ditemukan: 1 orang.',
    '3. Cinta Tiga · Dinas Sosial Kota Jambi',
  ]);
  await organizer.taps('Cinta Tiga');
  await organizer.taps('Tulis alasan lain');
  expect(linesOf(await organizer.says('Bertugas di meja registrasi'))[0]).toBe('✓ 1 orang ditandai.');
  expect((await marksOf(desk, `${THURSDAY}.am`))[3]).toMatchObject({ reason: 'Bertugas di meja registrasi' });

  const id = Object.entries(await desk.redis.hgetall(desk.keys.collection(`workshop:${desk.code}`, 'members'))).find(
    ([, json]) => JSON.parse(json).number === 3,
  )?.[0];
  expect(linesOf(await organizer.forges(`p.${desk.code}.c.${id}`))).toContain('Hadir 1 dari 1');
  const own = await organizer.taps('Lihat presensi');
  expect(linesOf(own).slice(0, 2)).toEqual(['Cinta Tiga', 'Hadir 1 dari 1']);
  expect(linesOf(own)[2]).toMatch(/^Kamis pagi: ✓ pukul 08\.0\d WIB, panitia$/);
  await organizer.taps('Kamis pagi');
  await organizer.taps('Izin');
  expect((await marksOf(desk, `${THURSDAY}.am`))[3]).toMatchObject({ absent: true, reason: 'Izin' });
  await organizer.forges(`hd.${desk.code}.o.${THURSDAY}_am.${id}`);
  expect(linesOf(await organizer.taps('Hapus tanda panitia'))[2]).toBe('Hadir 0 dari 7 · belum 7');
  expect(await marksOf(desk, `${THURSDAY}.am`)).toEqual({});
});

test('a spoken code is renewed by a tap; a session is closed and opened by hand; settings change what is counted', async () => {
  const { organizer } = await open(1);
  await organizer.says('presensi');
  await organizer.taps('Kamis pagi');
  const spoken = await organizer.taps('Buat kode lisan');
  expect(linesOf(spoken)[0]).toBe('Kode lisan · Kamis pagi (Kamis, 11 November)');
  const code = /^(?:[2-9A-HJ-NP-Z] ){5}[2-9A-HJ-NP-Z]$/;
  expect(linesOf(spoken)[2]).toMatch(code);
  expect(linesOf(spoken)[4]).toMatch(/^Berlaku sampai pukul 08\.1\d WIB$/);
  const again = await organizer.taps('Perbarui kode');
  expect(linesOf(again)[2]).toMatch(code);
  expect(linesOf(again)[2]).not.toBe(linesOf(spoken)[2]);
  await organizer.taps('Kembali ke sesi');
  expect(linesOf(await organizer.taps('Tutup presensi ini'))).toContain('Presensi ditutup');
  expect(linesOf(await organizer.taps('Buka presensi ini'))[0]).toBe('✓ Presensi dibuka.');
  await organizer.taps('Kembali ke presensi');
  await organizer.taps('Atur presensi');
  expect(linesOf(await organizer.taps('Hitung per sesi')).slice(0, 3)).toEqual([
    '✓ Pengaturan presensi tersimpan.',
    'Dihitung per sesi',
    'Kode di layar masih diterima 45 detik setelah berganti',
  ]);
  expect(linesOf(await organizer.taps('Beri waktu 90 detik'))[2]).toContain('90 detik');
  expect(linesOf(await organizer.taps('Kembali ke presensi'))[1]).toContain('Materi 1: Kebijakan inovasi');
});

test('who was there and is not registered is verified with a tap: yes gives a place, no takes the mark away', async () => {
  const desk = await open(1);
  const { organizer, app, code } = desk;
  await organizer.says('presensi');
  await organizer.taps('Kamis pagi');
  const spoken = (linesOf(await organizer.taps('Buat kode lisan'))[2] ?? '').replaceAll(' ', '');
  for (const [i, name] of ['Rudi Hartono', 'Wati Sulastri'].entries()) {
    const guest = await desk.person(7200 + i, name);
    await guest.starts(`h-${code}${spoken}`);
    for (const answer of [name, 'Bappeda Kota Jambi', 'Perencana']) {
      const heard = await guest.says(answer);
      if (heard.buttons.includes('Pakai tulisan saya')) await guest.taps('Pakai tulisan saya');
    }
    await guest.taps('Benar, catat kehadiran');
    await guest.hears('panitia memeriksanya');
  }
  await app.idle();
  const home = await organizer.says('presensi');
  expect(home.buttons[0]).toBe('Periksa 2 orang');
  const list = await organizer.taps('Periksa 2 orang');
  expect(linesOf(list)[0]).toBe('Hadir tetapi belum terdaftar: 2 orang. Benar hadir?');
  expect(linesOf(list)[1]).toMatch(/^1\. Rudi Hartono · Bappeda Kota Jambi · Kamis pagi, pukul 08\.\d\d WIB$/);
  expect(linesOf(await organizer.taps('Benar, 1'))[1]).toBe('Hadir tetapi belum terdaftar: 1 orang. Benar hadir?');
  expect(linesOf(await organizer.taps('Bukan, 1'))).toEqual(['✓ Tercatat.', 'Tidak ada yang menunggu pemeriksaan.']);
  await organizer.taps('Kembali ke presensi');
  expect(linesOf(await organizer.taps('Kamis pagi'))[1]).toBe('Hadir 1 dari 2 · belum 1');
});

test('what stands out is said as a fact, with names', async () => {
  const desk = await open(4);
  const { redis, keys, code, organizer } = desk;
  await organizer.says('presensi');
  expect(linesOf(await organizer.taps('Lihat pola mencolok'))).toEqual(['Tidak ada pola yang mencolok.']);
  const ids = Object.entries(await redis.hgetall(keys.collection(`workshop:${code}`, 'members')))
    .map(([id, json]) => ({ id, number: JSON.parse(json).number }))
    .sort((a, b) => a.number - b.number);
  // Three with one code, a minute and a half after it was shown.
  const shown = Math.floor(toEpoch(THURSDAY, '08:10', 'Asia/Jakarta') / SLOT_MS);
  for (const { id } of ids.slice(0, 3)) {
    const mark: Mark = { at: (shown + 1) * SLOT_MS + 90_000, how: 'code', slot: shown };
    await redis.hset(keys.collection(`workshop:${code}`, `present:${THURSDAY}.am`), id, JSON.stringify(mark));
  }
  expect(linesOf(await organizer.forges(`hd.${code}.c.0`)).slice(1)).toEqual([
    '• Kamis pagi, pukul 08.11 WIB: 3 orang hampir bersamaan, dengan kode yang sudah berganti: Ani Satu; Beni Dua; Cinta Tiga',
    '• Kamis pagi: kode dipakai lama setelah berganti: Ani Satu; Beni Dua; Cinta Tiga',
  ]);
});

test('/unduh offers all files: the list to sign has everybody, the spreadsheet says who was there and why', async () => {
  const desk = await open();
  const { organizer, code } = desk;
  await organizer.says('presensi');
  await organizer.taps('Kamis pagi');
  await organizer.taps('Isi dari daftar kertas');
  await organizer.says('1-2');
  await organizer.taps('Tandai 2 orang');
  const menu = await organizer.says('/unduh');
  expect(menu.buttons).toEqual([
    'Unduh daftar (XLSX)',
    'Unduh presensi',
    'Cetak hari 1 (Kamis)',
    'Cetak hari 2 (Jumat)',
    'Cetak semua hari',
    'Unduh laporan (Word)',
    'Unduh laporan (PDF)',
    'Lihat berita',
    'Unduh rekap (XLSX)',
    'Unduh agenda ini',
    'Kirim gambar QR',
    'Kembali',
  ]);
  const list = await fileOf(desk, () => organizer.taps('Cetak hari 1'));
  expect(list.name).toBe(`Daftar hadir - Workshop Inovasi Pelayanan Publik - ${THURSDAY}.pdf`);
  const [page = '', ...more] = await pdfPages(list.bytes);
  expect(more).toEqual([]);
  for (const [i, name] of NAMES.entries()) expect(page).toMatch(new RegExp(`${i + 1}\\s+${name}`));
  expect(page).toMatch(/Hari, tanggal\s+: Kamis, 11 November 2027\n/);
  expect(page).toMatch(/Waktu\s+: Pukul 08\.00–16\.00 WIB\n/);
  expect(page).toMatch(/Tempat\s+: Aula BPSDM Provinsi Jambi\n/);

  const sheet = await fileOf(desk, () => organizer.forges(`un.${code}.x`));
  expect(sheet.name).toBe('Presensi - Workshop Inovasi Pelayanan Publik.xlsx');
  const [header = [], ...rows] = readSheet(sheet.bytes);
  expect(header.slice(5)).toEqual([
    'Kelompok',
    'Kamis pagi (Kamis, 11 November)',
    'Kamis siang (Kamis, 11 November)',
    'Jumat pagi (Jumat, 12 November)',
    'Jumat siang (Jumat, 12 November)',
    'Jumlah hadir',
    'JP',
    'Persen',
  ]);
  expect(rows.map(([number, name]) => `${number} ${name}`)).toEqual(NAMES.map((name, i) => `${i + 1} ${name}`));
  expect(rows.map((row) => row[6] ?? '')).toEqual([
    expect.stringMatching(/^08\.0\d, panitia$/),
    expect.stringMatching(/^08\.0\d, panitia$/),
    '',
    '',
    '',
    '',
    '',
  ]);
  expect(rows.map((row) => [row[10], row[12]])).toEqual(NAMES.map((_, i) => (i < 2 ? ['1', '100'] : ['0', '0'])));
  expect(readSheet(sheet.bytes, 2).slice(1)).toEqual([
    ['Bappeda Kota Jambi', '3', '0', '0', '0', '0', '0'],
    ['Dinas Sosial Kota Jambi', '4', '2', '0', '0', '0', '50'],
  ]);
  expect(
    readSheet(sheet.bytes, 3)
      .slice(1)
      .map(([unit, number, name, , , , reason]) => [unit, number, name, reason]),
  ).toEqual([
    ['Kamis pagi (Kamis, 11 November)', '1', 'Ani Satu', REASON],
    ['Kamis pagi (Kamis, 11 November)', '2', 'Beni Dua', REASON],
  ]);
});

test('the same word shows a participant their own attendance', async () => {
  const desk = await open(0);
  const guest = await desk.person(7300, 'Rudi Hartono');
  const own = await guest.says('hadir');
  expect((await guest.says('presensi')).text).toBe(own.text);
  expect((await guest.says(`/presensi ${desk.code}`)).text).toContain('khusus panitia');
});

test('nobody else sees or changes anything by forging what an organizer taps', async () => {
  const desk = await open(2);
  const { app, code, clock } = desk;
  const [id] = Object.keys(await desk.redis.hgetall(desk.keys.collection(`workshop:${code}`, 'members')));
  const unit = `${THURSDAY}_am`;
  const stranger = await desk.person(7009, 'Orang Lain');
  const parts = [
    '',
    '.h',
    `.u.${unit}`,
    `.e.${unit}`,
    `.m.${unit}.0`,
    `.g.${unit}.0`,
    '.vl.0',
    '.c.0',
    `.a.${id}`,
    `.o.${unit}.${id}`,
  ];
  parts.push(
    '.set',
    `.f.${unit}`,
    `.p.${unit}`,
    `.w.${unit}.${id}.k`,
    '.s.by.session',
    `.v.${unit}.open`,
    `.v.${unit}.close`,
  );
  parts.push(`.r.${unit}`, `.K.${unit}.${id}.kp`, `.W.${unit}.abc`, `.y.${id}`, `.N.${id}`);
  // Time goes on, and what has changed of the agenda is told meanwhile.
  const settled = async () => ({ ...(await desk.stored()), agenda: null });
  const before = await settled();
  for (const data of [
    ...parts.map((part) => `hd.${code}${part}`),
    ...['', '.x', `.d.${THURSDAY}`, '.d.all'].map((part) => `un.${code}${part}`),
  ]) {
    clock.ahead += 2_000;
    await stranger.act({ type: 'tap', message_id: 1, data, forged: true });
  }
  clock.ahead += 60_000;
  await stranger.says(`/unduh ${code}`);
  await stranger.says(`/presensi ${code}`);
  await app.idle();
  const heard = (await stranger.received()).map((m) => `${m.text ?? ''}${m.document ? ' (berkas)' : ''}`);
  expect([...new Set(heard)]).toEqual(['Mohon maaf, bagian ini khusus panitia workshop tersebut.']);
  expect(await settled()).toEqual(before);
  expect(await marksOf(desk, `${THURSDAY}.am`)).toEqual({});
});
