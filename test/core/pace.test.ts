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

test('slots stand at even distances', async () => {
  const { time, pace } = open(25);
  const slot = await pace().reserve(4);
  const times: number[] = [];
  for (const i of [0, 1, 2, 3]) {
    await slot(i);
    times.push(time.now);
  }
  expect(times).toEqual([50_000, 50_040, 50_080, 50_120]);
});

test('two processes share them', async () => {
  const { time, pace } = open(10);
  const [one, two] = [await pace().reserve(2), await pace().reserve(1)];
  await two(0);
  expect(time.now).toBe(50_200);
  await one(1);
  expect(time.now).toBe(50_200);
});

test('a pause is not caught up with a burst', async () => {
  const { time, pace } = open(10);
  const slot = await pace().reserve(30);
  await slot(0);
  time.now += 1_500;
  const times: number[] = [];
  for (let i = 1; i < 15; i += 1) {
    await slot(i);
    times.push(time.now);
  }
  for (const [i, at] of times.entries()) if (i > 0) expect(at - (times[i - 1] as number)).toBeGreaterThanOrEqual(98);
});

test('without a limit nobody waits', async () => {
  const { time, pace } = open(Number.POSITIVE_INFINITY);
  const slot = await pace().reserve(1_000);
  await slot(999);
  expect(time.now).toBe(50_000);
});
