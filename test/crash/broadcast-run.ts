import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { FANOUT } from '#core/fanout.ts';
import { bucketOf } from '#core/ids.ts';
import { createKeys } from '#core/keys.ts';
import type { FaultSpec } from '#rehearsal/faults.ts';
import { type BotApi, startBotApi, TOKEN } from '../support/bot-api.ts';
import { freePort } from '../support/free-port.ts';
import { ORGANIZER } from '../support/organizer.ts';
import { startOwnRedis } from '../support/own-redis.ts';
import { type Program, startProgram } from '../support/program.ts';

/** What is sent; nobody else says it. */
const TEXT = 'Acara pindah ke Aula Utama.';
const CODE = 'JMB27';
const FIRST_PERSON = 1_000_000;
/** How long a program sends before something is killed, in ms: any time from the one to the other. */
const SHORTEST_LIFE_MS = 100;
const LONGEST_LIFE_MS = 1_200;
/** So long after the last kill everything is over, at the latest, in ms. */
const PATIENCE_MS = 180_000;

const keys = createKeys(String(Number.parseInt(TOKEN, 10)));

/** What became of a broadcast: the table's lines and what the Bot API has taken, person by person. */
export type Sent = {
  /** The table, by position. */
  table: readonly string[];
  /** Ids of the messages that each person has, by position. */
  received: readonly (readonly number[])[];
  counts: Readonly<Record<string, number>>;
  stage: string;
  /** Positions of who had blocked the bot. */
  blocked: ReadonlySet<number>;
  figures: Readonly<Record<string, number>>;
};

/**
 * Sends one broadcast, and kills meanwhile: the program, and where it has one of its own, its Redis. With two programs they share a Redis.
 * @param options.faults accidents that befall the calls all the while
 * @param options.blocked the share of people who have blocked the bot
 */
export async function broadcastWithKills(options: {
  people: number;
  kills: number;
  perSecond: number;
  programs: 1 | 2;
  faults?: FaultSpec;
  blocked?: number;
  random: () => number;
}): Promise<Sent> {
  const { people, random } = options;
  const api = await startBotApi();
  const shared = options.programs === 2 ? await startOwnRedis() : null;
  const folder = mkdtempSync(join(tmpdir(), 'tuntun-broadcast-'));
  const data = join(folder, 'data');
  const programs: Program[] = [];
  const start = async () => {
    const program = startProgram({
      BOT_TOKEN: TOKEN,
      TELEGRAM_API_ROOT: api.url,
      ORGANIZER_IDS: String(ORGANIZER),
      PORT: String(await freePort()),
      BROADCAST_PER_SECOND: String(options.perSecond),
      BROADCAST_PAID: 'yes',
      LOG_LEVEL: 'info',
      ...(shared ? { REDIS_URL: shared.url } : { DATA_DIR: data, TMPDIR: folder }),
    });
    programs.push(program);
    return program;
  };
  const figures = { 'kills of a program': 0, 'kills of Redis': 0 };
  let storage: Redis | null = null;

  try {
    const blocked = await gatherPeople(api, people, options.blocked ?? 0, random);
    let alive = await Promise.all(Array.from({ length: options.programs }, start));
    await Promise.all(alive.map(({ ready }) => ready));
    storage = shared ? shared.client() : openPrivate(data);
    await seed(storage, people);
    await order(storage);
    api.control.setFaults(options.faults ?? {});
    while ((await progressOf(storage)).done === 0) await wait(20);

    for (let kill = 0; kill < options.kills; kill++) {
      await wait(SHORTEST_LIFE_MS + random() * (LONGEST_LIFE_MS - SHORTEST_LIFE_MS));
      if (!shared && random() < 0.3) {
        figures['kills of Redis']++;
        await killRedis(data);
        continue;
      }
      figures['kills of a program']++;
      const struck = alive[Math.floor(random() * alive.length)] as Program;
      await struck.ready;
      await struck.kill();
      alive = [...alive.filter((program) => program !== struck), await start()];
      await (alive.at(-1) as Program).ready;
      if (!shared) {
        storage.disconnect();
        storage = openPrivate(data);
      }
    }
    const during = (await progressOf(storage)).done;
    const until = performance.now() + PATIENCE_MS;
    while ((await progressOf(storage)).stage !== 'sent') {
      if (performance.now() > until) throw new Error(`not over: ${JSON.stringify(await progressOf(storage))}`);
      await wait(50);
    }
    const sent = await read(storage, api, people);
    return { ...sent, blocked, figures: { ...figures, 'done before the last kill': during } };
  } finally {
    storage?.disconnect();
    for (const program of programs) await program.kill();
    await shared?.close();
    await api.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  }
}

/** The program's own Redis; one that was killed a moment ago is first up again. */
async function killRedis(data: string): Promise<void> {
  for (;;) {
    try {
      process.kill(Number(readFileSync(join(data, 'redis.pid'), 'utf8')), 'SIGKILL');
      return;
    } catch {
      await wait(20);
    }
  }
}

function openPrivate(data: string): Redis {
  const redis = new Redis({ path: readFileSync(join(data, 'lock', 'socket'), 'utf8'), maxRetriesPerRequest: null });
  redis.on('error', () => {});
  return redis;
}

/** People who have all pressed START, some of whom have blocked the bot since; the bot has heard all that. */
async function gatherPeople({ url, control }: BotApi, people: number, share: number, random: () => number) {
  const blocked = new Set<number>();
  let last: number | null = null;
  for (let i = 0; i < people; i++) {
    const person = FIRST_PERSON + i;
    control.addPerson({ id: person, first_name: `Peserta ${i}` });
    last = control.do({ person, action: { type: 'start' } }).update_id;
    if (random() >= share) continue;
    blocked.add(i);
    last = control.do({ person, action: { type: 'block' } }).update_id ?? last;
  }
  control.addPerson({ id: ORGANIZER, first_name: 'Panitia' });
  last = control.do({ person: ORGANIZER, action: { type: 'start' } }).update_id;
  await fetch(`${url}/bot${TOKEN}/getUpdates?offset=${(last ?? 0) + 1}`).then((answer) => answer.arrayBuffer());
  return blocked;
}

/** A workshop in which all of them have a seat, as the program keeps it. */
async function seed(redis: Redis, people: number): Promise<void> {
  const card = {
    ...{ code: CODE, title: 'Workshop', start: '2027-11-11', end: '2027-11-12', time: '08:00', mode: 'hall' },
    ...{ place: 'Aula', province: '15', zone: 'Asia/Jakarta', jp: null, seats: null, organizer: 'BPSDM' },
    ...{ createdBy: ORGANIZER, createdAt: 1 },
  };
  await tell(redis, `workshop:${CODE}`, 'create', { card });
  while ((await redis.hexists(keys.state(`workshop:${CODE}`), 'card')) === 0) await wait(20);
  for (let from = 0; from < people; from += 500) {
    const pipeline = redis.pipeline();
    for (let i = from; i < Math.min(from + 500, people); i++) {
      const member = { status: 'registered', number: i + 1, at: 1, agency: 'bpsdm', office: null, behalf: false };
      const about = { workshop: CODE, account: FIRST_PERSON + i, contact: null, at: 1, privacy: 1 };
      pipeline.hset(keys.collection(`workshop:${CODE}`, 'members'), `r${i}`, JSON.stringify(member));
      pipeline.hset(keys.state(`registration:r${i}`), 'about', JSON.stringify(about), 'answers', '{}');
    }
    await pipeline.exec();
  }
}

/** The organizer's order, as it comes from the chat. */
async function order(redis: Redis): Promise<void> {
  const message = { text: { text: TEXT, entities: [] }, media: [], buttons: [] };
  const audience = { to: 'members', conditions: [{ by: 'status', is: ['registered'] }] };
  await tell(redis, 'broadcast:b1', 'draft', { by: ORGANIZER, workshop: CODE, message, audience, next: 'x' });
  const send = { do: 'send', insist: true };
  await tell(redis, `workshop:${CODE}`, 'broadcast', { by: ORGANIZER, id: 'b1', order: send, sure: true, show: 'x' });
}

let events = 0;

async function tell(redis: Redis, to: `${string}:${string}`, type: string, data: unknown): Promise<void> {
  const event = { id: `crash:${++events}`, to, type, at: Date.now(), nonce: `n${events}`, data };
  await redis.rpush(keys.inbox(bucketOf(to)), JSON.stringify(event));
  // The next goes to another bucket, and must not overtake it.
  while ((await redis.llen(keys.inbox(bucketOf(to)))) > 0) await wait(10);
}

const at = (collection: string): string => keys.collection('broadcast:b1', collection);

async function progressOf(redis: Redis): Promise<{ stage: string; done: number }> {
  const [stage, done] = await Promise.all([
    redis.hget(keys.state('broadcast:b1'), 'stage'),
    redis.hlen(at(FANOUT.results)),
  ]);
  return { stage: JSON.parse(stage ?? '""') as string, done };
}

async function read(redis: Redis, { control }: BotApi, people: number) {
  const [audience, results, { stage }, counts] = await Promise.all([
    redis.lrange(at(FANOUT.audience), 0, -1),
    redis.hgetall(at(FANOUT.results)),
    progressOf(redis),
    redis.hget(keys.state('broadcast:b1'), 'counts'),
  ]);
  if (audience.length !== people) throw new Error(`an audience of ${audience.length}`);
  const received = audience.map((line) => {
    const { messages } = control.chat(Number(line.split(' ')[0]));
    return messages.filter(({ text }) => text === TEXT).map(({ message_id }) => message_id);
  });
  return {
    table: audience.map((_, position) => results[position] ?? ''),
    received,
    counts: JSON.parse(counts ?? '{}') as Record<string, number>,
    stage,
  };
}
