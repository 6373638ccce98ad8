import { join } from 'node:path';
import { expect, test } from 'vitest';
import { eligibilityOf, fullMonths, groupsOf } from '#proposals/eligibility.ts';
import { openDrafting } from '#proposals/open.ts';
import { asSet, NO_PROPOSAL_SETTINGS, withSetting } from '#proposals/organizer.ts';

const { editions } = openDrafting(join(import.meta.dirname, '../../prompts'));
const edition = (id: string) => {
  const found = editions.get(id);
  if (!found) throw new Error(id);
  return found;
};
const today = '2027-10-01';

test.each([
  ['2024-01-15', '2025-01-14', 11],
  ['2024-01-15', '2025-01-15', 12],
  ['2024-01-31', '2024-02-29', 1],
  ['2024-01-31', '2024-02-28', 0],
  ['2025-06-03', '2025-06-03', 0],
  ['2025-06-04', '2025-06-03', -1],
  ['2023-12-01', '2025-06-03', 18],
])('from %s to %s are %i full months', (from, to, months) => {
  expect(fullMonths(from, to)).toBe(months);
});

test('age is counted back from the closing date, by the group where it differs', () => {
  const set = asSet(edition('kipp-2021'), { closes: '2021-05-21' });
  const of = (group: string | null) => eligibilityOf(set, { start: '2019-08-01', group, today });
  expect(of('umum')).toEqual({
    months: 21,
    day: '2021-05-21',
    closingKnown: true,
    least: 24,
    groupNeeded: false,
    within: null,
  });
  expect(of('replikasi').least).toBe(12);
  expect([of(null).least, of(null).groupNeeded]).toEqual([null, true]);
  expect(groupsOf(edition('kipp-2022'))).toEqual(['umum', 'khusus', 'pandemi']);
});

test('what an edition does not say stays unknown, until the organizer says it', () => {
  const given = { start: '2024-01-03', group: 'umum', today };
  const known = eligibilityOf(edition('kipp-2025'), given);
  expect([known.least, known.day, known.months]).toEqual([null, '2025-06-03', 17]);
  const open = eligibilityOf(edition('iga-2026'), given);
  expect([open.day, open.closingKnown, open.within]).toEqual([today, false, true]);
  expect(eligibilityOf(edition('iga-2026'), { ...given, start: '2023-12-31' }).within).toBe(false);
  const set = eligibilityOf(asSet(edition('kipp-2025'), { minAgeYears: 1.5, closes: '2027-12-08' }), given);
  expect([set.least, set.day, set.months]).toEqual([18, '2027-12-08', 47]);
});

test('a limit of the organizer holds for the section as a whole, and is taken back without a trace', () => {
  const id = 'kipp-2023';
  const limited = withSetting(NO_PROPOSAL_SETTINGS, { edition: id, section: 'adaptability', maxWords: 250 });
  const section = asSet(edition(id), limited.editions[id]).sections.find((s) => s.id === 'adaptability');
  expect([section?.maxWords, section?.parts]).toEqual([250, undefined]);
  const dated = withSetting(limited, { edition: id, closes: '2027-12-08' });
  const aged = withSetting(dated, { edition: id, minAgeYears: 0 });
  expect(aged.editions).toEqual({
    [id]: { maxWords: { adaptability: 250 }, closes: '2027-12-08', minAgeYears: 0 },
  });
  const bare = [
    { edition: id, section: 'adaptability', maxWords: null },
    { edition: id, closes: null },
    { edition: id, minAgeYears: null },
  ].reduce(withSetting, withSetting(aged, { first: id }));
  expect(bare).toEqual({ edition: id, editions: {} });
  // Our own plan is handed in nowhere, so it has no closing date.
  expect(asSet(edition('rencana-inovasi'), { closes: '2027-12-08' }).registration).toBeNull();
});
