import type { Keys } from './keys.ts';
import type { RedisClient, Scripts } from './redis.ts';

/** How far behind its slot a message may go out, in ms: what a longer pause has lost is not caught up with a burst. */
const LATE_MS = 20;
/** Of the gap between two messages: so a delay is made up for. */
const SHORTEST = 0.98;
/** Of the rate: with all that makes one message come a little late and the next in time, no second is over it. */
const HELD = 0.995;

/** Waits for the next of some slots; false: all of them are over, and a message that is left needs another. */
export type NextSlot = () => Promise<boolean>;

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
  let last = 0;

  return {
    perSecond,
    /**
     * Reserves so many slots. They are taken in order; one that was missed by more than {@link LATE_MS} goes unused, because the next ones may be
     * another process's.
     */
    async reserve(many: number): Promise<NextSlot> {
      if (perSecond === Number.POSITIVE_INFINITY) return async () => true;
      const first = Number(await redis.tuntunPace(1, keys.global('pace'), clock(), many, gap));
      let index = 0;
      return async function nextSlot() {
        const missed = Math.ceil((clock() - LATE_MS - first) / gap);
        index = Math.max(index, missed);
        if (index >= many) return false;
        const from = Math.max(first + index * gap, last + gap * SHORTEST);
        index += 1;
        const ms = from - clock();
        if (ms > 0.5) await sleep(ms);
        last = Math.max(from, clock());
        return true;
      };
    },
  };
}

export type Pace = ReturnType<typeof createPace>;
