import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { loadHeadings } from '#proposals/headings.ts';
import { foldHeading } from '#proposals/match-heading.ts';
import { openDrafting } from '#proposals/open.ts';

const PROMPTS = join(import.meta.dirname, '../../prompts');
const { editions, headings } = openDrafting(PROMPTS);

function load(yaml: string): ReturnType<typeof loadHeadings> {
  const folder = mkdtempSync(join(tmpdir(), 'tuntun-headings-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'headings.yaml');
  writeFileSync(path, yaml);
  return loadHeadings(path, editions);
}

test('every section of every edition has other names, each as it is compared', () => {
  const ids = new Set([...editions.values()].flatMap(({ sections }) => sections.map(({ id }) => id)));
  expect([...ids].filter((id) => !headings.has(id))).toEqual(['scope']);
  const names = [...headings.values()].flat();
  expect(names.filter((name) => foldHeading(name) !== name)).toEqual([]);
});

test.each<[string, string, string]>([
  ['a section of no edition', 'sumary: [ringkasan]\n', 'prompts/headings.yaml:1 no edition has the section "sumary"'],
  ['capitals', 'summary: [Ringkasan]\n', 'prompts/headings.yaml:1: summary.#1 must be in small letters'],
  ['an empty list', 'summary: []\n', 'prompts/headings.yaml:1: summary'],
  ['broken YAML', 'summary: [ringkasan\n', 'prompts/headings.yaml:'],
])('%s is a mistake with its line', (_what, yaml, message) => {
  expect(() => load(yaml)).toThrow(message);
});
