import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const NODE = fileURLToPath(new URL('../../node_modules/node/bin/node', import.meta.url));

/** What `npm run backup` and `npm run restore` type, with the settings of a bot. */
export function runCommand(
  env: Readonly<Record<string, string>>,
  ...words: readonly string[]
): Promise<{ code: number; out: string; error: string }> {
  const { PATH = '', HOME = '' } = process.env;
  return new Promise((resolve) => {
    const given = { PATH, HOME, ...env };
    execFile(NODE, ['scripts/backup.ts', ...words], { cwd: ROOT, env: given }, (failure, out, error) =>
      resolve({ code: failure ? Number(failure.code ?? 1) : 0, out: out.trim(), error: error.trim() }),
    );
  });
}
