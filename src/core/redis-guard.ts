import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { holdFifo, isHeld, makeFifo } from './fifo.ts';
import { askRedis } from './redis-ask.ts';
import { StartError } from './start-error.ts';

/** Where a private server lives. `folder` is for this start of the program only, `home` is the data folder. */
export type GuardPaths = { command: string; home: string; folder: string; socket: string };

/** A server behind its guard. */
export type GuardedRedis = {
  /** Resolves to the exit status of the guard, or the signal that killed it. */
  ended: Promise<number | string>;
  /** Ends the server with an fsync, by closing the pipe. */
  close(): void;
};

const GUARD = fileURLToPath(new URL('./redis-guard.sh', import.meta.url));
const LOG_LIMIT = 1_000_000;

/** Starts a server behind a guard. The caller holds the data lock and has waited for {@link clearServer}. */
export function launchRedis({ command, home, folder, socket }: GuardPaths): GuardedRedis {
  makeFifo(join(home, 'lock', 'server'));
  writeFileSync(join(home, 'lock', 'socket'), socket);
  const log = openLog(join(home, 'redis.log'));
  const life = holdFifo(join(home, 'lock', 'server'));
  const guard = spawn('sh', [GUARD, folder, command, ...settings(home, socket)], {
    detached: true,
    stdio: ['pipe', log, log, life],
  });
  closeSync(log);
  closeSync(life);
  const ended = new Promise<number | string>((resolve) => {
    guard.once('error', (error) => resolve(error.message));
    guard.once('exit', (code, signal) => resolve(code ?? signal ?? 'unknown'));
  });
  guard.stdin?.on('error', () => {});
  return { ended, close: () => guard.stdin?.destroy() };
}

/**
 * Waits until no guard and no server works on the data. One that outlived its guard is asked to shut down after `politeMs`.
 * Throws {@link StartError} with the line to type when it is still there after 15 seconds.
 */
export async function clearServer(home: string, politeMs: number): Promise<void> {
  const started = Date.now();
  while (isHeld(join(home, 'lock', 'server'))) {
    const waited = Date.now() - started;
    if (waited > 15_000) throw new StartError(stuck(home));
    if (waited >= politeMs) await askRedis(read(join(home, 'lock', 'socket')), 'SHUTDOWN');
    await wait(20);
  }
}

/** The last line that the server wrote, for the reason why it did not start. */
export function lastLogLine(home: string): string {
  return read(join(home, 'redis.log')).trimEnd().split('\n').at(-1) ?? '';
}

function settings(home: string, socket: string): string[] {
  return Object.entries({
    port: '0',
    unixsocket: socket,
    unixsocketperm: '700',
    dir: join(home, 'redis'),
    pidfile: join(home, 'redis.pid'),
    logfile: '',
    loglevel: 'warning',
    save: '',
    appendonly: 'yes',
    // With everysec a busy disk makes Redis answer up to two seconds before it writes: kill -9 in that moment would lose what was acknowledged.
    appendfsync: 'always',
    'aof-load-truncated': 'yes',
    'maxmemory-policy': 'noeviction',
    'hash-max-listpack-value': '512',
    // It would keep arguments of slow commands, and with them what people wrote.
    'slowlog-max-len': '0',
  }).flatMap(([name, value]) => [`--${name}`, value]);
}

function openLog(path: string): number {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  return openSync(path, size > LOG_LIMIT ? 'w' : 'a', 0o600);
}

function stuck(home: string): string {
  const pid = read(join(home, 'redis.pid')).trim() || '<pid>';
  return `A redis-server (process ${pid}) still works on the data in ${home}; type: kill -9 ${pid}`;
}

function read(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}
