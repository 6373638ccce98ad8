import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { StartError } from '#core/start-error.ts';
import { writeArchive } from './archive.ts';
import { copyKeys } from './keys.ts';
import type { Storage } from './open-storage.ts';

/**
 * Copies a bot into one file, while it runs: all keys as they stand at one moment, for which everything else waits (some ms for a workshop of
 * thousands). The file appears whole or not at all, and only its owner can read it: it holds personal data.
 */
export async function backUp({ redis, bot }: Storage, file: string): Promise<{ keys: number; bytes: number }> {
  const entries = await copyKeys(redis, bot);
  const bytes = writeArchive({ bot, at: new Date().toISOString() }, entries);
  const part = `${file}.${randomBytes(4).toString('hex')}.part`;
  try {
    const handle = await open(part, 'wx', 0o600);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    throw new StartError(`${file} cannot be written (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`);
  }
  return { keys: entries.length, bytes: bytes.length };
}
