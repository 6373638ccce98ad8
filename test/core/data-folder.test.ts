import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { makeDataFolder } from '#core/data-folder.ts';

function place(): string {
  const folder = mkdtempSync(join(tmpdir(), 'data-folder-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

test('makes what is missing, for its user alone, and takes what is there', () => {
  const path = join(place(), 'a', 'b');
  makeDataFolder(path);
  makeDataFolder(path);
  expect([statSync(path).mode & 0o777, statSync(join(path, '..')).mode & 0o777]).toEqual([0o700, 0o700]);
});

test('refuses, with one line, what cannot be a folder', () => {
  const file = join(place(), 'data');
  writeFileSync(file, '');
  const line = (path: string, code: string) =>
    `DATA_DIR: ${path} cannot be written (${code}); write a folder that this user owns`;
  expect(() => makeDataFolder(file)).toThrow(line(file, 'ENOTDIR'));
  expect(() => makeDataFolder(join(file, 'x'))).toThrow(line(join(file, 'x'), 'ENOTDIR'));
});

test.runIf(existsSync('/proc/self'))('a file system that takes no folders is refused at once', () => {
  expect(() => makeDataFolder('/proc/tuntun/data')).toThrow(
    /^DATA_DIR: \/proc\/tuntun\/data cannot be written \(E\w+\);/,
  );
});
