import { badRequest } from '#rehearsal/api-error.ts';
import { integer, text } from '#rehearsal/http/parameters.ts';
import type { Call, Method } from '#rehearsal/methods/call.ts';
import { resolveChat, resolveMessage } from '#rehearsal/methods/resolve.ts';
import { type Content, send } from '#rehearsal/methods/send.ts';
import { finishCaptionFields, finishTextFields, readCaption, readText } from '#rehearsal/methods/text-content.ts';
import { readRichMessage } from '#rehearsal/rich/rich-message.ts';
import type { BotMessage, MessageRecord } from '#rehearsal/types.ts';

const sendMessage: Method = (call) => {
  const input = readText(call.parameters);
  return send(call, () => ({ fields: finishTextFields(call, input) }));
};

const sendRichMessage: Method = (call) => {
  const rich = readRichMessage(call, { draft: false });
  return send(call, () => ({ fields: { rich_message: rich.message }, files: rich.files }));
};

const forwardMessage: Method = (call) => {
  const record = resolveSource(call, 'message to forward');
  if (record.message.has_protected_content) throw badRequest("Message has protected content and can't be forwarded");
  return send(call, () => ({ fields: forwardFields(record), forwarded: true }));
};

const copyMessage: Method = (call) => {
  const record = resolveSource(call, 'message to copy');
  const caption = call.parameters.caption === undefined ? undefined : readCaption(call.parameters);
  const sent = send(call, (): Content => {
    const fields = contentFields(record.message);
    if (caption === undefined) return { fields };
    const { caption: _, caption_entities: __, ...rest } = fields;
    return { fields: { ...rest, ...finishCaptionFields(call, caption) } };
  });
  return { message_id: sent.message_id };
};

/** Methods that make a message from words, or from another message. */
export const messageMethods: Record<string, Method> = { sendMessage, sendRichMessage, forwardMessage, copyMessage };

function resolveSource(call: Call, what: string): MessageRecord {
  if (text(call.parameters, 'from_chat_id') === '') throw badRequest('Parameter "from_chat_id" is required');
  const from = resolveChat(call, 'read', 'from_chat_id');
  if (integer(call.parameters, 'message_id', 0, 0) === 0) throw badRequest(`${what} not found`);
  const record = resolveMessage(call, from, what);
  if (record.service) {
    throw badRequest(what === 'message to copy' ? "The message can't be copied" : "The message can't be forwarded");
  }
  return record;
}

function forwardFields(record: MessageRecord): Record<string, unknown> {
  const { message } = record;
  const origin = message.forward_origin ?? { type: 'user', sender_user: message.from, date: message.date };
  return { forward_origin: origin, ...contentFields(message) };
}

/** What a message says, without who said it, where and when. */
function contentFields(message: BotMessage): Record<string, unknown> {
  const {
    message_id: _id,
    from: _from,
    chat: _chat,
    date: _date,
    edit_date: _edited,
    reply_to_message: _reply,
    quote: _quote,
    reply_markup: _markup,
    forward_origin: _origin,
    media_group_id: _group,
    ...content
  } = message;
  return content;
}
