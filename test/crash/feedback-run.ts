import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { BUCKETS, bucketOf } from '#core/ids.ts';
import { createKeys } from '#core/keys.ts';
import { startPrivateRedis } from '#core/private-redis.ts';
import { connectRedis } from '#core/redis.ts';
import type { FaultSpec } from '#rehearsal/faults.ts';
import { startClocked } from '../journeys/support/clocked-program.ts';
import { startBotApi, TOKEN } from '../support/bot-api.ts';
import { createCrowd } from '../support/crowd.ts';
import type { Gate } from '../support/gate.ts';
import { makeWorkshop, ORGANIZER } from '../support/organizer.ts';

/** So many people are given leave to do something just before a kill, and so long afterwards it comes, in ms: any time up to this. */
const ACTING = 10;
const LONGEST_LIFE_MS = 80;
/** Every other kill comes while what was just said is on its way from the one to the other, in ms. */
const IN_THE_MIDST_MS = 20;
/** Of the kills of the program, one comes before it is ready: so soon after its start at the latest, in ms. */
const EARLY = 8;
const LONGEST_START_MS = 500;
const PATIENCE_MS = 60_000;
/** People are asked one after another, see `askEverybody`; with it the time that their day's messages settle, in ms. */
const ASKED_WITHIN_MS = 6_000;
const APART_MS = 40;

/**
 * A workshop with people who have a seat, in a program of its own process, which can be killed and whose clock goes with the test's; so can its Redis,
 * which outlives it and writes down what it answers.
 */
export async function openKilledHall(options: {
  people: number;
  at: number;
  sessions: readonly unknown[];
  /** Accidents that befall the calls, besides. */
  faults?: FaultSpec['rules'];
}) {
  let ahead = options.at - Date.now();
  const now = () => Date.now() + ahead;
  const api = await startBotApi({ now });
  const { control } = api;
  const folder = mkdtempSync(join(tmpdir(), 'tuntun-answers-'));
  const quiet = { info: () => {}, warn: () => {}, error: () => {} };
  const server = await startPrivateRedis({ dataDir: folder, log: quiet });
  const redis = connectRedis({ kind: 'socket', path: server.socket });
  redis.on('error', () => {});
  const prefix = String(Number.parseInt(TOKEN, 10));
  const keys = createKeys(prefix);
  const kills = { program: 0, 'program before it was ready': 0, redis: 0 };
  const start = () =>
    startClocked({
      ...{ redis: server.socket, prefix, apiRoot: api.url, token: TOKEN, organizers: [ORGANIZER], ahead },
    });
  let program = start();
  await program.ready;
  const code = await makeWorkshop(control);
  await tell(`workshop:${code}`, 'session-add', { by: ORGANIZER, drafts: options.sessions });
  const crowd = createCrowd(control, code, options.people, { complete: false });
  crowd.gate.open();
  crowd.begin();
  await crowd.allDone();
  await settled();
  // Some updates come twice, besides those that Telegram repeats after a kill.
  control.setFaults({ delivery: { doubled: 0.3, seed: 7 }, ...(options.faults ? { rules: options.faults } : {}) });

  async function tell(to: `${string}:${string}`, type: string, data: unknown): Promise<void> {
    const event = { id: `crash:${type}`, to, type, at: now(), nonce: type, data };
    await redis.rpush(keys.inbox(bucketOf(to)), JSON.stringify(event));
    await settled();
  }

  /** Everything that was told, asked and decided has come to where it goes. */
  async function settled(): Promise<void> {
    const end = performance.now() + PATIENCE_MS;
    for (;;) {
      const pipeline = redis.pipeline();
      for (let bucket = 0; bucket < BUCKETS; bucket++) pipeline.llen(keys.inbox(bucket)).zcard(keys.pending(bucket));
      const counts = ((await pipeline.exec()) ?? []).map(([, count]) => Number(count));
      if (counts.every((count) => count === 0)) return;
      if (performance.now() > end) throw new Error(`something is still under way: ${program.output()}`);
      await wait(20);
    }
  }

  async function strike(): Promise<void> {
    await program.kill();
    program = start();
  }

  return {
    control,
    redis,
    keys,
    code,
    kills,
    settled,
    /** The clock shows this, and what is due by then has come; with a kill while people are being asked. */
    async goTo(time: number, { killed = false } = {}): Promise<void> {
      for (const moment of [time, time + ASKED_WITHIN_MS + options.people * APART_MS]) {
        ahead = moment - Date.now();
        const moved = program.move(ahead).catch(() => {});
        if (killed) {
          await wait(Math.random() * LONGEST_LIFE_MS);
          kills.program++;
          await strike();
          await program.ready;
          await program.move(ahead);
        }
        await moved;
        await settled();
      }
    },
    /** Kills again and again while people act by this gate, and lets them end what they do. */
    async killWhile(gate: Gate, count: number, random: () => number, redisKills = 0): Promise<void> {
      for (let kill = 0; kill < count; kill++) {
        const early = kill % EARLY === EARLY - 1;
        const half = Math.ceil(ACTING / 2);
        gate.give(half);
        if (!early) await program.ready;
        gate.give(ACTING - half);
        const longest = kill % 2 === 0 ? IN_THE_MIDST_MS : LONGEST_LIFE_MS;
        await wait(random() * (early ? LONGEST_START_MS : longest));
        if (kill < redisKills) {
          kills.redis++;
          process.kill(Number(readFileSync(join(folder, 'redis.pid'), 'utf8')), 'SIGKILL');
          await wait(random() * LONGEST_LIFE_MS);
        }
        kills[early ? 'program before it was ready' : 'program']++;
        await strike();
      }
      await program.ready;
      gate.open();
    },
    async close(): Promise<void> {
      await program.kill();
      redis.disconnect();
      await server.stop();
      await api.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
    },
  };
}

export type KilledHall = Awaited<ReturnType<typeof openKilledHall>>;
