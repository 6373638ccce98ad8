import { spawnSync } from 'node:child_process';
import { closeSync, constants, existsSync, openSync } from 'node:fs';
import { StartError } from './start-error.ts';

/**
 * A named pipe as a sign of life. Whoever holds it open for reading is alive, and so is every child that inherited the descriptor; the kernel closes it
 * at any death, `kill -9` included. Nothing can go stale, unlike a process id in a file, which another process may wear by now.
 */

/** Makes a named pipe, readable by the owner alone. Throws {@link StartError} where the file system has none. */
export function makeFifo(path: string): void {
  const made = spawnSync('mkfifo', ['-m', '600', path], { encoding: 'utf8' });
  if (made.status !== 0 && !existsSync(path)) {
    throw new StartError(`No named pipe can be made at ${path}; set DATA_DIR to a folder on a local disk`);
  }
}

/** Holds the pipe until the descriptor is closed or the process ends. Other programs started from here do not inherit it unless told to. */
export function holdFifo(path: string): number {
  return openSync(path, constants.O_RDWR | constants.O_NONBLOCK);
}

/** Whether any process holds the pipe; `false` also when there is none. */
export function isHeld(path: string): boolean {
  try {
    closeSync(openSync(path, constants.O_WRONLY | constants.O_NONBLOCK));
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENXIO' || code === 'ENOENT') return false;
    throw error;
  }
}
