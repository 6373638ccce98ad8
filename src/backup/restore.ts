import { readFile } from 'node:fs/promises';
import { StartError } from '#core/start-error.ts';
import { type Header, readArchive } from './archive.ts';
import { copyKeys, isEmpty, replaceKeys } from './keys.ts';
import type { Storage } from './open-storage.ts';

/**
 * Puts a backup in place, whole or not at all. The program must have been stopped, because what it holds in memory would be written over what is put
 * back; a bot that has data keeps it unless `replace` is said.
 */
export async function restore(storage: Storage, file: string, options: { replace: boolean }): Promise<Header> {
  const { redis, bot, running } = storage;
  const { header, entries } = readArchive(await read(file));
  if (header.bot !== bot)
    throw new StartError(`this backup is of the bot ${header.bot}, and BOT_TOKEN is of ${bot}; nothing was changed`);
  if (running) throw new StartError('the program is running; stop it first, then restore and start it again');
  if (!options.replace && !isEmpty(await copyKeys(redis, bot)))
    throw new StartError('this bot has data already; to put the backup in its place, add --replace');
  await replaceKeys(redis, bot, entries);
  return header;
}

async function read(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new StartError(`${file} cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`);
  }
}
