import { expect, test } from 'vitest';
import { openApp } from '../../support/app.ts';
import { makeWorkshop, ORGANIZER } from '../../support/organizer.ts';
import type { Heard, Person } from '../../support/person.ts';
import { organizerOf } from '../participants/desk.ts';
import { register } from '../support/organize.ts';

const linesOf = (heard: Heard) => heard.text.split('\n');
const TITLE = 'Workshop Inovasi Pelayanan Publik';

async function open() {
  const app = await openApp({ organizers: [ORGANIZER], at: Date.UTC(2027, 9, 20, 3) });
  const code = await makeWorkshop(app.control);
  const people: Person[] = [];
  for (const [i, name] of ['Siti Aminah', 'Budi Santoso', 'Citra Dewi'].entries()) {
    const person = await app.person(7001 + i, name);
    await register(person, code, name);
    people.push(person);
  }
  const organizer = await organizerOf(app);
  const later = async () => {
    await app.app.idle();
    app.clock.ahead += 5_000;
    await app.app.tick();
    await app.app.idle();
  };
  return { code, people, organizer, later };
}

const heardOfGroup = async (person: Person) =>
  (await person.received()).flatMap(({ text = '' }) => (text.includes('elompok') ? [text] : []));

test('groups are made by typing their names, people are dealt out, and each hears of their own once', async () => {
  const { code, people, organizer, later } = await open();
  await organizer.says(`/workshop ${code}`);
  expect(linesOf(await organizer.taps('Atur kelompok'))).toEqual([
    `Kelompok · ${TITLE}`,
    'Kelompok adalah kelas atau meja yang dapat memiliki sesi sendiri. Belum ada kelompok di workshop ini.',
  ]);
  await organizer.taps('Tambah kelompok');
  const made = await organizer.says('Kelas A\nKelas B');
  expect(linesOf(made)).toEqual([
    '✓ Kelompok ditambahkan.',
    `Kelompok · ${TITLE}`,
    'Kelas A: 0 · Kelas B: 0',
    'Peserta terdaftar: 3 · belum berkelompok: 3',
  ]);
  expect(made.buttons).toEqual(['Kelas A', 'Kelas B', 'Bagi rata', 'Lihat yang belum', 'Tambah kelompok', 'Kembali']);
  const spread = await organizer.taps('Bagi rata');
  expect(linesOf(spread).slice(2)).toEqual(['Kelas A: 2 · Kelas B: 1', 'Peserta terdaftar: 3 · belum berkelompok: 0']);
  await later();
  await expect
    .poll(() => Promise.all(people.map(heardOfGroup)))
    .toEqual(['Kelas A', 'Kelas B', 'Kelas A'].map((name) => [`Kelompok Bapak/Ibu di ${TITLE}: ${name}.`]));

  await organizer.taps('Bagi ulang');
  await organizer.taps('Ya, bagi ulang');
  expect(linesOf(await organizer.taps('Kelas B'))).toEqual(['Kelas B · 1 orang', '2. Budi Santoso']);
  await organizer.taps('Budi Santoso');
  expect(linesOf(await organizer.taps('Kelas A')).slice(0, 2)).toEqual(['✓ Tersimpan.', 'Budi Santoso · Kelas A']);
  const [, budi] = people as [Person, Person, Person];
  await later();
  await expect
    .poll(() => heardOfGroup(budi))
    .toEqual(['Kelas B', 'Kelas A'].map((n) => `Kelompok Bapak/Ibu di ${TITLE}: ${n}.`));

  const person = await organizer.taps('Lihat peserta');
  expect(linesOf(person)).toContain('Kelompok: Kelas A');
  await organizer.taps('Kembali ke peserta');
  expect(linesOf(await organizer.taps('Lihat daftar'))[1]).toBe(
    '1. Siti Aminah · Dinas Pariwisata Kota Jambi · Kelas A',
  );
  await organizer.taps('Kembali ke peserta');
  const [[header = [], ...rows] = []] = [...(await organizer.downloads('Unduh daftar')).values()];
  expect(rows.map((row) => row[header.indexOf('Kelompok')])).toEqual(['Kelas A', 'Kelas A', 'Kelas A']);
});

test('a group is renamed and removed, and its people hear that', async () => {
  const { code, people, organizer, later } = await open();
  await organizer.says(`/workshop ${code}`);
  await organizer.taps('Atur kelompok');
  await organizer.taps('Tambah kelompok');
  await organizer.says('Kelas A');
  await organizer.taps('Bagi rata');
  await organizer.taps('Kelas A');
  await organizer.taps('Ubah nama');
  expect(linesOf(await organizer.says('Kelas Pagi')).slice(0, 2)).toEqual([
    '✓ Nama kelompok diubah.',
    'Kelas Pagi · 3 orang',
  ]);
  await organizer.taps('Hapus kelompok');
  expect(linesOf(await organizer.taps('Ya, hapus'))[0]).toBe('✓ Kelompok dihapus.');
  const [siti] = people as [Person];
  await later();
  await expect
    .poll(async () => (await heardOfGroup(siti)).at(-1))
    .toBe(`Bapak/Ibu tidak lagi tercatat dalam kelompok di ${TITLE}.`);
});
