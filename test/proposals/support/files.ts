import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect } from 'vitest';
import { loadProposals } from '#proposals/load.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

export function folder(): string {
  const root = mkdtempSync(join(tmpdir(), 'tuntun-proposals-'));
  folders.push(root);
  return join(root, 'proposals');
}

/** The lines of what is wrong in a folder; none when all is right. */
export function mistakesIn(place: string): string[] {
  try {
    loadProposals(place);
    return [];
  } catch (error) {
    const [first, ...lines] = (error as Error).message.split('\n');
    expect(first).toBe('the proposals need mending:');
    return lines;
  }
}

const option = (id: string) => `{ id: ${id}, label: ${id.toUpperCase()} }`;
export const tap = (id: string, rest = '') =>
  `  - { id: ${id}, kind: choice, options: [${option('x')}, ${option('y')}], question: Apa?, label: ${id}, gap: g, keeper: k${rest} }`;
export const written = (id: string, rest = '') =>
  `  - { id: ${id}, kind: text, question: Apa?, label: ${id}, examples: { weak: a, strong: b }, evaluator: e, gap: g, keeper: k${rest} }`;

/** A bank of five questions, lines 3 to 7; `lines` stand below them, from line 8 on. */
export const bank = (...lines: string[]) =>
  [
    'version: 2',
    'questions:',
    tap('one'),
    tap('two'),
    tap('three'),
    written('four'),
    written('five'),
    ...lines,
    '',
  ].join('\n');

const HEAD = [
  'id: a',
  'version: 1',
  'title: A',
  'about: A',
  'kind: full',
  'stages: [running, trial]',
  'basis: null',
  'confidence: null',
  'registration: null',
  'minAgeYears: null',
];
const CORE = 'core: [one, two, three]';
export const SECTION = '  - { id: s, name: S, weight: null, maxWords: null, paragraphs: [four, five], more: [four] }';

/** An edition whose head takes lines 1 to 10, its core line 11 and its sections the lines from 13 on. */
export const edition = (sections: string[] = [SECTION], core = CORE) =>
  [...HEAD, core, 'sections:', ...sections, ''].join('\n');

/** A folder with these files, and with the bank and the edition above where they are not among them. */
export function write(files: Record<string, string>): string {
  const place = folder();
  mkdirSync(join(place, 'bank'), { recursive: true });
  for (const [name, text] of Object.entries({ 'bank/b.yaml': bank(), 'a.yaml': edition(), ...files })) {
    writeFileSync(join(place, name), text);
  }
  return place;
}

export const mistakes = (files: Record<string, string>) => mistakesIn(write(files));
/** Another question below the five, at line 8, which the edition asks. */
export const withQuestion = (line: string, id = 'more') =>
  mistakes({ 'bank/b.yaml': bank(line), 'a.yaml': edition([SECTION.replace('[four, five]', `[four, five, ${id}]`)]) });
export const withSection = (rest: string) =>
  mistakes({
    'a.yaml': edition([SECTION.replace('weight: null, maxWords: null, paragraphs: [four, five], more: [four]', rest)]),
  });
export const asked = (rest: string) => withSection(`weight: null, maxWords: null, paragraphs: [four, five], ${rest}`);
