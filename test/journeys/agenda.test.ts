import { expect, test } from 'vitest';
import { toEpoch, toLocal } from '#core/zones.ts';
import { createRandom } from '#rehearsal/prng.ts';
import { lineWithin } from '../support/line.ts';
import { makeWorkshop, ORGANIZER } from '../support/organizer.ts';
import { createPerson, type Heard } from '../support/person.ts';
import { allDone, createRespondent } from '../support/respondent.ts';
import { FORMS, registrant } from '../support/roster.ts';
import { type ClockedWorld, openClockedWorld } from './support/clocked-world.ts';

/** `AGENDA_PEOPLE=250 AGENDA_KILLS=10 npx vitest run test/journeys/agenda.test.ts` for the whole hall; `AGENDA_SEED` repeats the moments of one. */
const PEOPLE = Number(process.env.AGENDA_PEOPLE ?? 24);
const KILLS = Number(process.env.AGENDA_KILLS ?? 2);
const SEED = Number(process.env.AGENDA_SEED ?? Date.now() % 1_000_000);
const FIRST = 5_000;
const [WIB, WITA] = ['Asia/Jakarta', 'Asia/Makassar'];
const [WED, THU, FRI] = ['2027-11-10', '2027-11-11', '2027-11-12'] as const;
/** Between two things that an organizer does, in ms. */
const ACT_MS = 5_000;
/** What is sent at a time has come within so long of the program's clock, kills and all, in ms. */
const SOON_MS = 60_000;

const at = (day: string, time: string) => toEpoch(day, time, WIB);

/** Two days, with classes of their own for both groups, as their organizer's file has them. */
const AGENDA = `Tanggal;Mulai;Selesai;Judul;Kelompok
11 November 2027;08.00;08.30;Pembukaan;
;08.30;10.00;Inovasi Pelayanan Publik;
;10.00;10.15;Istirahat;
;10.15;12.00;Lokakarya Masalah;Kelas A
;10.15;12.00;Lokakarya Gagasan;Kelas B
;12.00;13.00;Ishoma;
;13.00;15.00;Menyusun Draf;
;15.00;15.15;Istirahat;
;15.15;16.30;Klinik Proposal Satu;Kelas A
;15.30;16.30;Klinik Proposal Dua;Kelas B
12 November 2027;08.00;09.30;Keberlanjutan;
;09.30;09.45;Istirahat;
;09.45;11.30;Penajaman Satu;Kelas A
;10.00;11.30;Penajaman Dua;Kelas B
;11.30;13.30;Ishoma;
;13.30;15.00;Presentasi;
;15.00;15.30;Penutupan;
`;
/** Sessions have the numbers of their rows. */
const idOf = (title: string) => `s${AGENDA.split('\n').findIndex((row) => row.includes(title))}`;

/** What the organizer does while people do nothing at all. */
const EDITS: readonly { when: number; title: string; what: 'jam mulai' | 'narasumber' | 'judul'; to: string }[] = [
  // Five in five minutes, for one group.
  { when: at(WED, '14:00'), title: 'Lokakarya Masalah', what: 'jam mulai', to: '10.20' },
  { when: at(WED, '14:01'), title: 'Lokakarya Masalah', what: 'narasumber', to: 'Wulan Baskara' },
  { when: at(WED, '14:02'), title: 'Lokakarya Masalah', what: 'judul', to: 'Lokakarya Akar Masalah' },
  { when: at(WED, '14:03'), title: 'Klinik Proposal Satu', what: 'narasumber', to: 'Bagas Danuarta' },
  { when: at(WED, '14:04'), title: 'Lokakarya Masalah', what: 'jam mulai', to: '10.30' },
  // There and back again.
  { when: at(WED, '16:10'), title: 'Presentasi', what: 'jam mulai', to: '14.00' },
  { when: at(WED, '16:14'), title: 'Presentasi', what: 'jam mulai', to: '13.30' },
  // Late in the evening, and not urgent: in the east it is night.
  { when: at(WED, '20:30'), title: 'Presentasi', what: 'narasumber', to: 'Cahya Firmana' },
  // While it runs.
  { when: at(THU, '11:00'), title: 'Klinik Proposal Dua', what: 'jam mulai', to: '15.45' },
  { when: at(THU, '12:30'), title: 'Menyusun Draf', what: 'jam mulai', to: '13.20' },
  // Urgent: in the east it is night all the same.
  { when: at(THU, '20:30'), title: 'Penajaman Satu', what: 'jam mulai', to: '10.10' },
];

type Told = { what: string; when: number };

/** What somebody hears from the bot by itself, and when. */
function expected(group: 'a' | 'b', zone: string): Told[] {
  const mine = (of: 'a' | 'b', told: readonly Told[]) => (group === of ? told : []);
  return [
    { what: 'agenda', when: at(WED, '09:30') },
    { what: 'group', when: at(WED, '09:40') },
    ...mine('a', [{ what: 'change 2', when: at(WED, '14:10') }]),
    { what: 'lacking', when: at(WED, '16:00') },
    { what: 'evening Kamis', when: at(WED, '18:00') },
    { what: 'change 3', when: zone === WITA ? toEpoch(THU, '07:00', WITA) : at(WED, '20:40') },
    { what: 'morning Kamis', when: at(THU, '07:00') },
    { what: 'block 08.00', when: at(THU, '07:45') },
    ...mine('a', [{ what: 'block 10.30', when: at(THU, '10:15') }]),
    ...mine('b', [{ what: 'block 10.15', when: at(THU, '10:00') }]),
    ...mine('b', [{ what: 'change 4', when: at(THU, '11:10') }]),
    // Sessions with a speaker have stars; by then a few have one.
    ...mine('a', [{ what: 'stars Lokakarya Akar Masalah', when: at(THU, '12:00') }]),
    { what: 'change 5', when: at(THU, '12:31') },
    { what: 'block 13.20', when: at(THU, '13:05') },
    ...mine('a', [{ what: 'block 15.15', when: at(THU, '15:00') }]),
    ...mine('b', [{ what: 'block 15.45', when: at(THU, '15:30') }]),
    ...mine('a', [{ what: 'stars Klinik Proposal Satu', when: at(THU, '16:30') }]),
    { what: 'evening Jumat', when: at(THU, '18:00') },
    ...mine('a', [{ what: 'change 6', when: at(THU, '20:40') }]),
    { what: 'morning Jumat', when: at(FRI, '07:00') },
    { what: 'block 08.00', when: at(FRI, '07:45') },
    ...mine('a', [{ what: 'block 10.10', when: at(FRI, '09:55') }]),
    ...mine('b', [{ what: 'block 10.00', when: at(FRI, '09:45') }]),
    { what: 'block 13.30', when: at(FRI, '13:15') },
    { what: 'stars Presentasi', when: at(FRI, '15:00') },
    { what: 'evaluation', when: at(FRI, '15:00') },
  ];
}

/** What the night does not hold back; and what the day's budget does not, so that it is not counted. */
const URGENT = 'change 6';
const UNCOUNTED = ['change 4', 'change 5', URGENT];
/** Times at which something goes out, and the program can be killed in the midst of it. */
const BURSTS = [
  at(WED, '14:10'),
  at(WED, '18:00'),
  at(WED, '20:40'),
  at(THU, '06:00'),
  at(THU, '07:00'),
  at(THU, '10:00'),
  at(THU, '12:31'),
  at(THU, '15:30'),
  at(THU, '20:40'),
  at(FRI, '07:00'),
].filter((_, i, all) => Math.floor(((i + 1) * KILLS) / all.length) > Math.floor((i * KILLS) / all.length));

const KINDS: readonly [RegExp, (match: RegExpExecArray) => string][] = [
  [/^Sampai jumpa besok /, () => 'lacking'],
  [/^Kelompok Bapak\/Ibu di /, () => 'group'],
  [/^Susunan acara /, () => 'agenda'],
  [/^Perubahan jadwal nomor (\d+)/, ([, number]) => `change ${number}`],
  [/^Besok, (\w+)/, ([, day]) => `evening ${day}`],
  [/^Hari ini, (\w+)/, ([, day]) => `morning ${day}`],
  [/^Bagaimana sesi (.+?)(?: bersama .+)?\?$/, ([, title]) => `stars ${title}`],
  [/^Umpan balik .+ menit, \d+ ketukan\.$/, () => 'evaluation'],
  [/^Segera mulai, pukul ([\d.]+)/, ([, time]) => `block ${time}`],
];

/** Everything that one message says. */
function partsOf(text: string): string[] {
  const parts = text.split('\n').flatMap((line) =>
    KINDS.flatMap(([pattern, say]) => {
      const match = pattern.exec(line);
      return match ? [say(match)] : [];
    }),
  );
  if (parts.length === 0) throw new Error(`nobody foresaw this: ${text}`);
  return parts;
}

async function registerAll(world: ClockedWorld, code: string): Promise<{ id: number; zone: string }[]> {
  const people = Array.from({ length: PEOPLE }, (_, i) => ({ id: FIRST + i, zone: i % 4 < 2 ? WIB : WITA }));
  const respondents = people.map(({ id, zone }, i) => {
    const { plan } = registrant(i, id, code);
    const agency = String(plan.answers.agency);
    const answers = { ...plan.answers, agency: zone === WITA ? agency.replace(/Kabupaten/, 'Provinsi Bali') : agency };
    return createRespondent({
      control: world.control,
      id,
      name: `Peserta ${i + 1}`,
      forms: FORMS.filter((form) => form.id === 'registration'),
      plan: { ...plan, answers, proposals: 'own' },
    });
  });
  for (const respondent of respondents) void respondent.begin({ type: 'start', payload: `w-${code}` });
  await allDone(respondents, 60);
  return people;
}

/** An organizer at the desk of the agenda, with some seconds between two acts. */
function createOrganizer(world: ClockedWorld, code: string) {
  const person = createPerson(lineWithin(world.control), ORGANIZER, 'Panitia');
  const calmly = async (act: () => Promise<Heard>) => {
    await world.pass(ACT_MS);
    return act();
  };
  const forged = (data: string) => calmly(() => person.does({ type: 'tap', message_id: 1, data, forged: true }));
  return {
    spreads: () => forged(`gr.${code}.s`),
    async uploads(name: string, text: string): Promise<void> {
      await forged(`af.${code}.u`);
      const file = { type: 'file', media: 'document', name, content_base64: Buffer.from(text).toString('base64') };
      await calmly(() => person.does(file));
      await person.button('Terapkan');
      await calmly(() => person.taps('Terapkan'));
      await person.seen(
        ({ messages }) => messages.find((m) => m.text?.startsWith('✓ Agenda diterapkan')),
        'the agenda was not applied',
      );
    },
    async changes(id: string, what: string, to: string): Promise<void> {
      await forged(`ag.${code}.e.${id}`);
      await calmly(() => person.taps(`Ubah ${what}`));
      const { text } = await calmly(() => person.says(to));
      expect(text).toMatch(/^✓ Tersimpan\./);
    },
  };
}

test('two days, two zones, two groups, an agenda that moves, and a program that is killed: everybody hears what concerns them, once, in time', {
  timeout: 300_000,
}, async () => {
  const began = performance.now();
  const random = createRandom(SEED);
  const world = await openClockedWorld({ at: at(WED, '09:00'), organizers: [ORGANIZER] });
  const { control } = world;
  const link = 'https://rapat.example/workshop';
  const code = await makeWorkshop(control, { mode: { tap: 'online' }, link });
  const people = await registerAll(world, code);
  const registered = performance.now();
  await world.settled();
  const before = new Map(people.map(({ id }) => [id, control.chat(id).seq]));

  const organizer = createOrganizer(world, code);
  await world.until(at(WED, '09:20'));
  await organizer.uploads('agenda.csv', AGENDA);
  await world.until(at(WED, '09:40'));
  await organizer.spreads();
  await world.settled();

  const stops = [...EDITS.map((edit) => ({ ...edit })), ...BURSTS.map((when) => ({ when, kill: true as const }))];
  for (const stop of stops.sort((a, b) => a.when - b.when)) {
    // A moment before it, so that the burst itself is killed.
    await world.until(stop.when - ('kill' in stop ? 5_000 : 0));
    if ('kill' in stop) {
      world.killSoon(Math.floor((random() * PEOPLE) / 3));
      await world.until(stop.when + 3 * SOON_MS);
      expect([new Date(stop.when).toISOString(), world.isKillOpen()]).toEqual([
        new Date(stop.when).toISOString(),
        false,
      ]);
    } else await organizer.changes(idOf(stop.title), stop.what, stop.to);
  }
  await world.until(at(FRI, '20:00'));

  const faults: string[] = [];
  const doubles: string[] = [];
  const groups = { a: 0, b: 0 };
  const days = new Map<string, number>();
  for (const { id, zone } of people) {
    const messages = control
      .chat(id, { since: before.get(id) ?? 0 })
      .messages.filter((m) => m.from?.is_bot && !m.deleted);
    const heard = messages.map((m) => ({
      text: m.text ?? '',
      parts: partsOf(m.text ?? ''),
      when: m.date * 1_000,
      number: m.message_id,
    }));
    const group = heard.some(({ text }) => /^Kelompok .*: Kelas A\.$/m.test(text)) ? 'a' : 'b';
    groups[group]++;
    const once: typeof heard = [];
    for (const message of heard) {
      const same = once.find((other) => other.text === message.text && message.when - other.when < SOON_MS);
      // Telegram had the first, and the program that sent it was killed before it knew.
      const isOfKill = (last: number | undefined) => same && last && same.number <= last && last < message.number;
      if (!same) once.push(message);
      else if (world.kills.some(({ sending }) => isOfKill(sending.get(id))))
        doubles.push(`${id} ${message.parts.join()}`);
      else faults.push(`${id} heard twice: ${message.parts.join()}`);
    }
    const told = once.flatMap(({ parts, when }) => parts.map((what) => ({ what, when })));
    const wanted = expected(group, zone);
    if (told.map((t) => t.what).join() !== wanted.map((w) => w.what).join()) {
      faults.push(`${id} (${group}, ${zone}) heard ${told.map((t) => t.what).join()}`);
      continue;
    }
    for (const [i, { what, when }] of told.entries()) {
      const due = wanted[i]?.when ?? 0;
      if (when < due - 1_000 || when > due + SOON_MS) faults.push(`${id} heard ${what} ${(when - due) / 1_000} s late`);
    }
    for (const { parts, when } of once) {
      const { day, time } = toLocal(when, zone);
      if (!parts.every((part) => UNCOUNTED.includes(part)))
        days.set(`${id} ${day}`, (days.get(`${id} ${day}`) ?? 0) + 1);
      if ((time < '07:00' || time >= '21:00') && !parts.includes(URGENT))
        faults.push(`${id} heard ${parts} at ${time}`);
    }
  }
  for (const [key, count] of days) if (count > 9) faults.push(`${key}: ${count} messages`);

  const seconds = (ms: number) => (ms / 1_000).toFixed(1);
  process.stdout.write(
    `  ${PEOPLE} people, ${world.kills.length} kills, ${world.kills.reduce((sum, { sending }) => sum + sending.size, 0)} accounts being sent to at them, ` +
      `${doubles.length} doubled${doubles.length > 0 ? ` (${doubles.join('; ')})` : ''}; at most ${Math.max(...days.values())} messages a person and day that can wait; ` +
      `registering ${seconds(registered - began)} s, two days ${seconds(performance.now() - registered)} s; seed ${SEED}\n`,
  );
  expect(faults).toEqual([]);
  expect(Math.abs(groups.a - groups.b)).toBeLessThanOrEqual(1);
  expect(world.kills).toHaveLength(KILLS);
  expect(world.output()).toBe('');
});
