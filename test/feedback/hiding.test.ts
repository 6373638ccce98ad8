import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shownGroups } from '#feedback/hiding.ts';

test.each<[string, number, Record<string, number>, string[]]>([
  ['all of five and more', 11, { g1: 5, g2: 6 }, ['g1', 'g2']],
  ['none of fewer', 6, { g1: 4, g2: 2 }, []],
  ['the small ones together are five', 12, { g1: 7, g2: 3, g3: 2 }, ['g1']],
  ['the rest would be four: the smallest goes, too', 15, { g1: 5, g2: 6, g3: 4 }, ['g2']],
  ['the rest has no kelompok', 8, { g1: 5 }, []],
  ['of two alike the later goes', 11, { g2: 5, g1: 5 }, ['g1']],
  ['too few of all', 4, { g1: 4 }, []],
  ['nobody', 0, {}, []],
])('%s', (_what, total, groups, shown) => {
  expect([...shownGroups(total, new Map(Object.entries(groups)))].sort()).toEqual(shown);
});

test('whatever is shown, what is left is nobody or five', () => {
  const groups = fc.dictionary(fc.constantFrom('g1', 'g2', 'g3', 'g4', 'g5'), fc.integer({ min: 1, max: 12 }));
  fc.assert(
    fc.property(groups, fc.nat(8), (sizes, without) => {
      const total = without + Object.values(sizes).reduce((a, b) => a + b, 0);
      const shown = shownGroups(total, new Map(Object.entries(sizes)));
      const left = total - [...shown].reduce((sum, group) => sum + (sizes[group] ?? 0), 0);
      expect([...shown].filter((group) => (sizes[group] ?? 0) < 5)).toEqual([]);
      if (shown.size > 0) expect(left === 0 || left >= 5).toBe(true);
    }),
  );
});
