import { StartError } from './start-error.ts';

/** A server that speaks Redis, as it names itself. */
export type RedisVersion = { name: 'Redis' | 'Valkey'; version: string };

const OLDEST = { Redis: 7, Valkey: 8 } as const;

/**
 * Reads the version from what `INFO server` answers, or from the line of `redis-server --version`. Valkey gives a `redis_version` too, for old clients;
 * its own counts.
 */
export function readVersion(text: string): RedisVersion | null {
  const valkey = /valkey_version:(\d[\w.]*)|Valkey server v=(\d[\w.]*)/.exec(text);
  if (valkey) return { name: 'Valkey', version: valkey[1] ?? valkey[2] ?? '' };
  const redis = /redis_version:(\d[\w.]*)|Redis server v=(\d[\w.]*)/.exec(text);
  return redis ? { name: 'Redis', version: redis[1] ?? redis[2] ?? '' } : null;
}

/** Whether the program's scripts run on it: Redis from 7, Valkey from 8. */
export function isNewEnough({ name, version }: RedisVersion): boolean {
  return Number.parseInt(version, 10) >= OLDEST[name];
}

/** For the server that `REDIS_URL` names: takes its `INFO server`, throws {@link StartError} with the line to type when it is too old. */
export function checkVersion(info: string): RedisVersion {
  const found = readVersion(info);
  if (found && isNewEnough(found)) return found;
  const what = found ? `${found.name} ${found.version} is too old` : 'The server does not say its version';
  throw new StartError(
    `REDIS_URL: ${what}, Redis 7 or Valkey 8 is needed; update it, or use the private server: REDIS_URL= npm start`,
  );
}
