import { expect, test } from 'vitest';
import { readNumbers } from '../../../src/features/attendance-desk/numbers.ts';

const KNOWN = [1, 2, 3, 4, 5, 6, 7, 9, 10, 23, 25];

test.each([
  ['1-3, 23, 25', [1, 2, 3, 23, 25]],
  ['1–3; 23 dan 25', [1, 2, 3, 23, 25]],
  ['1 s.d. 3 dan 5', [1, 2, 3, 5]],
  ['1 s/d 3', [1, 2, 3]],
  ['nomor 1 sampai 3, no. 7', [1, 2, 3, 7]],
  ['1 sampai dengan 3', [1, 2, 3]],
  ['3-1', [1, 2, 3]],
  ['1\n2\n3', [1, 2, 3]],
  ['1.\n2.\n3)', [1, 2, 3]],
  ['9 9 9', [9]],
  ['semua', KNOWN],
  ['semua kecuali 7, 9-10', [1, 2, 3, 4, 5, 6, 23, 25]],
  ['1-5 kecuali 2', [1, 3, 4, 5]],
])('%s', (text, numbers) => {
  expect(readNumbers(text, KNOWN)).toEqual({ numbers, missing: [], unclear: [] });
});

test.each([
  ['1-10', [1, 2, 3, 4, 5, 6, 7, 9, 10], [8], []],
  ['1, 99', [1], [99], []],
  ['semua kecuali 8', KNOWN, [8], []],
  ['1, dua, 3a', [1], [], ['dua', '3a']],
  ['1-99999', [], [], ['1-99999']],
  ['', [], [], []],
  ['0', [], [0], []],
  ['-', [], [], []],
])('what of %j means nobody is named', (text, numbers, missing, unclear) => {
  expect(readNumbers(text, KNOWN)).toEqual({ numbers, missing, unclear });
});
