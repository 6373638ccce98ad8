import { badRequest, forbidden } from '#rehearsal/api-error.ts';
import { integer, text } from '#rehearsal/http/parameters.ts';
import type { Call } from '#rehearsal/methods/call.ts';
import { findRecord, findUser } from '#rehearsal/state/objects.ts';
import type { ChatState } from '#rehearsal/state/state.ts';
import type { MessageRecord } from '#rehearsal/types.ts';

/** `read`: looking at a chat. `write`: sending to it or editing in it. */
export type Access = 'read' | 'write';

/** The chat that `chat_id` (or the parameter of another name) names; the complaints of Telegram when the bot can't use it. */
export function resolveChat(call: Call, access: Access, name = 'chat_id'): ChatState {
  const id = text(call.parameters, name).trim();
  if (id === '') throw badRequest(`${name} is empty`);
  return resolveChatId(call, id, access);
}

/** As {@link resolveChat}, for an id found elsewhere. Usernames name no chat here. */
export function resolveChatId(call: Call, id: string, access: Access): ChatState {
  const number = /^-?\d+$/.test(id) ? Number(id) : 0;
  const chat = call.bot.chats.get(number);
  if (!chat) {
    // A person whom the bot could know of but who never wrote to it.
    if (access === 'write' && call.world.state.people.has(number)) {
      throw forbidden("bot can't initiate conversation with a user");
    }
    throw badRequest('Chat not found');
  }
  if (access === 'read') return chat;
  const { info } = chat;
  if (info.type === 'private') {
    if (!info.started) throw forbidden("bot can't initiate conversation with a user");
    return chat;
  }
  if (info.member) return chat;
  throw forbidden(
    info.type === 'group' ? 'bot was kicked from the group chat' : 'bot is not a member of the supergroup chat',
  );
}

/** What Telegram's servers say last, when everything else was right. */
export function checkNotBlocked(chat: ChatState): void {
  if (chat.info.blocked) throw forbidden('bot was blocked by the user');
}

/** The message that `message_id` (or the parameter of another name) names; `<what> not found` otherwise. */
export function resolveMessage(call: Call, chat: ChatState, what: string, name = 'message_id'): MessageRecord {
  const record = findRecord(chat, integer(call.parameters, name, 0, 0));
  if (!record) throw badRequest(`${what} not found`);
  return record;
}

/** Finds users for mentions. */
export function userFinder(call: Call) {
  return (id: number) => findUser(call.world, call.bot, id);
}
