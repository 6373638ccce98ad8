import type { Event } from './aggregate.ts';
import type { Dispatcher } from './dispatcher.ts';
import { type AggregateId, bucketOf } from './ids.ts';
import type { Keys } from './keys.ts';
import type { Log } from './log.ts';
import type { RedisClient, Scripts } from './redis.ts';

/** How long the holder of a bucket may be silent, in ms. */
const LEASE_MS = 5_000;
/** A stopping process leaves what is more than so many commits of a bucket to others. */
const LAST_BATCHES = 50;
/** Events of one commit; the ring of the aggregate remembers them all. */
const BATCH = 32;

/** What a drain does about the lease: it has it, it may take a free one, or any. */
const LEASE = { held: 0, take: 1, force: 2 } as const;
type Lease = (typeof LEASE)[keyof typeof LEASE];

/** `again`: an event came while the last answer was on its way. */
type Drain = { again: boolean; ended: Promise<void> };

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
  /** Buckets drained here now. */
  const draining = new Map<number, Drain>();
  let calls = 0;
  let stopping = false;

  async function take(bucket: number, token: string, count: number, lease: Lease): Promise<string[]> {
    const answer = redis.tuntunDrain(
      2,
      keys.inbox(bucket),
      keys.inboxLease(bucket),
      owner,
      token,
      LEASE_MS,
      count,
      lease,
    );
    return (await answer) as string[];
  }

  async function drain(bucket: number, here: Drain, first: Lease): Promise<void> {
    let lease = first;
    let left = LAST_BATCHES;
    for (;;) {
      const token = `${owner} ${++calls}`;
      const enough = stopping && --left < 0;
      const list = await take(bucket, String(calls), enough ? 0 : BATCH, lease);
      lease = LEASE.held;
      if (list.length === 0) {
        // In one turn with the look at the mark: whoever pushes next must start anew.
        if (!here.again || enough) return void draining.delete(bucket);
        here.again = false;
        continue;
      }
      const events = list.map((json) => JSON.parse(json) as Event);
      const id = events[0]?.to as AggregateId;
      const other = events.findIndex((e) => e.to !== id);
      await dispatcher.dispatchInbox(id, other === -1 ? events : events.slice(0, other), token);
    }
  }

  function startDraining(bucket: number, lease: Lease): void {
    const running = draining.get(bucket);
    if (running) {
      running.again = true;
      return;
    }
    const here: Drain = { again: false, ended: Promise.resolve() };
    draining.set(bucket, here);
    here.ended = drain(bucket, here, lease).catch((error) => {
      draining.delete(bucket);
      log.error({ err: error }, 'draining an inbox ended early');
    });
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
      if (mine === 1) startDraining(bucket, LEASE.held);
    },
    /** Takes up an inbox whose holder is gone; `force`: whoever holds it is known to be dead. */
    take: (bucket: number, force: boolean) => startDraining(bucket, force ? LEASE.force : LEASE.take),
    /** Ends when the inboxes held here are empty, or left to others. */
    async stop(): Promise<void> {
      stopping = true;
      while (draining.size > 0) await Promise.all([...draining.values()].map((here) => here.ended));
    },
  };
}

export type Inbox = ReturnType<typeof createInbox>;
