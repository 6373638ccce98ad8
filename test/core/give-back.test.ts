import { getHeapSpaceStatistics } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { giveBackMemory } from '#core/give-back.ts';

const roomForTheYoung = () => getHeapSpaceStatistics().find((s) => s.space_name === 'new_space')?.space_size ?? 0;

test('gives back the room that a start has taken for young objects, and leaves no way to the collector', () => {
  let kept: object[] = [];
  // What survives its first collections makes the room grow.
  for (let i = 0; roomForTheYoung() < 16_000_000 && i < 200; i++) {
    kept = Array.from({ length: 200_000 }, (_, n) => ({ n }));
  }
  expect(kept).toHaveLength(200_000);
  const before = roomForTheYoung();
  giveBackMemory();
  expect(roomForTheYoung()).toBeLessThan(before / 2);
  expect(runInNewContext('typeof gc')).toBe('undefined');
});
