import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { SECRET } from './bot.ts';
import { startNode } from './cores.ts';
import { folder } from './made-up.ts';

/** The program itself, as `npm start` runs it, by the webhook. */
export type Program = {
  port: number;
  /** From the start of the process until it says that it is ready for updates, in ms. */
  startMs: number;
  /** Resident memory in bytes; NaN where the system does not tell. */
  rss(): number;
  stop(): Promise<void>;
};

/** What `npm start` puts into the environment, and what it tells Node. */
const start: string = JSON.parse(readFileSync(folder('package.json'), 'utf8')).scripts.start;
const START_ENV = Object.fromEntries(
  Array.from(start.matchAll(/([A-Z_]+)=(\S+)/g), ([, name, value]) => [name, value]),
);

const START_ARGS = start.split(' ').filter((word) => word.startsWith('--'));

/** Starts `src/main.ts` on the measured core and waits until `/readyz` says yes. */
export async function startProgram(redis: string, telegram: string): Promise<Program> {
  const port = await freePort();
  const startedAt = performance.now();
  const child = startNode(folder('src/main.ts'), {
    quiet: true,
    nodeArgs: START_ARGS,
    env: {
      ...START_ENV,
      BOT_TOKEN: '42:bench',
      TELEGRAM_API_ROOT: telegram,
      UPDATES: 'webhook',
      PUBLIC_URL: 'https://bench.example',
      WEBHOOK_SECRET: SECRET,
      REDIS_URL: `unix://${redis}`,
      PORT: String(port),
      LOG_LEVEL: 'error',
    },
  });
  while (!(await isReady(port))) {
    if (child.exitCode !== null) throw new Error(`the program ended with ${child.exitCode}`);
    await wait(2);
  }
  const startMs = performance.now() - startedAt;
  return {
    port,
    startMs,
    rss: () => residentMemory(child.pid ?? 0),
    async stop() {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

async function isReady(port: number): Promise<boolean> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`);
    await answer.arrayBuffer();
    return answer.ok;
  } catch {
    return false;
  }
}

function residentMemory(pid: number): number {
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]);
    return pages * 4096;
  } catch {
    return Number.NaN;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}
