import { expect, test } from 'vitest';
import { createRandom } from '#rehearsal/prng.ts';
import { createWriters } from '../support/writers.ts';
import { runWithKills } from './kill-run.ts';

/** `CRASH_KILLS=100 npx vitest run test/crash/writing` for the long run; `CRASH_SEED` repeats the moments of one. */
const KILLS = Number(process.env.CRASH_KILLS ?? 10);
const SEED = Number(process.env.CRASH_SEED ?? Date.now() % 1_000_000);

test('killed again and again while people write: every proposal has every answer, once', {
  timeout: 60_000 + KILLS * 6_000,
}, async () => {
  const run = await runWithKills({
    mode: 'polling',
    kills: KILLS,
    people: 50,
    redisKills: 0,
    random: createRandom(SEED),
    deedsEach: 15,
    open: async (control, people) => createWriters(control, people),
  });
  console.info(JSON.stringify({ ...run.figures, seed: SEED }));
  expect(run.faults).toEqual([]);
});
