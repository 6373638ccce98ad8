import { randomUUID } from 'node:crypto';
import { closeSync, linkSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { holdFifo, isHeld, makeFifo } from './fifo.ts';
import { StartError } from './start-error.ts';

/** The right to be the only program on a data folder. */
export type DataLock = { release(): void };

const NAME = /^lock\.(\d+)$/;
const PATIENCE_MS = 1_000;

/**
 * Takes the folder for this process, and refuses with one line when another program has it. A former program that was killed is no hindrance; one that is
 * just ending is waited for, a second long.
 *
 * The lock is a named pipe `lock.<n>`, held open by its owner. A dead one is followed by `lock.<n+1>`, linked into place in one step, so that of several
 * programs that find the same dead lock only one gets the next number. The highest number is never removed: that is what keeps a slow contender,
 * who looked before, from winning a number that has passed.
 */
export async function lockData(folder: string): Promise<DataLock> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const mine = join(folder, `taking.${randomUUID()}`);
  makeFifo(mine);
  const held = holdFifo(mine);
  try {
    await take(folder, mine);
  } catch (error) {
    closeSync(held);
    throw error;
  } finally {
    rmSync(mine, { force: true });
  }
  writeFileSync(join(folder, 'holder'), String(process.pid));
  return { release: () => closeSync(held) };
}

async function take(folder: string, mine: string): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const top = highest(folder);
    if (isHeld(join(folder, `lock.${top}`))) {
      if (Date.now() > deadline) throw new StartError(refusal(folder));
      await wait(50);
    } else if (link(mine, join(folder, `lock.${top + 1}`))) {
      if (highest(folder) === top + 1) return removeBelow(folder, top + 1);
      rmSync(join(folder, `lock.${top + 1}`), { force: true });
    }
  }
}

function numbers(folder: string): number[] {
  return readdirSync(folder)
    .flatMap((name) => NAME.exec(name)?.[1] ?? [])
    .map(Number);
}

function highest(folder: string): number {
  return Math.max(0, ...numbers(folder));
}

function removeBelow(folder: string, number: number): void {
  for (const old of numbers(folder)) if (old < number) rmSync(join(folder, `lock.${old}`), { force: true });
}

function link(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function refusal(folder: string): string {
  let holder = '';
  try {
    holder = ` (process ${readFileSync(join(folder, 'holder'), 'utf8')})`;
  } catch {
    // It took the lock a moment ago and has not written its number yet.
  }
  return `Another program${holder} works on the data in ${join(folder, '..')}; end it, or set DATA_DIR to another folder`;
}
