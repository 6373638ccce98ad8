import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import type { FeedbackView } from '#aggregates/feedback/messages.ts';
import { createFeedbackReading } from '#aggregates/feedback/reading.ts';
import { COLLECTIONS, workshopId } from '#aggregates/workshop/state.ts';
import { toEpoch } from '#core/zones.ts';
import { topicKey } from '#feedback/topics.ts';
import type { Action } from '#rehearsal/control/types.ts';
import { createRandom } from '#rehearsal/prng.ts';
import { createGate } from '../support/gate.ts';
import { type Heard, heardIn } from '../support/heard.ts';
import { PROMPTS } from '../support/prompts.ts';
import { openKilledHall } from './feedback-run.ts';

/** `CRASH_KILLS=30 FEEDBACK_PEOPLE=250 npx vitest run test/crash/feedback` for the long run; `CRASH_SEED` repeats what people say in one. */
const KILLS = Number(process.env.CRASH_KILLS ?? 3);
const PEOPLE = Number(process.env.FEEDBACK_PEOPLE ?? 30);
const SEED = Number(process.env.CRASH_SEED ?? Date.now() % 1_000_000);
const LONG = KILLS >= 10;
const FIRST = 5_000;
/** How long somebody waits for an answer, in ms: whoever is cut short by a kill waits for seconds. */
const PATIENCE_MS = 60_000;
const [DAY1, DAY2] = ['2027-11-11', '2027-11-12'];
const at = (day: string, time: string) => toEpoch(day, time, 'Asia/Jakarta');
const row = (day: string, title: string) => ({
  ...{ day, start: '08:00', end: '10:00', title, speaker: '', kind: 'session', moderator: '', place: '', link: '' },
  ...{ jp: null, groups: [] },
});
const SESSIONS = [row(DAY1, 'Kebijakan Inovasi'), row(DAY2, 'Menyusun Proposal')];
/** In the long run Telegram has its accidents, too; whoever waits for a 429 waits for a second. */
const FAULTS = ['sendMessage', 'editMessageText'].flatMap((method, i) => [
  { method, kind: '500' as const, probability: 0.02, seed: SEED + i },
  { method, kind: 'lost' as const, probability: 0.01, seed: SEED + i + 2 },
  { method, kind: '429' as const, retry_after: 1, probability: 0.003, seed: SEED + i + 4 },
]);
/** What the evaluation asks, by its words; stars are not among it. */
const QUESTIONS = [...PROMPTS.feedback.instruments.values()]
  .filter(({ subject }) => subject === 'workshop')
  .flatMap(({ id, items }) =>
    items.map((item) => ({
      key: `${topicKey({ instrument: id, about: '' })} ${item.id}`,
      question: typeof item.question === 'string' ? item.question : item.question.id,
    })),
  );
const askedIn = (text: string) => QUESTIONS.find(({ question }) => text.includes(question))?.key ?? null;

test(`of ${PEOPLE} people every answer is counted, and once, while all is killed (seed ${SEED})`, {
  timeout: 120_000 + KILLS * 10_000,
}, async () => {
  const hall = await openKilledHall({
    people: PEOPLE,
    at: at(DAY1, '07:10'),
    sessions: SESSIONS,
    ...(LONG ? { faults: FAULTS } : {}),
  });
  onTestFinished(hall.close);
  const { control, redis, keys, code, goTo, killWhile } = hall;
  const random = createRandom(SEED);
  const people = Array.from({ length: PEOPLE }, (_, i) => FIRST + i);
  const heard = (id: number) => heardIn(control.chat(id));
  const last = (id: number) => heard(id).at(-1) as Heard;
  const counts: Record<string, number> = {};
  const texts: string[] = [];
  let gate = createGate();
  const count = (key: string, mark: number) => {
    counts[`${key} ${mark}`] = (counts[`${key} ${mark}`] ?? 0) + 1;
  };

  async function does(id: number, actions: readonly Action[], isAnswered: () => boolean): Promise<void> {
    await gate.wish();
    for (const action of actions) control.do({ person: id, action });
    const began = performance.now();
    while (!isAnswered()) {
      if (performance.now() - began > PATIENCE_MS)
        throw new Error(`${id}: ${JSON.stringify([actions, heard(id).slice(-2)])}`);
      await wait(10);
    }
  }

  /** A tap on a button of the last message that has such a one. */
  function tapOn(id: number, label: RegExp): Action {
    for (const { id: message_id, buttons } of heard(id).toReversed()) {
      const button = buttons.find((one) => label.test(one.label));
      if (button) return { type: 'tap', message_id, data: button.data };
    }
    throw new Error(`${id} has no button ${label}`);
  }

  const says = (id: number, start: string) => () => heard(id).some(({ text }) => text.startsWith(start));

  /** Some tap two stars at once, of which the first counts; some write a line as well. */
  async function givesStars(id: number): Promise<void> {
    const mark = 1 + Math.floor(random() * 5);
    const taps = [tapOn(id, new RegExp(`^★ ${mark}$`)), ...(id % 5 === 0 ? [tapOn(id, /^★ [15]$/)] : [])];
    await does(id, taps, says(id, '✓ Penilaian untuk sesi'));
    count(`${topicKey({ instrument: 'session', about: 's1' })} stars`, mark);
    if (id % 3 !== 0) return;
    const before = heard(id).length;
    await does(id, [tapOn(id, /^Tulis saran/)], () => heard(id).length > before);
    const text = `Contoh kasus nomor ${id * 7919} sangat membantu`;
    await does(id, [{ type: 'text', text }], says(id, '✓ Saran tersimpan'));
    texts.push(text);
  }

  async function evaluates(id: number): Promise<void> {
    await does(id, [tapOn(id, /^Isi umpan balik/)], () => askedIn(last(id).text) !== null);
    const marked: [string, number][] = [];
    for (let asked = askedIn(last(id).text); asked !== null; asked = askedIn(last(id).text)) {
      const mark = 1 + Math.floor(random() * 5);
      const before = last(id).text;
      await does(id, [tapOn(id, new RegExp(`^★ ${mark}$`))], () => last(id).text !== before);
      marked.push([asked, mark]);
    }
    expect(last(id).text).toMatch(/^✓ Umpan balik/);
    for (const [asked, mark] of marked) count(asked, mark);
  }

  /** Everybody at once, with so many kills in the midst of it. */
  async function everybody(act: (id: number) => Promise<void>, kills: number, redisKills = 0): Promise<void> {
    gate = createGate();
    const acting = Promise.all(people.map(act));
    await Promise.all([acting, killWhile(gate, kills, random, redisKills)]);
    await hall.settled();
  }

  const early = Math.ceil(KILLS / 3);
  await goTo(at(DAY1, '10:00'));
  await everybody(givesStars, early);
  await goTo(at(DAY2, '10:00'), { killed: LONG });
  await everybody(evaluates, KILLS - early, Math.ceil(KILLS / 10));
  await goTo(at(DAY2, '10:00') + 8 * 86_400_000);

  const reading = createFeedbackReading({ redis, keys });
  const { tally, counts: answers } = (await reading.load(code)) as FeedbackView;
  expect(Object.fromEntries(tally.map((t) => [`${t.topic} ${t.item} ${t.mark}`, t.count]))).toEqual(counts);
  expect(answers).toEqual({ 'session:s1': PEOPLE, 'organisation:': PEOPLE });
  expect((await reading.texts(code, 'session:s1')).map(({ text }) => text).sort()).toEqual(texts.sort());
  const marks = await redis.hvals(keys.collection(workshopId(code), COLLECTIONS.feedbackMarks));
  const answered = marks.map((kept) => (JSON.parse(kept) as { answered: string[] }).answered);
  expect(answered).toEqual(people.map(() => ['s1', 'end']));
  console.info(JSON.stringify({ people: PEOPLE, kills: hall.kills, answers: Object.keys(counts).length, seed: SEED }));
});
