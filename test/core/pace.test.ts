import { randomBytes } from 'node:crypto';
import { expect, inject, onTestFinished, test } from 'vitest';
import { createKeys } from '#core/keys.ts';
import { createPace } from '#core/pace.ts';
import { connectRedis, withScripts } from '#core/redis.ts';

/** Paces of several processes on a clock that moves when somebody waits. */
function open(perSecond: number) {
  const redis = withScripts(connectRedis({ kind: 'socket', path: inject('redis') }));
  onTestFinished(() => redis.disconnect());
  const keys = createKeys(`t${randomBytes(6).toString('hex')}`);
  const time = { now: 50_000 };
  const sleep = async (ms: number) => {
    time.now += ms;
  };
  return { time, pace: () => createPace({ redis, keys, perSecond, clock: () => time.now, sleep }) };
}

/** When so many messages of a pace go out, ms after the beginning. */
async function times(pace: { slot(): Promise<void> }, time: { now: number }, many: number): Promise<number[]> {
  const all: number[] = [];
  for (let i = 0; i < many; i++) {
    await pace.slot();
    all.push(Math.round((time.now - 50_000) * 10) / 10);
  }
  return all;
}

test('slots stand at even distances, a little further apart than the rate asks', async () => {
  const { time, pace } = open(25);
  const all = await times(pace(), time, 60);
  expect(all.slice(0, 2)).toEqual([0, 39.4]);
  // It began as late as is let pass, and has made up for that.
  expect(all.at(-1)).toBe(Math.round((59 * 40.201 - 20) * 10) / 10);
  for (const [i, at] of all.entries())
    expect(all.filter((other) => other >= at && other < at + 1_000).length, `${i}`).toBeLessThanOrEqual(26);
});

test('two processes share them', async () => {
  const { time, pace } = open(10);
  const [one, two] = [pace(), pace()];
  expect(await times(one, time, 1)).toEqual([0]);
  // Twenty are the other's, from 20 ms before.
  expect(await times(two, time, 2)).toEqual([1_990.1, 2_090.6]);
  // Those are over.
  expect((await times(one, time, 1))[0]).toBeGreaterThan(3_980);
});

test("a pause is not caught up with a burst, and takes nobody else's slots", async () => {
  const { time, pace } = open(10);
  const mine = pace();
  await times(mine, time, 2);
  time.now += 1_500;
  const all = await times(mine, time, 30);
  for (const [i, at] of all.entries()) if (i > 0) expect(at - (all[i - 1] as number)).toBeGreaterThanOrEqual(98);
  expect((all.at(-1) ?? 0) - (all[0] ?? 0)).toBeLessThanOrEqual(29 * 101);
});

test('who asks first goes first', async () => {
  const { time, pace } = open(10);
  const mine = pace();
  const order: string[] = [];
  const ask = (name: string) => mine.slot().then(() => order.push(name));
  await Promise.all([ask('a'), ask('b'), ask('c')]);
  expect(order).toEqual(['a', 'b', 'c']);
  expect(time.now).toBeGreaterThan(50_190);
});

test('without a limit nobody waits', async () => {
  const { time, pace } = open(Number.POSITIVE_INFINITY);
  await pace().slot();
  expect(time.now).toBe(50_000);
});
