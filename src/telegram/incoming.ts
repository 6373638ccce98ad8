import type { CallbackQuery, Message, MessageEntity, Update } from 'grammy/types';
import type { Incoming } from '#aggregates/account/incoming.ts';
import type { GroupIncoming } from '#aggregates/group/group.ts';
import type { Entity } from '#core/formatted.ts';
import type { AggregateId } from '#core/ids.ts';
import type { FileValue, OtherContent } from '#forms/types.ts';

/** The updates that the bot asks for. */
export const ALLOWED_UPDATES = ['message', 'edited_message', 'callback_query', 'my_chat_member'] as const;

/** How the data of a reply to a broadcast begins. */
const REPLY = 'sb.';

/** An update, freed of Telegram's shape: whom it concerns, what happened, and when (epoch ms, null where Telegram does not say). */
export type Received =
  | { to: AggregateId; type: 'telegram'; data: Incoming; at: number | null; kind: string }
  | { to: AggregateId; type: 'group'; data: GroupIncoming; at: number | null; kind: string };

/** Reads an update; null when it is nothing to the bot. */
export function readUpdate(update: Update): Received | null {
  if (update.message) return readMessage(update.message);
  if (update.edited_message) {
    const { edited_message: message } = update;
    const text = message.text ?? message.caption;
    if (message.chat.type !== 'private' || text === undefined) return null;
    const at = (message.edit_date ?? message.date) * 1000;
    const edited: Incoming = { type: 'edited', text, messageId: message.message_id, ...formattingOf(message) };
    return account(message.chat.id, edited, at, 'edited_message');
  }
  if (update.callback_query) {
    const { id, from, data, message } = update.callback_query;
    const isPrivate = message === undefined || message.chat.type === 'private';
    // In a group or channel, the replies below a broadcast are all that can be tapped; the message there is everybody's.
    if (!isPrivate && !data?.startsWith(REPLY)) return null;
    const messageId = isPrivate ? (message?.message_id ?? null) : null;
    return account(
      from.id,
      { type: 'tap', data: data ?? '', query: id, messageId, ...labelOf(message, data) },
      null,
      'callback_query',
    );
  }
  if (update.my_chat_member) {
    const { chat, from, new_chat_member: now, date } = update.my_chat_member;
    if (chat.type === 'private') {
      return account(
        chat.id,
        { type: now.status === 'kicked' ? 'blocked' : 'unblocked' },
        date * 1000,
        'my_chat_member',
      );
    }
    if (now.status === 'left' || now.status === 'kicked') return group(chat.id, { type: 'removed' }, date);
    const kind = chat.type === 'channel' ? 'channel' : 'group';
    const here = now.status === 'member' || now.status === 'administrator';
    return here ? group(chat.id, { type: 'added', kind, title: chat.title, by: from.id }, date) : null;
  }
  return null;
}

function readMessage(message: Message): Received | null {
  const at = message.date * 1000;
  if (message.chat.type !== 'private') return readInGroup(message);
  const content = contentOf(message);
  return content ? account(message.chat.id, content, at, 'message') : null;
}

/** Links a group to a workshop: typed there, or by a link of the bot that adds it to the group (`k-<code>`). */
const LINKING = /^\/(?:tautkan(?:@\w+)?(?:\s+(?<typed>[\s\S]*))?|start(?:@\w+)?\s+k-(?<given>\w+))$/i;

/** Of what is said in a group, commands alone are heard. */
function readInGroup(message: Message): Received | null {
  const { chat, date, migrate_to_chat_id: to, sender_chat: sender, from } = message;
  if (chat.type === 'channel' || chat.type === 'private') return null;
  if (to !== undefined) return group(chat.id, { type: 'moved', to }, date);
  if (!message.entities?.some((e) => e.type === 'bot_command' && e.offset === 0)) return null;
  const linking = LINKING.exec(message.text?.trim() ?? '');
  if (!linking) return group(chat.id, { type: 'command' }, date);
  const code = linking.groups?.typed ?? linking.groups?.given ?? '';
  // Who writes as the group, or as a channel, is nobody in particular.
  const by = sender === undefined ? (from?.id ?? null) : null;
  return group(chat.id, { type: 'link', code, title: chat.title, by }, date);
}

function contentOf(message: Message): Incoming | null {
  const messageId = message.message_id;
  if (message.text !== undefined) {
    const forwarded = message.forward_origin ? { forwarded: true as const } : {};
    return { type: 'text', text: message.text, messageId, ...formattingOf(message), ...forwarded };
  }
  if (message.contact) {
    return {
      type: 'contact',
      phone: message.contact.phone_number,
      own: message.contact.user_id === message.from?.id,
      messageId,
    };
  }
  const file = fileOf(message);
  if (file) {
    const { caption = '', media_group_id: album = null } = message;
    return { type: 'file', file, caption, messageId, album, ...formattingOf(message) };
  }
  const what = otherOf(message);
  return what ? { type: 'other', what, messageId } : null;
}

/** Who is mentioned without a name of Telegram's own cannot be mentioned by the bot: the words stay. */
function formattingOf({ entities, caption_entities }: Message): { entities?: readonly Entity[] } {
  const own = (entities ?? caption_entities ?? []).filter(
    (entity): entity is Exclude<MessageEntity, MessageEntity.TextMentionMessageEntity> =>
      entity.type !== 'text_mention',
  );
  return own.length > 0 ? { entities: own } : {};
}

function labelOf(message: CallbackQuery['message'], data: string | undefined): { label?: string } {
  const rows = message && 'reply_markup' in message ? (message.reply_markup?.inline_keyboard ?? []) : [];
  const tapped = rows.flat().find((button) => 'callback_data' in button && button.callback_data === data);
  return tapped ? { label: tapped.text } : {};
}

function fileOf(message: Message): FileValue | null {
  const photo = message.photo?.at(-1);
  if (photo) return fileValue('photo', photo);
  // Telegram sends an animation as a document too; it is no document to its sender.
  if (message.document && !message.animation) return fileValue('document', message.document);
  if (message.video) return fileValue('video', message.video);
  if (message.audio) return fileValue('audio', message.audio);
  return null;
}

function fileValue(
  media: FileValue['media'],
  file: { file_id: string; file_unique_id: string; file_name?: string; mime_type?: string; file_size?: number },
): FileValue {
  return {
    fileId: file.file_id,
    uniqueId: file.file_unique_id,
    media,
    name: file.file_name ?? null,
    mime: file.mime_type ?? null,
    size: file.file_size ?? null,
  };
}

/** Service messages (a pinned message, an auto-delete timer …) are nothing that somebody said. */
function otherOf(message: Message): OtherContent | null {
  if (message.sticker) return 'sticker';
  if (message.voice || message.video_note) return 'voice';
  if (message.location || message.venue) return 'location';
  if (message.animation) return 'animation';
  if (message.poll) return 'poll';
  if (message.dice) return 'dice';
  return message.story || message.checklist || message.game ? 'unknown' : null;
}

function account(person: number, data: Incoming, at: number | null, kind: string): Received {
  return { to: `account:${person}`, type: 'telegram', data, at, kind };
}

function group(chat: number, data: GroupIncoming, date: number): Received {
  return { to: `group:${chat}`, type: 'group', data, at: date * 1000, kind: 'group' };
}
