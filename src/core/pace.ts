import type { Keys } from './keys.ts';
import type { RedisClient, Scripts } from './redis.ts';

/** How far behind its slot a message may be before the slots after it move, in ms: what was lost by a pause is not caught up with a burst. */
const LATE_MS = 20;
/** Of the gap between two messages; what keeps a second at most 3 % over the rate while small delays are made up for. */
const SHORTEST = 0.98;

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
  const gap = 1_000 / perSecond;
  let last = 0;

  return {
    perSecond,
    /** Reserves so many slots, and gives a way to wait for each by its number, from 0, in order. */
    async reserve(many: number): Promise<(index: number) => Promise<void>> {
      if (perSecond === Number.POSITIVE_INFINITY) return async () => {};
      const first = Number(await redis.tuntunPace(1, keys.global('pace'), clock(), many, gap));
      return async (index) => {
        const slot = first + index * gap;
        const from = Math.max(slot, last + (clock() - slot > LATE_MS ? gap : gap * SHORTEST));
        const ms = from - clock();
        if (ms > 0.5) await sleep(ms);
        last = Math.max(from, clock());
      };
    },
  };
}

export type Pace = ReturnType<typeof createPace>;
