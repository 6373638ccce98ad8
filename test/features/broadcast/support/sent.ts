import { expect } from 'vitest';
import type { Audience } from '#aggregates/broadcast/audience.ts';
import { EVERYBODY } from '#aggregates/broadcast/audience.ts';
import type { BroadcastMessage } from '#aggregates/broadcast/message.ts';
import type { Order } from '#aggregates/broadcast/messages.ts';
import { FANOUT } from '#core/fanout.ts';
import { openDesk } from '../../../support/desk.ts';
import { ORGANIZER } from '../../../support/organizer.ts';
import { AT } from './hall.ts';

export const ID = 'b1';
export const HELLO: BroadcastMessage = {
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
export async function openAudience(many: number, options: Parameters<typeof openDesk>[0] = {}) {
  const open = await openDesk({ at: AT, ...options });
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
