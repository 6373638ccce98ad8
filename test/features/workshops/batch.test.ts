import { expect, test } from 'vitest';
import { openDesk } from '../../support/desk.ts';
import { agendaOf, draft } from '../schedule/support/agenda.ts';

const TITLE = 'Workshop Inovasi Pelayanan Publik';

test('the next batch has its own code, the settings and the identity, and new dates', async () => {
  const { organizer, code, stored } = await openDesk();
  await organizer.forges(`o.${code}.s.agency.2`);
  await organizer.forges(`o.${code}.s.open.0`);
  await organizer.forges(`o.${code}.identity`);
  await organizer.taps('Lewati');
  await organizer.says('Jalan Merdeka Nomor 1, Kota Jambi');
  for (let i = 0; i < 8; i++) await organizer.taps('Lewati');
  await organizer.taps('Simpan');
  expect(JSON.parse((await stored()).identity ?? '')).toEqual({ address: 'Jalan Merdeka Nomor 1, Kota Jambi' });

  await organizer.taps('Buat angkatan baru');
  await organizer.says('9 Desember 2027');
  await organizer.taps('Hari yang sama');
  const made = await organizer.taps('Benar, buat angkatan');
  const batch = /Kode workshop: (\w{5})/.exec(made.text)?.[1] ?? '';
  expect(batch).not.toBe(code);
  const { card, settings, identity, team } = await stored(batch);
  expect(JSON.parse(card ?? '')).toMatchObject({
    title: `${TITLE} Angkatan II`,
    start: '2027-12-09',
    end: '2027-12-09',
    place: 'Aula BPSDM Provinsi Jambi',
    seats: 500,
  });
  expect(JSON.parse(settings ?? '')).toMatchObject({ seatsPerAgency: 2, open: true, closes: null });
  expect(identity).toBe((await stored()).identity);
  expect(team).toBeUndefined();
});

test('the next batch has the agenda too, on its own days, without rooms of the last time; nobody is told of it', async () => {
  const desk = await openDesk();
  const { organizer, code, redis, keys } = desk;
  const agenda = agendaOf(desk, code);
  await agenda.act('groups-add', { names: ['Kelas A'] });
  await agenda.add([
    draft('2027-11-12', '13:30', null, 'Penutupan'),
    draft('2027-11-11', '08:00', '10:00', 'Materi 1', { link: 'https://zoom.example.go.id/j/1', groups: ['a'] }),
  ]);
  await organizer.says(`/workshop ${code}`);
  await organizer.taps('Buat angkatan baru');
  await organizer.says('9 Desember 2027');
  await organizer.says('10 Desember 2027');
  const made = await organizer.taps('Benar, buat angkatan');
  const batch = /Kode workshop: (\w{5})/.exec(made.text)?.[1] ?? '';
  expect((await organizer.says(`/agenda ${batch}`)).text.split('\n')).toEqual([
    `Agenda ${TITLE} Angkatan II`,
    'Kamis, 9 Desember: 1 sesi',
    'Jumat, 10 Desember: 1 sesi',
  ]);
  const rows = await redis.hgetall(keys.collection(`workshop:${batch}`, 'sessions'));
  const materi = { id: 's1', day: '2027-12-09', start: '08:00', title: 'Materi 1', groups: ['a'], link: '' };
  expect(JSON.parse(rows.s1 ?? '')).toMatchObject(materi);
  expect(JSON.parse(rows.s2 ?? '')).toMatchObject({ id: 's2', day: '2027-12-10', title: 'Penutupan' });
  expect(await redis.hgetall(keys.collection(`workshop:${batch}`, 'sessions-told'))).toEqual(rows);
  const { agenda: kept, groups } = await desk.stored(batch);
  expect([JSON.parse(kept ?? ''), JSON.parse(groups ?? '')]).toEqual([
    { version: 0, next: 3, tell: null, reminded: [] },
    { a: 'Kelas A' },
  ]);
});

test('of the agenda a shorter batch gets what falls on its days', async () => {
  const desk = await openDesk();
  const { organizer, code } = desk;
  await agendaOf(desk, code).add([
    draft('2027-11-11', '08:00', '10:00', 'Materi 1'),
    draft('2027-11-12', '13:30', null, 'Penutupan'),
  ]);
  await organizer.says(`/workshop ${code}`);
  await organizer.taps('Buat angkatan baru');
  await organizer.says('9 Desember 2027');
  await organizer.taps('Hari yang sama');
  const made = await organizer.taps('Benar, buat angkatan');
  const batch = /Kode workshop: (\w{5})/.exec(made.text)?.[1] ?? '';
  expect((await organizer.says(`/agenda ${batch}`)).text.split('\n').slice(1)).toEqual(['Kamis, 9 Desember: 1 sesi']);
});
