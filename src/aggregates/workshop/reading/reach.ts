import type { Keys } from '#core/keys.ts';
import type { RedisClient } from '#core/redis.ts';

/** Where the store keeps why the last message to a chat could not be delivered for good; see `core/lua/snapshot.lua`. */
const FAILURE = '!';

/** Which of some accounts (by Telegram id) the bot cannot write to: they have blocked it, or are gone. */
export function createReach(deps: { redis: RedisClient; keys: Keys }) {
  const { redis, keys } = deps;
  return async function unreachable(accounts: readonly number[]): Promise<ReadonlySet<number>> {
    const failures = await Promise.all(accounts.map((id) => redis.hget(keys.state(`account:${id}`), FAILURE)));
    return new Set(accounts.filter((_, i) => failures[i]?.startsWith('403')));
  };
}

export type Unreachable = ReturnType<typeof createReach>;
