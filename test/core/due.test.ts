import { describe, expect, test } from 'vitest';
import type { AggregateId } from '#core/ids.ts';
import { bucketOf } from '#core/ids.ts';
import { act, createPuppet, notice, PUPPET } from './support/puppet.ts';
import { createRig, intercept, START, until } from './support/rig.ts';

const MINUTE = 60_000;
const ALL = { ringIds: [], fields: ['*'], lookups: [] };

/** Two processes with one list of what fired; it stands in the state, so that only what is committed counts. */
function open(options: Parameters<typeof createPuppet>[0] = {}) {
  const rig = createRig();
  const aggregates = [
    createPuppet({
      fields: () => ['fired'],
      onDue: (s, e) => ({
        set: {
          fired: [...((s.fired as string[]) ?? []), `${(e.data as { what: string }).what} ${(e.at - START) / MINUTE}`],
        },
        effects: [notice(`${e.to} ${e.type}`)],
      }),
      ...options,
    }),
  ];
  const [one, two] = [rig.startProcess({ aggregates }), rig.startProcess({ aggregates })];
  const store = rig.openStore('looker');
  const fired = async (id: AggregateId = PUPPET) => (await store.load(id, ALL)).fields.fired ?? [];
  const plan = (id: string, due: Record<string, number | null>, to: AggregateId = PUPPET) =>
    act(
      id,
      () => ({
        due: Object.fromEntries(Object.entries(due).map(([w, at]) => [w, at === null ? null : START + at * MINUTE])),
      }),
      {
        to,
      },
    );
  const tickBoth = async () => {
    await Promise.all([one.tick(), two.tick()]);
    await Promise.all([one.idle(), two.idle()]);
  };
  return { rig, one, two, fired, plan, tickBoth };
}

describe('a due time', () => {
  test('fires once, not before its time, with two processes looking at once', async () => {
    const { rig, one, two, fired, plan, tickBoth } = open();
    const ids = Array.from({ length: 100 }, (_, i): AggregateId => `puppet:${i}`);
    await Promise.all(ids.map((id) => one.dispatch(plan('tg:1', { remind: 2, close: 1 }, id))));
    rig.clock.at += MINUTE - 1;
    await tickBoth();
    expect(await fired('puppet:0')).toEqual([]);
    rig.clock.at += 1;
    for (let i = 0; i < 3; i++) await tickBoth();
    rig.clock.at += MINUTE;
    for (let i = 0; i < 3; i++) await tickBoth();
    for (const id of ids) expect(await fired(id)).toEqual(['close 1', 'remind 2']);
    expect([...one.chat.sent, ...two.chat.sent].length).toBe(200);
    expect((await one.redis.keys(`${rig.bot}:*`)).filter((key) => /:(due|pending)$/.test(key))).toEqual([]);
  });

  test('fires after a downtime, as if late', async () => {
    const { rig, one, fired, plan, tickBoth } = open();
    await one.dispatch(plan('tg:1', { close: 1 }));
    rig.clock.at += 3 * 24 * 60 * MINUTE;
    await tickBoth();
    expect(await fired()).toEqual(['close 4320']);
  });

  test('that is moved is one write, and fires at its new time', async () => {
    const { rig, one, fired, plan, tickBoth } = open();
    await one.dispatch(plan('tg:1', { close: 1 }));
    await one.dispatch(plan('tg:2', { close: 3 }));
    expect(await one.redis.zcard(rig.keys.due(bucketOf(PUPPET)))).toBe(1);
    for (let minute = 1; minute <= 4; minute++) {
      rig.clock.at = START + minute * MINUTE;
      await tickBoth();
    }
    expect(await fired()).toEqual(['close 3']);
  });

  test('that is cancelled never fires', async () => {
    const { rig, one, fired, plan, tickBoth } = open();
    await one.dispatch(plan('tg:1', { close: 1, remind: 2 }));
    await one.dispatch(plan('tg:2', { close: null, absent: null }));
    rig.clock.at += 5 * MINUTE;
    await tickBoth();
    expect(await fired()).toEqual(['remind 5']);
  });

  test.for<[string, number | null, string[]]>([
    ['moved', 3, ['close 3']],
    ['cancelled', null, []],
  ])(
    'that is %s after the ticker read it, before its load or before its commit, does not fire then',
    async ([, to, expected]) => {
      for (const script of ['tuntunLoad', 'tuntunCommit'] as const) {
        const { rig, one, two, fired, plan, tickBoth } = open();
        await one.dispatch(plan('tg:1', { close: 1 }));
        rig.clock.at += MINUTE;
        const restore = intercept(two.redis, script, async (run) => {
          restore();
          await one.dispatch(plan('tg:2', { close: to }));
          return run();
        });
        await two.tick();
        expect(await fired()).toEqual([]);
        rig.clock.at += 2 * MINUTE;
        await tickBoth();
        expect(await fired()).toEqual(expected);
      }
    },
  );

  test('that is moved by an event of the same batch does not fire', async () => {
    const { rig, one, fired, plan } = open();
    await one.dispatch(plan('tg:1', { close: 1 }));
    rig.clock.at += MINUTE;
    const version = START + MINUTE;
    const due = {
      id: `due:close:${version}`,
      to: PUPPET,
      type: 'due',
      at: rig.clock.at,
      nonce: 'n',
      data: { what: 'close', version },
    };
    await Promise.all([one.dispatch(plan('tg:2', {})), one.dispatch(plan('tg:3', { close: 3 })), one.dispatch(due)]);
    expect(await fired()).toEqual([]);
    expect(await one.redis.zscore(rig.keys.due(bucketOf(PUPPET)), `${PUPPET} close`)).toBe(String(START + 3 * MINUTE));
  });

  test('set again to a time at which it has fired fires again', async () => {
    const { rig, one, fired, plan, tickBoth } = open();
    await one.dispatch(plan('tg:1', { close: 1 }));
    rig.clock.at += MINUTE;
    await tickBoth();
    await one.dispatch(plan('tg:2', { close: 1 }));
    await tickBoth();
    await tickBoth();
    expect(await fired()).toEqual(['close 1', 'close 1']);
  });

  test('sets itself again, and follows the clock', async () => {
    const { rig, one, plan, tickBoth } = open({
      onDue: (s, e) => ({ set: { fired: [...((s.fired as number[]) ?? []), e.at] }, due: { chase: e.at + MINUTE } }),
    });
    const store = rig.openStore('looker');
    await one.dispatch(plan('tg:1', { chase: 1 }));
    for (let minute = 1; minute <= 3; minute++) {
      rig.clock.at = START + minute * MINUTE;
      await tickBoth();
      await tickBoth();
    }
    expect((await store.load(PUPPET, ALL)).fields.fired).toEqual([1, 2, 3].map((m) => START + m * MINUTE));
  });

  test('whose decision throws is over as well', async () => {
    const { rig, one, plan, tickBoth } = open({
      onDue: () => {
        throw new Error('a bug');
      },
    });
    await one.dispatch(plan('tg:1', { close: 1 }));
    rig.clock.at += MINUTE;
    await tickBoth();
    await tickBoth();
    expect(rig.logged.map((l) => l.msg)).toEqual(['a decision failed']);
  });

  test('of an aggregate that many write to fires once, through its inbox', async () => {
    const { rig, one, fired, plan, tickBoth } = open({ hot: true });
    const known = createPuppet({ hot: false });
    await rig.startProcess({ aggregates: [known] }).dispatch(plan('tg:1', { close: 1 }));
    rig.clock.at += MINUTE;
    await Promise.all([one.tick(), tickBoth(), tickBoth()]);
    await until(async () => ((await fired()) as unknown[]).length > 0, 'it fired');
    await tickBoth();
    await until(async () => (await one.redis.llen(rig.keys.inbox(bucketOf(PUPPET)))) === 0, 'the inbox was empty');
    expect(await fired()).toEqual(['close 1']);
  });
});

describe('the ticker', () => {
  test('runs by itself in one process of several, and in another when that one stops', async () => {
    const { rig, one, two, fired, plan } = open();
    await one.dispatch(plan('tg:1', { close: 1, remind: 2 }));
    one.core.start();
    await until(async () => (await one.redis.get(rig.keys.lease('ticker'))) !== null, 'the ticker was leased');
    two.core.start();
    rig.clock.at += MINUTE;
    await until(async () => ((await fired()) as unknown[]).length === 1, 'the first fired');
    await one.core.stop();
    rig.clock.at += MINUTE;
    await until(async () => ((await fired()) as unknown[]).length === 2, 'the second fired');
    await two.core.stop();
    expect(await fired()).toEqual(['close 1', 'remind 2']);
    expect(await one.redis.exists(rig.keys.lease('ticker'))).toBe(0);
  });

  test('says how many aggregates have something unsent', async () => {
    const { one, two } = open();
    one.chat.faults.push(...Array.from({ length: 5 }, () => () => ({ status: 'later' as const, at: START + MINUTE })));
    const say = (i: number) => ({ ...act('tg:1', () => ({ effects: [notice('x')] })), to: `puppet:${i}` as const });
    await Promise.all(Array.from({ length: 7 }, (_, i) => one.dispatch(say(i))));
    await one.idle();
    await two.tick();
    expect(two.pending).toEqual([5]);
  });
});
