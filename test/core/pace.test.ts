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

test('slots stand at even distances, a little further apart than the rate asks', async () => {
  const { time, pace } = open(25);
  const next = await pace().reserve(4);
  const times: number[] = [];
  while (await next()) times.push(time.now);
  expect(times.map((at) => Math.round((at - 50_000) * 10) / 10)).toEqual([0, 40.2, 80.4, 120.6]);
});

test('two processes share them', async () => {
  const { time, pace } = open(10);
  const [one, two] = [await pace().reserve(2), await pace().reserve(1)];
  await two();
  expect(Math.round(time.now)).toBe(50_201);
  // The slots of the other process are over by now.
  expect(await one()).toBe(false);
});

test("a pause is not caught up with a burst, and takes nobody else's slots", async () => {
  const { time, pace } = open(10);
  const next = await pace().reserve(30);
  await next();
  time.now += 1_500;
  const times: number[] = [];
  while (await next()) times.push(time.now);
  // Fourteen were missed.
  expect(times.length).toBe(15);
  expect(times.at(-1)).toBeLessThanOrEqual(50_000 + 29 * 100.6);
  for (const [i, at] of times.entries()) if (i > 0) expect(at - (times[i - 1] as number)).toBeGreaterThanOrEqual(98);
});

test('without a limit nobody waits', async () => {
  const { time, pace } = open(Number.POSITIVE_INFINITY);
  const next = await pace().reserve(1_000);
  expect(await next()).toBe(true);
  expect(time.now).toBe(50_000);
});
