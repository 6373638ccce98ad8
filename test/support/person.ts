import type { Chat, Line, Seen } from './line.ts';

/** How long an answer may take on a busy machine, in ms. */
const PATIENCE_MS = 10_000;

/** Somebody who talks to the bot through the rehearsal's control, as a person with a phone would. */
export function createPerson(line: Line, id: number, name = `Peserta ${id}`) {
  /** Looks at the chat whenever it changes, until there is what is looked for; throws when there is not. */
  async function seen<T>(look: (chat: Chat) => T | undefined, missing: string, milliseconds = PATIENCE_MS): Promise<T> {
    const until = Date.now() + milliseconds;
    for (;;) {
      const changed = line.change(id);
      const chat = await line.chat(id);
      const found = look(chat);
      if (found !== undefined) return found;
      if (Date.now() > until) throw new Error(`${missing}; alerts: ${JSON.stringify(chat.alerts)}`);
      await changed;
    }
  }

  const person = {
    id,
    async join(): Promise<void> {
      await line.addPerson({ id, first_name: name, phone: `+62812${String(id).padStart(8, '0')}` });
    },
    /** Does something and doesn't wait for an answer. */
    act: (action: object) => line.act(id, action),
    chat: () => line.chat(id),
    seen,
    /** Messages of the bot, oldest first. */
    async received(): Promise<Seen[]> {
      return (await person.chat()).messages.filter(isSaid);
    },
    /**
     * Does something and waits for the bot's next message (or a change of one) that fits; gives its text and buttons. Without `fits` that may be the news of
     * an earlier act, unless one has waited for those.
     */
    async does(action: object, milliseconds?: number, fits: (message: Seen) => boolean = () => true): Promise<Heard> {
      const before = new Map((await person.chat()).messages.map((m) => [m.message_id, m.text]));
      await person.act(action);
      // Buttons taken off an older message are no answer.
      const isNew = (m: Seen) =>
        isSaid(m) && m.text !== '✓' && (!before.has(m.message_id) || before.get(m.message_id) !== m.text);
      const answer = ({ messages }: Chat) => messages.findLast((m) => isNew(m) && fits(m));
      return hear(await seen(answer, `no answer to ${JSON.stringify(action)}`, milliseconds));
    },
    /** Does something that is answered over the chat alone; gives that. */
    async alerted(action: object): Promise<string> {
      const before = (await person.chat()).alerts.length;
      await person.act(action);
      const alert = ({ alerts }: Chat) => alerts.slice(before).at(-1)?.text;
      return seen(alert, `nothing over the chat for ${JSON.stringify(action)}`);
    },
    says: (text: string) => person.does({ type: 'text', text }),
    starts: (payload?: string) => person.does(payload === undefined ? { type: 'start' } : { type: 'start', payload }),
    /** Taps the button whose label begins so, on the bot's last message that has it. */
    async taps(label: string): Promise<Heard> {
      const button = await person.button(label);
      return person.does({ type: 'tap', ...button });
    },
    /** A button of a message of the bot, the latest that has it; waits for it. */
    button: (label: string): Promise<{ message_id: number; data: string }> =>
      seen(({ messages }) => {
        for (const { message_id, reply_markup: markup } of messages.filter(isSaid).reverse()) {
          for (const button of (markup && 'inline_keyboard' in markup ? markup.inline_keyboard : []).flat()) {
            if (button.text.startsWith(label) && 'callback_data' in button)
              return { message_id, data: button.callback_data };
          }
        }
        return undefined;
      }, `no button "${label}"`),
  };
  return person;
}

/** A message of the bot that is still there. */
export function isSaid({ from, deleted }: Seen): boolean {
  return from?.is_bot === true && !deleted;
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
