import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { makeDataFolder } from './data-folder.ts';
import { lockData } from './data-lock.ts';
import { askRedis } from './redis-ask.ts';
import { clearServer, type GuardedRedis, type GuardPaths, lastLogLine, launchRedis } from './redis-guard.ts';
import { findRedisServer } from './redis-server.ts';
import { StartError } from './start-error.ts';

/** A Redis of this program alone. */
export type PrivateRedis = {
  /** Path of its Unix socket; the same after a restart. */
  socket: string;
  /** Tells when the server died and has been started again and answers. What it had answered before is there. */
  onRestart(listener: () => void): void;
  /** Ends the server with an fsync and gives the data folder free. Close the clients first. */
  stop(): Promise<void>;
};

/** The part of a pino logger that is used here. */
export type PrivateRedisLog = Record<'info' | 'warn' | 'error', (fields: object, text: string) => void>;

/** A guard needs some milliseconds to end its server; after this the server itself is asked to. */
const GUARD_MS = 1_000;
const FIRST_DELAY_MS = 50;
const LONGEST_DELAY_MS = 5_000;
/** A server that ran this long died of something new, and the delays begin anew. */
const HEALTHY_MS = 10_000;

/**
 * Starts a `redis-server` whose data is in `dataDir`, on a Unix socket in a temporary folder that only this user can enter. It ends with this process, however
 * that ends; it is apart from the terminal's signals; and it is started again when it dies. Throws {@link StartError} with one line when another
 * program has the data, when there is no server program (7, or Valkey 8), or when the server refuses its data.
 */
export async function startPrivateRedis(options: { dataDir: string; log: PrivateRedisLog }): Promise<PrivateRedis> {
  const { log } = options;
  const { command, name, version } = await findRedisServer();
  const home = resolve(options.dataDir);
  for (const folder of [home, join(home, 'redis')]) makeDataFolder(folder);
  const lock = await lockData(join(home, 'lock'));
  const folder = temporaryFolder();
  const paths: GuardPaths = { command, home, folder, socket: join(folder, 'redis.sock') };
  const restarted: (() => void)[] = [];
  const stopping = new AbortController();
  let running: GuardedRedis | null = null;
  try {
    await start(GUARD_MS);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    lock.release();
    throw error;
  }
  log.info({ server: `${name} ${version}`, data: home }, 'private Redis started');
  const keeping = keep();

  return {
    socket: paths.socket,
    onRestart: (listener) => void restarted.push(listener),
    async stop() {
      stopping.abort();
      running?.close();
      await clearServer(home, GUARD_MS);
      await keeping;
      rmSync(folder, { recursive: true, force: true });
      lock.release();
    },
  };

  async function start(politeMs: number): Promise<void> {
    await clearServer(home, politeMs);
    if (stopping.signal.aborted) return;
    running = launchRedis(paths);
    if (await answers(paths.socket, running.ended)) return;
    throw new StartError(`The private redis-server did not start: ${lastLogLine(home)}`);
  }

  async function keep(): Promise<void> {
    let delay = FIRST_DELAY_MS;
    for (;;) {
      const since = Date.now();
      const status = await running?.ended;
      if (Date.now() - since >= HEALTHY_MS) delay = FIRST_DELAY_MS;
      if (stopping.signal.aborted) return;
      log.warn({ status, delay }, 'private Redis died, starting it again');
      await wait(delay, undefined, { signal: stopping.signal }).catch(() => {});
      delay = Math.min(delay * 2, LONGEST_DELAY_MS);
      try {
        await start(0);
        if (stopping.signal.aborted) continue;
        log.info({}, 'private Redis is back');
        for (const tell of restarted) tell();
      } catch (error) {
        log.error({ reason: error instanceof Error ? error.message : 'unknown' }, 'private Redis did not start');
      }
    }
  }
}

/** Waits until the server has loaded its data and answers; `false` when it ends before. However long loading takes. */
async function answers(socket: string, ended: Promise<unknown>): Promise<boolean> {
  let alive = true;
  void ended.then(() => {
    alive = false;
  });
  while (alive) {
    if ((await askRedis(socket, 'PING')) === '+PONG') return true;
    await wait(10);
  }
  return false;
}

/** A folder for the socket, mode 0700. A socket's path holds 104 bytes on macOS and 108 on Linux, so a long TMPDIR gives way to /tmp. */
function temporaryFolder(): string {
  const parent = Buffer.byteLength(tmpdir()) > 70 ? '/tmp' : tmpdir();
  return mkdtempSync(join(parent, 'tuntun-'));
}
