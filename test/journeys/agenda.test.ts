import { expect, test } from 'vitest';
import type { SessionDraft } from '#aggregates/workshop/agenda/agenda.ts';
import { workshopId } from '#aggregates/workshop/state.ts';
import { toEpoch, toLocal } from '#core/zones.ts';
import { createRandom } from '#rehearsal/prng.ts';
import { makeWorkshop, ORGANIZER } from '../support/organizer.ts';
import { allDone, createRespondent } from '../support/respondent.ts';
import { FORMS, registrant } from '../support/roster.ts';
import { type ClockedWorld, openClockedWorld } from './support/clocked-world.ts';

/** `AGENDA_PEOPLE=250 AGENDA_KILLS=10 npx vitest run test/journeys/agenda.test.ts` for the whole hall; `AGENDA_SEED` repeats the moments of one. */
const PEOPLE = Number(process.env.AGENDA_PEOPLE ?? 40);
const KILLS = Number(process.env.AGENDA_KILLS ?? 3);
const SEED = Number(process.env.AGENDA_SEED ?? Date.now() % 1_000_000);
const FIRST = 5_000;
const [WIB, WITA] = ['Asia/Jakarta', 'Asia/Makassar'];
const [WED, THU, FRI] = ['2027-11-10', '2027-11-11', '2027-11-12'] as const;
/** What is sent at a time has come within so long of the program's clock, kills and all, in ms. */
const SOON_MS = 60_000;

const at = (day: string, time: string) => toEpoch(day, time, WIB);

function session(
  day: string,
  start: string,
  end: string,
  title: string,
  more: Partial<SessionDraft> = {},
): SessionDraft {
  const none = { speaker: '', moderator: '', place: '', link: '', jp: null };
  return { day, start, end, title, kind: 'session', groups: [], ...none, ...more };
}
const rest = (day: string, start: string, end: string) => session(day, start, end, 'Istirahat', { kind: 'break' });

/** Two days, with classes of their own for both groups. */
const AGENDA: readonly SessionDraft[] = [
  session(THU, '08:00', '08:30', 'Pembukaan', { kind: 'ceremony' }),
  session(THU, '08:30', '10:00', 'Inovasi Pelayanan Publik'),
  rest(THU, '10:00', '10:15'),
  session(THU, '10:15', '12:00', 'Lokakarya Masalah', { groups: ['a'] }),
  session(THU, '10:15', '12:00', 'Lokakarya Gagasan', { groups: ['b'] }),
  rest(THU, '12:00', '13:00'),
  session(THU, '13:00', '15:00', 'Menyusun Draf'),
  rest(THU, '15:00', '15:15'),
  session(THU, '15:15', '16:30', 'Klinik Proposal Satu', { groups: ['a'] }),
  session(THU, '15:30', '16:30', 'Klinik Proposal Dua', { groups: ['b'] }),
  session(FRI, '08:00', '09:30', 'Keberlanjutan'),
  rest(FRI, '09:30', '09:45'),
  session(FRI, '09:45', '11:30', 'Penajaman Satu', { groups: ['a'] }),
  session(FRI, '10:00', '11:30', 'Penajaman Dua', { groups: ['b'] }),
  rest(FRI, '11:30', '13:30'),
  session(FRI, '13:30', '15:00', 'Presentasi'),
  session(FRI, '15:00', '15:30', 'Penutupan', { kind: 'ceremony' }),
];
const idOf = (title: string) => `s${AGENDA.findIndex((one) => one.title === title) + 1}`;

/** What the organizer does while people do nothing at all. */
const EDITS: readonly { when: number; title: string; change: Partial<SessionDraft> }[] = [
  // Five in five minutes, for one group.
  { when: at(WED, '14:00'), title: 'Lokakarya Masalah', change: { start: '10:20' } },
  { when: at(WED, '14:01'), title: 'Lokakarya Masalah', change: { speaker: 'Wulan Baskara' } },
  { when: at(WED, '14:02'), title: 'Lokakarya Masalah', change: { title: 'Lokakarya Akar Masalah' } },
  { when: at(WED, '14:03'), title: 'Klinik Proposal Satu', change: { speaker: 'Bagas Danuarta' } },
  { when: at(WED, '14:05'), title: 'Lokakarya Masalah', change: { start: '10:30' } },
  // There and back again.
  { when: at(WED, '16:00'), title: 'Presentasi', change: { start: '14:00' } },
  { when: at(WED, '16:04'), title: 'Presentasi', change: { start: '13:30' } },
  // Late in the evening, and not urgent: in the east it is night.
  { when: at(WED, '20:30'), title: 'Presentasi', change: { speaker: 'Cahya Firmana' } },
  // While it runs.
  { when: at(THU, '11:00'), title: 'Klinik Proposal Dua', change: { start: '15:45' } },
  { when: at(THU, '12:30'), title: 'Menyusun Draf', change: { start: '13:20' } },
  // Urgent: in the east it is night all the same.
  { when: at(THU, '20:30'), title: 'Penajaman Satu', change: { start: '10:10' } },
];

type Told = { what: string; when: number };

/** What somebody hears from the bot by itself, and when. */
function expected(group: 'a' | 'b', zone: string, grouped: number): Told[] {
  const mine = (of: 'a' | 'b', told: readonly Told[]) => (group === of ? told : []);
  return [
    { what: 'group', when: grouped },
    { what: 'agenda', when: at(WED, '09:40') },
    ...mine('a', [{ what: 'change 2', when: at(WED, '14:10') }]),
    { what: 'lacking', when: at(WED, '16:00') },
    { what: 'evening Kamis', when: at(WED, '19:00') },
    { what: 'change 3', when: zone === WITA ? toEpoch(THU, '07:00', WITA) : at(WED, '20:40') },
    { what: 'morning Kamis', when: at(THU, '07:00') },
    { what: 'block 08.00', when: at(THU, '07:45') },
    ...mine('a', [{ what: 'block 10.30', when: at(THU, '10:15') }]),
    ...mine('b', [{ what: 'block 10.15', when: at(THU, '10:00') }]),
    ...mine('b', [{ what: 'change 4', when: at(THU, '11:10') }]),
    { what: 'change 5', when: at(THU, '12:31') },
    { what: 'block 13.20', when: at(THU, '13:05') },
    ...mine('a', [{ what: 'block 15.15', when: at(THU, '15:00') }]),
    ...mine('b', [{ what: 'block 15.45', when: at(THU, '15:30') }]),
    { what: 'evening Jumat', when: at(THU, '19:00') },
    ...mine('a', [{ what: 'change 6', when: at(THU, '20:40') }]),
    { what: 'morning Jumat', when: at(FRI, '07:00') },
    { what: 'block 08.00', when: at(FRI, '07:45') },
    ...mine('a', [{ what: 'block 10.10', when: at(FRI, '09:55') }]),
    ...mine('b', [{ what: 'block 10.00', when: at(FRI, '09:45') }]),
    { what: 'block 13.30', when: at(FRI, '13:15') },
  ];
}

const URGENT = 'change 6';
/** Times at which something goes out, and the program can be killed in the midst of it. */
const BURSTS = [
  at(WED, '14:10'),
  at(WED, '19:00'),
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

  let events = 0;
  const asked = async (type: string, data: object) => {
    const number = ++events;
    const event = { id: `job:test${number}`, to: workshopId(code), type, at: world.now(), nonce: `nonce${number}` };
    await world.happens({ ...event, data: { by: ORGANIZER, ...data } });
  };
  await world.until(at(WED, '09:20'));
  const grouped = world.now();
  await asked('groups-add', { names: ['Kelas A', 'Kelas B'] });
  await asked('groups-spread', {});
  await world.until(at(WED, '09:30'));
  await asked('session-add', { drafts: AGENDA });

  const stops = [...EDITS.map((edit) => ({ ...edit })), ...BURSTS.map((when) => ({ when, kill: true as const }))];
  for (const stop of stops.sort((a, b) => a.when - b.when)) {
    // A moment before it, so that the burst itself is killed.
    await world.until(stop.when - ('kill' in stop ? 5_000 : 0));
    if ('kill' in stop) {
      world.killSoon(Math.floor((random() * PEOPLE) / 3));
      await world.until(stop.when + 3 * SOON_MS);
      expect(world.isKillOpen()).toBe(false);
    } else await asked('session-edit', { id: idOf(stop.title), change: stop.change });
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
    const heard = messages.map((m) => ({ text: m.text ?? '', parts: partsOf(m.text ?? ''), when: m.date * 1_000 }));
    const group = heard.some(({ text }) => /^Kelompok .*: Kelas A\.$/m.test(text)) ? 'a' : 'b';
    groups[group]++;
    const once: typeof heard = [];
    for (const message of heard) {
      const same = once.find((other) => other.text === message.text && message.when - other.when < SOON_MS);
      const kill = same && world.kills.findLast((one) => one.clock <= message.when + 1_000);
      if (!same) once.push(message);
      else if (kill?.sending.has(id)) doubles.push(`${id} ${message.parts.join()}`);
      else faults.push(`${id} heard twice: ${message.parts.join()}`);
    }
    const told = once.flatMap(({ parts, when }) => parts.map((what) => ({ what, when })));
    const wanted = expected(group, zone, grouped);
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
      days.set(`${id} ${day}`, (days.get(`${id} ${day}`) ?? 0) + 1);
      if ((time < '07:00' || time >= '21:00') && !parts.includes(URGENT))
        faults.push(`${id} heard ${parts} at ${time}`);
    }
  }
  for (const [key, count] of days) if (count > 9) faults.push(`${key}: ${count} messages`);

  const seconds = (ms: number) => (ms / 1_000).toFixed(1);
  process.stdout.write(
    `  ${PEOPLE} people, ${world.kills.length} kills, ${world.kills.reduce((sum, { sending }) => sum + sending.size, 0)} accounts being sent to at them, ` +
      `${doubles.length} doubled${doubles.length > 0 ? ` (${doubles.join('; ')})` : ''}; at most ${Math.max(...days.values())} messages a person and day; ` +
      `registering ${seconds(registered - began)} s, two days ${seconds(performance.now() - registered)} s; seed ${SEED}\n`,
  );
  expect(faults).toEqual([]);
  expect(Math.abs(groups.a - groups.b)).toBeLessThanOrEqual(1);
  expect(world.kills).toHaveLength(KILLS);
  expect(world.output()).toBe('');
});
