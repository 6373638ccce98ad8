import type { Stage } from '#rehearsal/control/stage.ts';
import { type Action, ControlError, type Done } from '#rehearsal/control/types.ts';
import { isObject } from '#rehearsal/http/fields.ts';
import { chatObject, findRecord } from '#rehearsal/state/objects.ts';
import type { BotMessage } from '#rehearsal/types.ts';

/** Query ids look like Telegram's: long numbers as strings. */
const QUERY_BASE = 4_000_000_000_000_000;

/** Taps a button that sends data to the bot. Only buttons of the message as it is now can be tapped, unless the tap is forged. */
export function doTap(stage: Stage, action: Extract<Action, { type: 'tap' }>): Done {
  const { chat, bot, from, person, world } = stage;
  if (chat.info.blocked) throw new ControlError('the person has blocked the bot');
  const record = findRecord(chat, action.message_id);
  if (action.forged !== true) {
    if (!record) throw new ControlError('there is no such message');
    if (!hasButton(record.message, action.data)) throw new ControlError('the message has no such button');
  }
  const id = String(QUERY_BASE + bot.nextQuery);
  const gone = { chat: chatObject(world, chat.info), message_id: action.message_id, date: 0 };
  const change = stage.begin();
  change.ops.push({
    op: 'query',
    bot: bot.identity.id,
    query: { id, chat: chat.info.id, person: person.id, at: world.now() },
  });
  const update_id = change.update(
    'callback_query',
    {
      id,
      from,
      message: record?.message ?? gone,
      chat_instance: String(QUERY_BASE + Math.abs(chat.info.id)),
      data: action.data,
    },
    `tap:${person.id}`,
  );
  change.commit();
  return { update_id, message_id: action.message_id };
}

function hasButton(message: BotMessage, data: string): boolean {
  const rows = message.reply_markup?.inline_keyboard ?? [];
  if (rows.some((row) => row.some((button) => button.callback_data === data))) return true;
  return message.rich_message !== undefined && holdsButton(message.rich_message, data);
}

/** Buttons of rich messages stand in rows or inside any text. */
function holdsButton(value: unknown, data: string): boolean {
  if (Array.isArray(value)) return value.some((item) => holdsButton(item, data));
  if (!isObject(value)) return false;
  return value.callback_data === data || Object.values(value).some((item) => holdsButton(item, data));
}
