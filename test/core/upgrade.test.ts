import { describe, expect, test } from 'vitest';
import type { Aggregate } from '#core/aggregate.ts';
import { NewerSchemaError } from '#core/errors.ts';
import { act, createPuppet, PUPPET, screen } from './support/puppet.ts';
import { createRig, intercept } from './support/rig.ts';

const ALL = { ringIds: [], fields: ['*'], lookups: [] };

/** 1 → 2: `phone` is renamed, `flag` goes, `tags` comes. 2 → 3: the name is split, and a nested value changes in place. */
const upgrades: NonNullable<Aggregate['upgrades']> = {
  1({ phone, flag: _, ...rest }) {
    return { ...rest, ...(phone !== undefined && { contact: phone }), tags: [] };
  },
  2(fields) {
    const { name, ...rest } = fields;
    (rest.nested as { list: number[] }).list.push(3);
    return { ...rest, names: String(name).split(' ') };
  },
};

function open() {
  const rig = createRig();
  const first = rig.startProcess({ aggregates: [createPuppet({ schema: 1 })] });
  const third = rig.startProcess({ aggregates: [createPuppet({ schema: 3, upgrades })] });
  const load = () => rig.openStore('looker').load(PUPPET, ALL);
  const begin = () =>
    first.dispatch(
      act('tg:1', () => ({
        set: { name: 'Siti Aminah', phone: '0812', flag: true, nested: { list: [1, 2] }, same: 'same' },
        effects: [screen('begun')],
      })),
    );
  return { rig, first, third, load, begin };
}

const UPGRADED = { names: ['Siti', 'Aminah'], contact: '0812', tags: [], nested: { list: [1, 2, 3] }, same: 'same' };

describe('state of an older schema', () => {
  test('is brought over two steps with the first event, which needs only one field of it', async () => {
    const { third, load, begin } = open();
    await begin();
    const seen: unknown[] = [];
    const add = act(
      'tg:2',
      (s) => {
        seen.push({ ...s });
        return { set: { contact: `${s.contact}1`, tags: null } };
      },
      { fields: ['contact'] },
    );
    await third.dispatch(add);
    const { tags: _, ...rest } = UPGRADED;
    expect(seen).toEqual([UPGRADED]);
    expect(await load()).toMatchObject({ schema: 3, version: '2' });
    expect((await load()).fields).toEqual({ ...rest, contact: '08121' });
    await third.dispatch(add);
    expect(await load()).toMatchObject({ version: '2' });
  });

  test('a conflict while upgrading upgrades what is there then', async () => {
    const { rig, third, load, begin } = open();
    await begin();
    const second = rig.startProcess({ aggregates: [createPuppet({ schema: 3, upgrades })] });
    const count = (id: string) => act(id, (s) => ({ set: { n: ((s.n as number) ?? 0) + 1 } }), { fields: ['n'] });
    await Promise.all([third.dispatch(count('a')), second.dispatch(count('b')), third.dispatch(count('c'))]);
    expect((await load()).fields).toEqual({ ...UPGRADED, n: 3 });
  });

  test('an aggregate that ended is not upgraded, and returns in the new shape', async () => {
    const rig = createRig();
    const revives = () => true;
    const first = rig.startProcess({ aggregates: [createPuppet({ schema: 1 })] });
    const third = rig.startProcess({ aggregates: [createPuppet({ schema: 3, upgrades, revives })] });
    await first.dispatch(act('tg:1', () => ({ tombstone: true })));
    await third.dispatch(act('tg:2', () => ({ set: { names: [] } })));
    expect(await rig.openStore('looker').load(PUPPET, ALL)).toMatchObject({ schema: 3, fields: { names: [] } });
  });
});

describe('state of a newer schema', () => {
  test('is left to others: the event is refused, and nothing is written or sent', async () => {
    const { rig, first, third, begin } = open();
    await begin();
    await third.dispatch(act('tg:2', () => ({})));
    await first.idle();
    const keys = () => first.redis.keys(`${rig.bot}:*`);
    const before = [await keys(), await first.redis.hgetall(rig.keys.state(PUPPET))];
    const late = act('tg:3', () => ({ set: { a: 1 }, effects: [screen('x')] }));
    await expect(first.dispatch(late)).rejects.toThrow(NewerSchemaError);
    await expect(first.dispatch(late)).rejects.toThrow('puppet has schema 3, this program knows 1');
    expect([await keys(), await first.redis.hgetall(rig.keys.state(PUPPET))]).toEqual(before);
    await third.dispatch(late);
    await third.idle();
    expect(third.chat.texts()).toEqual(['x']);
  });

  test('met in a conflict, it is left to others as well', async () => {
    const { rig, first, third, begin } = open();
    await begin();
    // The newer process is faster between the load and the commit of the older.
    const restore = intercept(first.redis, 'tuntunCommit', async (commit) => {
      restore();
      await third.dispatch(act('tg:2', () => ({})));
      return commit();
    });
    await expect(first.dispatch(act('tg:3', () => ({ set: { a: 1 } })))).rejects.toThrow(NewerSchemaError);
    expect((await rig.openStore('looker').load(PUPPET, ALL)).fields).toEqual(UPGRADED);
  });
});
