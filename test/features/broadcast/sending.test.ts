import { describe, expect, test } from 'vitest';
import type { Audience } from '#aggregates/broadcast/audience.ts';
import { EVERYBODY } from '#aggregates/broadcast/audience.ts';
import type { BroadcastMessage } from '#aggregates/broadcast/message.ts';
import type { Order } from '#aggregates/broadcast/messages.ts';
import { FANOUT } from '#core/fanout.ts';
import { openDesk } from '../../support/desk.ts';
import { ORGANIZER } from '../../support/organizer.ts';

const ID = 'b1';
const HELLO: BroadcastMessage = {
  text: { text: 'Yth. {nama}, acara pindah.', entities: [{ type: 'bold', offset: 5, length: 6 }] },
  media: [],
  buttons: [
    [
      { label: 'Hadir', reply: '1' },
      { label: 'Peta', url: 'https://contoh.id/peta' },
    ],
  ],
};

/** A workshop with so many people who have all written to the bot, and an organizer's broadcast to them. */
async function openAudience(many: number, options: Parameters<typeof openDesk>[0] = {}) {
  const open = await openDesk(options);
  const { app, code } = open;
  const now = () => Date.now() + open.clock.ahead;
  let events = 0;
  const tell = (to: `${string}:${string}`, type: string, data: unknown) =>
    app.dispatch({ id: `t:${++events}`, to, type, at: now(), nonce: `n${events}`, data });
  const people = await Promise.all(
    Array.from({ length: many }, async (_, i) => {
      const person = await open.person(5_000 + i, `Peserta ${i}`);
      await person.starts();
      const about = { workshop: code, account: 5_000 + i, contact: null, at: now(), privacy: 1 };
      const answers = { name: `Nama ${i}`, agency: `Dinas ${i % 3}`, position: 'Analis' };
      await tell(`registration:r${i}`, 'register', { about, answers, phone: null });
      return person;
    }),
  );
  const counts = async () => JSON.parse((await open.stored()).counts ?? '{}');
  await expect.poll(async () => (await counts()).registered, { timeout: 10_000 }).toBe(many);
  return {
    ...open,
    people,
    now,
    tell,
    counts,
    draft: (message = HELLO, audience: Audience = EVERYBODY) =>
      tell(`broadcast:${ID}`, 'draft', { by: ORGANIZER, workshop: code, message, audience, next: 'draft' }),
    order: (order: Order, sure = true) =>
      tell(`workshop:${code}`, 'broadcast', { by: ORGANIZER, id: ID, order, hash: 'h', sure, show: 'card' }),
    table: () => open.redis.hgetall(open.keys.collection(`broadcast:${ID}`, FANOUT.results)),
    stage: async () => JSON.parse((await open.redis.hget(open.keys.state(`broadcast:${ID}`), 'stage')) ?? 'null'),
  };
}

describe('a broadcast', () => {
  test('reaches everybody as it was written, with what is their own', async () => {
    const { people, draft, order, table, organizer } = await openAudience(12);
    await draft();
    await order({ do: 'send' });
    expect(await organizer.hears('Siaran selesai dikirim')).toContain('Terkirim: 12 dari 12');
    for (const [i, person] of people.entries()) {
      const last = (await person.received()).at(-1);
      expect(last?.text).toBe(`Yth. Nama ${i}, acara pindah.`);
      expect(last?.entities).toEqual([{ type: 'bold', offset: 5, length: `Nama ${i}`.length }]);
      expect(JSON.stringify(last?.reply_markup)).toContain('https://contoh.id/peta');
    }
    expect(Object.values(await table()).every((line) => /^s\d+$/.test(line))).toBe(true);
  });

  test('is held and goes on where it was; what was stopped reaches nobody more', async () => {
    const { people, draft, order, stage, organizer } = await openAudience(60, { broadcastPerSecond: 40 });
    await draft({ ...HELLO, text: { text: 'Acara pindah.', entities: [] } });
    await order({ do: 'send' });
    await people[3]?.hears('Acara pindah');
    await order({ do: 'pause' });
    await expect.poll(stage).toBe('paused');
    await order({ do: 'resume' });
    expect(await organizer.hears('Siaran selesai dikirim')).toContain('Terkirim: 60 dari 60');
    for (const person of people) {
      const said = (await person.received()).filter(({ text }) => text === 'Acara pindah.');
      expect(said.length).toBe(1);
    }
  });

  test('waits for the morning, unless the organizer insists', async () => {
    const { draft, order, stage, clock, app, people } = await openAudience(2, {
      at: Date.parse('2027-11-08T22:30:00+07:00'),
    });
    await draft();
    await order({ do: 'send' });
    await expect.poll(stage).toBe('scheduled');
    clock.ahead += 8 * 60 * 60_000;
    await app.tick();
    expect(await stage()).toBe('scheduled');
    clock.ahead += 60 * 60_000;
    await app.tick();
    await people[1]?.hears('acara pindah');
  });

  test('what was sent is changed, and then deleted', async () => {
    const { draft, order, people, stage, organizer } = await openAudience(8);
    await draft();
    await order({ do: 'send' });
    await organizer.hears('Siaran selesai dikirim');
    await order({ do: 'mend', message: { ...HELLO, text: { text: 'Acara TIDAK pindah, {nama}.', entities: [] } } });
    for (const [i, person] of people.entries())
      expect(await person.hears('TIDAK')).toBe(`Acara TIDAK pindah, Nama ${i}.`);
    await expect.poll(stage).toBe('sent');
    await order({ do: 'delete' });
    await expect.poll(stage).toBe('deleted');
    for (const person of people) {
      expect((await person.received()).filter(({ text }) => text?.includes('pindah'))).toEqual([]);
    }
  });

  test('who was out of reach and who came later get it on demand, and nobody twice', async () => {
    const { draft, order, people, organizer, tell, code, control, person, now, counts } = await openAudience(5);
    control.setFaults({
      rules: [
        { method: 'sendMessage', chat: 5_002, kind: '403', description: 'Forbidden: bot was blocked by the user' },
      ],
    });
    await draft();
    await order({ do: 'send' });
    expect(await organizer.hears('Siaran selesai dikirim')).toContain('Tidak terjangkau: 1');
    control.setFaults({});
    const late = await person(6_000);
    await late.starts();
    const about = { workshop: code, account: 6_000, contact: null, at: now(), privacy: 1 };
    await tell('registration:late', 'register', {
      about,
      answers: { name: 'Telat', agency: 'Dinas 1', position: 'A' },
      phone: null,
    });
    await expect.poll(async () => (await counts()).registered).toBe(6);
    await order({ do: 'again' });
    expect(await late.hears('acara pindah')).toBe('Yth. Telat, acara pindah.');
    await people[2]?.hears('acara pindah');
    expect(await organizer.hears('Terkirim: 6 dari 6')).toContain('Siaran selesai');
    for (const one of people) {
      expect((await one.received()).filter(({ text }) => text?.includes('pindah')).length).toBe(1);
    }
  });

  test('whoever withdraws while it is sent gets nothing after that', async () => {
    const { draft, order, people, organizer, tell, redis, keys } = await openAudience(80, { broadcastPerSecond: 60 });
    await draft({ ...HELLO, text: { text: 'Acara pindah.', entities: [] } });
    await order({ do: 'send' });
    const audience = keys.collection(`broadcast:${ID}`, FANOUT.audience);
    await expect.poll(() => redis.llen(audience)).toBe(80);
    const [chat = '', registration] = ((await redis.lindex(audience, 79)) ?? '').split(' ');
    await tell(`registration:${registration}`, 'withdraw', { by: Number(chat) });
    expect(await organizer.hears('Siaran selesai dikirim')).toContain('Tidak lagi ikut: 1');
    const received = await people[Number(chat) - 5_000]?.received();
    expect(received?.filter(({ text }) => text === 'Acara pindah.')).toEqual([]);
  });
});
