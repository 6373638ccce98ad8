import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { parseYaml } from '#forms/parse-yaml.ts';
import { createParsedFiles } from '#forms/parsed-files.ts';

const TEXT = 'first: 1\nsecond:\n  - one\n  - two\n';
const CONTENT = { first: 1, second: ['one', 'two'] };
let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tuntun-parsed-'));
  path = join(folder, 'cache/parsed');
});

afterEach(() => rmSync(folder, { recursive: true }));

/** Reads the text in a program of its own, and keeps it. */
function readOnce(text = TEXT): unknown {
  const { read, keep } = createParsedFiles(path);
  const { content, broken } = read('a.yaml', text);
  keep();
  expect(broken).toEqual([]);
  return content;
}

/** Makes what is kept say something else than the text, which tells where an answer comes from. */
function mark(): void {
  writeFileSync(path, readFileSync(path, 'utf8').replace('"first":1', '"first":"kept"'));
}

it('takes what it has kept, and nothing that another text left', () => {
  expect(readOnce()).toEqual(CONTENT);
  mark();
  expect(readOnce()).toEqual({ ...CONTENT, first: 'kept' });
  expect(readOnce(`${TEXT}third: 3\n`)).toEqual({ ...CONTENT, third: 3 });
  expect(readdirSync(join(folder, 'cache'))).toEqual(['parsed']);
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

it('keeps what was read last, once', () => {
  const { read, keep } = createParsedFiles(path);
  expect(read('a.yaml', TEXT).content).toEqual(CONTENT);
  expect(read('b.yaml', TEXT).content).toEqual(CONTENT);
  read('c.yaml', 'other: 1\n');
  keep();
  expect(readFileSync(path, 'utf8').split('\n')).toHaveLength(3);
  readOnce('new: 1\n');
  expect(readFileSync(path, 'utf8').split('\n')).toHaveLength(2);
});

it('gives each reader an object of its own', () => {
  readOnce();
  const { read } = createParsedFiles(path);
  const one = read('a.yaml', TEXT).content as { second: string[] };
  one.second.push('three');
  expect(read('a.yaml', TEXT).content).toEqual(CONTENT);
});

it('names the line of a mistake in what was kept', () => {
  readOnce();
  const { read } = createParsedFiles(path);
  const schema = z.strictObject({ first: z.number(), second: z.array(z.enum(['one'])) });
  expect(() => parseYaml('a.yaml', TEXT, schema, read)).toThrow(/^a\.yaml needs mending:\na\.yaml:4/);
});

it('keeps no broken text, and nothing that JSON would change', () => {
  const { read, keep } = createParsedFiles(path);
  expect(read('a.yaml', 'a: 1\na: 2\n')).toMatchObject({ content: null, broken: [{ line: 2 }] });
  expect(read('b.yaml', 'a: .inf\n').content).toEqual({ a: Number.POSITIVE_INFINITY });
  keep();
  expect(readdirSync(folder)).toEqual([]);
});

it.each([
  ['is torn', () => writeFileSync(path, readFileSync(path, 'utf8').slice(0, -10))],
  ['is no text of ours', () => writeFileSync(path, Buffer.from([0xff, 0x00, 0x0a, 0x20]))],
  ['others may write', () => chmodSync(path, 0o620)],
])('parses anew where the file %s', (_, harm) => {
  readOnce();
  mark();
  harm();
  expect(readOnce()).toEqual(CONTENT);
});

it.skipIf(process.getuid?.() !== 0)('parses anew where the file is of another user', () => {
  readOnce();
  mark();
  chownSync(path, 1, 1);
  expect(readOnce()).toEqual(CONTENT);
});

it.each([
  ['none can be written', () => writeFileSync(join(folder, 'cache'), ''), ['cache']],
  ['something else has its name', () => mkdirSync(path, { recursive: true }), ['cache', 'cache/parsed']],
])('goes without a file where %s, and leaves nothing', (_, hinder, left) => {
  hinder();
  expect(readOnce()).toEqual(CONTENT);
  expect(readOnce()).toEqual(CONTENT);
  expect(readdirSync(folder, { recursive: true }).sort()).toEqual(left);
});
