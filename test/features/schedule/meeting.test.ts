import { expect, test } from 'vitest';
import { joins, openDesk } from '../../support/desk.ts';
import { registerAs } from '../../support/participant.ts';
import { isSaid } from '../../support/person.ts';
import { organize } from '../support/organize.ts';
import { agendaOf, draft, FRIDAY, setClock, THURSDAY } from './support/agenda.ts';
import { lines, open, SECOND, SITI, TITLE } from './support/open.ts';

const PARALLEL = [
  draft(THURSDAY, '09:00', '10:00', 'Pleno'),
  draft(THURSDAY, '10:00', '12:00', 'Praktik A', { groups: ['a'] }),
  draft(THURSDAY, '10:00', '12:00', 'Praktik B', { groups: ['b'], place: 'Ruang Melati' }),
];

test('with a kelompok one sees one’s own sessions; without, the kelompok stands beside', async () => {
  const { person, code, agenda, redis, keys } = await open();
  await agenda.act('groups-add', { names: ['Kelas A', 'Kelas B'] });
  await agenda.add(PARALLEL);
  const siti = await person(21);
  await registerAs(siti, code, SITI);
  expect(lines((await siti.says('jadwal')).text).slice(2)).toEqual([
    '09.00–10.00 Pleno',
    '10.00–12.00 Praktik A · Kelas A',
    '10.00–12.00 Praktik B · Ruang Melati · Kelas B',
    'Aula BPSDM Provinsi Jambi',
  ]);
  const own = await redis.hget(keys.state('account:21'), 'registrations');
  const { id } = (JSON.parse(own ?? '{}') as Record<string, { id: string }>)[code] ?? { id: '' };
  await agenda.act('groups-assign', { group: 'b', registrations: [id.slice('registration:'.length)] });
  await siti.says('menu');
  expect(lines((await siti.says('jadwal')).text)).toEqual([
    TITLE,
    'Kelompok Bapak/Ibu: Kelas B',
    'Kamis, 11 November 2027, waktu WIB',
    '09.00–10.00 Pleno',
    '10.00–12.00 Praktik B · Ruang Melati',
    'Aula BPSDM Provinsi Jambi',
  ]);
});

test('parallel sessions run and come next together', async () => {
  const { person, code, agenda, clock } = await open();
  await agenda.act('groups-add', { names: ['Kelas A', 'Kelas B'] });
  await agenda.add(PARALLEL);
  const budi = await person(20);
  await budi.starts(`w-${code}`);
  setClock({ clock }, THURSDAY, '09:30');
  expect(lines((await budi.taps('Lihat jadwal')).text).slice(2, 7)).toEqual([
    'Sekarang, selesai 30 menit lagi:',
    '09.00–10.00 Pleno',
    'Berikutnya, 30 menit lagi:',
    '10.00–12.00 Praktik A · Kelas A',
    '10.00–12.00 Praktik B · Ruang Melati · Kelas B',
  ]);
});

test('with several workshops it is asked which, unless one is on today or was just looked at', async () => {
  const { person, code, clock, ...app } = await open();
  const { code: later } = await organize(await person(SECOND), {
    title: 'Workshop Kedua',
    start: '25 November 2027',
    end: '25 November 2027',
  });
  const siti = await person(21);
  await registerAs(siti, code, SITI);
  await siti.says(later);
  await siti.says('daftar');
  await siti.says('undangan');
  await siti.taps('Benar, daftarkan');
  await siti.says('menu');
  const which = await siti.says('jadwal');
  expect(lines(which.text)).toEqual([
    'Jadwal workshop yang mana?',
    '',
    `${code} · ${TITLE}`,
    `${later} · Workshop Kedua`,
  ]);
  expect(which.buttons).toEqual([TITLE, 'Workshop Kedua', 'Buka menu']);
  const second = await siti.taps('Workshop Kedua');
  expect(lines(second.text)[0]).toBe('Workshop Kedua');
  expect(second.buttons).toEqual(['Pilih workshop lain', 'Buka menu']);
  expect(lines((await siti.says('jadwal')).text)[0]).toBe('Workshop Kedua');
  expect(lines((await siti.taps('Pilih workshop lain')).text)[0]).toBe('Jadwal workshop yang mana?');
  expect(lines((await siti.says(`/jadwal ${code.toLowerCase()}`)).text)[0]).toBe(TITLE);
  setClock({ clock }, '2027-11-25', '07:00');
  await siti.says('menu');
  expect(lines((await siti.says('jadwal')).text)[0]).toBe('Workshop Kedua');
  expect(app.problems).toEqual([]);
});

test('who has nothing to do with any workshop is told how to find one', async () => {
  const { person } = await open();
  const heard = await (await person(20)).says('/jadwal');
  expect(lines(heard.text)[0]).toMatch(/^Belum ada workshop yang dipilih\./);
  expect(heard.buttons).toEqual(['Cari workshop', 'Buka menu']);
  expect(await (await person(20)).alerted({ type: 'tap', message_id: heard.id, data: 'j.XXXXX', forged: true })).toBe(
    'Tombol ini sudah tidak berlaku. Ketik menu untuk melihat pilihan.',
  );
});

test('in the middle of a question the schedule comes first and the question again, with the room one tap away', async () => {
  const link = 'https://zoom.example.go.id/j/1';
  const { person, code, agenda, clock } = await open({ mode: { tap: 'online' }, link });
  await agenda.add([draft(THURSDAY, '09:00', '10:00', 'Pleno')]);
  const siti = await person(21);
  await registerAs(siti, code, SITI);
  setClock({ clock }, THURSDAY, '09:10');
  await siti.says('tanya');
  const heard = await siti.says('jadwal');
  expect(lines(heard.text)).toEqual([
    TITLE,
    'Kamis, 11 November 2027, pukul 09.10 WIB',
    'Sekarang, selesai 50 menit lagi:',
    '09.00–10.00 Pleno',
    `Daring · ${link}`,
    '',
    'Apa yang ingin ditanyakan? Tulis dalam satu pesan.',
    'Bila “jadwal” memang jawabannya, tuliskan dengan tanda petik: "jadwal".',
  ]);
  expect(heard.buttons).toContain('Masuk ruang daring');
  // The zone alone is an answer there.
  expect((await siti.says('WITA')).text).toContain('WITA');
});

test('what has changed stands under its number, old and new', async () => {
  const { person, code, agenda } = await open();
  await registerAs(await person(21), code, SITI);
  await agenda.add();
  await agenda.tell();
  // Somebody who is not told of the changes reads them.
  const budi = await person(20);
  await budi.starts(`w-${code}`);
  expect((await budi.says('jadwal')).buttons).not.toContain('Lihat yang berubah');
  await agenda.edit('s3', { start: '10:15', end: '12:00' });
  await agenda.edit('s5', { place: 'Ruang Anggrek' });
  await agenda.tell();
  await agenda.remove('s2');
  await agenda.tell();
  const day = await budi.says('jadwal');
  expect(lines(day.text).at(-1)).toBe('Perubahan terakhir: nomor 3.');
  const changes = lines((await budi.taps('Lihat yang berubah')).text);
  expect(changes.map((line) => line.replace(/ · \w+, \d+ \w+ \d{4}, pukul .*$/, ''))).toEqual([
    TITLE,
    '',
    'Nomor 3',
    'Ditiadakan: Pembukaan · Kamis, 11 November, 08.30–10.00 WIB',
    '',
    'Nomor 2',
    'Materi 1: Kebijakan inovasi · Kamis, 11 November: 10.00–12.00 → 10.15–12.00 WIB',
    'Menyusun draf · Kamis, 11 November: tempat: Ruang Melati → Ruang Anggrek',
    '',
    'Nomor 1',
    'Susunan acara diumumkan.',
  ]);
});

test('a long agenda stays within what a message takes, and is all there', async () => {
  const { person, code, agenda } = await open();
  const rows = Array.from({ length: 80 }, (_, i) => {
    const minutes = 7 * 60 + i * 10;
    const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
    return [THURSDAY, FRIDAY].map((day) => draft(day, time, null, `Sesi ${i + 1} ${'panjang '.repeat(12)}`.trim()));
  }).flat();
  await agenda.add(rows);
  const budi = await person(20);
  await budi.starts(`w-${code}`);
  const first = await budi.taps('Lihat jadwal');
  expect(lines(first.text).at(-2)).toMatch(/^… dan \d+ lainnya$/);
  await budi.taps('Lihat semua hari');
  const before = (await budi.received()).length;
  await budi.taps('Pakai tampilan sederhana');
  const rowsIn = (texts: readonly string[]) => texts.join('\n').match(/^\d\d\.\d\d Sesi \d+ /gm)?.length ?? 0;
  const pages = await budi.seen(({ messages }) => {
    const texts = messages.filter(isSaid).map(({ text = '' }) => text);
    return rowsIn(texts.slice(before)) >= rows.length ? texts.slice(before) : undefined;
  }, 'not all of it came');
  expect(rowsIn(pages)).toBe(rows.length);
  expect(pages.every((text) => text.length <= 4_096)).toBe(true);
});

test('who has registered somebody else sees that workshop’s schedule, and the link for them', async () => {
  const link = 'https://zoom.example.go.id/j/1';
  const { person, code, agenda } = await open({ mode: { tap: 'online' }, link });
  await agenda.add([draft(THURSDAY, '09:00', '10:00', 'Pleno')]);
  const budi = await person(20);
  await budi.starts(`w-${code}`);
  await budi.taps('Daftarkan atasan/rekan');
  for (const answer of ['Siti Aminah', 'Inspektorat Kota Jambi', 'Kepala Dinas']) await budi.says(answer);
  await budi.taps('Pejabat yang diundang');
  await budi.taps('Lewati');
  await budi.taps('Beliau setuju, daftarkan');
  await budi.says('menu');
  expect(lines((await budi.says('jadwal')).text).slice(2)).toEqual(['09.00–10.00 Pleno', `Daring · ${link}`]);
});

test.each(['Undang narasumber', 'Undang peninjau'] as const)(
  'by “%s” one gets the rooms too, while one belongs to it',
  async (role) => {
    const link = 'https://zoom.example.go.id/j/1';
    const desk = await openDesk({ at: Date.UTC(2027, 9, 20, 2) });
    const { code, organizer } = desk;
    await agendaOf(desk, code).add([draft(THURSDAY, '09:00', '10:00', 'Pleno', { link })]);
    const ani = await desk.person(22);
    const own = role === 'Undang narasumber' ? ['Lihat penilaian saya'] : [];
    expect((await joins(ani, await desk.invite(role))).buttons).toEqual([
      ...['Lihat jadwal', 'Tanya panitia'],
      ...own,
      'Buka menu',
    ]);
    setClock(desk, THURSDAY, '09:10');
    const there = await ani.taps('Lihat jadwal');
    expect([lines(there.text).at(-1), there.buttons[0]]).toEqual([`Ruang daring: ${link}`, 'Masuk ruang daring']);
    await organizer.says(`/tim ${code}`);
    await organizer.taps('Keluarkan');
    await organizer.taps('Siti Aminah');
    await organizer.taps('Ya');
    await ani.hears('sudah berakhir');
    const gone = await ani.says(`/jadwal ${code}`);
    expect([lines(gone.text).at(-1), gone.buttons[0]]).toEqual(['Aula BPSDM Provinsi Jambi', 'Daftar (± 2 menit)']);
  },
);
