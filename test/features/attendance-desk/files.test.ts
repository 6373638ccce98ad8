import { expect, test } from 'vitest';
import type { Mark } from '#aggregates/workshop/attendance/attendance.ts';
import { unitsOf } from '#aggregates/workshop/attendance/units.ts';
import type { Listed, People, Person } from '#aggregates/workshop/reading/people.ts';
import { createPrinting } from '#aggregates/workshop/reading/printing.ts';
import type { Roll } from '#aggregates/workshop/reading/roll.ts';
import { toEpoch } from '#core/zones.ts';
import { createSigningFile } from '../../../src/features/attendance-desk/signing-file.ts';
import { createAttendanceFile } from '../../../src/features/attendance-desk/spreadsheet.ts';
import { pdfPages } from '../../documents/support/open.ts';
import { readWithCalc } from '../../support/calc.ts';
import { FORMS, WORDS } from '../../support/roster.ts';
import { readSheet } from '../../support/sheet.ts';
import { draft, FRIDAY, THURSDAY } from '../schedule/support/agenda.ts';

const ZONE = 'Asia/Jakarta';
const AFTER = toEpoch('2027-11-13', '08:00', ZONE);
/** Texts that a spreadsheet would run, were they formulas. */
const RUNS = ['=1+1', '+62811', '-2+3', '@SUM(1)', '=HYPERLINK("http://x","y")', '\t=1'];

const sessions = [
  draft(THURSDAY, '08:00', '10:00', 'Pembukaan', { kind: 'ceremony' }),
  draft(THURSDAY, '10:00', '12:00', 'Materi 1', { jp: 2.5 }),
  draft(THURSDAY, '13:00', null, 'Materi 2', { jp: 4 }),
  draft(FRIDAY, '08:00', '11:00', 'Kelas A', { jp: 4, groups: ['a'] }),
  draft(FRIDAY, '08:00', '11:00', 'Kelas B', { jp: 3, groups: ['b'] }),
].map((session, i) => ({ ...session, id: `s${i + 1}` }));

const person = (number: number, more: Partial<Person['member']> = {}, name = `Orang ${number}`): Person => ({
  id: `r${number}`,
  member: {
    status: 'registered',
    number,
    at: 0,
    agency: number < 3 ? 'dinkes' : 'rumus',
    office: null,
    behalf: false,
    ...more,
  },
  about: null,
  answers: { name, agency: 'Dinkes', position: 'Camat' },
  certificate:
    number === 1
      ? { nip: '196804111993032009', rank: 'iii-b', name: 'Hj. Orang Satu, S.H.' }
      : number === 2
        ? { nip: '-' }
        : {},
});

/** A workshop that is over, as it is kept. */
function stage(options: { kept?: boolean; identity?: Roll['identity'] } = {}) {
  const persons = [
    person(1, { group: 'a' }),
    person(2, { group: 'b' }),
    ...RUNS.map((name, i) => person(i + 4, {}, name)),
    person(40, { status: 'approval', number: 0 }, 'Belum Terdaftar'),
  ];
  const seated = persons.filter(({ member }) => member.status === 'registered');
  const card = {
    code: 'JMB27',
    title: 'Workshop Inovasi',
    start: THURSDAY,
    end: FRIDAY,
    time: '08:00',
    mode: 'hall' as const,
    place: 'Aula BPSDM',
    province: '15',
    zone: ZONE,
    jp: 20,
    seats: null,
    organizer: 'BPSDM Provinsi Jambi',
    createdBy: 1,
    createdAt: 0,
  };
  const at = toEpoch(THURSDAY, '08:15', ZONE);
  const roll: Roll = {
    card,
    settings: { by: 'half-day', grace: 45 },
    state: { units: {}, wrong: { from: 0, count: 0 } },
    identity: options.identity ?? {},
    sessions,
    units: unitsOf(sessions, card, 'half-day'),
    seated,
    agencies: { dinkes: 'Dinas Kesehatan', rumus: '=cmd|calc' },
    marks: new Map<string, ReadonlyMap<string, Mark>>([
      [
        `${THURSDAY}.am`,
        new Map<string, Mark>([
          ['r1', { at, how: 'code' as const, slot: 1 }],
          ['r2', { at, how: 'hand' as const, by: 1, reason: 'Izin', absent: true as const }],
          ['r4', { at, how: 'hand' as const, by: 1, reason: '=2+2' }],
          ['r40', { at, how: 'scan' as const, unverified: true as const }],
        ]),
      ],
      [`${FRIDAY}.am`, new Map<string, Mark>([['r1', { at: toEpoch(FRIDAY, '08:01', ZONE), how: 'spoken' as const }]])],
    ]),
  };
  const kept = options.kept
    ? {
        gone: JSON.stringify({ name: 'Yang Terhapus', agency: 'Setda', number: 3, units: [`${THURSDAY}.am`], jp: 2.5 }),
      }
    : {};
  const people = {
    hash: async (_code: string, collection: string) => (collection === 'kept' ? kept : {}),
    groups: async () => ({ a: 'Kelas A', b: '=2+3' }),
    listed: async (_code: string, ...lists: string[]): Promise<Listed[]> =>
      persons.filter(({ member }) => lists.includes(member.status)),
    all: async (list: readonly Listed[]) => persons.filter(({ id }) => list.some((one) => one.id === id)),
  } as unknown as People;
  const printing = createPrinting({ words: WORDS, forms: new Map(FORMS.map((form) => [form.id, form])) });
  return { readRoll: async () => roll, people, printing, words: WORDS, now: () => AFTER };
}

test('the spreadsheet says hour and way of each, credit hours by kelompok, absence with its reason, and sums up agencies', async () => {
  const file = await createAttendanceFile(stage({ kept: true }))({ code: 'JMB27', lang: 'id' });
  const content = file?.content ?? Buffer.alloc(0);
  const [header = [], ...rows] = readSheet(content);
  expect(header).toEqual([
    'No.',
    'Nama',
    'NIP',
    'Jabatan',
    'Instansi',
    'Kelompok',
    'Kamis pagi (Kamis, 11 November)',
    'Kamis siang (Kamis, 11 November)',
    'Jumat pagi (Jumat, 12 November)',
    'Jumlah hadir',
    'JP',
    'Persen',
  ]);
  expect(rows.slice(0, 2)).toEqual([
    [
      '1',
      'Orang 1',
      '196804111993032009',
      'Camat',
      'Dinas Kesehatan',
      'Kelas A',
      '08.15, kode',
      '',
      '08.01, kode lisan',
      '2',
      '6.5',
      '67',
    ],
    ['2', 'Orang 2', '-', 'Camat', 'Dinas Kesehatan', '=2+3', 'tidak hadir: Izin', '', '', '0', '0', '0'],
  ]);
  expect(rows.at(-1)).toEqual([
    '3',
    'Yang Terhapus',
    '',
    'Data dihapus atas permintaan',
    'Setda',
    '',
    'hadir',
    '',
    '',
    '1',
    '2.5',
    '',
  ]);
  expect(readSheet(content, 2).slice(1)).toEqual([
    ['=cmd|calc', '6', '1', '0', '0', '6'],
    ['Dinas Kesehatan', '2', '1', '0', '1', '33'],
  ]);
  expect(
    readSheet(content, 3)
      .slice(1)
      .map((row) => [row[1] ?? '', row[2], row[4], row[6] ?? '']),
  ).toEqual([
    ['2', 'Orang 2', 'tidak hadir: Izin', 'Izin'],
    ['4', '=1+1', '08.15, panitia', '=2+2'],
    ['', 'Belum Terdaftar', '08.15, menunggu pemeriksaan', ''],
  ]);
});

test('LibreOffice opens it and runs nothing of it', async ({ skip }) => {
  const file = await createAttendanceFile(stage())({ code: 'JMB27' });
  const rows = await readWithCalc(file?.content ?? Buffer.alloc(0));
  if (!rows) return skip('LibreOffice is not installed');
  expect(rows.slice(3).map((row) => row[1]?.trim())).toEqual(RUNS.map((text) => text.trim()));
  expect(rows.slice(3).map((row) => row[4])).toEqual(RUNS.map(() => '=cmd|calc'));
});

const signed = (more: Parameters<typeof stage>[0], rehearsal = false) =>
  createSigningFile({ ...stage(more), download: async () => ({ refused: 'gone' as const }), rehearsal });
const words = (page = '') => page.trim().split(/\s+/).join(' ');

test('the list to sign has everybody by their number, the NIP in full where it was given, and whoever signs', async () => {
  const identity = {
    address: 'Jalan Telanaipura 1',
    signatory: 'Dr. Budi Santoso, M.Si.',
    signatory_position: 'Kepala BPSDM Provinsi Jambi',
    signatory_nip: '197001011995031001',
    sign_place: 'Jambi',
  };
  const file = await signed({ kept: true, identity })({ code: 'JMB27', day: THURSDAY });
  expect(file?.name).toBe(`Daftar hadir - Workshop Inovasi - ${THURSDAY}.pdf`);
  const pages = await pdfPages(file?.content ?? Buffer.alloc(0));
  expect(pages).toHaveLength(1);
  const page = words(pages[0]);
  expect(page).toMatch(
    /^BPSDM Provinsi Jambi Jalan Telanaipura 1 DAFTAR HADIR Workshop Inovasi Hari, tanggal : Kamis, 11 November 2027/,
  );
  expect(page).toContain('Waktu : Pukul 08.00 WIB – selesai');
  expect(page).toContain('Hj. Orang Satu, S.H.');
  expect(page).toContain('NIP 196804111993032009');
  expect(page).toContain('3 Yang Terhapus');
  // Who has said that they have none has no line for it; the other is the signatory's.
  expect(page.match(/NIP \d/g)).toHaveLength(2);
  expect(page).not.toContain('Belum Terdaftar');
  expect(page).toMatch(
    /Jambi, 11 November 2027 Kepala BPSDM Provinsi Jambi, Dr\. Budi Santoso, M\.Si\. NIP 197001011995031001/,
  );
});

test('all days come as one file, and a rehearsal says that it is one', async () => {
  const file = await signed({}, true)({ code: 'JMB27', day: 'all' });
  expect(file?.name).toBe('GLADI - Daftar hadir - Workshop Inovasi.pdf');
  const pages = await pdfPages(file?.content ?? Buffer.alloc(0));
  expect(pages.map((page) => /(Kamis|Jumat), 1\d November 2027/.exec(page)?.[0])).toEqual([
    'Kamis, 11 November 2027',
    'Jumat, 12 November 2027',
  ]);
  for (const [i, page] of pages.entries()) {
    expect(page).toContain('GLADI: hanya percobaan');
    expect(words(page)).toContain(`GLADI · Daftar hadir · Workshop Inovasi · Halaman ${i + 1} dari 2`);
  }
  expect(await signed({})({ code: 'JMB27', day: '2027-11-14' })).toBeNull();
});
