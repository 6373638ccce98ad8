import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { loadForms } from '#forms/load.ts';

const FIRST = `id: first
version: 3
title: Pertama
fields:
  - { id: title, kind: text, label: Judul, question: Apa judulnya? }
  - { id: seats, kind: number, label: Kuota, question: Untuk berapa orang? }
`;

function folderOf(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'tuntun-forms-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const folder = join(root, 'forms');
  mkdirSync(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

test('fieldsFrom takes the fields of another form, and nothing else of it', () => {
  const second = 'id: second\nversion: 1\ntitle: Kedua\nsubmit: Simpan perubahan\nfieldsFrom: first.yaml\n';
  const [first, other] = loadForms(folderOf({ 'first.yaml': FIRST, 'second.yaml': second }));
  expect(other).toEqual({ ...first, id: 'second', version: 1, title: 'Kedua', submit: 'Simpan perubahan' });
});

test('fieldsFrom of a form that is not there is named with its line', () => {
  const folder = folderOf({ 'second.yaml': 'id: second\nversion: 1\ntitle: Kedua\nfieldsFrom: none.yaml\n' });
  expect(() => loadForms(folder)).toThrow('prompts/forms/second.yaml:4: there is no none.yaml beside it');
});
