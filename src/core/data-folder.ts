import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { StartError } from './start-error.ts';

/**
 * Makes a folder for the program's data, with those above it, for its user alone. Throws {@link StartError} with one line when it cannot be made or
 * written.
 */
export function makeDataFolder(folder: string): void {
  const path = resolve(folder);
  try {
    make(path);
    // The slash: a file in its place is none.
    accessSync(`${path}/`, constants.W_OK | constants.X_OK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new StartError(`DATA_DIR: ${path} cannot be written (${code}); write a folder that this user owns`);
  }
}

/** One by one: what Node makes by `recursive` it tries without end where a file system has no new folders, as under /proc. */
function make(path: string): void {
  if (existsSync(path)) return;
  make(dirname(path));
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    // Another program made it a moment ago.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
