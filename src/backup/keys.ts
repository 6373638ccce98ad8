import { readFileSync } from 'node:fs';
import { Cluster } from 'ioredis';
import type { RedisClient } from '#core/redis.ts';
import { StartError } from '#core/start-error.ts';
import type { Entry } from './archive.ts';

const COPY = readFileSync(new URL('./copy.lua', import.meta.url), 'utf8');

/** What lives for seconds only and belongs to the processes, not to the bot: leases and limits. */
const PASSING = /^(?:lease:|limit:)|:inbox-lease$/;

/** Every bot has it from its first start. */
const SECRET = 'secret';

/** All keys of a bot as they stand at one moment, without what only its processes need. */
export async function copyKeys(redis: RedisClient, bot: string): Promise<Entry[]> {
  refuseCluster(redis);
  const flat = (await redis.callBuffer('EVAL', COPY, 0, `${bot}:*`)) as (Buffer | number)[];
  const entries: Entry[] = [];
  for (let i = 0; i < flat.length; i += 3) {
    const name = String(flat[i]).slice(bot.length + 1);
    if (!PASSING.test(name)) entries.push({ name, expires: Number(flat[i + 1]), value: flat[i + 2] as Buffer });
  }
  return entries;
}

/** Whether there is nothing that a backup would overwrite. */
export function isEmpty(entries: readonly Entry[]): boolean {
  return entries.every(({ name }) => name === SECRET);
}

/** Puts these keys in place of all that the bot has, in one transaction. */
export async function replaceKeys(redis: RedisClient, bot: string, entries: readonly Entry[]): Promise<void> {
  refuseCluster(redis);
  const before = await copyKeys(redis, bot);
  await probe(redis, bot, entries);
  const transaction = redis.multi();
  for (const { name } of before) transaction.del(`${bot}:${name}`);
  const now = Date.now();
  for (const { name, expires, value } of entries) {
    if (expires >= 0 && expires <= now) continue;
    transaction.call('RESTORE', `${bot}:${name}`, Math.max(expires, 0), value, 'REPLACE', 'ABSTTL');
  }
  const answers = await transaction.exec();
  if (!answers || answers.some(([error]) => error !== null)) throw new StartError('Redis refused the backup');
}

/** A transaction goes on after an error: an older Redis is found out before it. */
async function probe(redis: RedisClient, bot: string, [first]: readonly Entry[]): Promise<void> {
  if (!first) return;
  const key = `${bot}:lease:restore-probe`;
  try {
    await redis.call('RESTORE', key, 10_000, first.value, 'REPLACE');
    await redis.del(key);
  } catch {
    throw new StartError('this Redis is older than the one of the backup, and cannot read it; nothing was changed');
  }
}

function refuseCluster(redis: RedisClient): void {
  if (redis instanceof Cluster)
    throw new StartError('REDIS_URL: a Cluster is backed up node by node, by its own means; see docs/decisions.md');
}
