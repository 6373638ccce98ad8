import { badRequest } from '#rehearsal/api-error.ts';
import { flag, integer, text } from '#rehearsal/http/parameters.ts';
import { checkMarkup, readMarkup } from '#rehearsal/markup/markup.ts';
import type { Call } from '#rehearsal/methods/call.ts';
import { readReply, replyFields } from '#rehearsal/methods/reply.ts';
import { checkNotBlocked, resolveChat } from '#rehearsal/methods/resolve.ts';
import { beginChange } from '#rehearsal/state/change.ts';
import type { ChatState } from '#rehearsal/state/state.ts';
import type { BotMessage, MessageRecord, StoredFile } from '#rehearsal/types.ts';

/** What a message consists of besides sender, chat and date. */
export type Content = {
  fields: Record<string, unknown>;
  /** Files that become known with the message. */
  files?: StoredFile[];
  forwarded?: true;
};

/**
 * Sends a message of the bot: everything that all kinds of it have in common. `makeContent` checks what depends on the chat.
 * Complaints come in the order of the Bot API server and TDLib: shapes, the chat, what is replied to, content, buttons, the block.
 */
export function send(call: Call, makeContent: (chat: ChatState) => Content): BotMessage {
  const { parameters, world, bot } = call;
  const reply = readReply(parameters);
  const asked = readMarkup(parameters);
  const chat = resolveChat(call, 'write');
  checkPlace(call);
  const replied = replyFields(reply, chat);
  const content = makeContent(chat);
  const markup = checkMarkup(asked, chat.info.type === 'private');
  checkNotBlocked(chat);
  const inline = markup && 'inline_keyboard' in markup ? markup : undefined;
  const record: Omit<MessageRecord, 'message'> = { out: true };
  if (markup && !('inline_keyboard' in markup)) record.markup = markup;
  if (content.forwarded) record.forwarded = true;
  const change = beginChange(world, bot, call.api.faults);
  for (const file of content.files ?? []) change.ops.push({ op: 'file', file });
  const message = change.message(chat, {
    ...record,
    message: {
      from: bot.user,
      ...replied,
      ...content.fields,
      ...optionFields(call),
      ...(inline && { reply_markup: inline }),
    },
  });
  change.commit();
  return message;
}

/** Places that exist on Telegram but not here. */
export function checkPlace({ parameters }: Call): void {
  if (integer(parameters, 'message_thread_id', 0, 0) > 0) throw badRequest('Message thread not found');
  if (text(parameters, 'business_connection_id') !== '') throw badRequest('Business connection not found');
}

/** Options that show in the message. */
export function optionFields({ parameters }: Call): Record<string, unknown> {
  if (parameters.protect_content === undefined && parameters.message_effect_id === undefined) return {};
  const effect = text(parameters, 'message_effect_id');
  return {
    ...(flag(parameters, 'protect_content') && { has_protected_content: true }),
    ...(effect !== '' && { effect_id: effect }),
  };
}
