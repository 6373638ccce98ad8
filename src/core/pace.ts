import type { Keys } from './keys.ts';
import type { RedisClient, Scripts } from './redis.ts';

/** How far behind its slot a message may go out, in ms: what a longer pause has lost is not caught up with a burst. */
const LATE_MS = 20;
/** Of the gap between two messages: so a delay is made up for. */
const SHORTEST = 0.98;
/** Of the rate: with all that makes one message come a little late and the next in time, no second is over it. */
const HELD = 0.995;

/** Slots are reserved for so long, in s, and at least so many: Redis is asked seldom, and few are lost when nothing more is to be sent. */
const AHEAD_S = 0.1;
const FEWEST = 20;

/**
 * Even slots for messages to many, shared by all processes of the bot.
 * @param perSecond messages a second, over all processes; Infinity: no limit, and no trip to Redis
 */
export function createPace(deps: {
  redis: RedisClient & Scripts;
  keys: Keys;
  perSecond: number;
  /** The real time and a way to wait for it, in ms: what is moved ahead by a rehearsal does not send faster. */
  clock?: () => number;
  sleep?: (ms: number) => Promise<void>;
}) {
  const { redis, keys, perSecond, clock = Date.now } = deps;
  const sleep = deps.sleep ?? ((ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)));
  const gap = 1_000 / (perSecond * HELD);
  const madeUp = Math.max(LATE_MS - gap, 0);
  let last = 0;
  const many = Math.max(Math.round(perSecond * AHEAD_S), FEWEST);
  let block = { first: 0, next: many };
  let turn: Promise<void> = Promise.resolve();

  async function take(): Promise<void> {
    for (;;) {
      // A slot that was missed goes unused: the next ones may be another process's.
      const missed = Math.ceil((clock() - LATE_MS - block.first) / gap);
      const index = Math.max(block.next, missed);
      if (index < many) {
        block.next = index + 1;
        const from = Math.max(block.first + index * gap, last + gap * SHORTEST);
        const ms = from - clock();
        if (ms > 0.5) await sleep(ms);
        // Where several slots lie in what a timer may ring late, that is made up for.
        last = Math.max(from, clock() - madeUp);
        return;
      }
      const first = Number(await redis.tuntunPace(1, keys.global('pace'), clock(), many, gap, LATE_MS));
      block = { first, next: 0 };
    }
  }

  return {
    perSecond,
    /** Waits for the next slot: at once without a limit. Who asks first goes first. */
    async slot(): Promise<void> {
      if (perSecond === Number.POSITIVE_INFINITY) return;
      const mine = turn.then(take);
      turn = mine.catch(() => {});
      await mine;
    },
  };
}

export type Pace = ReturnType<typeof createPace>;
