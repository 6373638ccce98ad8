import { describe, expect, test } from 'vitest';
import { createGate } from './support/chat.ts';
import { BUCKET, come, createHall, openHall, range } from './support/hall.ts';
import { intercept, until } from './support/rig.ts';

describe('when the holder of the lease', () => {
  test('is gone, another takes the inbox over when the lease ends, and what was applied is not applied again', async () => {
    const { rig, start, list, drained, push, redis } = openHall();
    const one = start();
    // Its process stops between the commit and everything that follows.
    intercept(one.redis, 'tuntunCommit', async (run) => {
      await run();
      return new Promise(() => {});
    });
    await push(one, ...range(50).map((i) => come(i)));
    await until(async () => (await list()).length > 0, 'the first commit was made');
    const two = start();
    await two.tick();
    await push(two, come(50));
    expect(await list()).not.toContain('50');
    await redis.del(rig.keys.inboxLease(BUCKET));
    await two.tick();
    await drained();
    expect(await list()).toEqual(range(51).map(String));
  });

  test('is dead for sure, a lone process does not wait for its lease', async () => {
    const { start, list, drained, push } = openHall();
    const one = start();
    intercept(one.redis, 'tuntunDrain', () => new Promise(() => {}));
    await push(one, come(1), come(2));
    const two = start({ alone: true });
    await two.tick();
    await drained();
    expect(await list()).toEqual(['1', '2']);
  });

  test('is dead for sure and left an empty inbox, what comes next does not wait for its lease either', async () => {
    const { rig, start, list, drained, push, redis } = openHall();
    await redis.set(rig.keys.inboxLease(BUCKET), 'dead 7', 'PX', 60_000);
    const two = start({ alone: true });
    await two.tick();
    await push(two, come(1));
    await drained();
    expect(await list()).toEqual(['1']);
  });

  test('was too slow and comes back, his commit is lost and nothing is applied twice', async () => {
    const { rig, start, list, drained, push, redis } = openHall();
    const one = start();
    const gate = createGate();
    const restore = intercept(one.redis, 'tuntunCommit', async (run) => {
      restore();
      await gate.fault();
      return run();
    });
    await push(one, come(1), come(2));
    await gate.arrived;
    await redis.del(rig.keys.inboxLease(BUCKET));
    const two = start();
    await two.tick();
    await drained();
    gate.open();
    await push(one, come(3));
    await drained();
    await one.core.stop();
    expect(await list()).toEqual(['1', '2', '3']);
  });

  test('stops, it first applies what is there', async () => {
    const { start, list, left, push } = openHall();
    const one = start();
    await push(one, ...range(100).map((i) => come(i)));
    await one.core.stop();
    expect(await list()).toEqual(range(100).map(String));
    expect(await left()).toBe(0);
    expect(one.chat.texts().length).toBeGreaterThan(0);
  });

  test('stops under a flood, it leaves the rest to others, and the lease with it', async () => {
    const { start, list, drained, push, redis, rig } = openHall();
    const one = start();
    await redis.set(rig.keys.inboxLease(BUCKET), 'gone -', 'PX', 60_000);
    await push(one, ...range(3_000).map((i) => come(i)));
    await redis.del(rig.keys.inboxLease(BUCKET));
    await one.tick();
    await one.core.stop();
    const applied = (await list()).length;
    expect(applied).toBeGreaterThan(0);
    expect(applied).toBeLessThan(3_000);
    expect(await redis.exists(rig.keys.inboxLease(BUCKET))).toBe(0);
    const two = start();
    await two.tick();
    await drained();
    expect(await list()).toEqual(range(3_000).map(String));
  });
});

test('a process that is too old for an aggregate leaves its inbox to a newer one', async () => {
  const { rig, start, list, drained, push, redis } = openHall();
  const newer = rig.startProcess({ aggregates: [createHall({ schema: 2 })] });
  await push(newer, come(1));
  await drained();
  const old = start();
  await push(old, come(2));
  await until(() => rig.logged.length > 0, 'it was refused');
  expect(rig.logged.map((l) => l.msg)).toEqual(['draining an inbox ended early']);
  await redis.del(rig.keys.inboxLease(BUCKET));
  await newer.tick();
  await drained();
  expect(await list()).toEqual(['1', '2']);
});
