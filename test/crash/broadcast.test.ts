import { expect, test } from 'vitest';
import { handsAt } from '#core/fanout.ts';
import { createRandom } from '#rehearsal/prng.ts';
import { broadcastWithKills, type Sent } from './broadcast-run.ts';

/**
 * `BROADCAST_PEOPLE=10000 BROADCAST_KILLS=50 npx vitest run test/crash/broadcast` for the long run, with two programs besides; `CRASH_SEED` repeats the
 * moments of one.
 */
const PEOPLE = Number(process.env.BROADCAST_PEOPLE ?? 400);
const KILLS = Number(process.env.BROADCAST_KILLS ?? 3);
const PER_SECOND = Number(process.env.BROADCAST_PER_SECOND ?? 200);
const SEED = Number(process.env.CRASH_SEED ?? Date.now() % 1_000_000);
const LONG = process.env.BROADCAST_PEOPLE !== undefined;
const { lanes, width } = handsAt(PER_SECOND);
const PATIENCE = { timeout: 120_000 + KILLS * 10_000 };

const FAULTS = {
  rules: [
    { method: 'sendMessage', kind: '500', probability: 0.05, seed: SEED },
    { method: 'sendMessage', kind: 'lost', probability: 0.02, seed: SEED + 1 },
    { method: 'sendMessage', kind: '429', retry_after: 1, probability: 0.005, seed: SEED + 2 },
    { method: 'sendMessage', kind: '429', retry_after: 2, probability: 0.005, seed: SEED + 3 },
  ],
} as const;

/** Holds the table against what the Bot API has taken, person by person. Gives what was doubled. */
function compare({ table, received, counts, stage, blocked }: Sent) {
  expect(stage).toBe('sent');
  const wrong: string[] = [];
  const doubled: number[] = [];
  const seen = { sent: 0, uncertain: 0, unreachable: 0, failed: 0 };
  for (const [position, line] of table.entries()) {
    const ids = received[position] ?? [];
    const [code, value = ''] = [line[0], line.slice(1)];
    if (ids.length > 1) doubled.push(position);
    const right =
      code === 's'
        ? ids.length === 1 && value === String(ids[0])
        : code === 'd'
          ? ids.length > 0 && ids.includes(Number(value))
          : code === 'b' && blocked.has(position) && ids.length === 0;
    if (!right) wrong.push(`${position}: ${line}, received ${ids}`);
    if (code === 's') seen.sent++;
    else if (code === 'd') seen.uncertain++;
    else if (code === 'b') seen.unreachable++;
    else seen.failed++;
  }
  expect(wrong).toEqual([]);
  expect(counts).toEqual({ total: table.length, left: 0, ...seen });
  const missed = received.filter((ids, position) => ids.length === 0 && !blocked.has(position)).length;
  expect(missed).toBe(0);
  return { doubled, uncertain: seen.uncertain, messages: received.reduce((sum, ids) => sum + ids.length, 0) };
}

test('killed again and again in a broadcast: nobody missed, nobody doubled unmarked', PATIENCE, async () => {
  const run = { people: PEOPLE, kills: KILLS, perSecond: PER_SECOND, programs: 1, random: createRandom(SEED) } as const;
  const sent = await broadcastWithKills(run);
  const { doubled, uncertain, messages } = compare(sent);
  console.info(
    JSON.stringify({ ...sent.figures, people: PEOPLE, messages, doubled: doubled.length, uncertain, seed: SEED }),
  );
  expect(messages - PEOPLE).toBeLessThanOrEqual(Number(sent.figures['kills of a program']) * lanes * width);
  for (const position of doubled) expect(sent.table[position]?.[0]).toBe('d');
});

test('the same with refusals, lost answers and floods', PATIENCE, async () => {
  const random = createRandom(SEED + 9);
  const given = { people: PEOPLE, kills: Math.ceil(KILLS / 3), perSecond: PER_SECOND, blocked: 0.03, random };
  const sent = await broadcastWithKills({ ...given, programs: 1, faults: { rules: [...FAULTS.rules] } });
  const { doubled, uncertain, messages } = compare(sent);
  console.info(
    JSON.stringify({ ...sent.figures, people: PEOPLE, messages, doubled: doubled.length, uncertain, seed: SEED }),
  );
  for (const position of doubled) expect(sent.table[position]?.[0]).toBe('d');
});

test.runIf(LONG)('the same with two programs, of which one after another is killed', PATIENCE, async () => {
  const given = { people: PEOPLE, kills: Math.ceil(KILLS / 5), perSecond: PER_SECOND, random: createRandom(SEED + 7) };
  const sent = await broadcastWithKills({ ...given, programs: 2 });
  const { doubled, uncertain, messages } = compare(sent);
  console.info(
    JSON.stringify({ ...sent.figures, people: PEOPLE, messages, doubled: doubled.length, uncertain, seed: SEED }),
  );
  for (const position of doubled) expect(sent.table[position]?.[0]).toBe('d');
});
