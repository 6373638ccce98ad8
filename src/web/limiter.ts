import type { Keys } from '#core/keys.ts';
import type { RedisClient, Scripts } from '#core/redis.ts';

/** At most so many within so many ms; several of them are looked at together, the shortest first. */
export type Limit = { readonly within: number; readonly most: number };

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

/** Limits by sliding windows, the same for all processes. */
export function createLimiter(deps: { redis: RedisClient & Scripts; keys: Keys; now: () => number }) {
  const { redis, keys, now } = deps;

  async function count(name: string, member: string, limits: readonly Limit[]): Promise<number[]> {
    const windows = limits.map((limit) => limit.within);
    return (await redis.tuntunCount(1, keys.limit(name), now(), member, ...windows)) as number[];
  }

  return {
    /** Counts a member, once however often it comes. */
    async add(name: string, member: string, limits: readonly Limit[]): Promise<void> {
      await count(name, member, limits);
    },
    /** Whether one more would be too many. */
    async isFull(name: string, limits: readonly Limit[]): Promise<boolean> {
      const counts = await count(name, '', limits);
      return limits.some((limit, i) => (counts[i] ?? 0) >= limit.most);
    },
  };
}

export type Limiter = ReturnType<typeof createLimiter>;
