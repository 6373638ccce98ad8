import type { Event } from './aggregate.ts';
import type { Dispatcher } from './dispatcher.ts';
import { type AggregateId, bucketOf } from './ids.ts';
import type { Keys } from './keys.ts';
import type { Log } from './log.ts';
import type { RedisClient, Scripts } from './redis.ts';

/** How long the holder of a bucket may be silent, in ms. */
const LEASE_MS = 5_000;
/** Events of one commit; the ring of the aggregate remembers them all. */
const BATCH = 32;

/**
 * The way to an aggregate that many write to at once: events wait in the inbox of its bucket in order of arrival, and whoever holds the bucket's
 * lease applies them, many in one commit, so that 250 people at once don't fight.
 */
export function createInbox(deps: {
  redis: RedisClient & Scripts;
  keys: Keys;
  owner: string;
  dispatcher: Dispatcher;
  log: Log;
}) {
  const { redis, keys, owner, dispatcher, log } = deps;
  const draining = new Map<number, Promise<void>>();

  async function drain(bucket: number, take: boolean): Promise<void> {
    for (;;) {
      const list = (await redis.tuntunDrain(
        2,
        keys.inbox(bucket),
        keys.inboxLease(bucket),
        owner,
        LEASE_MS,
        BATCH,
        take ? 1 : 0,
      )) as string[];
      if (list.length === 0) return;
      const events = list.map((json) => JSON.parse(json) as Event);
      const id = events[0]?.to as AggregateId;
      const other = events.findIndex((e) => e.to !== id);
      await dispatcher.dispatchInbox(id, other === -1 ? events : events.slice(0, other), owner);
    }
  }

  function startDraining(bucket: number, take: boolean): void {
    if (draining.has(bucket)) return;
    const promise = drain(bucket, take)
      .catch((error) => log.error({ err: error }, 'draining an inbox ended early'))
      .finally(() => draining.delete(bucket));
    draining.set(bucket, promise);
  }

  return {
    /** Resolves when the event is kept; it is applied soon after. */
    async push(event: Event): Promise<void> {
      const bucket = bucketOf(event.to);
      const mine = await redis.tuntunPush(
        2,
        keys.inbox(bucket),
        keys.inboxLease(bucket),
        JSON.stringify(event),
        owner,
        LEASE_MS,
      );
      if (mine === 1) startDraining(bucket, false);
    },
    /** Takes up an inbox whose holder is gone. */
    take: (bucket: number) => startDraining(bucket, true),
    async stop(): Promise<void> {
      await Promise.all(draining.values());
    },
  };
}

export type Inbox = ReturnType<typeof createInbox>;
