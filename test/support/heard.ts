import type { ChatView } from '#rehearsal/control/types.ts';

/** A message of the bot as a person takes it in. */
export type Heard = { id: number; text: string; buttons: { label: string; data: string }[]; date: number };

/** What stands for a moment when Telegram's own keyboard is taken away; nobody reads it. */
const KEYBOARD_GONE = '✓';

/** The bot's messages in a chat, oldest first. */
export function heardIn(view: ChatView): Heard[] {
  return view.messages
    .filter((m) => m.from?.is_bot && !m.deleted && m.text !== KEYBOARD_GONE)
    .map((m) => ({
      id: m.message_id,
      text: m.text ?? m.caption ?? '',
      date: m.date,
      buttons: (m.reply_markup?.inline_keyboard ?? [])
        .flat()
        .filter((b) => typeof b.callback_data === 'string')
        .map((b) => ({ label: b.text, data: String(b.callback_data) })),
    }));
}

/** How often a message came although an equal one had come before. */
export function countDoubles(heard: readonly Heard[]): number {
  return heard.length - new Set(heard.map((h) => h.text)).size;
}
