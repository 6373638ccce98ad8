import { setTimeout as wait } from 'node:timers/promises';
import type { Message } from 'grammy/types';

type Seen = Message & { seq: number; deleted?: boolean };
type Chat = {
  seq: number;
  messages: Seen[];
  reply_keyboard: { keyboard: { text: string }[][] } | null;
  alerts: { text: string }[];
};

/** Somebody who talks to the bot through the rehearsal's control, as a person with a phone would. */
export function createPerson(url: string, id: number, name = `Peserta ${id}`) {
  async function control(path: string, body?: unknown): Promise<unknown> {
    const response = await fetch(
      `${url}/gladi/${path}`,
      body === undefined
        ? {}
        : { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } },
    );
    const text = await response.text();
    if (!response.ok) throw new Error(`${path}: ${response.status} ${text}`);
    return text === '' ? null : JSON.parse(text);
  }

  const person = {
    id,
    async join(): Promise<void> {
      await control('people', { id, first_name: name, phone: `+62812${String(id).padStart(8, '0')}` });
    },
    /** Does something and doesn't wait for an answer. */
    act: (action: object) =>
      control('do', { person: id, action }) as Promise<{ update_id: number; message_id?: number }>,
    chat: () => control(`chats/${id}`) as Promise<Chat>,
    /** Messages of the bot, oldest first. */
    async received(): Promise<Seen[]> {
      const { messages } = await person.chat();
      return messages.filter((m) => m.from?.is_bot && !m.deleted);
    },
    /** Does something and waits for the bot's next message (or a change of one); gives its text and buttons. */
    async does(action: object, milliseconds = 5_000): Promise<Heard> {
      const before = new Map((await person.chat()).messages.map((m) => [m.message_id, m.text]));
      await person.act(action);
      const until = Date.now() + milliseconds;
      for (;;) {
        const { messages, alerts } = await person.chat();
        // Buttons taken off an older message are no answer.
        const answer = messages
          .filter(
            (m) =>
              m.from?.is_bot &&
              !m.deleted &&
              m.text !== '✓' &&
              (!before.has(m.message_id) || before.get(m.message_id) !== m.text),
          )
          .at(-1);
        if (answer) return hear(answer);
        if (Date.now() > until)
          throw new Error(`no answer to ${JSON.stringify(action)}; alerts: ${JSON.stringify(alerts)}`);
        await wait(5);
      }
    },
    /** Does something that is answered over the chat alone; gives that. */
    async alerted(action: object, milliseconds = 5_000): Promise<string> {
      const before = (await person.chat()).alerts.length;
      await person.act(action);
      for (const until = Date.now() + milliseconds; ; await wait(5)) {
        const { alerts } = await person.chat();
        if (alerts.length > before) return alerts.at(-1)?.text ?? '';
        if (Date.now() > until) throw new Error(`nothing over the chat for ${JSON.stringify(action)}`);
      }
    },
    says: (text: string) => person.does({ type: 'text', text }),
    starts: (payload?: string) => person.does(payload === undefined ? { type: 'start' } : { type: 'start', payload }),
    /** Taps the button whose label begins so, on the bot's last message that has it. */
    async taps(label: string): Promise<Heard> {
      const button = await person.button(label);
      return person.does({ type: 'tap', ...button });
    },
    async button(label: string): Promise<{ message_id: number; data: string }> {
      for (const message of (await person.received()).reverse()) {
        const markup = message.reply_markup;
        for (const button of (markup && 'inline_keyboard' in markup ? markup.inline_keyboard : []).flat()) {
          if (button.text.startsWith(label) && 'callback_data' in button)
            return { message_id: message.message_id, data: button.callback_data };
        }
      }
      throw new Error(`no button "${label}"`);
    },
  };
  return person;
}

/** A message as a person takes it in. */
export type Heard = { id: number; text: string; buttons: string[]; message: Seen };

function hear(message: Seen): Heard {
  const markup = message.reply_markup;
  const rows = markup && 'inline_keyboard' in markup ? markup.inline_keyboard : [];
  return {
    id: message.message_id,
    text: message.text ?? message.caption ?? '',
    buttons: rows.flat().map((b) => b.text),
    message,
  };
}

export type Person = ReturnType<typeof createPerson>;
