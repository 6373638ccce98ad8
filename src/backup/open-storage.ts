import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isHeld } from '#core/fifo.ts';
import { createKeys } from '#core/keys.ts';
import { createLog } from '#core/log.ts';
import { connectRedis, type RedisClient } from '#core/redis.ts';
import { StartError } from '#core/start-error.ts';
import type { Config } from '../config.ts';
import { openRedis } from '../open-redis.ts';

/** The data of a bot, opened beside its program or without it. */
export type Storage = { redis: RedisClient; bot: string; running: boolean; close(): Promise<void> };

/** A Redis that does not answer for so long is not there. */
const PATIENCE_MS = 10_000;

/** Opens the storage that the environment names; a private Redis is started when no program has it. */
export async function openStorage(config: Config): Promise<Storage> {
  const bot = config.bot.mode === 'telegram' ? config.bot.id : 'gladi';
  if (config.redis.kind !== 'private') {
    const redis = connectRedis(config.redis);
    const storage = await beside(redis, bot);
    // Whoever runs looks every second at what is due, under this lease.
    return { ...storage, running: (await redis.exists(createKeys(bot).lease('ticker'))) === 1 };
  }
  const lock = join(resolve(config.dataDir), 'lock');
  if (existsSync(join(lock, 'server')) && isHeld(join(lock, 'server'))) {
    const path = readFileSync(join(lock, 'socket'), 'utf8');
    return beside(connectRedis({ kind: 'socket', path }), bot);
  }
  const own = await openRedis(config, createLog({ level: 'silent', secret: '' }));
  return { redis: own.client, bot, running: false, close: own.close };
}

async function beside(redis: RedisClient, bot: string): Promise<Storage> {
  redis.on('error', () => {});
  const answered = await Promise.race([redis.ping(), wait(PATIENCE_MS, null, { ref: false })]);
  if (answered === null) {
    redis.disconnect();
    throw new StartError('Redis does not answer; see REDIS_URL and DATA_DIR');
  }
  return { redis, bot, running: true, close: async () => redis.disconnect() };
}
