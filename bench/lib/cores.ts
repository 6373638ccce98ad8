import { execFileSync, type StdioOptions, spawn, spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';

/** The core of the program that is measured; Redis, the fake Telegram and the load are on another. */
const MEASURED = '0';
const OTHER = '1';

/** Whether processes can be kept on a core of their own here. */
export const pinned = canPin();

/** Moves this process, and so all that it starts, away from the measured core. */
export function leaveMeasuredCore(): void {
  for (let tries = 3; pinned && tries > 0; tries--) {
    // It fails when a thread ends while it goes through them.
    const { status } = spawnSync('taskset', ['-a', '-p', '-c', OTHER, String(process.pid)], { stdio: 'ignore' });
    if (status === 0) return;
  }
}

/** Starts a Node program on the measured core (or anywhere, with `pin: false`), with a channel for messages. */
export function startNode(
  file: string,
  options: { env?: Record<string, string>; nodeArgs?: readonly string[]; pin?: boolean; quiet?: boolean } = {},
) {
  const node = [process.execPath, ...(options.nodeArgs ?? []), file];
  const line = pinned ? ['taskset', '-c', options.pin === false ? `${MEASURED},${OTHER}` : MEASURED, ...node] : node;
  const [command = '', ...args] = line;
  const stdio: StdioOptions = ['ignore', options.quiet ? 'ignore' : 'inherit', 'inherit', 'ipc'];
  return spawn(command, args, { stdio, env: { ...process.env, NODE_ENV: 'production', ...options.env } });
}

function canPin(): boolean {
  if (availableParallelism() < 2) return false;
  try {
    execFileSync('taskset', ['-c', `${MEASURED},${OTHER}`, 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
