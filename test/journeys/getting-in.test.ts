import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { organizerOf, readBook } from '../features/participants/desk.ts';
import { invitedFile } from '../features/participants/invited-file.ts';
import { openPage, solveSum } from '../features/registration/page/open-page.ts';
import { readWithCalc } from '../support/calc.ts';
import { ORGANIZER } from '../support/organizer.ts';
import { createRespondent, phoneOf } from '../support/respondent.ts';
import { type Expected, FORMS, isRegistered, numberIn, registrant } from '../support/roster.ts';
import type { Visitor } from '../support/visitor.ts';

const INVITED = 300;
const BY_TELEGRAM = 230;
const ON_THE_PAGE = 20;
const FIRST = 20_000;
const REGISTRATION = FORMS.filter((form) => form.id === 'registration');
const HEADER =
  'No.|Nama|NIP|Pangkat/Golongan|Jabatan|Instansi|Mewakili|Unit Kerja|Kabupaten/Kota|Nomor HP|Kelompok|Cara Daftar|Status|Nomor Urut|Waktu Daftar';

type Timed = { took: number[] };

/** Somebody without Telegram answers on the page, and gets as far as their number. */
async function confirmOnPage(visitor: Visitor, { took }: Timed, person: Expected, own: boolean): Promise<number> {
  const press = async (label: string) => {
    const began = performance.now();
    await visitor.press(label);
    took.push(performance.now() - began);
  };
  const represents = person.attendance.startsWith('Mewakili ');
  visitor.fill({
    name: person.name,
    agency: person.agency,
    position: person.position,
    attendance: represents ? 'behalf' : 'invited',
    ...(represents ? { representing: person.attendance.slice('Mewakili '.length) } : {}),
    phone: person.phone,
  });
  await press('Periksa jawaban');
  if (visitor.lines().some((line) => line.startsWith('Ditulis '))) {
    visitor.choose(own ? 'Pakai tulisan saya' : 'Ya, benar', 'name');
    await press('Periksa jawaban');
  }
  for (let tries = 0; tries < 3 && !visitor.at().includes('.'); tries++) {
    if (visitor.lines().some((line) => line.startsWith('Berapa ')))
      visitor.fill({ _jumlah: solveSum(visitor.lines()) });
    await press('Benar, daftarkan');
  }
  while (visitor.source().includes('http-equiv="refresh"')) {
    await wait(200);
    await visitor.open(visitor.at());
  }
  return Number(/✓ Terdaftar, nomor urut (\d+)\./.exec(visitor.lines()[1] ?? '')?.[1]);
}

/** The value below which 99 of 100 lie, in ms. */
function p99(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round(sorted[Math.ceil(sorted.length * 0.99) - 1] ?? 0);
}

test('300 are invited, 250 confirm at once by Telegram and the page, two agencies are merged, and the list is what was entered', {
  timeout: 120_000,
}, async () => {
  const page = await openPage();
  const { control, code, clock } = page;
  const organizer = await organizerOf(page, ORGANIZER);
  const people = Array.from({ length: INVITED }, (_, i) => {
    const { plan, expected } = registrant(i, FIRST + i, code);
    const phone = `+${phoneOf(FIRST + i)}`;
    return {
      id: FIRST + i,
      plan: { ...plan, answers: { ...plan.answers, phone: 'own contact' as const } },
      expected: { ...expected, phone },
    };
  });

  // The list, with more than twelve kinds of faulty rows, each named by its row.
  const file = await invitedFile(
    people.map(({ expected }, i) => ({
      name: expected.name,
      agency: expected.agency,
      position: expected.position,
      phone: expected.phone,
      region: 'Kabupaten Bungo',
      ...(i === 0 ? { nip: '196804111993032009' } : {}),
    })),
  );
  const importing = performance.now();
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
  const kinds = new Set([...named.values()].flat().map((why) => why.replace(/\d+/, '#'))).size;
  expect(kinds).toBeGreaterThanOrEqual(12);
  await organizer.taps('Terapkan');
  const imported = performance.now() - importing;

  // Everybody at once, by both ways.
  const respondents = people.slice(0, BY_TELEGRAM).map(({ id, plan }) =>
    createRespondent({
      control,
      id,
      name: `Peserta ${id}`,
      forms: REGISTRATION,
      plan: { ...plan, isDone: isRegistered(code) },
    }),
  );
  const apart = people
    .slice(BY_TELEGRAM, BY_TELEGRAM + ON_THE_PAGE)
    .map((person) => ({ ...person, visitor: page.visitor() }));
  for (const { visitor } of apart) await visitor.open(`/w/${code}`);
  clock.ahead += 4_000;
  const timed: Timed = { took: [] };
  const began = performance.now();
  const [, numbers] = await Promise.all([
    Promise.all(
      respondents.map(async (respondent) => {
        await respondent.begin({ type: 'start', payload: `w-${code}` });
        await respondent.done;
      }),
    ),
    Promise.all(
      apart.map(({ visitor, expected, plan }) => confirmOnPage(visitor, timed, expected, plan.proposals === 'own')),
    ),
  ]);
  const confirmed = performance.now() - began;

  // Two agencies become one.
  const [goes, stays] = [people[0]?.expected.agency ?? '', people[1]?.expected.agency ?? ''];
  await organizer.says('/peserta');
  await organizer.taps('Gabungkan');
  await organizer.taps('Pilih dua');
  await organizer.says(goes);
  await organizer.says(stays);
  await organizer.taps('Lihat sebelum');
  await organizer.taps('Pakai ejaan 1');

  const told = new Map(respondents.map((r) => [r.id, numberIn(r.heard().filter(isRegistered(code)).at(-1) as never)]));
  const rowOf = ({ expected }: (typeof people)[number], way: string, number = 0) => ({
    name: expected.name,
    position: expected.position,
    agency: expected.agency === goes ? stays : expected.agency,
    representing: expected.attendance.startsWith('Mewakili ') ? expected.attendance.slice('Mewakili '.length) : '',
    phone: expected.phone,
    way,
    status: 'Terdaftar',
    number,
  });
  const entered = [
    ...people.slice(0, BY_TELEGRAM).map((person) => rowOf(person, 'lewat Telegram', told.get(person.id)?.number)),
    ...apart.map((person, i) => rowOf(person, 'tanpa Telegram, lewat halaman web', numbers[i])),
  ].sort((a, b) => a.number - b.number);

  await organizer.says('/peserta');
  await organizer.taps('Unduh daftar (XLSX)');
  const files = async () =>
    (await organizer.person.received()).flatMap((m) => (m.document ? [m.document.file_id] : []));
  await expect.poll(async () => (await files()).length).toBe(2);
  const bytes = Buffer.from(control.file((await files()).at(-1) ?? '')?.bytes ?? []);
  const book = readBook(bytes);
  expect([...book.keys()]).toEqual(['Peserta', 'Daftar tunggu', 'Menunggu persetujuan', 'Batal']);
  const shown = await readWithCalc(bytes);
  for (const [header = [], ...rows] of [book.get('Peserta') ?? [], ...(shown ? [shown] : [])]) {
    expect(header.join('|')).toBe(HEADER);
    expect(rows.map(([number]) => Number(number))).toEqual(Array.from({ length: 250 }, (_, i) => i + 1));
    const listed = rows.map(([, name, , , position, agency, representing = '', , , phone, , way, status, number]) => ({
      name,
      position,
      agency,
      representing,
      phone,
      way,
      status,
      number: Number(number),
    }));
    expect(listed).toEqual(entered);
  }

  const home = await organizer.says('/peserta');
  expect(home.text.split('\n')).toEqual([
    'Peserta · Workshop Inovasi Pelayanan Publik',
    'Terdaftar: 250 · Daftar tunggu: 0',
    'Menunggu persetujuan: 0 · Batal: 0',
    'Sisa kursi: 250',
    `Diundang: ${file.taken} · belum mendaftar: ${file.taken - 250}`,
  ]);
  const answers = respondents.flatMap(({ deeds }) => deeds.map(({ at, heardAt }) => heardAt - at));
  const seconds = (ms: number) => (ms / 1000).toFixed(1);
  process.stdout.write(
    `  ${INVITED} invited, ${kinds} kinds of faults named: ${seconds(imported)} s. ${BY_TELEGRAM} by Telegram and ${ON_THE_PAGE} on the page: ${seconds(confirmed)} s; ` +
      `${answers.length} answers in the chat p99 ${p99(answers)} ms, ${timed.took.length} on the page p99 ${p99(timed.took)} ms. ` +
      `The list was read ${shown ? 'by LibreOffice and ' : ''}from its XML.\n`,
  );
});
