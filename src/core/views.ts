import type { Keys } from './keys.ts';
import type { Log } from './log.ts';
import type { RedisClient } from './redis.ts';

/** A copy is used for so long, and refreshed at this pace while somebody uses it, in ms. */
const REFRESH_MS = 5_000;
const FORGET_MS = 60_000;

/** Reads what a view shows; `null` when there is no such thing. The argument is the part of the name after the colon. */
export type ViewLoader = (name: string) => Promise<unknown>;

/**
 * Read-only copies of what decisions look at beside their own state, kept in the process: `workshop:JMB27` is read by the loader `workshop`.
 * A change is published to all processes; what was lost on the way is mended by reading again every 5 seconds.
 */
export function createViews(deps: {
  redis: RedisClient;
  subscriber: RedisClient;
  keys: Keys;
  loaders: Readonly<Record<string, ViewLoader>>;
  log: Log;
}) {
  const { redis, subscriber, keys, loaders, log } = deps;
  const copies = new Map<string, { value: unknown; readAt: number; usedAt: number }>();
  /** Reads under way; one that was overtaken by a change is not used. */
  const reads = new Map<string, { overtaken: boolean; ended: Promise<void> }>();
  let timer: NodeJS.Timeout | undefined;

  function read(name: string): Promise<void> {
    const underWay = reads.get(name);
    if (underWay && !underWay.overtaken) return underWay.ended;
    const here = { overtaken: false, ended: Promise.resolve() };
    reads.set(name, here);
    here.ended = load(name, here).finally(() => {
      if (reads.get(name) === here) reads.delete(name);
    });
    return here.ended;
  }

  async function load(name: string, here: { overtaken: boolean }): Promise<void> {
    const colon = name.indexOf(':');
    const loader = loaders[name.slice(0, colon)];
    if (!loader) throw new Error(`no view of the kind ${name.slice(0, colon)}`);
    const startedAt = performance.now();
    const value = await loader(name.slice(colon + 1));
    if (here.overtaken) return;
    copies.set(name, { value: value ?? null, readAt: startedAt, usedAt: copies.get(name)?.usedAt ?? startedAt });
  }

  function drop(name: string): void {
    copies.delete(name);
    const underWay = reads.get(name);
    if (underWay) underWay.overtaken = true;
  }

  async function refresh(): Promise<void> {
    const time = performance.now();
    for (const [name, copy] of copies) if (time - copy.usedAt > FORGET_MS) copies.delete(name);
    await Promise.all([...copies.keys()].map(read));
  }

  return {
    /** The copy, `null` when there is no such thing, `undefined` when it must be read first. */
    peek(name: string): unknown {
      const copy = copies.get(name);
      const time = performance.now();
      if (!copy || time - copy.readAt > 2 * REFRESH_MS) return undefined;
      copy.usedAt = time;
      return copy.value;
    },
    /** Reads what is not here yet. */
    async ensure(names: readonly string[]): Promise<void> {
      await Promise.all(names.map(read));
    },
    /** Tells all processes, this one included, that a view is no longer true. */
    publish(name: string): void {
      drop(name);
      void Promise.resolve(redis.publish(keys.views(), name)).catch((error) =>
        log.warn({ err: error }, 'a view was not announced'),
      );
    },
    async start(): Promise<void> {
      subscriber.on('message', (_channel: string, name: string) => drop(name));
      await subscriber.subscribe(keys.views());
      timer = setInterval(
        () => void refresh().catch((error) => log.warn({ err: error }, 'views were not refreshed')),
        REFRESH_MS,
      );
      timer.unref();
    },
    stop(): void {
      clearInterval(timer);
    },
  };
}

export type Views = ReturnType<typeof createViews>;
