import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { type BotApi, startBotApi, TOKEN } from '../support/bot-api.ts';
import { untilNothingIsPending } from '../support/crowd.ts';
import { freePort } from '../support/free-port.ts';
import type { Gate } from '../support/gate.ts';
import { ORGANIZER } from '../support/organizer.ts';
import { startOwnRedis } from '../support/own-redis.ts';
import { type Program, startProgram } from '../support/program.ts';

export type Mode = 'polling' | 'webhook' | 'private';

/** So many deeds at most for each kill. */
const MOST_FOR_A_KILL = 10;
/** A life begins when so many people have something to say: who was cut short by a kill waits for seconds. At most so long, in ms. */
const ENOUGH = 12;
const LONGEST_PAUSE_MS = 4_000;
/** How long a program works before it is killed, in ms: any time up to this. */
const LONGEST_LIFE_MS = 300;
/** One kill of so many comes before the program is ready. */
const EARLY = 8;
const LONGEST_START_MS = 600;
/** Every other kill comes so soon after several people did something, in ms. */
const IN_THE_MIDST_MS = 15;

/** People who do something, and how one sees that all of it was kept, once. */
export type Crowd = {
  gate: Gate;
  begin(): void;
  trouble: Promise<never>;
  allDone(): Promise<void>;
  deeds(): number;
  doubles(): number;
  unanswered(): { at: number }[];
  expectAllRight(redis: Redis): Promise<void>;
};

/**
 * Kills the program again and again while people do something, then checks what became of it. With `redisKills`, so many of the kills strike the
 * private Redis first. Gives figures.
 * @param options.deedsEach how many deeds a person needs, more or less; they are spread over the kills
 */
export async function runWithKills(options: {
  mode: Mode;
  kills: number;
  people: number;
  redisKills: number;
  random: () => number;
  deedsEach: number;
  open: (control: BotApi['control'], people: number) => Promise<Crowd>;
}): Promise<{ figures: Record<string, number | string>; faults: string[] }> {
  const { mode, kills, people, random } = options;
  const startedAt = performance.now();
  const api = await startBotApi();
  const redis = mode === 'private' ? null : await startOwnRedis();
  const folder = mkdtempSync(join(tmpdir(), 'tuntun-crash-'));
  const port = await freePort();
  const data = join(folder, 'data');
  const env = {
    BOT_TOKEN: TOKEN,
    TELEGRAM_API_ROOT: api.url,
    ORGANIZER_IDS: String(ORGANIZER),
    PORT: String(port),
    LOG_LEVEL: 'info',
    ...(redis ? { REDIS_URL: redis.url } : { DATA_DIR: data, TMPDIR: folder }),
    ...(mode === 'webhook' && {
      UPDATES: 'webhook',
      PUBLIC_URL: `http://127.0.0.1:${port}`,
      WEBHOOK_SECRET: 'rahasia',
    }),
  };
  const programs: Program[] = [];
  const start = (): Program => {
    const program = startProgram(env);
    programs.push(program);
    return program;
  };
  const starts: number[] = [];
  const strikesRedis = (kill: number) =>
    options.redisKills > 0 && kill % Math.max(1, Math.floor(kills / options.redisKills)) === 0;
  let unanswered = 0;
  let struck = 0;
  let redisKills = 0;

  try {
    let program = start();
    await program.ready;
    const crowd = await options.open(api.control, people);
    // Some updates are delivered twice, besides those that a kill makes Telegram repeat.
    api.control.setFaults({ delivery: { doubled: 0.3, seed: Math.floor(random() * 1_000_000) } });
    crowd.begin();

    const share = (kill: number) => Math.floor((kill * people * options.deedsEach) / kills);
    for (let kill = 0; kill < kills; kill++) {
      // Some act while nobody is there to hear them, the others while the program works.
      const count = Math.min(share(kill + 1) - share(kill), MOST_FOR_A_KILL);
      const late = Math.ceil(count / 2);
      crowd.gate.give(count - late);
      const early = kill % EARLY === EARLY - 1;
      if (!early) {
        starts.push(await program.ready);
        const pauseEnds = performance.now() + LONGEST_PAUSE_MS;
        while (crowd.gate.waiting() < ENOUGH && performance.now() < pauseEnds) await wait(5);
      }
      const since = performance.now();
      const life = random() * (early ? LONGEST_START_MS : LONGEST_LIFE_MS);
      const midst = kill % 2 === 0 ? Math.max(0, life - random() * IN_THE_MIDST_MS) : null;
      for (let i = 0; i < late; i++) setTimeout(() => crowd.gate.give(1), midst ?? random() * life);
      await Promise.race([wait(life), crowd.trouble]);
      const waiting = crowd.unanswered();
      unanswered += waiting.length;
      if (waiting.some((deed) => deed.at > since)) struck++;
      if (!early && strikesRedis(kill)) {
        redisKills++;
        process.kill(Number(readFileSync(join(data, 'redis.pid'), 'utf8')), 'SIGKILL');
        await wait(random() * LONGEST_LIFE_MS);
      }
      await program.kill();
      program = start();
    }
    starts.push(await program.ready);
    const during = crowd.deeds();
    crowd.gate.open();
    await crowd.allDone();
    const storage = redis ? redis.client() : new Redis({ path: readFileSync(join(data, 'lock', 'socket'), 'utf8') });
    await untilNothingIsPending(storage);
    await crowd.expectAllRight(storage);
    storage.disconnect();
    program.signal('SIGTERM');
    await program.ended;
    starts.sort((a, b) => a - b);
    return {
      faults: programs.flatMap(({ lines }) => lines.map((l) => l.msg).filter((msg) => msg === 'a decision failed')),
      figures: {
        mode,
        kills,
        people,
        ...(redisKills > 0 && { 'kills of Redis': redisKills }),
        'deeds before the last kill': during,
        'deeds in all': crowd.deeds(),
        'kills with something just said in hand': struck,
        'people without an answer at a kill (mean)': (unanswered / kills).toFixed(1),
        doubles: crowd.doubles(),
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
