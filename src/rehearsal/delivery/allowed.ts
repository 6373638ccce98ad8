import type { BotState } from '#rehearsal/state/state.ts';

const KNOWN = new Set([
  'message',
  'edited_message',
  'channel_post',
  'edited_channel_post',
  'business_connection',
  'business_message',
  'edited_business_message',
  'deleted_business_messages',
  'guest_message',
  'stopped_message_generation',
  'message_reaction',
  'message_reaction_count',
  'inline_query',
  'chosen_inline_result',
  'callback_query',
  'shipping_query',
  'pre_checkout_query',
  'purchased_paid_media',
  'poll',
  'poll_answer',
  'my_chat_member',
  'chat_member',
  'chat_join_request',
  'chat_boost',
  'removed_chat_boost',
  'managed_bot',
  'subscription',
]);

const NOT_BY_DEFAULT = new Set(['chat_member', 'message_reaction', 'message_reaction_count']);

/**
 * What an `allowed_updates` parameter sets: a list, `'default'` for an empty one, or undefined when it is missing or unreadable,
 * in which case the former setting stays.
 */
export function readAllowedUpdates(value: unknown): string[] | 'default' | undefined {
  let list = value;
  if (typeof list === 'string' && list !== '') {
    try {
      list = JSON.parse(list);
    } catch {
      return undefined;
    }
  }
  if (!Array.isArray(list) || !list.every((name) => typeof name === 'string')) return undefined;
  const known = list.map((name: string) => name.toLowerCase()).filter((name) => KNOWN.has(name));
  return known.length === 0 ? 'default' : known;
}

/** Whether updates of this kind are kept for the bot. Applies to updates that arise after the setting, as with Telegram. */
export function isAllowed(bot: BotState, kind: string): boolean {
  const setting = bot.settings.get('allowed_updates');
  return Array.isArray(setting) ? setting.includes(kind) : !NOT_BY_DEFAULT.has(kind);
}
