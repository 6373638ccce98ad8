import { describe, expect, test } from 'vitest';
import { bucketOf } from '#core/ids.ts';
import { createGate } from './support/chat.ts';
import { act, createPuppet, notice, PUPPET, screen } from './support/puppet.ts';
import { createRig } from './support/rig.ts';

const ALL = { ringIds: [], fields: ['*'], lookups: [] };

function open() {
  const rig = createRig();
  const fired: unknown[] = [];
  const aggregate = createPuppet({
    revives: (event) => event.id.startsWith('back'),
    onDue(_state, event) {
      fired.push(event.data);
      return {};
    },
  });
  const bot = rig.startProcess({ aggregates: [aggregate] });
  const store = rig.openStore('looker');
  const look = async () => {
    const { fields, tombstone, slots } = await store.load(PUPPET, ALL);
    return { fields, tombstone, slots: Object.fromEntries(slots) };
  };
  return { rig, bot, fired, look };
}

const live = (id: string) => act(id, () => ({ set: { a: id }, effects: [screen(id)] }));
const end = (id: string) => act(id, () => ({ set: { a: 'gone' }, effects: [notice('bye')], tombstone: true }));

describe('the end of an aggregate', () => {
  test('takes its state and slots away, and still says its last word', async () => {
    const { rig, bot, look } = open();
    await bot.dispatch(live('tg:1'));
    await bot.idle();
    expect(await look()).toEqual({ fields: { a: 'tg:1' }, tombstone: null, slots: { screen: '1' } });
    await bot.dispatch(end('tg:2'));
    await bot.idle();
    expect(await look()).toEqual({ fields: {}, tombstone: rig.clock.at, slots: {} });
    expect(bot.chat.texts()).toEqual(['tg:1', 'bye']);
    expect(await bot.redis.exists(rig.keys.outbox(PUPPET), rig.keys.pending(bucketOf(PUPPET)))).toBe(0);
  });

  test('what comes later is ignored: events, effects, slots of what was being sent', async () => {
    const { bot, look, rig } = open();
    const gate = createGate();
    bot.chat.faults.push(gate.fault);
    await bot.dispatch(act('tg:1', () => ({ effects: [screen('1'), notice('private')] })));
    await gate.arrived;
    await bot.dispatch(end('tg:2'));
    await bot.dispatch(live('tg:3'));
    gate.open();
    await bot.idle();
    expect(bot.chat.texts()).toEqual(['1', 'bye']);
    expect(await look()).toEqual({ fields: {}, tombstone: rig.clock.at, slots: {} });
    expect(await bot.redis.exists(rig.keys.outbox(PUPPET))).toBe(0);
  });

  test('an end without a word leaves nothing to be sent, neither here nor elsewhere', async () => {
    const { rig, bot } = open();
    const other = rig.startProcess({ aggregates: [createPuppet()] });
    const silent = act('tg:2', () => ({ tombstone: true }));
    const gate = createGate();
    bot.chat.faults.push(gate.fault);
    await bot.dispatch(act('tg:1', () => ({ effects: [notice('1'), notice('2')] })));
    await gate.arrived;
    await other.dispatch(silent);
    gate.open();
    await bot.idle();
    await other.idle();
    expect([...bot.chat.texts(), ...other.chat.texts()]).toEqual(['1']);
    expect(await bot.redis.exists(rig.keys.outbox(PUPPET), rig.keys.pending(bucketOf(PUPPET)))).toBe(0);
    bot.chat.faults.push(() => ({ status: 'later', at: rig.clock.at + 1_000_000 }));
    const held = { ...live('tg:3'), to: 'puppet:2' as const };
    await bot.dispatch(held);
    await bot.idle();
    await bot.dispatch({ ...silent, to: 'puppet:2' });
    await bot.idle();
    expect(await bot.redis.exists(rig.keys.outbox('puppet:2'), rig.keys.pending(bucketOf('puppet:2')))).toBe(0);
  });

  test('does not take back an event for another aggregate that was promised before', async () => {
    const { rig, bot } = open();
    const gate = createGate();
    bot.chat.faults.push(gate.fault);
    const got: unknown[] = [];
    const other = rig.startProcess({
      aggregates: [
        createPuppet(),
        createPuppet({
          kind: 'seat',
          decide(_state, event) {
            got.push(event.data);
            return {};
          },
        }),
      ],
    });
    await bot.dispatch(
      act('tg:1', () => ({ effects: [{ kind: 'event', to: 'seat:1', type: 'free', data: 1 }, notice('x')] })),
    );
    await gate.arrived;
    await bot.dispatch(end('tg:2'));
    gate.open();
    await bot.idle();
    expect(got).toEqual([]);
    rig.clock.at += 1_000;
    await other.tick();
    await other.idle();
    expect(got).toEqual([1]);
    expect(await bot.redis.exists(rig.keys.outbox(PUPPET))).toBe(0);
  });

  test('its due times come to nothing, once', async () => {
    const { rig, bot, fired } = open();
    await bot.dispatch(act('tg:1', () => ({ due: { chase: rig.clock.at + 10 } })));
    await bot.dispatch(end('tg:2'));
    rig.clock.at += 10;
    await bot.tick();
    expect(fired).toEqual([]);
    expect(await bot.redis.exists(rig.keys.due(bucketOf(PUPPET)))).toBe(0);
  });
});

describe('a return', () => {
  test('begins with nothing of the former life', async () => {
    const { bot, look } = open();
    for (const event of [live('tg:1'), end('tg:2'), live('tg:3'), live('back:1')]) {
      await bot.dispatch(event);
      await bot.idle();
    }
    expect(await look()).toEqual({ fields: { a: 'back:1' }, tombstone: null, slots: { screen: '3' } });
    expect(bot.chat.sent.map((s) => [s.text, s.slots])).toEqual([
      ['tg:1', {}],
      ['bye', { screen: '1' }],
      ['back:1', {}],
    ]);
  });

  test('in one batch with the end and what comes after', async () => {
    const { bot, look } = open();
    const keep = act('tg:9', (s) => ({ set: { kept: Object.entries(s).flat() } }), { fields: ['a', 'b'] });
    const other = act('tg:1', () => ({ set: { b: 1 } }));
    await Promise.all([other, live('tg:2'), end('tg:3'), live('tg:4'), live('back:1'), keep].map(bot.dispatch));
    await bot.idle();
    expect(await look()).toMatchObject({ fields: { a: 'back:1', kept: ['a', 'back:1'] }, tombstone: null });
    expect(bot.chat.texts().slice(-2)).toEqual(['bye', 'back:1']);
  });

  test('is not made by the repetition of an event from before the end', async () => {
    const { bot, look, rig } = open();
    const between = Array.from({ length: 20 }, (_, i) => live(`tg:between${i}`));
    for (const event of [live('back:1'), ...between, end('tg:2'), live('back:1')]) await bot.dispatch(event);
    expect(await look()).toMatchObject({ fields: {}, tombstone: rig.clock.at });
  });

  test('does not apply again what the end had ignored', async () => {
    const { bot, look } = open();
    for (const event of [end('tg:1'), live('tg:2'), live('back:1'), live('tg:2')]) await bot.dispatch(event);
    expect(await look()).toMatchObject({ fields: { a: 'back:1' } });
  });
});
