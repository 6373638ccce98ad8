import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Spreadable, spread } from '#aggregates/workshop/groups/spreading.ts';

const people = (agencies: readonly number[]): Spreadable[] =>
  agencies.map((agency, i) => ({ id: `r${i}`, agency: `agency ${agency}` }));
const counts = (given: ReadonlyMap<string, string>, groups: readonly string[], whom: readonly Spreadable[]) =>
  groups.map((group) => whom.filter(({ id }) => given.get(id) === group).length);
const apart = (numbers: readonly number[]) => Math.max(...numbers) - Math.min(...numbers);
const some = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 60 });
const letters = fc.integer({ min: 1, max: 5 }).map((n) => ['a', 'b', 'c', 'd', 'e'].slice(0, n));

test('everybody has a group; groups, and each agency within them, differ by one at most', () => {
  fc.assert(
    fc.property(some, letters, (agencies, groups) => {
      const all = people(agencies);
      const given = spread(all, groups);
      expect(given.size).toBe(all.length);
      expect(apart(counts(given, groups, all))).toBeLessThanOrEqual(1);
      for (const own of Map.groupBy(all, ({ agency }) => agency).values())
        expect(apart(counts(given, groups, own))).toBeLessThanOrEqual(1);
    }),
  );
});

test('who has a group stays, and the others even it out', () => {
  const there: Spreadable[] = [1, 2, 3, 4].map((n) => ({ id: `s${n}`, agency: 'Bappeda', group: 'a' }));
  const given = spread([...there, ...people([1, 1, 2, 2, 3, 3])], ['a', 'b']);
  expect([...given.keys()].filter((id) => id.startsWith('s'))).toEqual([]);
  expect([...given.values()].toSorted()).toEqual(['a', 'b', 'b', 'b', 'b', 'b']);
});

test('anew, all are dealt out, and only those are named who move', () => {
  const there: Spreadable[] = [1, 2, 3, 4].map((n) => ({ id: `s${n}`, agency: 'Bappeda', group: 'a' }));
  const given = spread(there, ['a', 'b'], { anew: true });
  expect([...given]).toEqual([
    ['s2', 'b'],
    ['s4', 'b'],
  ]);
  const after = there.map((person) => ({ ...person, group: given.get(person.id) ?? 'a' }));
  expect([...spread(after, ['a', 'b'], { anew: true })]).toEqual([]);
});

test('a group that is gone counts as none; without groups nothing happens', () => {
  expect([...spread([{ id: 'r', agency: 'x', group: 'z' }], ['a'])]).toEqual([['r', 'a']]);
  expect([...spread(people([1, 2]), [])]).toEqual([]);
});
