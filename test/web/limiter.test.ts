import { randomBytes } from 'node:crypto';
import { expect, inject, onTestFinished, test } from 'vitest';
import { createKeys } from '#core/keys.ts';
import { connectRedis, withScripts } from '#core/redis.ts';
import { createLimiter, HOUR, MINUTE } from '#web/limiter.ts';

const LIMITS = [
  { within: MINUTE, most: 2 },
  { within: HOUR, most: 3 },
];

function open() {
  const redis = withScripts(connectRedis({ kind: 'socket', path: inject('redis') }));
  onTestFinished(() => redis.disconnect());
  const keys = createKeys(`t${randomBytes(6).toString('hex')}`);
  const clock = { at: 1_800_000_000_000 };
  return { redis, keys, clock, limiter: createLimiter({ redis, keys, now: () => clock.at }) };
}

test('windows slide: what was is forgotten a window later, not at the full minute', async () => {
  const { clock, limiter } = open();
  const full = () => limiter.isFull('x', LIMITS);
  await limiter.add('x', 'a', LIMITS);
  clock.at += 59_000;
  await limiter.add('x', 'b', LIMITS);
  expect(await full()).toBe(true);
  clock.at += 1_000;
  expect(await full()).toBe(false);
  await limiter.add('x', 'c', LIMITS);
  clock.at += 2 * MINUTE;
  expect(await full()).toBe(true);
  clock.at += HOUR - 3 * MINUTE;
  expect(await full()).toBe(false);
});

test('a member counts once, names are apart, and nothing is kept for longer than the window', async () => {
  const { redis, keys, limiter } = open();
  for (let i = 0; i < 5; i++) await limiter.add('x', 'same', LIMITS);
  await limiter.add('y', 'a', LIMITS);
  await limiter.add('y', 'b', LIMITS);
  expect([await limiter.isFull('x', LIMITS), await limiter.isFull('y', LIMITS)]).toEqual([false, true]);
  expect(await redis.pttl(keys.limit('x'))).toBeGreaterThan(HOUR - 5_000);
});
