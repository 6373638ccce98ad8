import { randomBytes } from 'node:crypto';
import type { Keys } from '#core/keys.ts';
import type { RedisClient, Scripts } from '#core/redis.ts';

/** Telegram takes so many messages in a group or channel, from all processes together, within so long. */
const MESSAGES = 20;
const WINDOW_MS = 60_000;
/** How long something waits that does not fit in, before it is looked at again, in ms. */
const WAIT_MS = WINDOW_MS / MESSAGES;

/** Null: so many messages may go to this chat now, and are counted. Else when to ask again, epoch ms. */
export type GroupLimit = (chat: number, many: number) => Promise<number | null>;

export function createGroupLimit(deps: { redis: RedisClient & Scripts; keys: Keys; now: () => number }): GroupLimit {
  const { redis, keys, now } = deps;
  return async function take(chat, many) {
    const key = keys.limit(`group:${chat}`);
    const count = async (member: string) => (await redis.tuntunCount(1, key, now(), member, WINDOW_MS)) as number[];
    const [before = 0] = await count('');
    if (before + many > MESSAGES) return now() + WAIT_MS;
    const mark = randomBytes(6).toString('hex');
    await Promise.all(Array.from({ length: many }, (_, i) => count(`${mark}.${i}`)));
    return null;
  };
}
