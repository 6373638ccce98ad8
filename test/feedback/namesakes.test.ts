import { expect, test } from 'vitest';
import { namesakesOf } from '#feedback/namesakes.ts';
import { speakerKey } from '#feedback/topics.ts';

const SPEAKERS = ['Dr. Siti Aminah, M.Si.', 'Budi Santoso', 'Siti Aminah', 'Dr.'].map((name) => ({
  ...{ key: speakerKey(name), name, day: '2027-11-11' },
}));

test.each([
  ['Hj. Siti Aminah', ['Dr. Siti Aminah, M.Si.', 'Siti Aminah']],
  ['BUDI SANTOSO, S.E.', ['Budi Santoso']],
  ['Budi', []],
  ['', []],
  ['…', []],
])('of the name %s are %j', (typed, names) => {
  expect(namesakesOf(typed, SPEAKERS).map(({ name }) => name)).toEqual(names);
});
