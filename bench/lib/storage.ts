import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { startPrivateRedis } from '#core/private-redis.ts';

/** A private Redis as the program starts it, with its settings, in a folder that goes at the end. */
export async function openStorage() {
  const folder = mkdtempSync(join(tmpdir(), 'tuntun-bench-'));
  const quiet = () => {};
  const log = { info: quiet, warn: quiet, error: console.error };
  const server = await startPrivateRedis({ dataDir: folder, log });
  const redis = new Redis({ path: server.socket });
  return {
    socket: server.socket,
    redis,
    async close(): Promise<void> {
      redis.disconnect();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type Storage = Awaited<ReturnType<typeof openStorage>>;
