import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { inject, onTestFinished } from 'vitest';
import { BUCKETS } from '#core/ids.ts';
import { createKeys } from '#core/keys.ts';
import { connectRedis } from '#core/redis.ts';
import { startBotApi, TOKEN } from '../../support/bot-api.ts';
import { type Clocked, startClocked } from './clocked-program.ts';

/** A kill: for which accounts something was being sent, with the last message that each of them had by then (0: none). */
export type Kill = { readonly sending: ReadonlyMap<number, number> };

/** Time goes on in steps of so long while something is due, in ms; in small ones where the program is to be killed, so that little is done at once. */
const STEP_MS = 1_000;
const SMALL_STEP_MS = 100;
/** What stands still for so long waits for a later time, in ms. */
const STILL_MS = 1_000;
const PATIENCE_MS = 30_000;
const ON_THE_WAY_MS = 30;

/**
 * Telegram and Redis, which outlive the program; the program in a process of its own; and a clock for all, which goes on from one thing that is due to
 * the next. The program can be killed while it sends.
 * @param at where the clock begins, epoch ms
 */
export async function openClockedWorld(options: { at: number; organizers: readonly number[] }) {
  let ahead = options.at - Date.now();
  const now = () => Date.now() + ahead;
  const api = await startBotApi({ now });
  const { control } = api;
  const prefix = `t${randomBytes(6).toString('hex')}`;
  const keys = createKeys(prefix);
  const redis = connectRedis({ kind: 'socket', path: inject('redis') });
  let changes = 0;
  control.onEvent(() => {
    changes++;
    if (killAt === null || changes < killAt) return;
    killAt = null;
    program.strike();
    struck = true;
  });
  const kills: Kill[] = [];
  const output: string[] = [];
  /** With this change of a chat the program is killed; then it is to be started again. */
  let killAt: number | null = null;
  let struck = false;

  const start = (): Clocked =>
    startClocked({
      redis: inject('redis'),
      prefix,
      apiRoot: api.url,
      token: TOKEN,
      organizers: options.organizers,
      ahead,
    });
  let program = start();
  onTestFinished(async () => {
    await program.kill();
    await api.close();
    redis.disconnect();
  });
  await program.ready;

  async function startAgain(): Promise<void> {
    struck = false;
    await program.kill();
    // What was on its way still arrives.
    await wait(ON_THE_WAY_MS);
    kills.push({ sending: await sending() });
    output.push(program.output());
    program = start();
    await program.ready;
  }

  /** Accounts with something that is not known to be sent, and their last messages. */
  async function sending(): Promise<Map<number, number>> {
    const all = await Promise.all(
      Array.from({ length: BUCKETS }, (_, bucket) => redis.zrange(keys.pending(bucket), '0', '-1')),
    );
    const accounts = all.flat().filter((id) => id.startsWith('account:'));
    const ids = accounts.map((id) => Number(id.slice('account:'.length)));
    return new Map(ids.map((id) => [id, control.chat(id).messages.at(-1)?.message_id ?? 0]));
  }

  type Waiting = { due: number; pending: number; entries: number; events: number };
  /** The next due time, the next time of something unsent, and how much is unsent. */
  async function look(): Promise<Waiting> {
    const pipeline = redis.pipeline();
    for (let bucket = 0; bucket < BUCKETS; bucket++) {
      pipeline.zrange(keys.due(bucket), '0', '0', 'WITHSCORES');
      pipeline.zrange(keys.pending(bucket), '0', '0', 'WITHSCORES');
      pipeline.zcard(keys.pending(bucket));
      pipeline.llen(keys.inbox(bucket));
    }
    const answers = ((await pipeline.exec()) ?? []).map(([, answer]) => answer);
    const waiting: Waiting = { due: Infinity, pending: Infinity, entries: 0, events: 0 };
    for (let i = 0; i < answers.length; i += 4) {
      waiting.due = Math.min(waiting.due, scoreOf(answers[i]));
      waiting.pending = Math.min(waiting.pending, scoreOf(answers[i + 1]));
      waiting.entries += Number(answers[i + 2]);
      waiting.events += Number(answers[i + 3]);
    }
    return waiting;
  }

  /** Waits until nothing is under way; gives when the next thing is due. */
  async function settled(): Promise<number> {
    const end = performance.now() + PATIENCE_MS;
    let before = '';
    let since = performance.now();
    for (;;) {
      if (struck) await startAgain();
      const came = changes;
      const waiting = await look();
      if (struck) continue;
      if (waiting.entries + waiting.events === 0 && waiting.due > now() && changes === came) return waiting.due;
      const state = JSON.stringify([waiting, changes]);
      if (state !== before) [before, since] = [state, performance.now()];
      // A hold, or a retry: it waits for its time.
      const next = Math.min(waiting.due, waiting.pending);
      if (performance.now() - since > STILL_MS && next > now()) return next;
      if (performance.now() > end) throw new Error(`still under way: ${state}\n${program.output()}`);
      await wait(5);
    }
  }

  function moveTo(at: number): Promise<void> {
    if (at > now()) ahead = at - Date.now();
    return program.move(ahead);
  }

  return {
    control,
    redis,
    keys,
    now,
    kills,
    /** What all its lives logged as an error. */
    output: () => [...output, program.output()].join(''),
    settled,
    /** In the midst of what comes next: it is killed after so many more changes in chats, and started again. */
    killSoon(after: number): void {
      killAt = changes + after;
    },
    /** Whether the last kill that was wanted is still to come. */
    isKillOpen: () => killAt !== null,
    /** A while passes, whatever is due. */
    pass: (ms: number) => moveTo(now() + ms),
    /** Lets time go on to a moment (epoch ms), with everything that is due until then. */
    async until(at: number): Promise<void> {
      for (;;) {
        const next = await settled();
        if (next > at) break;
        // It can be killed before it has looked at all that is due.
        moveTo(Math.max(next, now()) + (killAt === null ? STEP_MS : SMALL_STEP_MS)).catch(() => {});
      }
      await moveTo(at);
      await settled();
    },
  };
}

export type ClockedWorld = Awaited<ReturnType<typeof openClockedWorld>>;

function scoreOf(answer: unknown): number {
  const [, score] = answer as string[];
  return score === undefined ? Infinity : Number(score);
}
