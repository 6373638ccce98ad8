import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { TestProject } from 'vitest/node';
import { findRedisServer } from '#core/redis-server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    redis: string;
  }
}

/** One real Redis for all tests, on a socket of its own; every test takes its own key prefix. */
export default async function startRedis(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'tuntun-test-'));
  const socket = join(folder, 'redis.sock');
  const server = spawn(
    (await findRedisServer()).command,
    ['--port', '0', '--unixsocket', socket, '--dir', folder, '--save', '', '--hash-max-listpack-value', '512'],
    { stdio: 'ignore' },
  );
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  for (let tries = 0; !(await accepts(socket)); tries++) {
    if (tries > 200) throw new Error('redis-server did not start; run `npm run setup`');
    await wait(25);
  }
  project.provide('redis', socket);
  return async function stopRedis() {
    server.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
}

function accepts(socket: string): Promise<boolean> {
  return new Promise((resolve) => {
    const connection = connect(socket, () => {
      connection.destroy();
      resolve(true);
    });
    connection.once('error', () => resolve(false));
  });
}
