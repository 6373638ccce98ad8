import { setTimeout as wait } from 'node:timers/promises';
import type { Log } from '#core/log.ts';
import { startPrivateRedis } from '#core/private-redis.ts';
import { connectRedis, type RedisClient, type Scripts, withScripts } from '#core/redis.ts';
import { checkVersion } from '#core/redis-version.ts';
import type { Config } from './config.ts';

/** How long a sign of life may take, in ms. */
const SIGN_MS = 1_000;

/** The storage as the program uses it. */
export type OpenRedis = {
  client: RedisClient & Scripts;
  /** For announcements alone: a connection that listens can do nothing else. */
  subscriber: RedisClient;
  /** No other program is on this data. */
  alone: boolean;
  /** Whether it answers within a second; a connection alone says little of a server that hangs. */
  answers(): Promise<boolean>;
  close(): Promise<void>;
};

/**
 * Opens the Redis that the environment names, or starts a private one.
 * @param name of our connections, see `connectionName`
 * @throws {StartError} with the line to type
 */
export async function openRedis(config: Config, log: Log, name?: string): Promise<OpenRedis> {
  const own = config.redis.kind === 'private' ? await startPrivateRedis({ dataDir: config.dataDir, log }) : null;
  const target = config.redis.kind === 'private' ? { kind: 'socket' as const, path: own?.socket ?? '' } : config.redis;
  const client = withScripts(connectRedis(target, name));
  const subscriber = connectRedis(target, name);
  for (const connection of [client, subscriber]) {
    // Said once per outage: ioredis tries again by itself, many times a second.
    let down = false;
    connection.on('error', (error: Error) => {
      if (!down) log.error({ err: error }, 'the connection to Redis is broken; waiting for it');
      down = true;
    });
    connection.on('ready', () => {
      if (down) log.info({}, 'the connection to Redis is back');
      down = false;
    });
  }
  checkVersion(await client.info('server'));
  return {
    client,
    subscriber,
    alone: own !== null,
    async answers() {
      if (client.status !== 'ready') return false;
      const sign = client.ping().then(
        () => true,
        () => false,
      );
      return Promise.race([sign, wait(SIGN_MS, false, { ref: false })]);
    },
    async close() {
      client.disconnect();
      subscriber.disconnect();
      await own?.stop();
    },
  };
}
