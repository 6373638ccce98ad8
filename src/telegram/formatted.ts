import type { Api } from 'grammy';
import type { InlineKeyboardButton, InputMediaPhoto, MessageEntity } from 'grammy/types';
import type { FormattedText, Media } from '#core/formatted.ts';

/** Characters of the text under a file, as Telegram allows. */
const CAPTION = 1_024;

/** Somebody's own text with its formatting, and what comes with it. `below`: what stands over buttons that have no message of their own. */
export type FormattedMessage = {
  formatted: FormattedText;
  media: readonly Media[];
  buttons?: { inline_keyboard: InlineKeyboardButton[][] };
  below: string;
};

/**
 * Sends it as Telegram has it: a text, a file with the text under it, or an album. A text that is too long for under a file follows in a message of
 * its own, and carries the buttons. Gives the ids of all messages; `ids` has them as they come, also when a later one fails.
 * @throws {GrammyError | HttpError} what the call throws
 */
export async function sendFormatted(
  api: Api,
  chat_id: number,
  { formatted, media, buttons, below }: FormattedMessage,
  ids: number[] = [],
): Promise<number[]> {
  const { text } = formatted;
  const entities = formatted.entities as MessageEntity[];
  const reply_markup = buttons ? { reply_markup: buttons } : {};
  const says = (words: string, own: MessageEntity[]) =>
    api.raw.sendMessage({
      chat_id,
      text: words,
      entities: own,
      link_preview_options: { is_disabled: true },
      ...reply_markup,
    });
  const [first, ...others] = media;
  if (!first) {
    ids.push((await says(text, entities)).message_id);
    return ids;
  }
  const fits = text.length <= CAPTION;
  const caption = fits ? { caption: text, caption_entities: entities } : {};
  if (others.length > 0) {
    const parts = media.map(({ kind, fileId }, i) => ({ type: kind, media: fileId, ...(i === 0 ? caption : {}) }));
    const sent = await api.raw.sendMediaGroup({ chat_id, media: parts as InputMediaPhoto[] });
    ids.push(...sent.map(({ message_id }) => message_id));
    if (fits && buttons) ids.push((await says(below, [])).message_id);
  } else ids.push(await sendOne(api, chat_id, first, { ...caption, ...(fits ? reply_markup : {}) }));
  if (!fits) ids.push((await says(text, entities)).message_id);
  return ids;
}

type Under = Parameters<Api['sendDocument']>[2];

async function sendOne(api: Api, chat: number, { kind, fileId }: Media, under: Under): Promise<number> {
  const sending = {
    document: () => api.sendDocument(chat, fileId, under),
    photo: () => api.sendPhoto(chat, fileId, under),
    video: () => api.sendVideo(chat, fileId, under),
    audio: () => api.sendAudio(chat, fileId, under),
  };
  return (await sending[kind]()).message_id;
}
