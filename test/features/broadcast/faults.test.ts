import { describe, expect, test } from 'vitest';
import { FANOUT } from '#core/fanout.ts';
import { HELLO, ID, openAudience } from './support/sent.ts';

const TEXT = 'Acara pindah.';
const PLAIN = { ...HELLO, text: { text: TEXT, entities: [] } };

/** An audience to whom a plain text goes, with accidents. */
async function openFaulty(many: number, options: Parameters<typeof openAudience>[1] = {}) {
  const open = await openAudience(many, options);
  const { people, app, clock } = open;
  const later = async (ms: number) => {
    clock.ahead += ms;
    await app.tick();
  };
  return {
    ...open,
    later,
    async begin() {
      await open.draft(PLAIN);
      await open.order({ do: 'send', insist: true });
    },
    /** How often each has it, in their order. */
    having: () =>
      Promise.all(people.map(async (person) => (await person.received()).filter(({ text }) => text === TEXT).length)),
    settled: (total: number) =>
      expect.poll(async () => Object.keys(await open.table()).length, { timeout: 15_000 }).toBe(total),
  };
}

describe('Telegram asks for a pause', () => {
  test('of one chat, for 10,072 s: the others do not wait, and it has its message then and not before', async () => {
    const { begin, having, settled, later, control, organizer, stage } = await openFaulty(6);
    control.setFaults({ rules: [{ method: 'sendMessage', chat: 5_002, kind: '429', retry_after: 10_072, count: 1 }] });
    await begin();
    await settled(5);
    expect(await organizer.hears('Telegram meminta jeda')).toContain('± 168 menit');
    await later(10_060_000);
    await later(1_000);
    expect(await having()).toEqual([1, 1, 0, 1, 1, 1]);
    await later(12_000);
    await expect.poll(stage, { timeout: 10_000 }).toBe('sent');
    expect(await having()).toEqual([1, 1, 1, 1, 1, 1]);
  });

  test('of three chats within a second: all wait, the organizer is told, and nobody has it twice', async () => {
    const { begin, having, later, control, organizer, stage, table, redis, keys } = await openFaulty(60, {
      broadcastPerSecond: 60,
    });
    const chats = [5_003, 5_004, 5_005];
    control.setFaults({
      rules: chats.map((chat) => ({ method: 'sendMessage', chat, kind: '429', retry_after: 60, count: 1 })),
    });
    await begin();
    await expect.poll(() => control.calls().calls.filter(({ status }) => status === 429).length).toBe(3);
    const before = Object.keys(await table()).length;
    await later(30_000);
    // What was in hand is not tried, and nobody else either.
    await expect
      .poll(async () => JSON.parse((await redis.hget(keys.state(`broadcast:${ID}`), 'work')) ?? '').running)
      .toBe(false);
    expect(Object.keys(await table()).length).toBeLessThanOrEqual(before + 40);
    await later(31_000);
    await expect.poll(stage, { timeout: 10_000 }).toBe('sent');
    expect(await organizer.hears('Siaran selesai dikirim')).toMatch(/Telegram meminta jeda selama \d\d detik\./);
    expect(await having()).toEqual(Array.from({ length: 60 }, () => 1));
  });
});

describe('a call that fails', () => {
  test('is made again after an error of the server, once', async () => {
    const { begin, having, later, control, organizer, settled, table } = await openFaulty(4);
    control.setFaults({ rules: [{ method: 'sendMessage', chat: 5_001, kind: '500', count: 1 }] });
    await begin();
    await settled(3);
    await later(1_100);
    expect(await organizer.hears('Siaran selesai dikirim')).toContain('Terkirim: 4 dari 4');
    expect(await having()).toEqual([1, 1, 1, 1]);
    expect(Object.values(await table()).every((line) => line.startsWith('s'))).toBe(true);
  });

  test('and may have been carried out is made again and marked', async () => {
    const { begin, having, later, control, organizer, settled, table } = await openFaulty(4);
    control.setFaults({ rules: [{ method: 'sendMessage', chat: 5_001, kind: 'lost', count: 1 }] });
    await begin();
    await settled(3);
    await later(1_100);
    expect(await organizer.hears('Siaran selesai dikirim')).toContain('Mungkin diterima dua kali: 1');
    expect(await having()).toEqual([1, 2, 1, 1]);
    expect(
      Object.values(await table())
        .map((line) => line[0])
        .sort(),
    ).toEqual(['d', 's', 's', 's']);
  });

  test('for good is written down with its reason, and marks the person', async () => {
    const { begin, having, control, organizer, table, redis, keys } = await openFaulty(4);
    const blocked = { kind: '403', description: 'bot was blocked by the user' } as const;
    control.setFaults({
      rules: [
        { method: 'sendMessage', chat: 5_001, ...blocked },
        { method: 'sendMessage', chat: 5_002, kind: '400', description: 'message is too long' },
      ],
    });
    await begin();
    const said = await organizer.hears('Siaran selesai dikirim');
    expect([said.includes('Tidak terjangkau: 1'), said.includes('Gagal: 1')]).toEqual([true, true]);
    expect(await having()).toEqual([1, 0, 0, 1]);
    const refused = Object.values(await table()).filter((line) => !line.startsWith('s'));
    expect(refused.sort()).toEqual([
      'b403 Forbidden: bot was blocked by the user',
      'f400 Bad Request: message is too long',
    ]);
    expect(await redis.hget(keys.state('account:5001'), '!')).toBe('403 Forbidden: bot was blocked by the user');
    expect(await redis.hget(keys.state('account:5002'), '!')).toBe(null);
  });
});

describe('nothing more goes to who', () => {
  /** The last of the audience, who is sent to in a second or two. */
  async function untilGathered(open: Awaited<ReturnType<typeof openFaulty>>) {
    const audience = open.keys.collection(`broadcast:${ID}`, FANOUT.audience);
    await expect.poll(() => open.redis.llen(audience)).toBe(open.people.length);
    const [chat = '', registration = ''] = ((await open.redis.lindex(audience, -1)) ?? '').split(' ');
    return { chat: Number(chat), registration, audience };
  }

  test('has their data deleted meanwhile, and the list names them no more', async () => {
    const open = await openFaulty(80, { broadcastPerSecond: 40 });
    await open.begin();
    const { chat, registration, audience } = await untilGathered(open);
    await open.tell(`registration:${registration}`, 'forget', { by: chat });
    expect(await open.organizer.hears('Siaran selesai dikirim')).toContain('Tidak lagi ikut: 1');
    expect((await open.having())[chat - 5_000]).toBe(0);
    await expect.poll(() => open.redis.lindex(audience, -1)).toBe('0 -');
    expect((await open.having()).reduce((a, b) => a + b, 0)).toBe(79);
  });

  test('has blocked the bot meanwhile', async () => {
    const open = await openFaulty(80, { broadcastPerSecond: 40 });
    await open.begin();
    const { chat } = await untilGathered(open);
    const since = open.control.calls().total;
    await open.people[chat - 5_000]?.act({ type: 'block' });
    expect(await open.organizer.hears('Siaran selesai dikirim')).toContain('Tidak terjangkau: 1');
    expect((await open.having())[chat - 5_000]).toBe(0);
    expect(Object.values(await open.table()).filter((line) => !line.startsWith('s'))).toEqual([
      'b403 Forbidden: bot was blocked by the user',
    ]);
    expect(since).toBeGreaterThan(0);
  });
});

test('the day of a broadcast is known to what else people are sent', async () => {
  const { begin, stored, stage } = await openFaulty(2);
  await begin();
  await expect.poll(stage).toBe('sent');
  // The workshop is told of the end after the broadcast.
  await expect
    .poll(async () => {
      const { recent, running } = JSON.parse((await stored()).broadcasts ?? '{}');
      return [running, recent.length, typeof recent[0].began];
    })
    .toEqual([[], 1, 'number']);
});
