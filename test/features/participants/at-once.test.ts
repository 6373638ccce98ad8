import { expect, test } from 'vitest';
import { openApp } from '../../support/app.ts';
import { makeWorkshop, ORGANIZER } from '../../support/organizer.ts';
import { createRespondent, phoneOf } from '../../support/respondent.ts';
import { FORMS, isRegistered, numberIn, registrant } from '../../support/roster.ts';
import { organizerOf } from './desk.ts';
import { invitedFile } from './invited-file.ts';

const INVITED = 300;
const BY_TELEGRAM = 230;
const BY_HAND = 20;
const FIRST = 20_000;
const REGISTRATION = FORMS.filter((form) => form.id === 'registration');

test('300 are invited, 250 confirm at once, 20 of them without Telegram, two agencies are merged, and the list is what was entered', {
  timeout: 120_000,
}, async () => {
  const app = await openApp({ organizers: [ORGANIZER] });
  const code = await makeWorkshop(app.control);
  const organizer = await organizerOf(app);
  const people = Array.from({ length: INVITED }, (_, i) => {
    const { plan, expected } = registrant(i, FIRST + i, code);
    return { id: FIRST + i, plan: { ...plan, answers: { ...plan.answers, phone: 'own contact' as const } }, expected };
  });

  // The list, with more than twelve kinds of faulty rows, each named by its row.
  const file = await invitedFile(
    people.map(({ id, expected }, i) => ({
      name: expected.name,
      agency: expected.agency,
      position: expected.position,
      phone: `+${phoneOf(id)}`,
      region: 'Kabupaten Bungo',
      ...(i === 0 ? { nip: '196804111993032009' } : {}),
    })),
  );
  const preview = await organizer.imports('undangan.xlsx', file.content);
  expect(preview.split('\n').slice(0, 3)).toEqual([
    'Pratinjau. Belum ada yang diubah.',
    `Ditambah: ${file.taken} · Diubah: 0 · Tetap: 0`,
    `Baris ditolak: ${file.refused} · diterima dengan catatan: ${file.warned}`,
  ]);
  const faults = (await organizer.downloads('Unduh rincian')).get('Perlu diperiksa') ?? [];
  const named = new Map<number, string[]>();
  for (const [row = '', , why = ''] of faults.slice(1))
    named.set(Number(row), [...(named.get(Number(row)) ?? []), why]);
  expect(named).toEqual(file.said);
  await organizer.taps('Terapkan');

  // Everybody at once, while the organizer adds those who have no Telegram.
  const respondents = people.slice(0, BY_TELEGRAM).map(({ id, plan }) =>
    createRespondent({
      control: app.control,
      id,
      name: `Peserta ${id}`,
      forms: REGISTRATION,
      plan: { ...plan, isDone: isRegistered(code) },
    }),
  );
  const crowd = Promise.all(
    respondents.map(async (respondent) => {
      await respondent.begin({ type: 'start', payload: `w-${code}` });
      await respondent.done;
    }),
  );
  const byHand = people.slice(BY_TELEGRAM, BY_TELEGRAM + BY_HAND).map(({ id, expected }) => ({
    ...expected,
    phone: `+${phoneOf(id)}`,
    attendance: 'Pejabat yang diundang',
  }));
  for (const person of byHand) {
    await organizer.says('/peserta');
    await organizer.taps('Tambah peserta');
    const proposed = await organizer.says(person.name);
    if (proposed.buttons.includes('Pakai tulisan saya')) await organizer.taps('Pakai tulisan saya');
    await organizer.says(person.agency);
    await organizer.says(person.position);
    await organizer.taps('Pejabat yang');
    await organizer.says(person.phone);
    await organizer.taps('Benar, tambahkan');
  }
  await crowd;

  // Two agencies become one.
  const [goes, stays] = [people[0]?.expected.agency ?? '', people[1]?.expected.agency ?? ''];
  await organizer.says('/peserta');
  await organizer.taps('Gabungkan');
  await organizer.taps('Pilih dua');
  await organizer.says(goes);
  await organizer.says(stays);
  await organizer.taps('Lihat sebelum');
  await organizer.taps('Pakai ejaan 1');

  const sheets = await (async () => {
    await organizer.says('/peserta');
    return organizer.downloads('Unduh daftar (XLSX)');
  })();
  expect([...sheets.keys()]).toEqual(['Peserta', 'Daftar tunggu', 'Menunggu persetujuan', 'Batal']);
  const [header = [], ...rows] = sheets.get('Peserta') ?? [];
  expect(header).toEqual([
    'No.',
    'Nama',
    'NIP',
    'Pangkat/Golongan',
    'Jabatan',
    'Instansi',
    'Mewakili',
    'Unit Kerja',
    'Kabupaten/Kota',
    'Nomor HP',
    'Cara Daftar',
    'Status',
    'Nomor Urut',
    'Waktu Daftar',
  ]);
  expect(rows.map(([number]) => Number(number))).toEqual(Array.from({ length: 250 }, (_, i) => i + 1));
  expect(rows.map((row) => Number(row[12]))).toEqual(Array.from({ length: 250 }, (_, i) => i + 1));

  const told = new Map(respondents.map((r) => [r.id, numberIn(r.heard().filter(isRegistered(code)).at(-1) as never)]));
  const entered = [
    ...people.slice(0, BY_TELEGRAM).map(({ id, expected }) => ({
      name: expected.name,
      position: expected.position,
      agency: expected.agency,
      representing: expected.attendance.startsWith('Mewakili ') ? expected.attendance.slice('Mewakili '.length) : '',
      phone: `+${phoneOf(id)}`,
      way: 'lewat Telegram',
      number: told.get(id)?.number,
    })),
    ...byHand.map(({ name, position, agency, phone }) => ({
      name,
      position,
      agency,
      representing: '',
      phone,
      way: 'tanpa Telegram, ditambahkan panitia',
      number: undefined as number | undefined,
    })),
  ].map((person) => ({ ...person, agency: person.agency === goes ? stays : person.agency, status: 'Terdaftar' }));
  const listed = rows.map((row) => ({
    name: row[1],
    position: row[4],
    agency: row[5],
    representing: row[6] ?? '',
    phone: row[9],
    way: row[10],
    number: row[10] === 'lewat Telegram' ? Number(row[12]) : undefined,
    status: row[11],
  }));
  const byName = (a: { name?: string | undefined }, b: { name?: string | undefined }) =>
    String(a.name).localeCompare(String(b.name));
  expect(listed.sort(byName)).toEqual(entered.sort(byName));

  const home = await organizer.says('/peserta');
  expect(home.text.split('\n')).toEqual([
    'Peserta · Workshop Inovasi Pelayanan Publik',
    'Terdaftar: 250 · Daftar tunggu: 0',
    'Menunggu persetujuan: 0 · Batal: 0',
    'Sisa kursi: 250',
    `Diundang: ${file.taken} · belum mendaftar: ${file.taken - 250}`,
  ]);
});
