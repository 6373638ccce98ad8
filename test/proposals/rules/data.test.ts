import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadRuleData } from '#proposals/rules/data.ts';
import { PROMPTS } from './support.ts';

function copyWith(file: string, change: (text: string) => string): string {
  const folder = mkdtempSync(join(tmpdir(), 'mentor-rules-'));
  cpSync(join(PROMPTS, 'mentor-rules'), join(folder, 'mentor-rules'), { recursive: true });
  cpSync(join(PROMPTS, 'spelling.tsv'), join(folder, 'spelling.tsv'));
  const path = join(folder, 'mentor-rules', file);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
  return folder;
}

describe('loadRuleData', () => {
  it('reads the lists that are delivered, and only the pairs that are wrong everywhere', () => {
    const data = loadRuleData(PROMPTS);
    expect(data.spelling.pairs.get('aktifitas')).toBe('aktivitas');
    expect(data.spelling.pairs.has('sertipikat')).toBe(false);
    expect(data.spoken.get('nggak')).toBe('tidak');
  });

  it('names the file, the line and the mend of every mistake', () => {
    const folder = copyWith('praise.yaml', (text) =>
      text.replace('denied:', 'denid:').replace('luar biasa', 'Luar biasa'),
    );
    expect(() => loadRuleData(folder)).toThrow(
      [
        "the mentor's lists need mending:",
        'prompts/mentor-rules/praise.yaml:2 praise.#1 must be in small letters',
        'prompts/mentor-rules/praise.yaml:1 denied is missing; write a list',
        'prompts/mentor-rules/praise.yaml:4 unknown key "denid"; did you mean "denied"?',
      ].join('\n'),
    );
  });

  it('says where a file is no YAML', () => {
    const folder = copyWith('plans.yaml', (text) => text.replace(']', ''));
    expect(() => loadRuleData(folder)).toThrow(/prompts\/mentor-rules\/plans\.yaml:\d+ /);
  });
});
