import { describe, expect, test } from 'vitest';
import { bucketOf } from '#core/ids.ts';
import type { Snapshot, Spec } from '#core/store.ts';
import { START } from './support/rig.ts';
import { ALL, ID, NO_CLAIM, openStores, reportOf, say, writeOf } from './support/writes.ts';

const ringIdOf = (i: number) => (0xabcdef000000 + i).toString(16);
describe('load', () => {
  test('an aggregate that does not exist', async () => {
    const { store } = openStores();
    expect(await store.load(ID, { ringIds: ['aaaaaaaaaaaa', ''], fields: ['a', 'b'], lookups: [] })).toEqual({
      version: '',
      schema: 0,
      seen: [false, false],
      slots: new Map(),
      failure: null,
      tombstone: null,
      unsent: false,
      fields: {},
      found: [],
    } satisfies Snapshot);
  });

  test('takes only the fields asked for, and all without the marks of the store', async () => {
    const { store } = openStores();
    await store.commit(
      ID,
      writeOf({
        ringIds: ['aaaaaaaaaaaa'],
        set: [
          ['a', '1'],
          ['b', '"two"'],
          ['c', '[3]'],
        ],
      }),
      ALL,
      false,
    );
    expect(
      await store.load(ID, { ringIds: ['aaaaaaaaaaaa', 'bbbbbbbbbbbb'], fields: ['b', 'x'], lookups: [] }),
    ).toMatchObject({
      version: '1',
      schema: 1,
      seen: [true, false],
      fields: { b: 'two' },
    });
    expect((await store.load(ID, ALL)).fields).toEqual({ a: 1, b: 'two', c: [3] });
  });
});

describe('commit', () => {
  test('refuses an older version and a known event, writes nothing, and gives what is there', async () => {
    const { store, redis, rig } = openStores();
    await store.commit(ID, writeOf({ ringIds: ['aaaaaaaaaaaa'], set: [['a', '1']] }), ALL, false);
    const before = await redis.hgetall(rig.keys.state(ID));
    const again: Spec = { ringIds: ['bbbbbbbbbbbb'], fields: ['a'], lookups: [] };
    const stale = writeOf({
      expected: '',
      ringIds: ['bbbbbbbbbbbb'],
      set: [['a', '2']],
      effects: [say('1000000')],
      due: [['x', START]],
      operations: [{ do: 'SADD', collection: 'members', args: ['m'] }],
    });
    expect(await store.commit(ID, stale, again, false)).toEqual({
      status: 'refused',
      snapshot: {
        version: '1',
        schema: 1,
        seen: [false],
        slots: new Map(),
        failure: null,
        tombstone: null,
        unsent: false,
        fields: { a: 1 },
        found: [],
      },
    });
    const known = { ...stale, expected: '1', ringIds: ['cccccccccccc', 'aaaaaaaaaaaa'] };
    expect(await store.commit(ID, known, again, false)).toMatchObject({
      status: 'refused',
      snapshot: { seen: [false, true] },
    });
    expect(await redis.hgetall(rig.keys.state(ID))).toEqual(before);
    expect(await redis.keys(`${rig.bot}:*`)).toEqual([rig.keys.state(ID)]);
  });

  test('sets and removes fields', async () => {
    const { store } = openStores();
    await store.commit(
      ID,
      writeOf({
        set: [
          ['a', '1'],
          ['b', '2'],
        ],
      }),
      ALL,
      false,
    );
    await store.commit(ID, writeOf({ expected: '1', set: [['c', '3']], remove: ['a', 'absent'] }), ALL, false);
    expect((await store.load(ID, ALL)).fields).toEqual({ b: 2, c: 3 });
  });

  test.for([
    ['a number past 2^52', 4503599627370495],
    ['an empty list', []],
    ['an empty object', {}],
    ['an emoji', 'Bidan 👩🏽‍⚕️ Sungai'],
    ['NUL and control characters', 'a\u0000b\u0001\r\n'],
    ['quotes and backslashes', '"\\\' ]] --[['],
    ['a lone surrogate', '\ud800'],
    ['false', false],
    ['a deep value', { a: [{ b: [[], {}, null, 0.1] }] }],
    ['16 kB', 'x'.repeat(16_000)],
  ] as const)('keeps %s as it was', async ([, value]) => {
    const { store } = openStores();
    await store.commit(ID, writeOf({ set: [['v', JSON.stringify(value)]] }), ALL, false);
    expect((await store.load(ID, { ...ALL, fields: ['v'] })).fields).toEqual({ v: value });
    expect((await store.load(ID, ALL)).fields).toEqual({ v: value });
  });

  test('remembers at least the last 32 events, one by one or folded, and at most 40', async () => {
    const { store } = openStores();
    const known = async (count: number) =>
      (await store.load(ID, { ...ALL, ringIds: Array.from({ length: count }, (_, i) => ringIdOf(i)) })).seen;
    let version = 0;
    for (let i = 0; i < 100; ) {
      const size = Math.min([1, 5, 16, 1, 3][version % 5] as number, 100 - i);
      const ringIds = Array.from({ length: size }, (_, k) => ringIdOf(i + k));
      await store.commit(ID, writeOf({ expected: version === 0 ? '' : String(version), ringIds }), ALL, false);
      i += size;
      version++;
      const seen = await known(i);
      const kept = seen.filter(Boolean).length;
      expect(seen).toEqual(seen.map((_, k) => k >= i - kept));
      expect(kept).toBeGreaterThanOrEqual(Math.min(i, 33));
      expect(kept).toBeLessThanOrEqual(40);
    }
  });

  test('the 41st event pushes out the first 8, not the newer', async () => {
    const { store } = openStores();
    for (let i = 0; i < 41; i++) {
      await store.commit(ID, writeOf({ expected: i === 0 ? '' : String(i), ringIds: [ringIdOf(i)] }), ALL, false);
    }
    const { seen } = await store.load(ID, { ...ALL, ringIds: Array.from({ length: 41 }, (_, i) => ringIdOf(i)) });
    expect(seen).toEqual(Array.from({ length: 41 }, (_, i) => i >= 8));
  });

  test('an id that needs no remembering does not use up the ring', async () => {
    const { store } = openStores();
    const ids = Array.from({ length: 40 }, (_, i) => ringIdOf(i));
    await store.commit(ID, writeOf({ ringIds: ids }), ALL, false);
    await store.commit(ID, writeOf({ expected: '1', ringIds: ['', ''] }), ALL, false);
    expect((await store.load(ID, { ...ALL, ringIds: ids })).seen).toEqual(ids.map(() => true));
  });

  test('finds no id across the border of two others', async () => {
    const { store } = openStores();
    await store.commit(ID, writeOf({ ringIds: ['aaaaaabbbbbb', 'ccccccdddddd'] }), ALL, false);
    const { seen } = await store.load(ID, { ...ALL, ringIds: ['bbbbbbcccccc', 'ccccccdddddd'] });
    expect(seen).toEqual([false, true]);
  });

  test('takes more fields, effects and removals than Lua takes arguments', async () => {
    const { store } = openStores();
    const set = Array.from({ length: 9_001 }, (_, i): [string, string] => [`f${i}`, String(i)]);
    const effects = Array.from({ length: 9_001 }, (_, i) => say(String(1_000_000 + i)));
    const first = await store.commit(ID, writeOf({ set, effects }), ALL, false);
    expect(first).toEqual({ status: 'done', claim: { ...NO_CLAIM, entries: effects } });
    const sent = effects.map((e) => e.number);
    expect(await store.acknowledge(ID, reportOf({ sent: sent.slice(0, 9_000) }))).toMatchObject({
      entries: [effects[9_000]],
    });
    await store.commit(ID, writeOf({ expected: '1', remove: set.slice(1).map(([name]) => name) }), ALL, false);
    expect((await store.load(ID, ALL)).fields).toEqual({ f0: 0 });
  });

  test('an operation that Redis refuses leaves the state as it was', async () => {
    const { store, redis, rig } = openStores();
    await redis.set(rig.keys.collection(ID, 'members'), 'not a hash');
    const bad = writeOf({
      ringIds: ['aaaaaaaaaaaa'],
      set: [['a', '1']],
      effects: [say('1000000')],
      operations: [{ do: 'HSET', collection: 'members', args: ['m', 1] }],
    });
    await expect(store.commit(ID, bad, ALL, false)).rejects.toThrow('WRONGTYPE');
    expect(await redis.exists(rig.keys.state(ID), rig.keys.outbox(ID), rig.keys.pending(bucketOf(ID)))).toBe(0);
  });
});
