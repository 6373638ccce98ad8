import { type Call, startFakeTelegram } from './fake-telegram.ts';
import type { Poster } from './poster.ts';
import { commandUpdate, tapUpdate, textUpdate } from './updates.ts';

/** A message of the bot as a person takes it in, and when it came, in ms since this process began. */
export type Heard = { text: string; buttons: { label: string; data: string }[]; at: number };

/** One person's side of a conversation. */
export type Talk = {
  person: number;
  says(text: string): Promise<void>;
  taps(data: string): Promise<void>;
  /** The bot's next message, which may have come already. */
  hears(): Promise<Heard>;
};

/** What stands for a moment when Telegram's own keyboard is taken away; nobody reads it. */
const KEYBOARD_GONE = '✓';
/** A person waits so long for a message before the bench is broken, in ms. */
const PATIENCE_MS = 30_000;

/** A fake Telegram that reads what the bot writes, for people who answer what they are asked. */
export async function openTalks() {
  const chats = new Map<number, { came: Heard[]; wake: () => void }>();
  const fake = await startFakeTelegram((call) => {
    const chat = call.method === 'sendMessage' ? chats.get(call.chat) : undefined;
    const heard = chat && readCall(call);
    if (!heard || heard.text === KEYBOARD_GONE) return;
    chat.came.push(heard);
    chat.wake();
  });

  return {
    root: fake.root,

    open(person: number, poster: Poster): Talk {
      const chat = { came: [] as Heard[], wake: () => {} };
      chats.set(person, chat);

      async function post(update: string): Promise<void> {
        const status = await poster.post(update);
        if (status !== 200) throw new Error(`the webhook answered ${status}`);
      }

      return {
        person,
        says: (text) => post(text.startsWith('/') ? commandUpdate(person, text) : textUpdate(person, text)),
        taps: (data) => post(tapUpdate(person, data)),
        async hears() {
          while (chat.came.length === 0) {
            const came = Promise.withResolvers<void>();
            const timer = setTimeout(() => came.reject(new Error(`${person} got no reply`)), PATIENCE_MS);
            chat.wake = came.resolve;
            await came.promise.finally(() => clearTimeout(timer));
          }
          return chat.came.shift() as Heard;
        },
      };
    },

    close: fake.close,
  };
}

export type Talks = Awaited<ReturnType<typeof openTalks>>;

function readCall({ body }: Call): Heard {
  const { text, reply_markup: markup } = JSON.parse(body);
  const keys: { text: string; callback_data?: string }[] = (markup?.inline_keyboard ?? []).flat();
  const buttons = keys.flatMap(({ text: label, callback_data: data }) => (data === undefined ? [] : { label, data }));
  return { text, buttons, at: performance.now() };
}
