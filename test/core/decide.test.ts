import { describe, expect, test } from 'vitest';
import { type Lookup, Need } from '#core/aggregate.ts';
import { act, createPuppet, notice, PUPPET, screen } from './support/puppet.ts';
import { startPuppet } from './support/puppet-process.ts';
import { eventOf, START } from './support/rig.ts';

const count = (id: string) =>
  act(id, (s) => ({ set: { n: ((s.n as number | undefined) ?? 0) + 1 }, effects: [screen(`n = ${id}`)] }), {
    fields: ['n'],
  });

describe('need', () => {
  test('fields, lookups and views that a decision turns out to need are loaded, and it decides again', async () => {
    const { bot, rig, state } = startPuppet(
      {},
      { card: async (name: string) => ({ title: `T ${name}` }), none: async () => null },
    );
    const hidden: Lookup = { read: 'HGET', collection: 'members', args: ['a b'] };
    await bot.dispatch(
      act('tg:1', () => ({
        set: { extra: 7 },
        operations: [{ do: 'HSET', collection: 'members', args: ['a b', 'x'] }],
      })),
    );
    let decided = 0;
    await bot.dispatch(
      act('tg:2', (_s, _e, r) => {
        decided++;
        return {
          set: {
            got: [r.more('extra'), r.more('absent') ?? 'none', r.found(hidden), r.view('card:J'), r.view('none:x')],
          },
        };
      }),
    );
    expect(await state()).toEqual({ extra: 7, got: [7, 'none', 'x', { title: 'T J' }, null] });
    expect(decided).toBe(6);
    expect(rig.logged).toEqual([]);
  });

  test('all at once, by throwing it', async () => {
    const { bot, state } = startPuppet();
    await bot.dispatch(act('tg:1', () => ({ set: { a: 1, b: 2 } })));
    await bot.dispatch(
      act('tg:2', (s) => {
        if (s.a === undefined) throw new Need({ fields: ['a', 'b'] });
        return { set: { sum: (s.a as number) + (s.b as number) } };
      }),
    );
    expect(await state()).toEqual({ a: 1, b: 2, sum: 3 });
  });

  test('lookups whose words could be cut differently are told apart', async () => {
    const { bot, state } = startPuppet();
    const one: Lookup = { read: 'HMGET', collection: 'm', args: ['a b', 'c'] };
    const two: Lookup = { read: 'HMGET', collection: 'm', args: ['a', 'b c'] };
    await bot.dispatch(
      act('tg:1', () => ({ operations: [{ do: 'HSET', collection: 'm', args: ['a b', 1, 'c', 2, 'a', 3] }] })),
    );
    await bot.dispatch(
      act('tg:2', (_s, _e, r) => ({ set: { got: [r.found(one), r.found(two)] } }), { lookups: [one, two] }),
    );
    expect(await state()).toEqual({
      got: [
        ['1', '2'],
        ['3', null],
      ],
    });
  });

  test('in a conflict the decision is made again on what is there, with its lookups', async () => {
    const { bot, rig, state } = startPuppet();
    const second = rig.startProcess({ aggregates: [createPuppet()] });
    const mine: Lookup = { read: 'HLEN', collection: 'm', args: [] };
    const join = (id: string) =>
      act(
        id,
        (s, _e, r) => ({
          set: { n: ((s.n as number) ?? 0) + 1, [id]: r.found(mine) },
          operations: [{ do: 'HSET', collection: 'm', args: [id, 1] }],
        }),
        { fields: ['n'], lookups: [mine] },
      );
    await Promise.all([
      bot.dispatch(join('a')),
      second.dispatch(join('b')),
      bot.dispatch(join('c')),
      second.dispatch(join('d')),
    ]);
    const { n, ...seen } = await state();
    expect(n).toBe(4);
    expect(Object.values(seen).sort()).toEqual([0, 1, 2, 3]);
  });
});

describe('a decision that throws', () => {
  test('counts as handled, is logged without its content, and says what onBug says', async () => {
    const { bot, rig, state } = startPuppet({ onBug: () => [screen('maaf')] });
    const broken = act('tg:1', () => {
      throw new TypeError('Siti 0812');
    });
    await Promise.all([bot.dispatch(count('tg:0')), bot.dispatch(broken), bot.dispatch(count('tg:2'))]);
    await bot.dispatch(broken);
    await bot.idle();
    expect(await state()).toEqual({ n: 2 });
    expect(rig.logged).toMatchObject([{ level: 50, msg: 'a decision failed', event: 'tg:1', type: 'act' }]);
    await bot.dispatch(act('tg:3', () => broken.data.decide({}, broken, {} as never)));
    await bot.idle();
    expect(bot.chat.texts().at(-1)).toBe('maaf');
  });

  test.for([Number.NaN, Number.POSITIVE_INFINITY])(
    'a due time of %s is such a bug, and breaks no commit',
    async (at) => {
      const { bot, rig, state } = startPuppet();
      await bot.dispatch(act('tg:1', () => ({ set: { a: 1 }, due: { x: at } })));
      await bot.dispatch(act('tg:2', () => ({ set: { b: 1 } })));
      expect(await state()).toEqual({ b: 1 });
      expect(rig.logged.map((l) => l.msg)).toEqual(['a decision failed']);
    },
  );

  test.for(['puppet', 'puppet:', ':1', 'puppet:a b', 'puppet:a\u0000b'] as const)(
    'so is an event for %j, and a NUL for a collection',
    async (to) => {
      const { bot, rig, state } = startPuppet();
      await bot.dispatch(
        act('tg:1', () => ({ set: { a: 1 }, effects: [{ kind: 'event', to: to as never, type: 't', data: {} }] })),
      );
      await bot.dispatch(
        act('tg:2', () => ({ set: { b: 1 }, operations: [{ do: 'HSET', collection: 'm', args: ['x\u0000y', 1] }] })),
      );
      expect(await state()).toEqual({});
      expect(rig.logged.map((l) => l.msg)).toEqual(['a decision failed', 'a decision failed']);
    },
  );

  test('a lookup of what has a NUL finds nothing, and spoils no other', async () => {
    const { bot, state } = startPuppet();
    const odd: Lookup = { read: 'HGET', collection: 'm', args: ['a\u00001\u0000HLEN'] };
    const even: Lookup = { read: 'HGET', collection: 'm', args: ['a'] };
    await bot.dispatch(act('tg:1', () => ({ operations: [{ do: 'HSET', collection: 'm', args: ['a', 1] }] })));
    await bot.dispatch(
      act('tg:2', (_s, _e, r) => ({ set: { got: [r.found(odd), r.found(even)] } }), { lookups: [odd, even] }),
    );
    expect(await state()).toEqual({ got: [null, '1'] });
  });

  test('an event for a kind that nobody knows is rejected', async () => {
    const { bot } = startPuppet();
    await expect(bot.dispatch(eventOf('tg:1', 'nobody:1', 'x', {}))).rejects.toThrow('no aggregate of the kind nobody');
  });
});

describe('taps and published views', () => {
  test('a tap is answered once after the commit, and never stored or answered for a repetition', async () => {
    const { bot, rig } = startPuppet();
    const tap = act('tg:1', () => ({ effects: [{ kind: 'tap', call: { do: 'answer', query: 'q', lang: 'id' } }] }));
    await bot.dispatch(tap);
    await bot.dispatch(tap);
    expect(bot.taps).toEqual([{ do: 'answer', query: 'q', lang: 'id' }]);
    expect(await bot.redis.exists(rig.keys.outbox(PUPPET))).toBe(0);
  });

  test('a published view is read again by every process', async () => {
    let title = 'old';
    const loaders = { card: async () => title };
    const { bot, rig, state } = startPuppet({}, loaders);
    const second = rig.startProcess({ aggregates: [createPuppet()], loaders });
    await second.views.start();
    await second.dispatch(act('tg:1', (_s, _e, r) => ({ set: { a: r.view('card:J') } })));
    title = 'new';
    await second.dispatch(act('tg:2', (_s, _e, r) => ({ set: { b: r.view('card:J') } })));
    const dropped = new Promise<void>((resolve) => {
      const watcher = rig.connect();
      watcher.on('message', () => resolve());
      void watcher
        .subscribe(rig.keys.views())
        .then(() => bot.dispatch(act('tg:3', () => ({ effects: [{ kind: 'publish', view: 'card:J' }] }))));
    });
    await dropped;
    await second.redis.ping();
    await second.dispatch(act('tg:4', (_s, _e, r) => ({ set: { c: r.view('card:J') } })));
    second.views.stop();
    expect(await state()).toEqual({ a: 'old', b: 'old', c: 'new' });
  });
});

test('effects carry when and from what they came, and nonces that are theirs', async () => {
  const { bot, rig, store } = startPuppet();
  const gate = new Promise<void>(() => {});
  const silent = rig.startProcess({ aggregates: [createPuppet()], chat: () => gate as never });
  await silent.dispatch(
    act('tg:1', () => ({
      effects: [
        notice('a'),
        { kind: 'event', to: 'nobody:1', type: 't', data: [] },
        { kind: 'event', to: 'nobody:1', type: 't', data: {} },
      ],
    })),
  );
  const left = (await store.claim(PUPPET, false, true))?.entries.map((e) => [
    e.number,
    e.payload[0],
    JSON.parse(e.payload.slice(1)),
  ]);
  expect(left).toEqual([
    ['1000000', 'n', { view: { lines: ['a'] }, to: 1, at: START, from: 'tg:1' }],
    ['1000001', 'e', { to: 'nobody:1', type: 't', data: [], at: START, nonce: expect.stringMatching(/^[\w-]{16}$/) }],
    ['1000002', 'e', { to: 'nobody:1', type: 't', data: {}, at: START, nonce: expect.stringMatching(/^[\w-]{16}$/) }],
  ]);
  expect(left?.[1]?.[2].nonce).not.toBe(left?.[2]?.[2].nonce);
  await bot.stop();
});
