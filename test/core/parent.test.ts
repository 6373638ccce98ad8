import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { isAlive } from './processes.ts';
import { until } from './until.ts';

const CHILD = fileURLToPath(new URL('./parent-child.ts', import.meta.url));

test('a program learns of the kill -9 of what started it, and can end', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'parent-'));
  const file = join(folder, 'words');
  const words = () => (existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(0, -1) : []);
  const starter = spawn('sh', ['-c', '"$@"; :', 'sh', process.execPath, CHILD, file], { stdio: 'inherit' });
  await until(() => words().length > 0);
  const pid = Number(words()[0]);
  expect(isAlive(pid)).toBe(true);
  starter.kill('SIGKILL');
  await until(() => !isAlive(pid));
  expect(words()).toEqual([String(pid), 'alone']);
  rmSync(folder, { recursive: true });
});
