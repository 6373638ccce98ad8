import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Redis } from 'ioredis';
import { expect, onTestFinished, test } from 'vitest';
import { feedbackId } from '#aggregates/feedback/feedback.ts';
import type { FeedbackView } from '#aggregates/feedback/messages.ts';
import { createFeedbackReading } from '#aggregates/feedback/reading.ts';
import { ringId } from '#core/ids.ts';
import { startPrivateRedis } from '#core/private-redis.ts';
import { toEpoch } from '#core/zones.ts';
import { speakerKey } from '#feedback/topics.ts';
import type { Action } from '#rehearsal/control/types.ts';
import { createRandom } from '#rehearsal/prng.ts';
import { openApp } from '../support/app.ts';
import { createCrowd } from '../support/crowd.ts';
import { type Heard, heardIn } from '../support/heard.ts';
import { makeWorkshop, ORGANIZER } from '../support/organizer.ts';
import { PROMPTS } from '../support/prompts.ts';
import { placesOf, readEverything, rightByOrder, sharedTokens } from './support/attacker.ts';

/** `FEEDBACK_PEOPLE=250 npx vitest run test/journeys/feedback.test.ts` for the whole hall; `FEEDBACK_SEED` repeats one. */
const PEOPLE = Number(process.env.FEEDBACK_PEOPLE ?? 40);
const SEED = Number(process.env.FEEDBACK_SEED ?? Date.now() % 1_000_000);
const FIRST = 5_000;
const [DAY1, DAY2] = ['2027-11-11', '2027-11-12'];
const at = (day: string, time: string) => toEpoch(day, time, 'Asia/Jakarta');
const SPEAKERS = ['Dr. Siti Aminah, S.K.M.', 'Budi Santoso', 'Rina Wulandari, M.Si.'] as const;
const row = (day: string, start: string, end: string, title: string, speaker: string) => ({
  ...{ day, start, end, title, speaker, kind: 'session', moderator: '', place: '', link: '', jp: null, groups: [] },
});
const SESSIONS = [
  row(DAY1, '08:00', '10:00', 'Kebijakan Inovasi', SPEAKERS[0]),
  row(DAY1, '10:15', '12:00', 'Menyusun Gagasan', SPEAKERS[1]),
  row(DAY2, '08:00', '10:00', 'Menyusun Proposal', SPEAKERS[2]),
];
/** The agency's own questions, by what they say: which item of which instrument that is. */
const QUESTIONS = [...PROMPTS.feedback.instruments.values()].flatMap(({ id: instrument, items }) =>
  items.map(({ id: item, question }) => ({
    instrument,
    item,
    question: typeof question === 'string' ? question : question.id,
  })),
);

/** A workshop on a Redis of the program's own, with its files, and people who have a seat. */
async function openHall() {
  const folder = mkdtempSync(join(tmpdir(), 'tuntun-feedback-'));
  const quiet = { info: () => {}, warn: () => {}, error: () => {} };
  const server = await startPrivateRedis({ dataDir: folder, log: quiet });
  onTestFinished(async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });
  const app = await openApp({ organizers: [ORGANIZER], at: at(DAY1, '07:10'), socket: server.socket });
  const { clock, control, keys } = app;
  const redis = app.redis as unknown as Redis;
  const code = await makeWorkshop(control);
  const now = () => Date.now() + clock.ahead;
  let events = 0;
  const tell = (to: `${string}:${string}`, type: string, data: unknown) =>
    app.app.dispatch({ id: `t:${++events}`, to, type, at: now(), nonce: `n${events}`, data });
  await tell(`workshop:${code}`, 'session-add', { by: ORGANIZER, drafts: SESSIONS });
  const people = Array.from({ length: PEOPLE }, (_, i) => FIRST + i);
  const crowd = createCrowd(control, code, PEOPLE, { complete: false });
  crowd.gate.open();
  crowd.begin();
  await crowd.allDone();

  async function settle(): Promise<void> {
    for (;;) {
      await app.app.idle();
      const waiting = await Promise.all(
        Array.from({ length: 256 }, async (_, bucket) => [
          await redis.llen(keys.inbox(bucket)),
          await redis.zcard(keys.pending(bucket)),
        ]),
      );
      if (waiting.flat().every((count) => count === 0)) return;
      await wait(20);
    }
  }

  /** The clock shows this, and what is due by then has come; people are told one after another. */
  async function goTo(time: number): Promise<void> {
    for (const moment of [time, time + 6_000 + PEOPLE * 40]) {
      clock.ahead = moment - Date.now();
      await app.app.tick();
      await settle();
    }
  }

  return { ...app, redis, folder, code, people, settle, goTo };
}

type Hall = Awaited<ReturnType<typeof openHall>>;

/** The last message of a chat that has such a button. */
function offered({ control }: Hall, id: number, label: RegExp): { heard: Heard; data: string; id: number } {
  for (const heard of heardIn(control.chat(id)).toReversed()) {
    const button = heard.buttons.find(({ label: text }) => label.test(text));
    if (button) return { heard, data: button.data, id: heard.id };
  }
  throw new Error(`${id} has no button ${label}`);
}

async function does({ control }: Hall, id: number, action: Action, until: (text: string) => boolean): Promise<void> {
  control.do({ person: id, action });
  const began = performance.now();
  while (!heardIn(control.chat(id)).some(({ text }) => until(text))) {
    if (performance.now() - began > 30_000)
      throw new Error(`${id}: ${JSON.stringify(heardIn(control.chat(id)).slice(-2))}`);
    await wait(5);
  }
}

const taps = (hall: Hall, id: number, label: RegExp, until: (text: string) => boolean) => {
  const { data, id: message_id } = offered(hall, id, label);
  return does(hall, id, { type: 'tap', message_id, data }, until);
};

/** What one person marked, as they saw it: `session:s1 stars 4`. */
type Marked = { topic: string; item: string; mark: number };

async function givesStars(hall: Hall, id: number, session: number, mark: number): Promise<Marked> {
  const title = SESSIONS[session]?.title ?? '';
  await taps(hall, id, new RegExp(`^★ ${mark}$`), (text) =>
    text.startsWith(`✓ Penilaian untuk sesi ${title} tersimpan`),
  );
  return { topic: `session:s${session + 1}`, item: 'stars', mark };
}

/** How often each mark was given, by topic and item. */
function plainCount(marked: readonly Marked[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { topic, item, mark } of marked) {
    const key = `${topic} ${item} ${mark}`;
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

function tallied({ tally }: FeedbackView): Record<string, number> {
  return Object.fromEntries(tally.map(({ topic, item, mark, count }) => [`${topic} ${item} ${mark}`, count]));
}

/** Which item a message asks about, and about whom. */
function askedIn(text: string): { topic: string; item: string } | null {
  for (const { instrument, item, question } of QUESTIONS) {
    const [before = '', after = ''] = question.split('{speaker}');
    if (!question.includes('{speaker}') && text.includes(question)) return { topic: `${instrument}:`, item };
    const speaker = SPEAKERS.find((name) => text.includes(before + name + after));
    if (speaker && question.includes('{speaker}')) return { topic: `${instrument}:${speakerKey(speaker)}`, item };
  }
  return null;
}

/** Goes through the questions at the end of the workshop. */
async function evaluates(hall: Hall, id: number, mark: () => number): Promise<Marked[]> {
  const marked: Marked[] = [];
  const last = () => heardIn(hall.control.chat(id)).at(-1) as Heard;
  await taps(hall, id, /^Isi umpan balik/, (text) => askedIn(text) !== null);
  for (let asked = askedIn(last().text); asked; asked = askedIn(last().text)) {
    const given = mark();
    const before = last().text;
    await taps(hall, id, new RegExp(`^★ ${given}$`), () => last().text !== before);
    marked.push({ ...asked, mark: given });
  }
  return marked;
}

/** What somebody writes about the first session; nobody else writes it. */
const wordsOf = (id: number) => `Contoh kasus nomor ${id * 7919} sangat membantu`;

async function writes(hall: Hall, id: number): Promise<void> {
  const { data, id: message_id } = offered(hall, id, /^Tulis saran/);
  const asked = heardIn(hall.control.chat(id)).length;
  await does(hall, id, { type: 'tap', message_id, data }, () => heardIn(hall.control.chat(id)).length > asked);
  await does(hall, id, { type: 'text', text: wordsOf(id) }, (text) => text.startsWith('✓ Saran tersimpan'));
}

/** Waits until Redis has written its file anew and let go of the one before. */
async function isRewritten({ redis }: Hall, before: number): Promise<void> {
  const figure = (info: string, name: string) => Number(new RegExp(`^${name}:(\\d+)`, 'm').exec(info)?.[1]);
  await expect
    .poll(async () => {
      const info = await redis.info('persistence');
      return figure(info, 'aof_rewrites') > before && figure(info, 'aof_rewrite_in_progress') === 0;
    })
    .toBe(true);
}

const rewrites = async ({ redis }: Hall) =>
  Number(/^aof_rewrites:(\d+)/m.exec(await redis.info('persistence'))?.[1] ?? 0);

/** Whom the ids of events betray that the workshop's answers came in: those that an account's effects have are tried one by one. */
async function heardOf({ redis, keys, code, people }: Hall): Promise<number[]> {
  const state = await redis.hgetallBuffer(keys.state(feedbackId(code)));
  const rings = ['~0', '~1', '~2', '~3', '~4'].map((name) => state[name]?.toString('hex') ?? '').join('');
  const known = new Set(rings.match(/.{12}/g));
  const numbers = Array.from({ length: 60 }, (_, version) => [0, 1, 2, 3].map((i) => version * 1_000_000 + i)).flat();
  return people.filter((id) => numbers.some((number) => known.has(ringId(`fx:account:${id}:${number}`))));
}

test(`of what ${PEOPLE} people wrote nobody can tell whose it is, once five are together (seed ${SEED})`, async () => {
  const hall = await openHall();
  const { code, people, goTo, settle, redis, keys, folder, logged } = hall;
  const random = createRandom(SEED);
  const look = () => readEverything(redis, { folder, logged });
  // As commands, so that what is read of the file is read as closely as the keys are.
  await redis.config('SET', 'aof-use-rdb-preamble', 'no');
  const inOrder = people
    .map((id) => ({ id, by: random() }))
    .sort((a, b) => a.by - b.by)
    .map(({ id }) => id);
  const before = await rewrites(hall);
  await goTo(at(DAY1, '10:00'));

  // Four have written: they can be found, as the notice says.
  const first = inOrder.slice(0, 4);
  for (const id of first) await writes(hall, id);
  await settle();
  const early = await look();
  const together = (id: number, world: typeof early) =>
    placesOf(wordsOf(id), world).filter(({ what }) => what.includes(`account:${id}`));
  expect(first.map((id) => together(id, early).length > 0)).toEqual([true, true, true, true]);
  const waiting = JSON.parse((await redis.hget(keys.state(feedbackId(code)), 'waiting')) ?? '{}');
  expect(waiting['t:session:s1'].map(({ text }: { text: string }) => text)).toEqual(first.map(wordsOf));

  // The others have, too, and a minute is over.
  for (const id of inOrder.slice(4)) await writes(hall, id);
  await settle();
  await goTo(at(DAY1, '10:00') + 5 * 60_000);
  await isRewritten(hall, before);
  const late = await look();
  const kept = await createFeedbackReading({ redis, keys }).texts(code, 'session:s1');
  expect(kept.map(({ text }) => text).sort()).toEqual(
    people
      .slice(0, 5 * Math.floor(PEOPLE / 5))
      .map(wordsOf)
      .sort(),
  );

  const places = people.flatMap((id) => placesOf(wordsOf(id), late));
  const others = late.filter((place) => !places.includes(place));
  expect(people.flatMap((id) => together(id, late))).toEqual([]);
  // They stand in one sorted set, and in its line of the file, beside nothing that stands beside a person.
  const set = keys.collection(feedbackId(code), 'texts:session:s1');
  expect(places.every(({ where, what }) => where.startsWith(`zset ${set} `) || what.split('\r\n')[4] === set)).toBe(
    true,
  );
  // All keys begin with the bot's id.
  const [bot] = set.split(':');
  expect(sharedTokens(places, others)).toEqual([bot]);
  const keysOf = (kinds: RegExp) => late.filter(({ where }) => kinds.test(where));
  // Until when the workshop takes answers is the same for everybody.
  const closes = String(at(DAY2, '23:59') + 7 * 86_400_000);
  const ofPeople = keysOf(/:(?:account|registration):|:feedback-marks /);
  expect(sharedTokens(keysOf(/:feedback:/), ofPeople)).toEqual([closes, bot]);
  expect(await heardOf(hall)).toEqual([]);
  // The order in which they are kept is not the one in which they were written, nor by whom.
  const truth = new Map(people.map((id) => [String(id), wordsOf(id)]));
  const stored = kept.map(({ text }) => text);
  expect(rightByOrder(inOrder.map(String), stored, truth)).toBeLessThan(PEOPLE / 4);
  expect(rightByOrder(people.map(String), stored, truth)).toBeLessThan(PEOPLE / 4);
}, 120_000);

test(`what ${PEOPLE} people say at once is what is counted (seed ${SEED})`, async () => {
  const hall = await openHall();
  const { code, people, goTo, settle, redis, keys } = hall;
  const random = createRandom(SEED);
  const any = () => 1 + Math.floor(random() * 5);
  const reading = createFeedbackReading({ redis, keys });
  const marked: Marked[] = [];

  await goTo(at(DAY1, '10:00'));
  marked.push(...(await Promise.all(people.map((id) => givesStars(hall, id, 0, any())))));
  await settle();
  expect(tallied((await reading.load(code)) as FeedbackView)).toEqual(plainCount(marked));

  // Most of them; the others are asked again.
  await goTo(at(DAY2, '10:00'));
  const most = people.filter((_, i) => i % 4 !== 3);
  const evaluated = await Promise.all(most.map((id) => evaluates(hall, id, any)));
  expect(evaluated.map((each) => each.length)).toEqual(most.map(() => 5 + 2 * 3));
  marked.push(...evaluated.flat());
  await goTo(at(DAY2, '10:00') + 8 * 86_400_000);
  const view = (await reading.load(code)) as FeedbackView;
  expect(tallied(view)).toEqual(plainCount(marked));
}, 120_000);
