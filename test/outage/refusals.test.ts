import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { type AggregateId, bucketOf } from '#core/ids.ts';
import type { FaultRule } from '#rehearsal/faults.ts';
import { type OpenApp, openApp } from '../support/app.ts';
import type { Person } from '../support/person.ts';

const [A, B, C, D] = [7101, 7102, 7103, 7104] as [number, number, number, number];
const LONG_S = 10_072;

/** The bot with four people who have started it, and its calls since. */
async function open() {
  const bot = await openApp();
  const people = new Map<number, Person>();
  for (const id of [A, B, C, D]) people.set(id, await bot.person(id));
  for (const person of people.values()) await person.starts();
  const { total } = bot.control.calls();
  const person = (id: number) => people.get(id) as Person;
  return {
    ...bot,
    person,
    refuse: (rules: FaultRule[]) =>
      bot.control.setFaults({ rules: rules.map((r) => ({ method: 'sendMessage', ...r })) }),
    /** How the messages to this chat were answered. */
    sent: (chat: number) =>
      bot.control
        .calls(total)
        .calls.filter((c) => c.method === 'sendmessage' && c.chat_id === chat)
        .map((c) => c.status),
    async says(id: number, text: string): Promise<void> {
      await person(id).act({ type: 'text', text });
    },
    /** So many seconds later, with one look at what is due. */
    async leap(seconds: number): Promise<void> {
      bot.clock.ahead += seconds * 1000;
      await bot.app.tick();
      await bot.app.idle();
    },
    texts: async (id: number) => (await person(id).received()).map((m) => m.text ?? ''),
  };
}

/** Waits for what another turn of the loop brings. */
async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  const end = performance.now() + 5_000;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`waited in vain until ${holds}`);
    await wait(5);
  }
}

function isPending({ redis, keys }: Pick<OpenApp, 'redis' | 'keys'>, id: AggregateId): Promise<boolean> {
  return redis.zscore(keys.pending(bucketOf(id)), id).then((score) => score !== null);
}

test('a chat refused for 10,072 seconds holds up no other, and gets its newest screen when the time has come', async () => {
  const bot = await open();
  const before = (await bot.texts(A)).length;
  bot.refuse([{ kind: '429', chat: A, retry_after: LONG_S }]);
  for (const [i, text] of ['bantuan', 'bahasa', 'menu'].entries()) {
    await bot.says(A, text);
    // Another is answered while the first waits.
    const heard = await bot.person(B).says(i % 2 === 0 ? 'bantuan' : 'menu');
    expect(heard.text).not.toBe('');
  }
  await bot.app.idle();
  expect(bot.sent(A)).toEqual([429]);
  expect(bot.sent(B)).toEqual([200, 200, 200]);

  await bot.leap(LONG_S - 60);
  expect(bot.sent(A)).toEqual([429]);
  bot.control.clearFaults();
  await bot.leap(61);
  expect(bot.sent(A)).toEqual([429, 200]);
  // B has asked for the same menu meanwhile, and for help after it.
  expect((await bot.texts(A)).slice(before)).toEqual([(await bot.texts(B)).at(-2)]);
});

test('two chats refused at once hold up no third', async () => {
  const bot = await open();
  bot.refuse([A, B].map((chat) => ({ kind: '429', chat, retry_after: 30, count: 1 })));
  for (const id of [A, B]) await bot.says(id, 'menu');
  await until(() => bot.sent(A).length + bot.sent(B).length === 2);
  await bot.person(D).says('bantuan');
  expect(bot.sent(D)).toEqual([200]);
});

test('three chats refused within a second hold up all, for the shortest of their times', async () => {
  const bot = await open();
  bot.refuse([
    { kind: '429', chat: A, retry_after: 50, count: 1 },
    { kind: '429', chat: B, retry_after: 30, count: 1 },
    { kind: '429', chat: C, retry_after: 40, count: 1 },
  ]);
  for (const id of [A, B, C]) await bot.says(id, 'menu');
  await until(() => [A, B, C].every((id) => bot.sent(id).length === 1));
  await bot.says(D, 'menu');
  await until(() => isPending(bot, `account:${D}`));
  await bot.app.idle();
  expect(bot.sent(D)).toEqual([]);

  await bot.leap(31);
  expect([A, B, C, D].map(bot.sent)).toEqual([[429], [429, 200], [429], [200]]);
  await bot.leap(10);
  expect([A, B, C, D].map(bot.sent)).toEqual([[429], [429, 200], [429, 200], [200]]);
  await bot.leap(10);
  expect([A, B, C, D].map(bot.sent)).toEqual([[429, 200], [429, 200], [429, 200], [200]]);
});

test.for([
  { kind: '403', reason: '403 Forbidden: bot was blocked by the user' },
  { kind: '400', reason: '400 Bad Request: chat not found' },
] as const)(
  'a $kind ends the message, is recorded, and forgotten with the next message that arrives',
  async ({ kind, reason }) => {
    const bot = await open();
    const state = bot.keys.state(`account:${A}`);
    bot.refuse([{ kind, chat: A, count: 1 }]);
    await bot.says(A, 'bantuan');
    await until(async () => (await bot.redis.hget(state, '!')) !== null);
    expect(await bot.redis.hget(state, '!')).toBe(reason);
    await bot.app.idle();
    expect(await isPending(bot, `account:${A}`)).toBe(false);
    await bot.leap(3_600);
    expect(bot.sent(A)).toEqual([kind === '403' ? 403 : 400]);

    await bot.person(A).says('menu');
    await bot.app.idle();
    expect(await bot.redis.hget(state, '!')).toBe(null);
  },
);
