import { randomBytes } from 'node:crypto';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { createFanout, FANOUT, type FanoutOutcome, type Recipient } from '#core/fanout.ts';
import { createKeys } from '#core/keys.ts';
import { createPace } from '#core/pace.ts';
import { connectRedis, withScripts } from '#core/redis.ts';

const ID = 'broadcast:b1';
const SENT: FanoutOutcome = { status: 'sent', messageIds: [7] };

/** An audience of so many, and senders of several processes over it. */
async function open(many: number, { perSecond = Number.POSITIVE_INFINITY, status = 'go' } = {}) {
  const redis = withScripts(connectRedis({ kind: 'socket', path: inject('redis') }));
  onTestFinished(() => redis.disconnect());
  const keys = createKeys(`t${randomBytes(6).toString('hex')}`);
  const key = (name: string) => keys.collection(ID, name);
  if (many > 0)
    await redis.rpush(key(FANOUT.audience), ...Array.from({ length: many }, (_, i) => `${1_000 + i} r${i}`));
  await redis.hset(key(FANOUT.progress), 'st', status);
  const time = { now: 1_000_000, closed: 0 };
  const process = (owner = 'p1') =>
    createFanout({
      redis,
      keys,
      owner,
      pace: createPace({ redis, keys, perSecond }),
      closedUntil: () => time.closed,
      now: () => time.now,
    });
  return {
    redis,
    time,
    process,
    key,
    table: () => redis.hgetall(key(FANOUT.results)),
    counts: async () => {
      const [s, d, b, f, k] = await redis.hmget(key(FANOUT.progress), 's', 'd', 'b', 'f', 'k');
      return { s: Number(s), d: Number(d), b: Number(b), f: Number(f), k: Number(k) };
    },
  };
}

/** Remembers whom it sent to. */
function recording(outcome: (recipient: Recipient) => FanoutOutcome = () => SENT) {
  const sent: number[] = [];
  return {
    sent,
    send: async (recipient: Recipient) => {
      sent.push(recipient.position);
      return outcome(recipient);
    },
  };
}

const upTo = (many: number) => Array.from({ length: many }, (_, i) => i);

describe('sending to many', () => {
  test('everybody once, in order, with a line of the table each', async () => {
    const { process, table, counts } = await open(1_003);
    const { sent, send } = recording();
    expect(await process().run(ID, 60_000, send)).toEqual({ end: 'done' });
    expect([...sent].sort((a, b) => a - b)).toEqual(upTo(1_003));
    expect(await table()).toEqual(Object.fromEntries(upTo(1_003).map((i) => [String(i), 's7'])));
    expect(await counts()).toEqual({ s: 1_003, d: 0, b: 0, f: 0, k: 0 });
  });

  test('an empty audience is done', async () => {
    const { process } = await open(0);
    expect(await process().run(ID, 60_000, recording().send)).toEqual({ end: 'done' });
  });

  test('refusals are written down with their reasons', async () => {
    const { process, table } = await open(4);
    const outcomes: FanoutOutcome[] = [
      SENT,
      { status: 'unreachable', reason: '403 blocked' },
      { status: 'failed', reason: '400 empty' },
      { status: 'sent', messageIds: [8, 9] },
    ];
    await process().run(ID, 60_000, recording(({ position }) => outcomes[position] as FanoutOutcome).send);
    expect(await table()).toEqual({ 0: 's7', 1: 'b403 blocked', 2: 'f400 empty', 3: 's8,9' });
  });

  test('who is to be tried later is, at that time and not before', async () => {
    const { process, time, table } = await open(3);
    const { sent, send } = recording(({ position, attempts }) =>
      position === 1 && attempts === 0 ? { status: 'later', at: 1_010_000, counts: true } : SENT,
    );
    expect(await process().run(ID, 60_000, send)).toEqual({ end: 'wait', at: 1_010_000 });
    expect(await process().run(ID, 60_000, send)).toEqual({ end: 'wait', at: 1_010_000 });
    time.now = 1_010_000;
    expect(await process().run(ID, 60_000, send)).toEqual({ end: 'done' });
    expect(sent).toEqual([0, 1, 2, 1]);
    expect(await table()).toEqual({ 0: 's7', 1: 's7', 2: 's7' });
  });

  test('after eight failures of the way it is given up', async () => {
    const { process, time, table } = await open(1);
    const { sent, send } = recording(() => ({ status: 'later', at: time.now, counts: true }));
    expect(await process().run(ID, 60_000, send)).toEqual({ end: 'done' });
    expect(sent.length).toBe(8);
    expect(await table()).toEqual({ 0: 'fgave up' });
  });

  test('what had no answer is sent again, and said to be in doubt', async () => {
    const { process, time, table, counts } = await open(2);
    const { send } = recording(({ position, attempts }) =>
      position === 0 && attempts === 0 ? { status: 'later', at: time.now, doubtful: true, counts: true } : SENT,
    );
    await process().run(ID, 60_000, send);
    expect(await table()).toEqual({ 0: 'd7', 1: 's7' });
    expect(await counts()).toEqual({ s: 1, d: 1, b: 0, f: 0, k: 0 });
  });

  test('after a kill nobody is missed, and only who was in hand is in doubt', async () => {
    const { process, table } = await open(450);
    const before: number[] = [];
    // The first process ends in the middle of its third hand: what it sends then is never written down.
    void process('dead').run(ID, 60_000, (recipient) => {
      before.push(recipient.position);
      return before.length <= 230 ? Promise.resolve(SENT) : new Promise(() => {});
    });
    await expect.poll(() => before.length).toBeGreaterThan(300);
    const { sent, send } = recording();
    expect(await process('heir').run(ID, 60_000, send)).toEqual({ end: 'done' });
    const results = await table();
    expect(Object.keys(results).length).toBe(450);
    const twice = upTo(450).filter((i) => before.includes(i) && sent.includes(i));
    const doubtful = upTo(450).filter((i) => results[i] === 'd7');
    expect(doubtful).toEqual(twice);
    expect(doubtful.length).toBeLessThanOrEqual(200);
    expect(new Set([...before, ...sent]).size).toBe(450);
  });

  test('who was overtaken writes nothing any more', async () => {
    const { process, table } = await open(1);
    const answers: ((outcome: FanoutOutcome) => void)[] = [];
    const slow = process('slow').run(ID, 60_000, () => new Promise((resolve) => answers.push(resolve)));
    await expect.poll(() => answers.length).toBe(1);
    expect(await process('fast').run(ID, 60_000, recording().send)).toEqual({ end: 'done' });
    answers[0]?.({ status: 'failed', reason: 'late' });
    expect(await slow).toEqual({ end: 'lost' });
    expect(await table()).toEqual({ 0: 'd7' });
  });

  test('a pause and a stop hold at the next step, and it goes on where it was', async () => {
    const { process, redis, key, table } = await open(500, { perSecond: 400 });
    const { sent, send } = recording();
    const pausing = async (recipient: Recipient) => {
      if (recipient.position === 150) await redis.hset(key(FANOUT.progress), 'st', 'pause');
      return send(recipient);
    };
    expect(await process().run(ID, 60_000, pausing)).toEqual({ end: 'stopped' });
    expect(sent.length).toBeLessThanOrEqual(300);
    expect(Object.keys(await table()).length).toBe(sent.length);
    await redis.hset(key(FANOUT.progress), 'st', 'go');
    expect(await process().run(ID, 60_000, send)).toEqual({ end: 'done' });
    expect([...sent].sort((a, b) => a - b)).toEqual(upTo(500));
  });

  test('who has left meanwhile gets nothing', async () => {
    const { process, redis, key, table, counts } = await open(900);
    const { sent, send } = recording();
    const leaving = async (recipient: Recipient) => {
      if (recipient.position === 0) {
        await redis.hset(key(FANOUT.left), 'r850', '5 k', 'r899', '5 b403 blocked');
        await redis.hset(key(FANOUT.progress), 'x', 1);
      }
      return send(recipient);
    };
    await process().run(ID, 60_000, leaving);
    expect(sent).not.toContain(850);
    expect(sent).not.toContain(899);
    expect([(await table())[850], (await table())[899]]).toEqual(['k', 'b403 blocked']);
    expect(await counts()).toEqual({ s: 898, d: 0, b: 1, f: 0, k: 1 });
  });

  test('when Telegram holds up all, everybody waits until then', async () => {
    const { process, time } = await open(250);
    const { sent, send } = recording(({ position }) => {
      if (position === 10) time.closed = 1_005_000;
      return SENT;
    });
    expect(await process().run(ID, 60_000, send)).toEqual({ end: 'wait', at: 1_005_000 });
    expect(sent.length).toBeLessThanOrEqual(200);
    time.now = 1_005_000;
    expect(await process().run(ID, 60_000, send)).toEqual({ end: 'done' });
    expect([...sent].sort((a, b) => a - b)).toEqual(upTo(250));
  });

  test('a step whose answer was lost gives the same again', async () => {
    const { redis, key } = await open(10);
    const names = ['progress', 'audience', 'results', 'retry', 'left'].map(key);
    const step = () => redis.tuntunFanout(5, ...names, 'p', 0, 1, 1, 3, 1);
    const first = await step();
    expect(await step()).toEqual(first);
    const second = () => redis.tuntunFanout(5, ...names, 'p', 0, 2, 1, 3, 0, '0:0:0', 's', '7');
    expect(await second()).toEqual(await second());
    expect(await redis.hget(key('progress'), 's')).toBe('1');
  });
});
