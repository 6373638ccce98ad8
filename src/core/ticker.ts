import type { Event } from './aggregate.ts';
import type { Dispatcher } from './dispatcher.ts';
import { type AggregateId, BUCKETS, deriveNonce } from './ids.ts';
import type { Inbox } from './inbox.ts';
import type { Keys } from './keys.ts';
import type { Log } from './log.ts';
import type { RedisClient, Scripts } from './redis.ts';
import { CLAIM_MS } from './store.ts';

/** All buckets are looked at once in this time, in ms: the precision of a due time. */
const ROUND_MS = 1_000;
/** A few at a time, so that nobody's answer waits for a look at all of them. */
const PARTS = 16;
const LEASE_MS = 5_000;
/** At most so many of a bucket in one look; the rest is due in the next. */
const LIMIT = 500;

/**
 * Looks for what is due: reminders and closings whose time has come, effects whose sender is gone or whose hold is over, inboxes without a holder.
 * One process at a time does it. The clock is the given one, so that a test or the rehearsal can move it.
 */
export function createTicker(deps: {
  redis: RedisClient & Scripts;
  keys: Keys;
  owner: string;
  now: () => number;
  /** No other process lives, ever or just now: what others hold is left from a kill, and the first look doesn't wait for it. */
  alone: boolean;
  heir?: boolean;
  dispatcher: Dispatcher;
  dispatch: (event: Event) => Promise<void>;
  inbox: Inbox;
  log: Log;
  onPending?: (count: number) => void;
}) {
  const { redis, keys, owner, now, dispatcher, inbox, log } = deps;
  let timer: NodeJS.Timeout | undefined;
  let round: Promise<void> = Promise.resolve();
  let stopped = false;
  let inherit = deps.alone || deps.heir === true;

  async function lookAt(bucket: number, force: boolean): Promise<number> {
    const time = now();
    const [pending, due, waiting, all] = (await redis.tuntunLook(
      3,
      keys.pending(bucket),
      keys.due(bucket),
      keys.inbox(bucket),
      force ? time + CLAIM_MS : time,
      time,
      LIMIT,
    )) as [string[], string[], number, number];
    if (waiting + pending.length + due.length === 0 && !force) return all;
    // A dead holder's lease would also keep back what comes next.
    if (waiting > 0 || force) inbox.take(bucket, force);
    const work: Promise<void>[] = pending.map((id) => dispatcher.sweep(id as AggregateId, force));
    for (let i = 0; i < due.length; i += 2)
      work.push(deps.dispatch(dueEvent(due[i] as string, Number(due[i + 1]), time)));
    for (const result of await Promise.allSettled(work)) {
      if (result.status === 'rejected') log.warn({ err: result.reason }, 'something due waits');
    }
    return all;
  }

  async function lookAtPart(part: number, parts: number, force: boolean): Promise<number> {
    const looks: Promise<number>[] = [];
    for (let bucket = part; bucket < BUCKETS; bucket += parts) looks.push(lookAt(bucket, force));
    return (await Promise.all(looks)).reduce((a, b) => a + b, 0);
  }

  async function tick(): Promise<void> {
    const unsent = await lookAtPart(0, 1, inherit);
    inherit = false;
    deps.onPending?.(unsent);
  }

  /** One part of a round, and the next after a while. Who holds the lease is asked at the start of a round. */
  async function loop(part: number, mine: boolean, counted: number): Promise<void> {
    let next: [part: number, mine: boolean, counted: number] = [0, false, 0];
    try {
      if (part === 0) {
        if (inherit) await redis.del(keys.lease('ticker'));
        mine = (await redis.tuntunLease(1, keys.lease('ticker'), owner, LEASE_MS)) === 1;
        if (mine && inherit) await tick();
      }
      const unsent = mine ? counted + (await lookAtPart(part, PARTS, false)) : 0;
      if (part + 1 < PARTS) next = [part + 1, mine, unsent];
      else if (mine) deps.onPending?.(unsent);
    } catch (error) {
      log.warn({ err: error }, 'a look at what is due failed');
    }
    if (!stopped) timer = setTimeout(() => (round = loop(...next)), ROUND_MS / PARTS);
  }

  return {
    start(): void {
      round = loop(0, false, 0);
    },
    /** One look at everything, lease or not: for tests and for a moved clock. */
    tick,
    async stop(): Promise<void> {
      stopped = true;
      clearTimeout(timer);
      await round;
      await redis.tuntunRelease(1, keys.lease('ticker'), owner);
    },
  };
}

/** A due time as an event: its version is the time itself, so that one that was moved is another. */
function dueEvent(member: string, version: number, at: number): Event {
  const space = member.indexOf(' ');
  const what = member.slice(space + 1);
  const id = `due:${what}:${version}`;
  return {
    id,
    to: member.slice(0, space) as AggregateId,
    type: 'due',
    at,
    nonce: deriveNonce(member, version),
    data: { what, version },
  };
}
