import { expect, test } from 'vitest';
import { createRandom } from '#rehearsal/prng.ts';
import { createCrowd } from '../support/crowd.ts';
import { makeWorkshop } from '../support/organizer.ts';
import { type Mode, runWithKills } from './kill-run.ts';

/** `CRASH_KILLS=100 npx vitest run test/crash` for the long run; `CRASH_SEED` repeats the moments of one. */
const KILLS = Number(process.env.CRASH_KILLS ?? 10);
const SEED = Number(process.env.CRASH_SEED ?? Date.now() % 1_000_000);

test.each<{ mode: Mode; redisKills: number }>([
  { mode: 'polling', redisKills: 0 },
  { mode: 'webhook', redisKills: 0 },
  { mode: 'private', redisKills: Math.ceil(KILLS / 10) },
])(
  'killed again and again, $mode: everybody is registered once, with what they said',
  {
    timeout: 60_000 + KILLS * 6_000,
  },
  async ({ mode, redisKills }) => {
    const run = await runWithKills({
      mode,
      kills: KILLS,
      people: 50,
      redisKills,
      random: createRandom(SEED),
      deedsEach: 14.9,
      open: async (control, people) => createCrowd(control, await makeWorkshop(control), people),
    });
    console.info(JSON.stringify({ ...run.figures, seed: SEED }));
    expect(run.faults).toEqual([]);
  },
);
