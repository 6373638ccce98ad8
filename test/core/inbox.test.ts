import { describe, expect, test } from 'vitest';
import type { Event } from '#core/aggregate.ts';
import { type AggregateId, bucketOf } from '#core/ids.ts';
import { createGate } from './support/chat.ts';
import { createPuppet, screen } from './support/puppet.ts';
import { createRig, eventOf, intercept, type Process, until } from './support/rig.ts';

const HALL: AggregateId = 'hall:1';
const BUCKET = bucketOf(HALL);
const ALL = { ringIds: [], fields: ['*'], lookups: [] };

/** A busy aggregate that writes down what it got, in order. */
function createHall(options: { schema?: number } = {}) {
  return createPuppet({
    kind: 'hall',
    hot: true,
    ...options,
    fields: () => ['list'],
    decide: (s, e) => ({
      set: { list: [...((s.list as string[]) ?? []), e.data as string] },
      effects: [screen(e.data as string)],
    }),
  });
}

function open() {
  const rig = createRig();
  const start = (options: { owner?: string; alone?: boolean } = {}) =>
    rig.startProcess({ aggregates: [createHall()], ...options });
  const store = rig.openStore('looker');
  const list = async (id = HALL) => ((await store.load(id, ALL)).fields.list as string[] | undefined) ?? [];
  const commits = async () => Number((await store.load(HALL, ALL)).version);
  const redis = rig.connect();
  const left = () => redis.exists(rig.keys.inbox(BUCKET), rig.keys.inboxLease(BUCKET));
  const drained = () => until(async () => (await left()) === 0, 'the inbox was empty');
  const push = (process: Process, ...events: Event[]) => Promise.all(events.map(process.dispatch));
  return { rig, start, list, commits, left, drained, push, redis };
}

const come = (id: string | number, to = HALL) => eventOf(`tg:${id}`, to, 'come', String(id));
const range = (count: number) => Array.from({ length: count }, (_, i) => i);

describe('events for an aggregate that many write to', () => {
  test('of four processes at once are applied once each, in few commits, without a conflict', async () => {
    const { start, list, commits, drained, push } = open();
    const processes = range(4).map(() => start());
    await Promise.all(range(250).map((i) => push(processes[i % 4] as Process, come(i))));
    await drained();
    expect((await list()).map(Number).sort((a, b) => a - b)).toEqual(range(250));
    expect(await commits()).toBeLessThan(100);
    expect(processes.map((p) => p.conflicts.count)).toEqual([0, 0, 0, 0]);
  });

  test('are applied in the order of arrival, each answered', async () => {
    const { start, list, drained, push } = open();
    const one = start();
    await push(one, ...range(100).map((i) => come(i)));
    await drained();
    await one.idle();
    expect(await list()).toEqual(range(100).map(String));
    expect(one.chat.texts().at(-1)).toBe('99');
  });

  test('that come twice, at once and later, are applied once', async () => {
    const { start, list, drained, push } = open();
    const [one, two] = [start(), start()];
    await Promise.all([push(one, come(1), come(2), come(1)), push(two, come(1), come(2))]);
    await drained();
    await push(two, come(2), come(3));
    await drained();
    expect((await list()).sort()).toEqual(['1', '2', '3']);
  });

  test('of several aggregates in one bucket keep their order and their commits', async () => {
    const { start, list, drained, push } = open();
    const neighbour = range(10_000)
      .map((i): AggregateId => `hall:n${i}`)
      .find((id) => bucketOf(id) === BUCKET) as AggregateId;
    const one = start();
    const of = (i: number) => (i % 7 < 4 ? HALL : neighbour);
    await push(one, ...range(60).map((i) => come(i, of(i))));
    await drained();
    expect(await list()).toEqual(
      range(60)
        .filter((i) => of(i) === HALL)
        .map(String),
    );
    expect(await list(neighbour)).toEqual(
      range(60)
        .filter((i) => of(i) === neighbour)
        .map(String),
    );
  });

  test('one that comes while the last answer of a drain is on its way waits for nobody', async () => {
    const { start, list, drained, push } = open();
    const one = start();
    const gate = createGate();
    const restore = intercept(one.redis, 'tuntunDrain', async (run) => {
      const answer = (await run()) as string[];
      if (answer.length > 0) return answer;
      restore();
      await gate.fault();
      return answer;
    });
    await push(one, come(1));
    await gate.arrived;
    await push(one, come(2));
    gate.open();
    await drained();
    expect(await list()).toEqual(['1', '2']);
  });
});

describe('when answers are lost', () => {
  /** The client sends a script again when the connection broke before its answer came. */
  const sendTwice = (process: Process, script: 'tuntunCommit' | 'tuntunPush' | 'tuntunDrain') =>
    intercept(process.redis, script, async (run) => {
      await run();
      return run();
    });

  test.for(['tuntunCommit', 'tuntunPush', 'tuntunDrain'] as const)(
    'a %s that is sent again loses no event and applies none twice',
    async (script) => {
      const { start, list, drained, push } = open();
      const one = start();
      sendTwice(one, script);
      // No more at once than the ring remembers: what comes again later than that must be told by its content.
      for (const start of [0, 30, 60]) {
        await push(one, ...range(30).map((i) => come(start + i)));
        await drained();
      }
      await one.idle();
      expect(await list()).toEqual(range(90).map(String));
      expect(one.chat.texts().at(-1)).toBe('89');
    },
  );

  test('a broken connection loses no event either', async () => {
    const { start, list, drained, push, redis } = open();
    const one = start();
    const client = async () => ((await one.redis.client('ID')) as number).toString();
    for (let round = 0; round < 10; round++) {
      const id = await client();
      const pushed = push(one, ...range(30).map((i) => come(round * 30 + i)));
      await redis.client('KILL', 'ID', id);
      await pushed;
    }
    await drained();
    expect((await list()).map(Number).sort((a, b) => a - b)).toEqual(range(300));
  });
});

describe('when the holder of the lease', () => {
  test('is gone, another takes the inbox over when the lease ends, and what was applied is not applied again', async () => {
    const { rig, start, list, drained, push, redis } = open();
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
    const { start, list, drained, push } = open();
    const one = start();
    intercept(one.redis, 'tuntunDrain', () => new Promise(() => {}));
    await push(one, come(1), come(2));
    const two = start({ alone: true });
    await two.tick();
    await drained();
    expect(await list()).toEqual(['1', '2']);
  });

  test('is dead for sure and left an empty inbox, what comes next does not wait for its lease either', async () => {
    const { rig, start, list, drained, push, redis } = open();
    await redis.set(rig.keys.inboxLease(BUCKET), 'dead 7', 'PX', 60_000);
    const two = start({ alone: true });
    await two.tick();
    await push(two, come(1));
    await drained();
    expect(await list()).toEqual(['1']);
  });

  test('was too slow and comes back, his commit is lost and nothing is applied twice', async () => {
    const { rig, start, list, drained, push, redis } = open();
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
    const { start, list, left, push } = open();
    const one = start();
    await push(one, ...range(100).map((i) => come(i)));
    await one.core.stop();
    expect(await list()).toEqual(range(100).map(String));
    expect(await left()).toBe(0);
    expect(one.chat.texts().length).toBeGreaterThan(0);
  });

  test('stops under a flood, it leaves the rest to others, and the lease with it', async () => {
    const { start, list, drained, push, redis, rig } = open();
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
  const { rig, start, list, drained, push, redis } = open();
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
