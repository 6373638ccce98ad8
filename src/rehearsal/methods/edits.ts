import { isDeepStrictEqual } from 'node:util';
import { badRequest } from '#rehearsal/api-error.ts';
import { integer, text } from '#rehearsal/http/parameters.ts';
import { checkInlineMarkup, readMarkup } from '#rehearsal/markup/markup.ts';
import type { Call, Method } from '#rehearsal/methods/call.ts';
import { checkNotBlocked, resolveChat, resolveMessage } from '#rehearsal/methods/resolve.ts';
import { finishCaptionFields, finishTextFields, readCaption, readText } from '#rehearsal/methods/text-content.ts';
import { readRichMessage } from '#rehearsal/rich/rich-message.ts';
import type { ChatState } from '#rehearsal/state/state.ts';
import type { BotMessage, InlineKeyboard, Markup, MessageRecord, StoredFile } from '#rehearsal/types.ts';

const NOT_MODIFIED =
  'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message';

/** The fields of which an edit of the text gives new ones. */
const TEXT_FIELDS = ['text', 'entities', 'rich_message', 'link_preview_options'];
const CAPTION_FIELDS = ['caption', 'caption_entities'];

const editMessageText: Method = (call) => {
  const rich = call.parameters.rich_message === undefined ? undefined : readRichMessage(call, { draft: false });
  const input = rich ? undefined : readText(call.parameters);
  return edit(call, TEXT_FIELDS, (record) => {
    const { message } = record;
    if (message.text === undefined && message.rich_message === undefined) {
      throw badRequest('There is no text in the message to edit');
    }
    if (rich) return { fields: { rich_message: rich.message }, files: rich.files };
    return { fields: input ? finishTextFields(call, input, 'MESSAGE_TOO_LONG') : {} };
  });
};

const editMessageCaption: Method = (call) => {
  const input = readCaption(call.parameters);
  return edit(call, CAPTION_FIELDS, (record) => {
    const { photo, document, video, audio, voice, animation } = record.message;
    if (!(photo ?? document ?? video ?? audio ?? voice ?? animation)) {
      throw badRequest('There is no caption in the message to edit');
    }
    return { fields: finishCaptionFields(call, input) };
  });
};

const editMessageReplyMarkup: Method = (call) => edit(call, [], () => ({ fields: {} }));

/** Methods that change a message of the bot. */
export const editMethods: Record<string, Method> = { editMessageText, editMessageCaption, editMessageReplyMarkup };

type Edited = { fields: Record<string, unknown>; files?: StoredFile[] };

/** Without `reply_markup` the buttons go, as on Telegram. Buttons alone change no `edit_date`. */
function edit(call: Call, replaced: readonly string[], makeFields: (record: MessageRecord) => Edited): BotMessage {
  const asked = readMarkup(call.parameters);
  const { chat, record } = resolveOwn(call);
  const { fields, files = [] } = makeFields(record);
  const markup = checkInlineMarkup(asked, chat.info.type === 'private');
  checkNotBlocked(chat);
  const { message } = record;
  if (isSame(message, replaced, fields, markup)) throw badRequest(NOT_MODIFIED);
  const { reply_markup: _, ...kept } = message;
  for (const field of replaced) delete kept[field];
  const edited = {
    ...kept,
    ...(replaced.length > 0 && { edit_date: call.world.date() }),
    ...fields,
    ...(markup && { reply_markup: markup }),
  } as BotMessage;
  const { seq: _seq, ...rest } = record;
  call.world.commit([
    ...files.map((file) => ({ op: 'file', file }) as const),
    { op: 'message', bot: call.bot.identity.id, chat: chat.info.id, record: { ...rest, message: edited } },
  ]);
  return edited;
}

function resolveOwn(call: Call): { chat: ChatState; record: MessageRecord } {
  if (text(call.parameters, 'chat_id') === '' && integer(call.parameters, 'message_id', 0, 0) === 0) {
    throw badRequest(
      text(call.parameters, 'inline_message_id') === '' ? 'Message identifier is not specified' : 'MESSAGE_ID_INVALID',
    );
  }
  const chat = resolveChat(call, 'write');
  const record = resolveMessage(call, chat, 'message to edit');
  if (!record.out || record.markup || record.forwarded || record.service) throw badRequest("Message can't be edited");
  return { chat, record };
}

function isSame(
  message: BotMessage,
  replaced: readonly string[],
  fields: Record<string, unknown>,
  markup: InlineKeyboard | Markup | undefined,
): boolean {
  return (
    replaced.every((field) => isDeepStrictEqual(message[field], fields[field])) &&
    isDeepStrictEqual(message.reply_markup, markup)
  );
}
