import { expect } from 'vitest';
import { type Audience, EVERYBODY } from '#aggregates/broadcast/audience.ts';
import type { BroadcastMessage } from '#aggregates/broadcast/message.ts';
import type { Order } from '#aggregates/broadcast/messages.ts';
import { FANOUT } from '#core/fanout.ts';
import { openDesk } from '../../../support/desk.ts';
import { ORGANIZER } from '../../../support/organizer.ts';
import { AT } from './hall.ts';

/** Somebody who registers. `account`: their Telegram id; null: they have none. */
export type Guest = {
  id: string;
  account: number | null;
  name?: string;
  agency?: string;
  region?: string;
  phone?: string;
  leaves?: boolean;
};

/** The first half day of the workshops of these tests. */
export const MORNING = '2027-11-11.am';

/** A workshop with these people, registered one after another, and an organizer who writes to them. */
export async function openGuests(
  guests: readonly Guest[],
  options: Parameters<typeof openDesk>[0] & { seats?: number } = {},
) {
  const open = await openDesk({ at: AT, ...options });
  const { app, redis, keys, code } = open;
  const now = () => Date.now() + open.clock.ahead;
  let events = 0;
  const tell = (to: `${string}:${string}`, type: string, data: unknown) =>
    app.dispatch({ id: `t:${++events}`, to, type, at: now(), nonce: `n${events}`, data });

  async function register({ id, account, region, leaves, ...guest }: Guest): Promise<void> {
    const about = { workshop: code, account, contact: null, at: now(), privacy: 1 };
    const { name = `Nama ${id}`, agency = 'Dinas Kesehatan', phone } = guest;
    const answers = { name, agency, position: 'Analis', ...(phone ? { phone } : {}) };
    await tell(`registration:${id}`, 'register', { about, answers, phone: null });
    await expect.poll(() => redis.hexists(keys.collection(`workshop:${code}`, 'members'), id)).toBe(1);
    if (region !== undefined)
      await tell(`registration:${id}`, 'mend', { by: 'team', answers: {}, certificate: { region } });
    if (!leaves) return;
    await tell(`registration:${id}`, 'withdraw', { by: account });
    const status = async () =>
      JSON.parse((await redis.hget(keys.collection(`workshop:${code}`, 'members'), id)) ?? '{}').status;
    await expect.poll(status).toBe('withdrawn');
  }

  if (options.seats !== undefined)
    await tell(`workshop:${code}`, 'edit', { by: ORGANIZER, card: { seats: options.seats } });
  for (const guest of guests) await register(guest);
  return {
    ...open,
    now,
    tell,
    register,
    /** The organizer's latest message that says this, once there is one. */
    async screen(part: string) {
      const text = await open.organizer.hears(part);
      const said = (await open.organizer.received()).findLast((m) => m.text === text);
      const markup = said?.reply_markup;
      const buttons = (markup && 'inline_keyboard' in markup ? markup.inline_keyboard : []).flat();
      return { lines: text.split('\n'), buttons, labels: buttons.map((button) => button.text) };
    },
    draft: (id: string, message: BroadcastMessage, audience: Audience = EVERYBODY, by = ORGANIZER) =>
      tell(`broadcast:${id}`, 'draft', { by, workshop: code, message, audience, next: '' }),
    order: (id: string, order: Order) =>
      tell(`workshop:${code}`, 'broadcast', { by: ORGANIZER, id, order, hash: id, sure: true, show: '' }),
    audienceOf: async (id: string): Promise<Audience> =>
      JSON.parse((await redis.hget(keys.state(`broadcast:${id}`), 'audience')) ?? 'null'),
    stageOf: async (id: string): Promise<string> =>
      JSON.parse((await redis.hget(keys.state(`broadcast:${id}`), 'stage')) ?? 'null'),
    /** The registrations that a broadcast was written down for. */
    listOf: async (id: string): Promise<string[]> =>
      (await redis.lrange(keys.collection(`broadcast:${id}`, FANOUT.audience), 0, -1)).map(
        (line) => line.split(' ')[1] ?? '',
      ),
  };
}

export type Guests = Awaited<ReturnType<typeof openGuests>>;

/** A message of words alone, with replies to be counted. */
export function message(text: string, ...replies: readonly string[]): BroadcastMessage {
  const buttons = replies.map((label, i) => ({ label, reply: String(i + 1) }));
  return { text: { text, entities: [] }, media: [], buttons: buttons.length > 0 ? [buttons] : [] };
}
