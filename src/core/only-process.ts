import { Cluster } from 'ioredis';
import type { RedisClient } from './redis.ts';

/** A Redis that has been up for less may not have all its clients back yet; they try again every second. In s. */
const SETTLED_S = 5;

/** What the connections of a process are named in Redis: by bot and process, so that each is told from all others. */
export function connectionName(bot: string, owner: string): string {
  return `tuntun:${bot}:${owner}`;
}

/**
 * Whether this is the only process of the bot just now. A process that is killed loses its connections at once, while one that is only slow keeps
 * them; so what others hold is then left from a kill, and need not be waited for. False where it cannot be known: in a Cluster, where the
 * command is not allowed, behind a proxy that hides names, just after a start of Redis.
 */
export async function isOnlyProcess(redis: RedisClient, bot: string, owner: string): Promise<boolean> {
  if (redis instanceof Cluster) return false;
  try {
    const [info, clients] = await Promise.all([redis.info('server'), redis.client('LIST')]);
    const uptime = Number(/^uptime_in_seconds:(\d+)/m.exec(info)?.[1] ?? 0);
    const names = [...String(clients).matchAll(/ name=(\S*)/g)].map(([, name]) => name);
    const ours = names.filter((name) => name?.startsWith(connectionName(bot, '')));
    const mine = connectionName(bot, owner);
    return uptime >= SETTLED_S && ours.length > 0 && ours.every((name) => name === mine);
  } catch {
    return false;
  }
}
