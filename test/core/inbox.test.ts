import { describe, expect, test } from 'vitest';
import { type AggregateId, bucketOf } from '#core/ids.ts';
import { createGate } from './support/chat.ts';
import { BUCKET, come, HALL, openHall, range } from './support/hall.ts';
import { intercept, type Process } from './support/rig.ts';

describe('events for an aggregate that many write to', () => {
  test('of four processes at once are applied once each, in few commits, without a conflict', async () => {
    const { start, list, commits, drained, push } = openHall();
    const processes = range(4).map(() => start());
    await Promise.all(range(250).map((i) => push(processes[i % 4] as Process, come(i))));
    await drained();
    expect((await list()).map(Number).sort((a, b) => a - b)).toEqual(range(250));
    expect(await commits()).toBeLessThan(100);
    expect(processes.map((p) => p.conflicts.count)).toEqual([0, 0, 0, 0]);
  });

  test('are applied in the order of arrival, each answered', async () => {
    const { start, list, drained, push } = openHall();
    const one = start();
    await push(one, ...range(100).map((i) => come(i)));
    await drained();
    await one.idle();
    expect(await list()).toEqual(range(100).map(String));
    expect(one.chat.texts().at(-1)).toBe('99');
  });

  test('that come twice, at once and later, are applied once', async () => {
    const { start, list, drained, push } = openHall();
    const [one, two] = [start(), start()];
    await Promise.all([push(one, come(1), come(2), come(1)), push(two, come(1), come(2))]);
    await drained();
    await push(two, come(2), come(3));
    await drained();
    expect((await list()).sort()).toEqual(['1', '2', '3']);
  });

  test('of several aggregates in one bucket keep their order and their commits', async () => {
    const { start, list, drained, push } = openHall();
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
    const { start, list, drained, push } = openHall();
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
      const { start, list, drained, push } = openHall();
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
    const { start, list, drained, push, redis } = openHall();
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
