import { describe, expect, test } from 'vitest';
import type { Lookup, Operation } from '#core/aggregate.ts';
import type { Spec } from '#core/store.ts';
import { ALL, ID, openStores, writeOf } from './support/writes.ts';

const OTHER = 'thing:2';

describe('collections', () => {
  const operations: Operation[] = [
    { do: 'HSET', collection: 'members', args: ['a', '4503599627370495', 'b', ''] },
    { do: 'HINCRBY', collection: 'members', args: ['n', 3] },
    { do: 'ZADD', collection: 'waiting', args: [2, 'two words', 1, 'one'] },
    { do: 'SADD', collection: 'tags', args: ['x', 'y'] },
    { do: 'SREM', collection: 'tags', args: ['y'] },
    { do: 'RPUSH', collection: 'history', args: ['1', '2', '3'] },
    { do: 'LTRIM', collection: 'history', args: [-2, -1] },
  ];
  const lookups: [Lookup, unknown][] = [
    [{ read: 'HGET', collection: 'members', args: ['a'] }, '4503599627370495'],
    [{ read: 'HGET', collection: 'members', args: ['absent'] }, null],
    [{ read: 'HMGET', collection: 'members', args: ['b', 'absent', 'n'] }, ['', null, '3']],
    [{ read: 'HEXISTS', collection: 'members', args: ['b'] }, 1],
    [{ read: 'HLEN', collection: 'members', args: [] }, 3],
    [{ read: 'HGETALL', collection: 'members', args: [] }, ['a', '4503599627370495', 'b', '', 'n', '3']],
    [{ read: 'ZSCORE', collection: 'waiting', args: ['two words'] }, '2'],
    [{ read: 'ZSCORE', collection: 'waiting', args: ['absent'] }, null],
    [{ read: 'ZCARD', collection: 'waiting', args: [] }, 2],
    [{ read: 'ZRANGE', collection: 'waiting', args: [0, -1] }, ['one', 'two words']],
    [{ read: 'ZRANK', collection: 'waiting', args: ['two words'] }, 1],
    [{ read: 'SISMEMBER', collection: 'tags', args: ['y'] }, 0],
    [{ read: 'LRANGE', collection: 'history', args: [0, -1] }, ['2', '3']],
    [{ read: 'ZCARD', collection: 'nothing', args: [] }, 0],
  ];
  const spec: Spec = { ringIds: [], fields: [], lookups: lookups.map(([lookup]) => lookup) };
  const answers = lookups.map(([, answer]) => answer);

  test('are written with the commit and read with the load', async () => {
    const { store } = openStores();
    await store.commit(ID, writeOf({ operations }), ALL, false);
    expect((await store.load(ID, spec)).found).toEqual(answers);
    expect((await store.load(OTHER, spec)).found).not.toEqual(answers);
  });

  test('are read again with a refusal', async () => {
    const { store } = openStores();
    await store.commit(ID, writeOf({ operations }), ALL, false);
    const refused = await store.commit(ID, writeOf({ operations: [...operations].reverse() }), spec, false);
    expect(refused).toMatchObject({ status: 'refused', snapshot: { found: answers } });
    expect((await store.load(ID, spec)).found).toEqual(answers);
  });
});
