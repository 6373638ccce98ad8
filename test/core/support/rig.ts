import { randomBytes } from 'node:crypto';
import type { Redis } from 'ioredis';
import { inject, onTestFinished } from 'vitest';
import type { Aggregate, Event, TapCall } from '#core/aggregate.ts';
import { type Core, createCore } from '#core/core.ts';
import type { ChatSender } from '#core/delivery.ts';
import type { AggregateId } from '#core/ids.ts';
import { createKeys } from '#core/keys.ts';
import { createLog } from '#core/log.ts';
import { connectRedis, type Scripts, withScripts } from '#core/redis.ts';
import { createStore } from '#core/store.ts';
import { createViews, type ViewLoader } from '#core/views.ts';
import { createChat } from './chat.ts';

export const START = Date.UTC(2027, 10, 11, 1);

/** One database with a prefix and a clock of its own, and as many processes on it as a test wants: each with its own connections and owner. */
export function createRig() {
  const bot = `t${randomBytes(6).toString('hex')}`;
  const keys = createKeys(bot);
  const clock = { at: START };
  const now = () => clock.at;
  const logged: { level: number; msg: string }[] = [];
  const log = createLog({
    level: 'warn',
    secret: 's',
    destination: { write: (line: string) => void logged.push(JSON.parse(line)) },
  });

  function connect(): Redis & Scripts {
    const redis = withScripts(connectRedis({ kind: 'socket', path: inject('redis') })) as Redis & Scripts;
    // A broken connection is mended by the client; the test looks at what became of the commands.
    redis.on('error', () => {});
    onTestFinished(() => redis.disconnect());
    return redis;
  }

  function startProcess(options: {
    aggregates: readonly Aggregate[];
    chat?: ChatSender;
    loaders?: Record<string, ViewLoader>;
    owner?: string;
    alone?: boolean;
    heir?: boolean;
  }) {
    const redis = connect();
    const chat = createChat();
    const taps: TapCall[] = [];
    const conflicts = { count: 0 };
    const pending: number[] = [];
    const loaders = options.loaders ?? {};
    const views = createViews({ redis, subscriber: connect(), keys, loaders, log });
    const core: Core = createCore({
      redis,
      keys,
      owner: options.owner ?? randomBytes(4).toString('hex'),
      alone: options.alone ?? false,
      heir: options.heir ?? false,
      now,
      aggregates: options.aggregates,
      views,
      chat: options.chat ?? chat.send,
      tap: (call) => taps.push(call),
      log,
      onConflict: () => conflicts.count++,
      onPending: (count) => pending.push(count),
    });
    return { ...core, core, redis, chat, taps, views, conflicts, pending };
  }

  return {
    bot,
    keys,
    clock,
    now,
    log,
    logged,
    connect,
    startProcess,
    /** The store alone, for looking at what one script does. */
    openStore: (owner: string) => createStore({ redis: connect(), keys, owner, now }),
  };
}

export type Rig = ReturnType<typeof createRig>;
export type Process = ReturnType<Rig['startProcess']>;

/** An event as an edge makes it. */
export function eventOf<D>(id: string, to: AggregateId, type: string, data: D, at = START): Event<D> {
  return { id, to, type, at, nonce: `nonce-${id}`, data };
}

/** Puts itself around one script of a connection, until the returned function is called. */
export function intercept(
  redis: Scripts,
  script: keyof Scripts,
  around: (run: () => Promise<unknown>) => Promise<unknown>,
): () => void {
  const run = redis[script].bind(redis);
  Object.assign(redis, { [script]: (...args: Parameters<typeof run>) => around(() => run(...args)) });
  return () => void Object.assign(redis, { [script]: run });
}

/** Looks again until it is true; for what another process or a message under way brings about. */
export async function until(isTrue: () => boolean | Promise<boolean>, what = 'it'): Promise<void> {
  const end = performance.now() + 10_000;
  while (!(await isTrue())) {
    if (performance.now() > end) throw new Error(`waited in vain until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}
