import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { checkPrompts } from '../../scripts/check-prompts.ts';

const ROOT = join(import.meta.dirname, '../..');

/** The repository's prompts, with texts put in the place of others, by file. */
function changed(changes: Readonly<Record<string, readonly [string, string]>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'tuntun-prompts-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(join(ROOT, 'prompts'), folder, { recursive: true });
  for (const [file, [from, to]] of Object.entries(changes)) {
    const before = readFileSync(join(folder, file), 'utf8');
    const after = before.replace(from, to);
    expect(after).not.toBe(before);
    writeFileSync(join(folder, file), after);
  }
  return folder;
}

test("the repository's own are sound, and the command counts them in one line", () => {
  const { counts, mistakes } = checkPrompts(join(ROOT, 'prompts'));
  expect(mistakes).toEqual([]);
  expect(counts).toMatchObject({ instruments: 7, scales: 4 });
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/check-prompts.ts'], { cwd: ROOT });
  expect([status, stderr.toString()]).toEqual([0, '']);
  expect(stdout.toString()).toMatch(/^\d+ forms, .*, 7 instruments, 4 scales, \d+ tests: all sound\n$/);
});

test('mistakes of all parts are told together, and end with 1', () => {
  const folder = changed({
    'forms/closing.yaml': ['kind:', 'kinds:'],
    'feedback/day.yaml': ['max: 5', 'max: 50'],
    'headings.yaml': ['summary:', 'sumary:'],
  });
  rmSync(join(folder, 'agenda-template.yaml'));
  const { mistakes } = checkPrompts(folder);
  expect(mistakes.map((line) => line.replace(/:.*/, ''))).toEqual([
    'prompts/forms/closing.yaml',
    'prompts/headings.yaml',
    'prompts/agenda-template.yaml is missing; put it back',
    'prompts/feedback/day.yaml',
  ]);
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/check-prompts.ts', folder], { cwd: ROOT });
  expect([status, stdout.toString()]).toEqual([1, '']);
  expect(stderr.toString().trimEnd().split('\n')).toEqual(mistakes);
});
