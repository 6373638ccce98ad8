import { expect, test } from 'vitest';
import type { TestResults } from '#aggregates/workshop/feedback/messages.ts';
import { countTests } from '#aggregates/workshop/reading/tests.ts';
import type { Member } from '#aggregates/workshop/state.ts';

const member = { status: 'registered', number: 1, at: 0, agency: 'a', office: null, behalf: false } satisfies Member;
const result = (right: number, of = 8, version = 1, about = 'inovasi-dasar') => ({
  test: about,
  version,
  given: {},
  right,
  of,
});
const person = (id: string, results: TestResults) => ({ id, member, results });

test('scores in percent, by person and of the class, by hand', () => {
  const { people, pre, post, both } = countTests([
    person('a', { pre: result(4), post: result(6) }),
    person('b', { pre: result(2), post: result(8) }),
    person('c', { pre: result(8), post: result(8) }),
    person('d', { pre: result(3) }),
    person('e', { post: result(1) }),
    person('f', {}),
  ]);
  expect(people.map(({ id, pre: before, post: after, gain }) => [id, before, after, gain])).toEqual([
    ['a', 50, 75, 0.5],
    ['b', 25, 100, 1],
    ['c', 100, 100, null],
    ['d', 37.5, null, null],
    ['e', null, 12.5, null],
    ['f', null, null, null],
  ]);
  expect([pre, post]).toEqual([4, 4]);
  // Of a, b and c: 175 / 3 before, 275 / 3 after; gains 0.5 and 1.
  const means = { n: 3, pre: 175 / 3, post: 275 / 3, meanOfGains: 0.75, gained: 2 };
  expect(both).toEqual({ ...means, ofMeans: (275 / 3 - 175 / 3) / (100 - 175 / 3) });
});

test.each<[string, TestResults]>([
  ['another version', { pre: result(2), post: result(6, 8, 2) }],
  ['another test', { pre: result(2), post: result(6, 8, 1, 'lain') }],
])('%s asked other questions: no gain', (_what, results) => {
  const { people, both } = countTests([person('a', results)]);
  expect(people.map(({ pre, post, gain }) => [pre, post, gain])).toEqual([[25, 75, null]]);
  expect(both.n).toBe(0);
});

test('nobody', () => {
  const both = { n: 0, pre: null, post: null, ofMeans: null, meanOfGains: null, gained: 0 };
  expect(countTests([])).toEqual({ people: [], pre: 0, post: 0, both });
});
