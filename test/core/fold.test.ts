import { describe, expect, test } from 'vitest';
import type { Lookup } from '#core/aggregate.ts';
import { act, screen } from './support/puppet.ts';
import { startPuppet } from './support/puppet-process.ts';

const count = (id: string) =>
  act(id, (s) => ({ set: { n: ((s.n as number | undefined) ?? 0) + 1 }, effects: [screen(`n = ${id}`)] }), {
    fields: ['n'],
  });

describe('folding', () => {
  test('events that wait for one aggregate share commits and one screen, in order of arrival', async () => {
    const { bot, state, version } = startPuppet();
    const events = Array.from({ length: 40 }, (_, i) =>
      act(`tg:${i}`, (s) => ({ set: { list: [...((s.list as number[]) ?? []), i] }, effects: [screen(`${i}`)] }), {
        fields: ['list'],
      }),
    );
    await Promise.all(events.map(bot.dispatch));
    await bot.idle();
    expect(await state()).toEqual({ list: events.map((_, i) => i) });
    // The first goes alone, the others 16 at a time.
    expect(await version()).toBe(4);
    expect(bot.chat.texts().at(-1)).toBe('39');
    expect(bot.chat.texts().length).toBeLessThanOrEqual(4);
  });

  test('an event that comes twice at once is decided once', async () => {
    const { bot, state } = startPuppet();
    await Promise.all([count('tg:1'), count('tg:2'), count('tg:2'), count('tg:1'), count('tg:2')].map(bot.dispatch));
    expect(await state()).toEqual({ n: 2 });
  });

  test('an event of the batch sees what an earlier one has set and removed', async () => {
    const { bot, state } = startPuppet();
    const keep = (id: string) => act(id, (s) => ({ set: { [id]: Object.keys(s) } }), { fields: ['a', 'b'] });
    await Promise.all([
      bot.dispatch(act('tg:0', () => ({ set: { a: 1, b: 2 } }))),
      bot.dispatch(keep('x')),
      bot.dispatch(act('tg:1', () => ({ set: { a: null } }))),
      bot.dispatch(keep('y')),
    ]);
    expect(await state()).toEqual({ b: 2, x: ['a', 'b'], y: ['b', 'x'] });
  });

  test('a lookup is never older than what an event of the same batch has changed', async () => {
    const { bot, state } = startPuppet();
    const lookups: Lookup[] = [
      { read: 'HGET', collection: 'members', args: ['r1'] },
      { read: 'HGET', collection: 'members', args: ['r2'] },
      { read: 'HLEN', collection: 'members', args: [] },
      { read: 'ZSCORE', collection: 'waiting', args: ['r1'] },
    ];
    const look = (id: string, more: readonly Lookup[] = lookups) =>
      act(id, (_s, _e, r) => ({ set: { [id]: more.map(r.found) } }), { lookups: more });
    const join = (id: string, who: string) =>
      act(id, () => ({
        operations: [
          { do: 'HSET', collection: 'members', args: [who, id] },
          { do: 'ZADD', collection: 'waiting', args: [1, who] },
        ],
      }));
    const events = [
      look('a'),
      look('b'),
      join('tg:1', 'r1'),
      look('c', [lookups[1] as Lookup]),
      look('d'),
      join('tg:2', 'r2'),
      look('e'),
    ];
    await Promise.all(events.map(bot.dispatch));
    expect(await state()).toEqual({
      a: [null, null, 0, null],
      b: [null, null, 0, null],
      c: [null],
      d: ['tg:1', null, 1, '1'],
      e: ['tg:1', 'tg:2', 2, '1'],
    });
  });

  test('members that do not touch each other share a commit', async () => {
    const { bot, version } = startPuppet();
    const join = (i: number) => {
      const mine: Lookup = { read: 'HGET', collection: 'members', args: [`r${i}`] };
      return act(
        `tg:${i}`,
        (_s, _e, r) =>
          r.found(mine) ? {} : { operations: [{ do: 'HSET', collection: 'members', args: [`r${i}`, 'x'] }] },
        { lookups: [mine] },
      );
    };
    await Promise.all(Array.from({ length: 17 }, (_, i) => bot.dispatch(join(i))));
    expect(await version()).toBe(2);
  });
});
