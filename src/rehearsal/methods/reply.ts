import { badRequest } from '#rehearsal/api-error.ts';
import { booleanField, isObject, requiredInteger, stringField } from '#rehearsal/http/fields.ts';
import { flag, integer, json, type Parameters } from '#rehearsal/http/parameters.ts';
import { findRecord } from '#rehearsal/state/objects.ts';
import type { ChatState } from '#rehearsal/state/state.ts';
import type { BotMessage } from '#rehearsal/types.ts';

export type Reply = { messageId: number; chatId: string; optional: boolean; quote: string };

/** Reads `reply_parameters`, or the older `reply_to_message_id`; undefined when the message is no reply. */
export function readReply(parameters: Parameters): Reply | undefined {
  const value = json(parameters, 'reply_parameters', "Can't parse reply parameters JSON object");
  if (value === undefined) {
    const messageId = integer(parameters, 'reply_to_message_id', 0, 0);
    const optional = flag(parameters, 'allow_sending_without_reply');
    return messageId === 0 ? undefined : { messageId, chatId: '', optional, quote: '' };
  }
  if (!isObject(value)) throw badRequest('Object expected as reply parameters');
  if (Object.keys(value).length === 0) return undefined;
  const messageId = requiredInteger(value, 'message_id');
  if (messageId <= 0) return undefined;
  const optional = booleanField(value, 'allow_sending_without_reply');
  return { messageId, chatId: stringField(value, 'chat_id'), optional, quote: stringField(value, 'quote') };
}

/** The fields that a reply adds to its message. Replies lead to messages of the same chat only. */
export function replyFields(reply: Reply | undefined, chat: ChatState): Record<string, unknown> {
  if (!reply) return {};
  const here = reply.chatId === '' || reply.chatId === String(chat.info.id);
  const record = here ? findRecord(chat, reply.messageId) : undefined;
  if (!record) {
    if (reply.optional) return {};
    throw badRequest('message to be replied not found');
  }
  if (reply.quote === '') return { reply_to_message: withoutReply(record.message) };
  const position = (record.message.text ?? record.message.caption ?? '').indexOf(reply.quote);
  if (position === -1) throw badRequest('QUOTE_TEXT_INVALID');
  return {
    reply_to_message: withoutReply(record.message),
    quote: { text: reply.quote, position, is_manual: true },
  };
}

/** A message as it is shown inside another: without what it replies to. */
export function withoutReply(message: BotMessage): BotMessage {
  const { reply_to_message: _, ...rest } = message;
  return rest as BotMessage;
}
