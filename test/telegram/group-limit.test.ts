import { randomBytes } from 'node:crypto';
import { expect, inject, onTestFinished, test } from 'vitest';
import { createKeys } from '#core/keys.ts';
import { connectRedis, withScripts } from '#core/redis.ts';
import { createGroupLimit } from '#telegram/group-limit.ts';

function open() {
  const redis = withScripts(connectRedis({ kind: 'socket', path: inject('redis') }));
  onTestFinished(() => redis.disconnect());
  const time = { now: 1_000_000 };
  const keys = createKeys(`t${randomBytes(6).toString('hex')}`);
  return { time, process: () => createGroupLimit({ redis, keys, now: () => time.now }) };
}

test('a group takes twenty messages a minute, from all processes together', async () => {
  const { time, process } = open();
  const [one, two] = [process(), process()];
  for (let i = 0; i < 10; i++) expect([await one(-100, 1), await two(-100, 1)]).toEqual([null, null]);
  expect(await one(-100, 1)).toBe(1_003_000);
  expect(await two(-200, 1)).toBe(null);
  time.now += 59_999;
  expect(await two(-100, 1)).toBe(1_062_999);
  time.now += 1;
  expect(await two(-100, 1)).toBe(null);
});

test('an album counts with all its files', async () => {
  const { process } = open();
  const take = process();
  expect([await take(-100, 10), await take(-100, 9), await take(-100, 2), await take(-100, 1)]).toEqual([
    null,
    null,
    1_003_000,
    null,
  ]);
});
