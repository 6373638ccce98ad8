import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { AttendanceState, Mark } from '#aggregates/workshop/attendance/attendance.ts';
import { isCodeShaped, slotAt, slotStart } from '#aggregates/workshop/attendance/codes.ts';
import { CODE_ALPHABET, workshopId } from '#aggregates/workshop/state.ts';
import { createSigner } from '#core/signer.ts';
import { toEpoch } from '#core/zones.ts';
import type { Screen } from '#features/projector/screen.ts';
import { createScreenLinks } from '#features/projector/screen-link.ts';
import type { Action } from '#rehearsal/control/types.ts';
import { createRandom } from '#rehearsal/prng.ts';
import { openApp } from '../support/app.ts';
import { createCrowd } from '../support/crowd.ts';
import { heardIn } from '../support/heard.ts';
import { makeWorkshop, ORGANIZER } from '../support/organizer.ts';
import { allDone, createRespondent } from '../support/respondent.ts';
import { FORMS, registrant } from '../support/roster.ts';
import { serveSite } from '../support/site.ts';

/** `ATTEND_PEOPLE=250 ATTEND_SECONDS=60 npx vitest run test/journeys/attendance.test.ts` for the full hall; `ATTEND_SEED` repeats one. */
const PEOPLE = Number(process.env.ATTEND_PEOPLE ?? 60);
const SECONDS = Number(process.env.ATTEND_SECONDS ?? 6);
const SEED = Number(process.env.ATTEND_SEED ?? Date.now() % 1_000_000);
const WALK_INS = Math.ceil(PEOPLE / 20);
const [FIRST, FIRST_WALK_IN] = [5_000, 9_000];
const DAY = '2027-11-11';
const UNIT = `${DAY}.am`;
const at = (time: string) => toEpoch(DAY, time, 'Asia/Jakarta');
/** Who was wrong looks at the screen again. */
const LOOK_AGAIN_MS = 300;

/** What somebody sends: a code of so many slots ago, by hand or by the link of the QR; or one that they made up. */
type Sent = { slots: number; how: 'typed' | 'scanned' } | 'made up';
/** What they are told for it. */
type Answer = 'present' | 'already' | 'late' | 'wrong' | 'paused';

const now: Sent = { slots: 0, how: 'typed' };
const scanned: Sent = { slots: 0, how: 'scanned' };
/** It went off the screen 15 to 30 seconds ago, or 60 to 75. */
const slow: Sent = { slots: 2, how: 'typed' };
const late: Sent = { slots: 5, how: 'typed' };

/** What each of ten people does, and what comes of it. */
function roleOf(i: number): [Sent, Answer][] {
  switch (i % 10) {
    case 5:
      return [
        [now, 'present'],
        [now, 'already'],
      ];
    case 6:
      return [[slow, 'present']];
    case 7:
      return [[scanned, 'present']];
    case 8:
      return i % 20 === 8
        ? [
            [late, 'late'],
            [now, 'present'],
          ]
        : [[late, 'late']];
    case 9: {
      const guess: [Sent, Answer] = ['made up', 'wrong'];
      if (i % 50 !== 49) return [guess, guess, guess, [now, 'present']];
      return [...Array.from({ length: 9 }, () => guess), ['made up', 'paused'], [now, 'paused']];
    }
    default:
      return [[now, 'present']];
  }
}

const SAYS: Readonly<Record<Answer, RegExp>> = {
  present: /^✓ Hadir tercatat: Kamis pagi, pukul 08\.0\d WIB\.$/,
  already: /^✓ Sudah tercatat hadir: /,
  late: /^Kode itu sudah berganti\./,
  wrong: /^Kode \w{6} belum sesuai\./,
  paused: /^Sudah beberapa kali kode belum sesuai\./,
};

async function openHall() {
  const app = await openApp({ organizers: [ORGANIZER], at: at('07:30') });
  const site = await serveSite(app);
  const code = await makeWorkshop(app.control);
  const crowd = createCrowd(app.control, code, PEOPLE, { complete: false });
  crowd.gate.open();
  crowd.begin();
  await crowd.allDone();
  const link = createScreenLinks(createSigner(app.secret)).link(site, code, at('23:00'));
  const shown = new Map<number, string>();
  const clock = () => Date.now() + app.clock.ahead;

  return {
    ...app,
    code,
    clockNow: clock,
    setTime(time: number): void {
      app.clock.ahead = time - Date.now();
    },
    /** What the screen shows; its codes are seen from now on. */
    async screen(): Promise<Screen> {
      const said = (await (await fetch(`${link}/kini`)).json()) as Screen;
      for (const one of said.codes) shown.set(one.slot, one.code);
      return said;
    },
    codeOf(slots: number): string {
      const seen = shown.get(slotAt(clock()) - slots);
      if (seen === undefined) throw new Error('nobody has seen that code');
      return seen;
    },
    isShown: (text: string) => [...shown.values()].includes(text),
  };
}

type Hall = Awaited<ReturnType<typeof openHall>>;

function createAttender(hall: Hall, id: number, random: () => number) {
  const { control, code } = hall;
  const role = roleOf(id - FIRST);
  const took: number[] = [];

  function madeUp(): string {
    for (;;) {
      const text = Array.from({ length: 6 }, () => CODE_ALPHABET[Math.floor(random() * CODE_ALPHABET.length)]).join('');
      if (isCodeShaped(text) && !hall.isShown(text)) return text;
    }
  }

  /** Does something and waits for the answer that is foreseen; gives when it was sent by Telegram's clock, and how long the answer took. */
  async function send(action: Action, answer: Answer): Promise<number> {
    const own = control.do({ person: id, action }).message_id ?? 0;
    const began = performance.now();
    const answered = () => heardIn(control.chat(id)).some((h) => h.id > own && SAYS[answer].test(h.text));
    while (!answered()) {
      if (performance.now() - began > 20_000) {
        const heard = heardIn(control.chat(id)).map((h) => h.text);
        throw new Error(`${id} is not told "${answer}", but ${JSON.stringify(heard.slice(-3))}`);
      }
      await wait(5);
    }
    if (answer === 'present') took.push(performance.now() - began);
    return control.chat(id).messages.find((m) => m.message_id === own)?.date ?? 0;
  }

  return {
    id,
    took,
    isPresent: role.some(([, answer]) => answer === 'present'),
    /** When they sent what counts, by Telegram's clock, in seconds. */
    sentAt: 0,
    async attend(): Promise<void> {
      for (const [i, [sent, answer]] of role.entries()) {
        if (i > 0) await wait(LOOK_AGAIN_MS);
        const text = sent === 'made up' ? madeUp() : hall.codeOf(sent.slots);
        const isScan = sent !== 'made up' && sent.how === 'scanned';
        const action: Action = isScan ? { type: 'start', payload: `h-${code}${text}` } : { type: 'text', text };
        const date = await send(action, answer);
        if (answer === 'present') this.sentAt = date;
      }
    },
    /** Each answer that is foreseen came, and no other; those that were sent twice count once. */
    expectAnswers(): void {
      const heard = new Set(heardIn(control.chat(id)).map((h) => h.text));
      const told = Object.entries(SAYS).map(([answer, pattern]) => [
        answer,
        [...heard].filter((t) => pattern.test(t)).length,
      ]);
      const wanted = (answer: string) => role.filter(([, other]) => other === answer).length;
      const counts = Object.keys(SAYS).map((answer) => [
        answer,
        answer === 'paused' ? Math.min(wanted(answer), 1) : wanted(answer),
      ]);
      expect([id, Object.fromEntries(told)]).toEqual([id, Object.fromEntries(counts)]);
    },
  };
}

/** People who are there, scan the code and are not registered: three questions. */
function walkInsOf({ control }: Hall) {
  return Array.from({ length: WALK_INS }, (_, i) => {
    const id = FIRST_WALK_IN + i;
    const { plan } = registrant(PEOPLE + i, id, '');
    return createRespondent({
      control,
      id,
      name: `Tamu ${i + 1}`,
      forms: FORMS.filter((form) => form.id === 'walk-in'),
      plan: {
        answers: plan.answers,
        proposals: 'own',
        taps: [],
        isDone: ({ text }) => text.startsWith('✓ Kehadiran dicatat'),
      },
    });
  });
}

test('a hall is present within a minute by the changing code, over a bad network: late, guessed and unregistered are told apart, and all that counts is counted', {
  timeout: 180_000,
}, async () => {
  const random = createRandom(SEED);
  const hall = await openHall();
  const { control, code, redis, keys } = hall;
  // The screen has been on for a while; the next code comes in the midst of all.
  hall.setTime(at('08:00'));
  await hall.screen();
  hall.setTime(slotStart(slotAt(at('08:02'))) - (SECONDS * 1_000) / 2);
  await hall.screen();
  const watching = setInterval(() => void hall.screen(), 5_000);

  control.setFaults({
    rules: [
      // An answer that does not arrive; one that does, and the program hears nothing of it; one that takes its time.
      { method: 'sendMessage', kind: 'reset', probability: 0.1, seed: SEED },
      { method: 'sendMessage', kind: 'lost', probability: 0.05, seed: SEED + 1 },
      { method: 'sendMessage', kind: 'delay', ms: 1_000, probability: 0.05, seed: SEED + 2 },
    ],
  });
  const began = performance.now();
  const people = Array.from({ length: PEOPLE }, (_, i) => createAttender(hall, FIRST + i, random));
  const guests = walkInsOf(hall);
  await Promise.all([
    ...people.map(async (person) => {
      await wait(random() * SECONDS * 1_000);
      await person.attend();
    }),
    ...guests.map(async (guest) => {
      await wait(random() * SECONDS * 1_000);
      await guest.begin({ type: 'start', payload: `h-${code}${hall.codeOf(0)}` });
    }),
  ]);
  await allDone(guests, 30);
  const seconds = (performance.now() - began) / 1_000;
  clearInterval(watching);
  control.clearFaults();

  // Exactly those who sent a code that counted, each at the time of that message.
  const marks = await redis.hgetall(keys.collection(workshopId(code), `present:${UNIT}`));
  const marked = await Promise.all(
    Object.entries(marks).map(async ([id, json]) => {
      const about = JSON.parse((await redis.hget(keys.state(`registration:${id}`), 'about')) ?? '{}') as {
        account: number;
      };
      return { account: about.account, ...(JSON.parse(json) as Mark) };
    }),
  );
  const present = people.filter(({ isPresent }) => isPresent);
  const sure = marked.filter(({ unverified }) => !unverified).map(({ account, at: time }) => [account, time]);
  expect(new Map(sure as [number, number][])).toEqual(new Map(present.map(({ id, sentAt }) => [id, sentAt * 1_000])));
  const guestMarks = marked.filter(({ unverified }) => unverified).map(({ account }) => account);
  expect(guestMarks.sort()).toEqual(guests.map(({ id }) => id));
  for (const person of people) person.expectAnswers();

  const attendance = JSON.parse(
    (await redis.hget(keys.state(workshopId(code)), 'attendance')) ?? '',
  ) as AttendanceState;
  expect(attendance.units[UNIT]).toMatchObject({ present: present.length, unverified: guests.length });
  const { count } = await hall.screen();
  expect(count).toMatch(new RegExp(`^Hadir ${present.length} dari ${PEOPLE}`));

  const took = people.flatMap((person) => person.took).sort((a, b) => a - b);
  const part = (share: number) => Math.round(took[Math.ceil(took.length * share) - 1] ?? 0);
  const said = people.flatMap(({ id }) => roleOf(id - FIRST)).map(([, answer]) => answer);
  const of = (answer: Answer) => said.filter((other) => other === answer).length;
  process.stdout.write(
    `  ${PEOPLE} people and ${guests.length} guests in ${seconds.toFixed(1)} s: ${of('present')} present, ${of('already')} twice, ${of('late')} late, ` +
      `${of('wrong')} wrong codes, ${of('paused')} told to wait; from code to confirmation p50 ${part(0.5)} ms, p95 ${part(0.95)} ms, at most ${part(1)} ms; seed ${SEED}\n`,
  );
});
