import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startProgram } from '../support/program.ts';

/** A rehearsal on a data folder of the test's own. */
function openPlace() {
  const folder = mkdtempSync(join(tmpdir(), 'tuntun-gladi-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }));
  const data = join(folder, 'data');
  return {
    data,
    start(more: Readonly<Record<string, string>> = {}) {
      const program = startProgram({ PORT: '0', TMPDIR: folder, DATA_DIR: data, ...more });
      onTestFinished(() => program.kill());
      return program;
    },
  };
}

test('a second rehearsal on the same data is refused before it touches the journal', { timeout: 30_000 }, async () => {
  const { data, start } = openPlace();
  const journal = join(data, 'gladi.jsonl');
  const first = start();
  await first.ready;
  // Long enough to be rewritten by whoever opens it, and with a line that seems torn.
  writeFileSync(journal, `${`[]${' '.repeat(1 << 20)}\n`.repeat(5)}[`, { flag: 'a' });
  const { ino } = statSync(journal);
  const before = readFileSync(journal);
  const second = start();
  expect(await second.ended).toBe(1);
  expect(second.errors()).toMatch(
    /^Another program \(process \d+\) works on the data in [^\n]+; end it, or set DATA_DIR to another folder\n$/,
  );
  // The first may have written on meanwhile.
  expect([statSync(journal).ino, readFileSync(journal).subarray(0, before.length).equals(before)]).toEqual([ino, true]);
});

test('a data folder that is none stops the rehearsal with one line', { timeout: 30_000 }, async () => {
  const { start } = openPlace();
  const program = start({ DATA_DIR: '/dev/null/data' });
  expect(await program.ended).toBe(1);
  expect(program.errors()).toBe(
    'DATA_DIR: /dev/null/data cannot be written (ENOTDIR); write a folder that this user owns\n',
  );
});
