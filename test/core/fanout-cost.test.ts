import { expect, onTestFinished, test } from 'vitest';
import { createFanout, FANOUT } from '#core/fanout.ts';
import { createKeys } from '#core/keys.ts';
import { createPace } from '#core/pace.ts';
import { connectRedis, withScripts } from '#core/redis.ts';
import { startOwnRedis } from '../support/own-redis.ts';

const ID = 'broadcast:b1';

/** Commands that Redis runs for each message, with those within scripts. */
async function commandsEach(many: number, perSecond: number): Promise<number> {
  const server = await startOwnRedis();
  const redis = withScripts(connectRedis({ kind: 'url', url: server.url }));
  onTestFinished(async () => {
    redis.disconnect();
    await server.close();
  });
  const keys = createKeys('t');
  await redis.rpush(keys.collection(ID, FANOUT.audience), ...Array.from({ length: many }, (_, i) => `${i} r${i}`));
  await redis.hset(keys.collection(ID, FANOUT.progress), 'st', 'go');
  const fanout = createFanout({
    redis,
    keys,
    owner: 'p1',
    pace: createPace({ redis, keys, perSecond }),
    closedUntil: () => 0,
    now: Date.now,
  });
  const processed = async () =>
    Number(/total_commands_processed:(\d+)/.exec(await redis.info('stats'))?.[1] ?? Number.NaN);
  const before = await processed();
  expect(await fanout.run(ID, 60_000, async () => ({ status: 'sent', messageIds: [1] }))).toEqual({ end: 'done' });
  return ((await processed()) - before) / many;
}

test.each([
  [2_000, Number.POSITIVE_INFINITY],
  [1_000, 1_000],
  [400, 200],
])('%i messages at %d/s cost Redis at most half a command each', async (many, perSecond) => {
  const each = await commandsEach(many, perSecond);
  console.info(`${perSecond}/s: ${each.toFixed(2)}`);
  expect(each).toBeLessThanOrEqual(0.5);
});
