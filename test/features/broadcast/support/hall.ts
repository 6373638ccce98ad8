import { expect } from 'vitest';
import { openDesk } from '../../../support/desk.ts';
import type { Seen } from '../../../support/line.ts';
import { type Heard, isSaid } from '../../../support/person.ts';

/** A morning before the workshop: at night a broadcast would wait for the next one. */
export const AT = Date.parse('2027-11-08T09:00:00+07:00');

/** A workshop with so many registered people who have all written to the bot. */
export async function openHall(many = 2, options: Parameters<typeof openDesk>[0] = {}) {
  const open = await openDesk({ at: AT, ...options });
  const { app, code, clock, organizer, redis, keys } = open;
  const now = () => Date.now() + clock.ahead;
  let events = 0;
  const tell = (to: `${string}:${string}`, type: string, data: unknown) =>
    app.dispatch({ id: `t:${++events}`, to, type, at: now(), nonce: `n${events}`, data });
  const people = await Promise.all(
    Array.from({ length: many }, async (_, i) => {
      const person = await open.person(5_000 + i, `Peserta ${i}`);
      await person.starts();
      const about = { workshop: code, account: 5_000 + i, contact: null, at: now(), privacy: 1 };
      const answers = { name: `Siti ${i}`, agency: 'Dinas Kesehatan', position: 'Analis' };
      await tell(`registration:r${i}`, 'register', { about, answers, phone: null });
      return person;
    }),
  );
  await expect
    .poll(async () => JSON.parse((await open.stored()).counts ?? '{}').registered ?? 0, { timeout: 10_000 })
    .toBe(many);

  /** Begins to write; gives the question. */
  async function writes(): Promise<Heard> {
    await organizer.says(`/siarkan ${code}`);
    return organizer.taps('Tulis siaran');
  }
  /** Waits for the card below a draft's copy, after something was done. */
  async function drafts(action: object): Promise<{ copy: Seen; card: Heard }> {
    clock.ahead += 5_000;
    const before = (await organizer.received()).at(-1)?.message_id ?? 0;
    await organizer.act(action);
    const messages = await organizer.seen(
      (chat) => {
        const fresh = chat.messages.filter((m) => isSaid(m) && m.message_id > before);
        return fresh.some(({ text }) => text?.startsWith('Draf siaran')) ? fresh : undefined;
      },
      `no draft after ${JSON.stringify(action)}`,
    );
    const at = messages.findIndex(({ text }) => text?.startsWith('Draf siaran'));
    return { copy: messages[at - 1] as Seen, card: heard(messages[at] as Seen) };
  }
  /** The id of the organizer's draft. */
  async function draftId(): Promise<string> {
    return JSON.parse((await redis.hget(keys.state(`account:${organizer.id}`), `outgoing:${code}`)) ?? 'null');
  }
  const field = async (id: string, name: string) =>
    JSON.parse((await redis.hget(keys.state(`broadcast:${id}`), name)) ?? 'null');
  const stageOf = (id: string) => field(id, 'stage');
  /** Sends the draft that is shown, to the end. */
  async function sends(): Promise<string> {
    await organizer.taps('Kirim sekarang');
    clock.ahead += 5_000;
    await organizer.act({ type: 'tap', ...(await organizer.button('Ya, kirim sekarang')) });
    return organizer.hears('Siaran selesai dikirim');
  }
  return { ...open, people, tell, now, writes, drafts, draftId, field, stageOf, sends };
}

export type Hall = Awaited<ReturnType<typeof openHall>>;

/** What somebody was sent as they see it: what a message is made of, without what is the chat's own. */
export function content({ text, caption, entities, caption_entities, photo, video, document, audio }: Seen) {
  return {
    text: text ?? caption ?? '',
    entities: entities ?? caption_entities ?? [],
    file: photo?.at(-1)?.file_id ?? video?.file_id ?? document?.file_id ?? audio?.file_id ?? null,
  };
}

function heard(message: Seen): Heard {
  const markup = message.reply_markup;
  const rows = markup && 'inline_keyboard' in markup ? markup.inline_keyboard : [];
  return { id: message.message_id, text: message.text ?? '', buttons: rows.flat().map((b) => b.text), message };
}
