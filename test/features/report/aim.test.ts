import { expect, test } from 'vitest';
import { aimOf } from '#features/report/paper/opening.ts';

test.each([
  ['meningkatkan mutu proposal', 'meningkatkan mutu proposal'],
  ['Meningkatkan mutu proposal.', 'meningkatkan mutu proposal'],
  ['Untuk meningkatkan mutu proposal', 'meningkatkan mutu proposal'],
  ['Kegiatan ini bertujuan untuk meningkatkan mutu proposal. ', 'meningkatkan mutu proposal'],
  ['ASN mampu menyusun proposal', 'ASN mampu menyusun proposal'],
  ['', ''],
  [undefined, ''],
])('what an event is for goes on behind "Kegiatan ini bertujuan": %j', (written, said) => {
  expect(aimOf(written)).toBe(said);
});
