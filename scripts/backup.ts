// npm run backup -- <file>: everything of the bot in one file, while it runs. npm run restore -- <file> [--replace]: puts it back; stop the program first.
import { backUp } from '../src/backup/backup.ts';
import { openStorage } from '../src/backup/open-storage.ts';
import { restore } from '../src/backup/restore.ts';
import { readConfig } from '../src/config.ts';
import { StartError } from '../src/core/start-error.ts';

const [what, ...rest] = process.argv.slice(2);
const files = rest.filter((word) => !word.startsWith('--'));
const replace = rest.includes('--replace');

async function run(): Promise<string> {
  const [file] = files;
  const isUnderstood = rest.every((word) => word === file || (what === 'restore' && word === '--replace'));
  if (file === undefined || !isUnderstood) {
    throw new StartError(
      what === 'restore' ? 'type: npm run restore -- <file> [--replace]' : 'type: npm run backup -- <file>',
    );
  }
  const storage = await openStorage(readConfig(process.env));
  try {
    if (what === 'restore') {
      const { at, keys } = await restore(storage, file, { replace });
      return `restored ${keys} keys, as they were at ${at}; start the program again`;
    }
    const { keys, bytes } = await backUp(storage, file);
    return `${file}: ${keys} keys, ${Math.ceil(bytes / 1024)} KB; it holds personal data, keep it as such`;
  } finally {
    await storage.close();
  }
}

try {
  process.stdout.write(`${await run()}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof StartError ? error.message : (error as Error).stack}\n`);
  process.exitCode = 1;
}
