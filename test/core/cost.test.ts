import { describe, expect, test } from 'vitest';
import type { Event } from '#core/aggregate.ts';
import type { AggregateId } from '#core/ids.ts';
import { createGate } from './support/chat.ts';
import { act, createPuppet, PUPPET, screen } from './support/puppet.ts';
import { createRig, intercept } from './support/rig.ts';

const ALL = { ringIds: [], fields: ['*'], lookups: [] };
const answer = (id: string, to: AggregateId = PUPPET) =>
  act(id, (s) => ({ set: { n: ((s.n as number) ?? 0) + 1 }, effects: [screen(id)] }), { fields: ['n'], to });

function open() {
  const rig = createRig();
  const bot = rig.startProcess({ aggregates: [createPuppet()] });
  const sent: string[] = [];
  const send = bot.redis.sendCommand.bind(bot.redis);
  bot.redis.sendCommand = (command, stream) => {
    sent.push(command.name);
    return send(command, stream);
  };
  /** How many trips to Redis something takes. */
  const count = async (what: () => Promise<unknown>) => {
    sent.length = 0;
    await what();
    return sent.length;
  };
  return { rig, bot, count };
}

describe('trips to Redis', () => {
  /** The trips of an event until it is committed, its answer still on the way. */
  const untilCommitted = async ({ bot, count }: ReturnType<typeof open>, event: Event) => {
    const gate = createGate();
    bot.chat.faults.push(gate.fault);
    const trips = await count(() => bot.dispatch(event));
    gate.open();
    await bot.idle();
    return trips;
  };

  test('two before an event is committed and its answer on its way, one more to record that it was sent', async () => {
    const { bot, count, ...rest } = open();
    await bot.dispatch(answer('tg:0', 'puppet:first'));
    await bot.idle();
    expect(await untilCommitted({ bot, count, ...rest }, answer('tg:1'))).toBe(2);
    expect(await count(() => bot.dispatch(answer('tg:2', 'puppet:other')).then(bot.idle))).toBe(3);
  });

  test('one less where this process was the last to read or write', async () => {
    const opened = open();
    const { bot, count, rig } = opened;
    await bot.dispatch(answer('tg:0'));
    await bot.idle();
    expect(await untilCommitted(opened, answer('tg:1'))).toBe(1);
    expect(await count(() => bot.dispatch(answer('tg:2')).then(bot.idle))).toBe(2);
    expect((await rig.openStore('looker').load(PUPPET, ALL)).fields).toEqual({ n: 3 });
  });

  test('two where another process has written since, and what that has written counts', async () => {
    const opened = open();
    const { bot, rig } = opened;
    const other = rig.startProcess({ aggregates: [createPuppet()] });
    await bot.dispatch(answer('tg:0'));
    await bot.idle();
    await other.dispatch(act('tg:1', () => ({ set: { n: 10 } })));
    expect(await untilCommitted(opened, answer('tg:2'))).toBe(2);
    expect((await rig.openStore('looker').load(PUPPET, ALL)).fields).toEqual({ n: 11 });
  });

  test('one for a repetition', async () => {
    const { bot, count } = open();
    await bot.dispatch(answer('tg:1'));
    await bot.idle();
    expect(await count(() => bot.dispatch(answer('tg:1')))).toBe(1);
  });

  test('one more for a conflict', async () => {
    const opened = open();
    const { rig, bot } = opened;
    const other = rig.startProcess({ aggregates: [createPuppet()] });
    await other.dispatch(answer('tg:0'));
    await other.idle();
    const restore = intercept(bot.redis, 'tuntunCommit', async (run) => {
      restore();
      await other.dispatch(answer('tg:2'));
      await other.idle();
      return run();
    });
    expect(await untilCommitted(opened, answer('tg:1'))).toBe(3);
    expect(bot.conflicts.count).toBe(1);
    expect((await rig.openStore('looker').load(PUPPET, ALL)).fields).toEqual({ n: 3 });
  });
});

describe('a flood', () => {
  test('of 2,000 events for one aggregate takes few commits, and others do not wait for its end', async () => {
    const { rig, bot } = open();
    const store = rig.openStore('looker');
    let over = 0;
    const flood = Array.from({ length: 2_000 }, (_, i) => bot.dispatch(answer(`tg:${i}`)).then(() => over++));
    const others = Array.from({ length: 100 }, (_, i) => bot.dispatch(answer('tg:1', `puppet:other${i}`)));
    await Promise.all(others);
    const overThen = over;
    await Promise.all(flood);
    await bot.idle();
    expect(overThen).toBeLessThan(200);
    expect(await store.load(PUPPET, ALL)).toMatchObject({ version: '126', fields: { n: 2_000 } });
    const screens = bot.chat.texts();
    expect(screens.filter((text) => text === 'tg:1999').length).toBe(1);
    expect(screens.length).toBeLessThanOrEqual(226);
  });
});

describe('memory', () => {
  test('an account of 12 short fields that remembers its last events', async () => {
    const { rig, bot } = open();
    const account = {
      lang: 'id',
      first: 1824000000000,
      notice: '2027-1',
      focus: 'f3',
      form: 'registration',
      version: 3,
      field: 'phone',
      revision: 14,
      names: ['registration:Ab3dEf9hIj'],
      simple: false,
      menu: 'before',
      seen: 1824000000000,
    };
    const use = async () => Number(await bot.redis.call('MEMORY', 'USAGE', rig.keys.state(PUPPET), 'SAMPLES', '0'));
    await bot.dispatch(act('tg:0', () => ({ set: account, effects: [screen('x')] })));
    await bot.idle();
    const young = await use();
    for (let i = 1; i < 40; i++) await bot.dispatch(answer(`tg:${i}`));
    await bot.idle();
    const old = await use();
    console.info(`an account of 12 fields: ${young} bytes after 1 event, ${old} after 40`);
    expect(await bot.redis.call('OBJECT', 'ENCODING', rig.keys.state(PUPPET))).toBe('listpack');
  });
});
