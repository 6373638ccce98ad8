import { expect, test } from 'vitest';
import { readMinutes } from '#forms/reading/minutes.ts';

test.each<[string, number | null]>([
  ['45 menit', 45],
  ['± 45 menit', 45],
  ['+/- 45 mnt', 45],
  ['45’', 45],
  ["± 45'", 45],
  ['kurang lebih 10 menit', 10],
  ['durasi ± 30 menit', 30],
  ['2 x 45 menit', 90],
  ['2x45 menit', 90],
  ['1 jam 30 menit', 90],
  ['1,5 jam', 90],
  ['1.25 jam', 75],
  ['setengah jam', 30],
  ['dua jam', 120],
  ['0 menit', null],
  ['9 x 999 menit', null],
  ['09.00', null],
  ['45', null],
  ['', null],
])('%j lasts %s minutes', (text, minutes) => {
  expect(readMinutes(text)).toBe(minutes);
});
