import { setTimeout as wait } from 'node:timers/promises';
import { type Api, GrammyError } from 'grammy';
import type { Update } from 'grammy/types';
import type { Keys } from '#core/keys.ts';
import type { Log } from '#core/log.ts';
import type { RedisClient, Scripts } from '#core/redis.ts';
import { ALLOWED_UPDATES } from './incoming.ts';

const LEASE_MS = 15_000;
/** How long Telegram may keep a request for updates open, in seconds. */
const LONG_POLL_S = 25;
/** An answer that is still missing so much later than asked for will not come: the connection is dead without saying so. */
const GRACE_S = 5;
const BATCH = 100;
const LONGEST_PAUSE_MS = 15_000;

/**
 * Our own long polling: fetch at most 100 updates, bring all of them to commit, and only then ask with the next offset, so that an update that
 * Telegram believes delivered is committed. One process polls, under a lease.
 */
export function createPolling(deps: {
  api: Api;
  redis: RedisClient & Scripts;
  keys: Keys;
  owner: string;
  receive: (update: Update) => Promise<void>;
  log: Log;
}) {
  const { api, redis, keys, owner, receive, log } = deps;
  const stop = new AbortController();
  let asking = new AbortController();
  let held = false;
  let renewal: NodeJS.Timeout | undefined;
  let loop: Promise<void> = Promise.resolve();
  let lastAnswer = 0;

  async function hold(): Promise<void> {
    try {
      held = (await redis.tuntunLease(1, keys.lease('polling'), owner, LEASE_MS)) === 1;
    } catch (error) {
      log.warn({ err: error }, 'the right to poll could not be looked up');
    }
  }

  /** Commits what came, and gives the offset up to which nothing is open. */
  async function commitAll(updates: readonly Update[]): Promise<{ offset: number; complete: boolean }> {
    const results = await Promise.allSettled(updates.map(receive));
    const open = results.findIndex((r) => r.status === 'rejected');
    if (open === -1) return { offset: (updates.at(-1)?.update_id ?? -1) + 1, complete: true };
    log.warn({ err: (results[open] as PromiseRejectedResult).reason }, 'an update stays with Telegram');
    return { offset: updates[open]?.update_id ?? 0, complete: false };
  }

  async function ask(offset: number): Promise<Update[]> {
    asking = new AbortController();
    const limit = setTimeout(() => asking.abort(), (LONG_POLL_S + GRACE_S) * 1000);
    try {
      return await api.getUpdates(
        { offset, limit: BATCH, timeout: LONG_POLL_S, allowed_updates: ALLOWED_UPDATES },
        // grammY's type of the signal is older than Node's.
        asking.signal as Parameters<Api['getUpdates']>[1],
      );
    } finally {
      clearTimeout(limit);
    }
  }

  async function poll(): Promise<void> {
    let offset = 0;
    let failures = 0;
    while (!stop.signal.aborted) {
      if (!held) {
        await hold();
        if (!held) await pause(LEASE_MS / 3);
        // Looked at again, because a stop may have come meanwhile, which would wait for a request that nobody ends.
        continue;
      }
      try {
        const updates = await ask(offset);
        lastAnswer = performance.now();
        failures = 0;
        if (updates.length === 0) continue;
        const committed = await commitAll(updates);
        offset = committed.offset;
        if (!committed.complete) await pause(1_000);
      } catch (error) {
        if (stop.signal.aborted) break;
        failures += 1;
        await pause(explain(error, failures));
      }
    }
    // What was committed is confirmed, so that the next process does not get it again.
    if (offset > 0) await api.getUpdates({ offset, limit: 1, timeout: 0 }).catch(() => {});
  }

  /** Says what is wrong with polling, and gives the pause before the next try, in ms. */
  function explain(error: unknown, failures: number): number {
    const code = error instanceof GrammyError ? error.error_code : 0;
    if (code === 409) {
      log.warn({ err: error }, 'another program takes this bot’s updates, or a webhook is set; waiting');
      return 5_000;
    }
    if (code === 401 || code === 404) log.error({ err: error }, 'Telegram does not know this BOT_TOKEN');
    else log.warn({ err: error }, 'asking Telegram for updates failed');
    return Math.min(500 * 2 ** Math.min(failures, 10), LONGEST_PAUSE_MS);
  }

  async function pause(milliseconds: number): Promise<void> {
    await wait(milliseconds, undefined, { signal: stop.signal }).catch(() => {});
  }

  return {
    start(): void {
      renewal = setInterval(() => void hold(), LEASE_MS / 3);
      loop = poll();
    },
    /** Whether Telegram has answered lately, or another process polls. */
    healthy: () => !held || performance.now() - lastAnswer < 3 * LONG_POLL_S * 1000,
    /** Ends after the updates in hand are committed and confirmed. */
    async stop(): Promise<void> {
      stop.abort();
      asking.abort();
      await loop;
      clearInterval(renewal);
      await redis.tuntunRelease(1, keys.lease('polling'), owner);
    },
  };
}
