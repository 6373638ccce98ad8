import { execFile } from 'node:child_process';
import { isNewEnough, type RedisVersion, readVersion } from './redis-version.ts';
import { StartError } from './start-error.ts';

/**
 * Finds a server program to run privately: `redis-server` from 7, else `valkey-server` from 8.
 * Throws {@link StartError} with the line to type when there is none, or only an older one.
 */
export async function findRedisServer(): Promise<RedisVersion & { command: string }> {
  let older: RedisVersion | null = null;
  for (const command of ['redis-server', 'valkey-server']) {
    const found = readVersion(await versionLine(command));
    if (found && isNewEnough(found)) return { command, ...found };
    older ??= found;
  }
  const what = older
    ? `${older.name} ${older.version} is too old, Redis 7 or Valkey 8 is needed`
    : 'There is no redis-server';
  throw new StartError(`${what}; type: npm run setup`);
}

function versionLine(command: string): Promise<string> {
  return new Promise((resolve) => {
    execFile(command, ['--version'], { timeout: 5_000 }, (error, out) => resolve(error ? '' : out));
  });
}
