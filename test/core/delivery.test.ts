import { describe, expect, test } from 'vitest';
import type { ChatSender } from '#core/delivery.ts';
import { type AggregateId, bucketOf } from '#core/ids.ts';
import { createGate } from './support/chat.ts';
import { act, createPuppet, notice, PUPPET, screen } from './support/puppet.ts';
import { createRig, intercept, until } from './support/rig.ts';

function open(options: { chat?: ChatSender } = {}) {
  const rig = createRig();
  const start = (more = {}) => rig.startProcess({ aggregates: [createPuppet()], ...options, ...more });
  const bot = start();
  const outbox = () => bot.redis.hgetall(rig.keys.outbox(PUPPET));
  const pending = () => bot.redis.zscore(rig.keys.pending(bucketOf(PUPPET)), PUPPET);
  return { rig, bot, start, outbox, pending };
}

const show = (id: string) => act(id, () => ({ effects: [screen(id)] }));
const tell = (id: string) => act(id, () => ({ effects: [notice(id)] }));

describe('messages', () => {
  test('three kinds mixed: notices in order, the last screen, taps beside them, nothing left', async () => {
    const { bot, outbox, pending } = open();
    await bot.dispatch(
      act('tg:1', () => ({
        effects: [
          notice('1'),
          screen('old'),
          { kind: 'tap', call: { do: 'clear', chat: 1, message: 2 } },
          notice('2'),
          screen('new'),
          notice('3'),
        ],
      })),
    );
    await bot.idle();
    expect(bot.chat.texts()).toEqual(['1', '2', 'new', '3']);
    expect(bot.taps).toEqual([{ do: 'clear', chat: 1, message: 2 }]);
    expect([await outbox(), await pending()]).toEqual([{}, null]);
  });

  test('the screen knows its slot, a decision only whether there is one', async () => {
    const { bot } = open();
    const ask = (id: string) =>
      act(id, (_s, _e, r) => ({ effects: [screen(`${id} ${r.hasSlot('screen')} ${r.hasSlot('card')}`)] }));
    for (const id of ['a', 'b', 'c']) {
      await bot.dispatch(ask(id));
      await bot.idle();
    }
    expect(bot.chat.sent.map((s) => [s.text, s.slots])).toEqual([
      ['a false false', {}],
      ['b true false', { screen: '1' }],
      ['c true false', { screen: '2' }],
    ]);
  });

  test('a screen that comes while another is being sent follows it, and those between are dropped', async () => {
    const { bot } = open();
    const gate = createGate();
    bot.chat.faults.push(gate.fault);
    await bot.dispatch(show('1'));
    await gate.arrived;
    for (const event of [show('2'), tell('n'), show('3')]) await bot.dispatch(event);
    gate.open();
    await bot.idle();
    expect(bot.chat.texts()).toEqual(['1', 'n', '3']);
    expect(bot.chat.sent.at(-1)?.slots).toEqual({ screen: '1' });
  });

  test('a repeated event sends its answer when that was left unsent, and nothing when it was sent', async () => {
    const { bot, rig, start } = open({ chat: () => new Promise(() => {}) });
    await bot.dispatch(show('tg:1'));
    const next = start({ chat: undefined, owner: 'next' });
    await next.dispatch(show('tg:1'));
    await next.idle();
    expect(next.chat.texts()).toEqual([]);
    rig.clock.at += 6_000;
    await next.dispatch(show('tg:1'));
    await next.idle();
    await next.dispatch(show('tg:1'));
    await next.idle();
    expect(next.chat.texts()).toEqual(['tg:1']);
  });

  test('the first start of a lone process sends at once what a kill left', async () => {
    const { bot, start } = open({ chat: () => new Promise(() => {}) });
    await bot.dispatch(show('tg:1'));
    await bot.dispatch(tell('tg:2'));
    const next = start({ chat: undefined, alone: true });
    await next.tick();
    await next.idle();
    expect(next.chat.texts()).toEqual(['tg:1', 'tg:2']);
  });

  test('a process that is alone when it starts sends at once what a kill left, and waits for others later', async () => {
    const { bot, start } = open({ chat: () => new Promise(() => {}) });
    await bot.dispatch(show('tg:1'));
    const next = start({ chat: undefined, heir: true, owner: 'next' });
    await next.tick();
    await next.idle();
    expect(next.chat.texts()).toEqual(['tg:1']);
    // Another has come meanwhile, and is at it.
    const slow = start({ chat: () => new Promise(() => {}), owner: 'slow' });
    await slow.dispatch(show('tg:2'));
    await next.tick();
    await next.idle();
    expect(next.chat.texts()).toEqual(['tg:1']);
  });

  test('400 and 403 end as a failure that the next decision knows, until a message arrives', async () => {
    const { bot, outbox } = open();
    const known: unknown[] = [];
    const ask = (id: string) =>
      act(id, (_s, _e, r) => {
        known.push(r.failure);
        return { effects: [notice(id)] };
      });
    bot.chat.faults.push(() => ({ status: 'failed', reason: '403 bot was blocked by the user' }));
    for (const id of ['a', 'b', 'c']) {
      await bot.dispatch(ask(id));
      await bot.idle();
    }
    expect(known).toEqual([null, '403 bot was blocked by the user', null]);
    expect(bot.chat.texts()).toEqual(['b', 'c']);
    expect(await outbox()).toEqual({});
  });

  test('a sender that throws loses nothing: the message goes when the claim has run out', async () => {
    const { bot, rig } = open();
    bot.chat.faults.push(() => {
      throw new Error('a bug');
    });
    await bot.dispatch(show('1'));
    await bot.idle();
    await bot.tick();
    await bot.idle();
    expect(bot.chat.texts()).toEqual([]);
    rig.clock.at += 6_001;
    await bot.tick();
    await bot.idle();
    expect(bot.chat.texts()).toEqual(['1']);
    expect(rig.logged.map((l) => l.msg)).toEqual(['sending for an aggregate ended early']);
  });

  test('a stopping process ends with the message in hand and leaves the rest to be taken at once', async () => {
    const { bot, start } = open();
    const gate = createGate();
    bot.chat.faults.push(gate.fault);
    await bot.dispatch(act('tg:1', () => ({ effects: [notice('1'), notice('2'), notice('3')] })));
    await gate.arrived;
    const stopped = bot.core.stop();
    await bot.redis.ping();
    await new Promise(setImmediate);
    gate.open();
    await stopped;
    expect(bot.chat.texts()).toEqual(['1']);
    const next = start();
    await next.tick();
    await next.idle();
    expect(next.chat.texts()).toEqual(['2', '3']);
  });
});

describe('events for other aggregates', () => {
  const hundreds = Array.from({ length: 300 }, (_, i): AggregateId => `hearer:${i}`);
  const tellHundreds = () =>
    act('tg:1', () => ({ effects: hundreds.map((to) => ({ kind: 'event', to, type: 'told', data: {} })) }));

  function openHall() {
    const told: string[] = [];
    const hearer = createPuppet({
      kind: 'hearer',
      fields: () => [],
      lookups: () => [],
      decide(_state, event) {
        told.push(event.to);
        return { set: { told: true } };
      },
    });
    const { start, rig } = open();
    return { told, rig, start: () => start({ aggregates: [createPuppet(), hearer] }) };
  }

  test('hundreds are told one after another, and somebody’s answer does not wait for all', async () => {
    const { told, start } = openHall();
    const bot = start();
    await bot.dispatch(tellHundreds());
    await bot.dispatch(act('tg:2', () => ({ set: { asked: true } }), { to: 'puppet:2' }));
    const before = told.length;
    await bot.idle();
    expect(told).toEqual(hundreds);
    expect(before).toBeLessThan(50);
  });

  test('a process that stops in their midst leaves the rest to the next, and complains of none', async () => {
    const { told, start, rig } = openHall();
    const bot = start();
    await bot.dispatch(tellHundreds());
    await bot.core.stop();
    expect(told.length).toBeLessThan(50);
    const next = start();
    rig.clock.at += 1_000;
    await next.tick();
    await next.idle();
    expect(told.toSorted()).toEqual(hundreds.toSorted());
    expect(rig.logged).toEqual([]);
  });
});

describe('takeover', () => {
  test('of a process that stops answering in the middle of a send: another sends all, and the first one cannot spoil it', async () => {
    const { rig, bot, start } = open();
    intercept(bot.redis, 'tuntunRenew', () => Promise.resolve(1));
    const gate = createGate();
    bot.chat.faults.push(gate.fault);
    await bot.dispatch(act('tg:1', () => ({ effects: [notice('1'), screen('2'), notice('3')] })));
    await gate.arrived;
    const next = start();
    await next.tick();
    await next.dispatch(tell('tg:2'));
    rig.clock.at += 5_999;
    await next.tick();
    await next.idle();
    expect(next.chat.texts()).toEqual([]);
    rig.clock.at += 1;
    await next.tick();
    await next.idle();
    expect(next.chat.texts()).toEqual(['1', '2', '3', 'tg:2']);
    gate.open();
    await bot.idle();
    expect(bot.chat.texts()).toEqual(['1']);
    await next.dispatch(show('tg:3'));
    await next.idle();
    expect(next.chat.texts().at(-1)).toBe('tg:3');
    expect(await next.redis.exists(rig.keys.outbox(PUPPET))).toBe(0);
  });

  test('is not needed while a slow send is renewed', async () => {
    const { rig, bot, start } = open();
    const gate = createGate();
    bot.chat.faults.push(gate.fault);
    await bot.dispatch(show('1'));
    await gate.arrived;
    const claim = () => bot.redis.hget(rig.keys.outbox(PUPPET), '@');
    const before = await claim();
    rig.clock.at += 5_000;
    await until(async () => (await claim()) !== before, 'the claim was renewed');
    rig.clock.at += 5_000;
    const next = start();
    await next.tick();
    await next.idle();
    expect(next.chat.texts()).toEqual([]);
    gate.open();
    await bot.idle();
    expect(bot.chat.texts()).toEqual(['1']);
  });
});
