import { expect, test } from 'vitest';
import { createRandom } from '#rehearsal/prng.ts';
import { type KillRun, type Mode, runWithKills } from './kill-run.ts';

/** `CRASH_KILLS=100 npx vitest run test/crash` for the long run; `CRASH_SEED` repeats the moments of one. */
const KILLS = Number(process.env.CRASH_KILLS ?? 10);
const SEED = Number(process.env.CRASH_SEED ?? Date.now() % 1_000_000);
const PEOPLE = 50;

function expectNothingLostOrDoubled(run: KillRun): void {
  console.info(JSON.stringify({ ...run.figures, seed: SEED }));
  const withoutNumber = run.listed.map(({ number: _, ...row }) => row);
  expect(withoutNumber).toEqual(run.expected);
  const numbers = run.listed.map(({ number }) => number).sort((a, b) => a - b);
  expect(numbers).toEqual(Array.from({ length: run.expected.length }, (_, i) => i + 1));
  expect(run.rows).toBe(run.expected.length);
  expect(run.last.map(run.isAnswer)).toEqual(run.last.map(() => true));
  expect(run.faults).toEqual([]);
}

test.each<{ mode: Mode; redisKills?: number }>([
  { mode: 'polling' },
  { mode: 'webhook' },
  { mode: 'private', redisKills: Math.ceil(KILLS / 5) },
])(
  'killed again and again, $mode: everybody is registered once, with what they said',
  {
    timeout: 60_000 + KILLS * 6_000,
  },
  async ({ mode, redisKills = 0 }) => {
    const run = await runWithKills({ mode, kills: KILLS, people: PEOPLE, redisKills, random: createRandom(SEED) });
    expectNothingLostOrDoubled(run);
  },
);
