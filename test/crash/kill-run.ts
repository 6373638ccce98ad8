import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { BUCKETS } from '#core/ids.ts';
import { createKeys } from '#core/keys.ts';
import { startBotApi, TOKEN } from '../support/bot-api.ts';
import { freePort } from '../support/free-port.ts';
import { countDoubles, type Heard } from '../support/heard.ts';
import { fetchList, makeWorkshop, ORGANIZER } from '../support/organizer.ts';
import { startOwnRedis } from '../support/own-redis.ts';
import { type Program, startProgram } from '../support/program.ts';
import { createRespondent } from '../support/respondent.ts';
import { type Expected, FORMS, isRegistered, numberIn, registrant } from '../support/roster.ts';
import { createGate } from './gate.ts';

export type Mode = 'polling' | 'webhook' | 'private';

/** What a run with kills has shown. `people` are in the order of their numbers in `numbers`. */
export type KillRun = {
  expected: Expected[];
  /** The rows of the organizer's list, as far as they are compared, in the order of the people. */
  listed: (Expected & { number: number })[];
  /** The last message in each person's chat. */
  last: Heard[];
  isAnswer: (heard: Heard) => boolean;
  rows: number;
  /** Lines of the log that tell of a mistake of our own. */
  faults: string[];
  figures: Record<string, number | string>;
};

/** How many deeds one registration takes, more or less; so many are spread over the kills. */
const DEEDS_EACH = 11;
/** How long a program works before it is killed, in ms: any time up to this. */
const LONGEST_LIFE_MS = 300;
/** One kill of so many comes before the program is ready. */
const EARLY = 8;
const FIRST_ID = 5_000;

/** Kills the program again and again while people register, then looks at what became of them. */
export async function runWithKills(options: {
  mode: Mode;
  kills: number;
  people: number;
  /** So many of the kills strike the private Redis instead. */
  redisKills?: number;
  random: () => number;
}): Promise<KillRun> {
  const { mode, kills, people, random } = options;
  const startedAt = performance.now();
  const api = await startBotApi();
  const redis = mode === 'private' ? null : await startOwnRedis();
  const folder = mkdtempSync(join(tmpdir(), 'tuntun-crash-'));
  const port = await freePort();
  const env = {
    BOT_TOKEN: TOKEN,
    TELEGRAM_API_ROOT: api.url,
    ORGANIZER_IDS: String(ORGANIZER),
    PORT: String(port),
    LOG_LEVEL: 'info',
    ...(redis ? { REDIS_URL: redis.url } : { DATA_DIR: join(folder, 'data'), TMPDIR: folder }),
    ...(mode === 'webhook'
      ? { UPDATES: 'webhook', PUBLIC_URL: `http://127.0.0.1:${port}`, WEBHOOK_SECRET: 'rahasia' }
      : {}),
  };
  const programs: Program[] = [];
  const start = (): Program => {
    const program = startProgram(env);
    programs.push(program);
    return program;
  };
  const gate = createGate();
  const starts: number[] = [];
  let unanswered = 0;
  let redisKills = options.redisKills ?? 0;

  try {
    let program = start();
    await program.ready;
    const code = await makeWorkshop(api.control);
    const registrants = Array.from({ length: people }, (_, i) => registrant(i, FIRST_ID + i, code));
    const respondents = registrants.map(({ plan }, i) =>
      createRespondent({
        control: api.control,
        id: FIRST_ID + i,
        name: `Peserta ${i + 1}`,
        forms: FORMS.filter((form) => form.id === 'registration'),
        plan,
        mayAct: gate.wish,
      }),
    );
    const failed = Promise.race(respondents.map(({ done }) => done.then(() => new Promise<never>(() => {}))));
    failed.catch(() => {});
    for (const respondent of respondents) void respondent.begin({ type: 'start', payload: `w-${code}` });

    const perKill = Math.ceil((people * DEEDS_EACH) / kills);
    for (let kill = 0; kill < kills; kill++) {
      // Some act while nobody is there to hear them, the others while the program works.
      const late = Math.ceil(perKill / 2);
      gate.give(perKill - late);
      const early = kill % EARLY === EARLY - 1;
      if (!early) starts.push(await program.ready);
      const life = random() * (early ? 600 : LONGEST_LIFE_MS);
      for (let i = 0; i < late; i++) setTimeout(() => gate.give(1), random() * life);
      await Promise.race([wait(life), failed]);
      unanswered += respondents.filter(({ deeds }) => deeds.at(-1)?.heard === null).length;
      if (mode === 'private' && redisKills > 0 && kill % Math.max(1, Math.floor(kills / redisKills)) === 0 && !early) {
        redisKills--;
        process.kill(Number(readFileSync(join(folder, 'data', 'redis.pid'), 'utf8')), 'SIGKILL');
        await wait(random() * LONGEST_LIFE_MS);
      }
      await program.kill();
      program = start();
    }
    starts.push(await program.ready);
    gate.open();
    await Promise.all(respondents.map(({ done }) => done));
    const storage = redis
      ? redis.client()
      : new Redis({ path: readFileSync(join(folder, 'data', 'lock', 'socket'), 'utf8') });
    await untilNothingIsPending(storage);
    storage.disconnect();
    const { rows } = await fetchList(api.control, code);
    const heard = respondents.map((respondent) => respondent.heard());
    program.signal('SIGTERM');
    await program.ended;
    starts.sort((a, b) => a - b);
    const last = heard.map((messages) => messages.at(-1) as Heard);
    return {
      expected: registrants.map(({ expected }) => expected),
      listed: last.map((message) => rowOf(rows, numberIn(message).number)),
      last,
      isAnswer: isRegistered(code),
      rows: rows.length,
      faults: programs.flatMap(({ lines }) => lines.filter((l) => l.msg === 'a decision failed').map((l) => l.msg)),
      figures: {
        mode,
        kills,
        people,
        deeds: respondents.reduce((sum, { deeds }) => sum + deeds.length, 0),
        'waiting for an answer at a kill (mean)': (unanswered / kills).toFixed(1),
        doubles: heard.reduce((sum, messages) => sum + countDoubles(messages), 0),
        'start to ready p50 ms': Math.round(starts[Math.floor(starts.length / 2)] ?? 0),
        'start to ready max ms': Math.round(starts.at(-1) ?? 0),
        seconds: Math.round((performance.now() - startedAt) / 1000),
      },
    };
  } finally {
    for (const program of programs) await program.kill();
    await redis?.close();
    await api.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  }
}

/** What every message that was decided has been sent by now, and no copy of one can come any more. */
async function untilNothingIsPending(redis: Redis): Promise<void> {
  const keys = createKeys(String(Number.parseInt(TOKEN, 10)));
  const end = performance.now() + 20_000;
  for (;;) {
    const counts = await Promise.all(Array.from({ length: BUCKETS }, (_, bucket) => redis.zcard(keys.pending(bucket))));
    if (counts.every((count) => count === 0)) return;
    if (performance.now() > end) throw new Error('something is still to be sent');
    await wait(50);
  }
}

/** A row of the list as it is compared. Columns: number, name, NIP, rank, position, agency, unit, attendance, phone … */
function rowOf(rows: readonly string[][], number: number): Expected & { number: number } {
  const row = rows.find(([n]) => Number(n) === number) ?? [];
  const [, name = '', , , position = '', agency = '', representing = '', , , phone = ''] = row;
  const attendance = representing === '' ? 'Pejabat yang diundang' : `Mewakili ${representing}`;
  return { number, name, position, agency, attendance, phone };
}
