import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { freePort } from './free-port.ts';

/** A Redis of a test's own with an append-only file, which can be frozen, shut down and started again on its data. */
export async function startOwnRedis() {
  const folder = mkdtempSync(join(tmpdir(), 'tuntun-own-'));
  const port = await freePort();
  let server = await launch();

  async function launch(): Promise<ChildProcess> {
    const child = spawn(
      'redis-server',
      ['--port', String(port), '--dir', folder, '--save', '', '--appendonly', 'yes', '--loglevel', 'warning'],
      { stdio: 'ignore' },
    );
    const probe = new Redis({ port, retryStrategy: () => 20, maxRetriesPerRequest: null });
    probe.on('error', () => {});
    const info = await probe.info('server');
    probe.disconnect();
    // Another test may have taken the port a moment earlier.
    if (!info.includes(`process_id:${child.pid}\r`)) throw new Error(`port ${port} belongs to another Redis`);
    return child;
  }

  async function shutDown(): Promise<void> {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGCONT');
    server.kill('SIGTERM');
    await ended;
  }

  return {
    port,
    url: `redis://127.0.0.1:${port}`,
    client: () => new Redis({ port }),
    /** The process stands still; connections stay open. */
    freeze: () => server.kill('SIGSTOP'),
    thaw: () => server.kill('SIGCONT'),
    shutDown,
    async startAgain(): Promise<void> {
      server = await launch();
    },
    async close(): Promise<void> {
      await shutDown();
      // Its last child, which rewrites the file, may still be writing.
      await wait(10);
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

export type OwnRedis = Awaited<ReturnType<typeof startOwnRedis>>;
