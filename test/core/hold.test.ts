import { describe, expect, test } from 'vitest';
import type { ChatSender } from '#core/delivery.ts';
import { bucketOf } from '#core/ids.ts';
import { createGate } from './support/chat.ts';
import { act, createPuppet, notice, PUPPET, screen } from './support/puppet.ts';
import { createRig, type Process } from './support/rig.ts';

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

describe('a hold', () => {
  const HOLD = 10_072_000;
  const hold = async (bot: Process, at: number) => {
    bot.chat.faults.push(() => ({ status: 'later', at }));
    await bot.dispatch(show('held'));
    await bot.idle();
  };

  test('of 10,072 s for one chat holds up no other, lets a newer screen replace the held one, and ends with the clock', async () => {
    const { rig, bot, pending } = open();
    await hold(bot, rig.clock.at + HOLD);
    expect(await pending()).toBe(String(rig.clock.at + HOLD));
    const others = Array.from({ length: 50 }, (_, i) => ({ ...show(`o${i}`), to: `puppet:o${i}` as const }));
    await Promise.all(others.map(bot.dispatch));
    await bot.idle();
    expect(bot.chat.texts().sort()).toEqual(others.map((o) => o.id).sort());
    await bot.dispatch(tell('notice'));
    await bot.dispatch(show('newer'));
    rig.clock.at += HOLD - 1;
    await bot.tick();
    await bot.idle();
    expect(bot.chat.sent.length).toBe(50);
    rig.clock.at += 1;
    await bot.tick();
    await bot.idle();
    expect(bot.chat.texts().slice(50)).toEqual(['notice', 'newer']);
    expect(await pending()).toBe(null);
  });

  test('outlives the process, and is known to whoever takes over', async () => {
    const { rig, bot, start } = open();
    await hold(bot, rig.clock.at + HOLD);
    await bot.core.stop();
    const next = start({ alone: true });
    await next.tick();
    await next.dispatch(tell('2'));
    await next.idle();
    expect(next.chat.texts()).toEqual([]);
    rig.clock.at += HOLD;
    await next.tick();
    await next.idle();
    expect(next.chat.texts()).toEqual(['held', '2']);
  });

  test('stops no event for another aggregate, not even one that comes while the refusal is on its way', async () => {
    const { rig, bot } = open();
    const give = (id: string) =>
      act(id, () => ({
        effects: [notice(id), { kind: 'event', to: 'puppet:2', type: 'due', data: { what: 'x', version: 1 } }],
      }));
    await hold(bot, rig.clock.at + HOLD);
    await bot.dispatch(give('a'));
    await bot.idle();
    const events = async () =>
      Object.values(await bot.redis.hgetall(rig.keys.outbox(PUPPET))).filter((p) => p[0] === 'e').length;
    expect(await events()).toBe(0);
    rig.clock.at += HOLD;
    const gate = createGate();
    bot.chat.faults.push(gate.fault);
    await bot.tick();
    await gate.arrived;
    await bot.dispatch(give('b'));
    expect(await events()).toBe(1);
    gate.open({ status: 'later', at: rig.clock.at + HOLD });
    await bot.idle();
    expect(await events()).toBe(0);
    expect(bot.chat.texts()).toEqual([]);
  });

  test('and an event that is not taken delay each other by nothing', async () => {
    const { rig, bot, start, pending } = open();
    const other = start();
    await other.core.stop();
    // To a kind that this process doesn't know.
    const give = act('tg:1', () => ({ effects: [notice('n'), { kind: 'event', to: 'later:2', type: 't', data: {} }] }));
    bot.chat.faults.push(() => ({ status: 'later', at: rig.clock.at + HOLD }));
    await bot.dispatch(give);
    await bot.idle();
    expect(await pending()).toBe(String(rig.clock.at + 1_000));
    rig.clock.at += 1_000;
    await bot.tick();
    await bot.idle();
    expect(bot.chat.texts()).toEqual([]);
    const taken: string[] = [];
    const later = createPuppet({
      kind: 'later',
      decide(_state, event) {
        taken.push(event.id);
        return {};
      },
    });
    const next = start({ aggregates: [createPuppet(), later] });
    rig.clock.at += 1_000;
    await next.tick();
    await next.idle();
    expect(taken).toEqual([`fx:${PUPPET}:1000001`]);
    expect(await pending()).toBe(String(rig.clock.at - 2_000 + HOLD));
  });

  test('that is over already is no reason to try without a pause', async () => {
    const { rig, bot } = open();
    bot.chat.faults.push(() => ({ status: 'later', at: 0 }));
    await bot.dispatch(show('1'));
    await bot.idle();
    await bot.tick();
    await bot.idle();
    expect(bot.chat.texts()).toEqual([]);
    rig.clock.at += 1;
    await bot.tick();
    await bot.idle();
    expect(bot.chat.texts()).toEqual(['1']);
  });
});
