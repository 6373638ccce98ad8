import { badRequest } from '#rehearsal/api-error.ts';
import { integer } from '#rehearsal/http/parameters.ts';
import type { Call, Method } from '#rehearsal/methods/call.ts';
import { withoutReply } from '#rehearsal/methods/reply.ts';
import { resolveChat, resolveMessage } from '#rehearsal/methods/resolve.ts';
import { beginChange } from '#rehearsal/state/change.ts';
import { chatObject, findRecord, findUser } from '#rehearsal/state/objects.ts';
import type { ChatState } from '#rehearsal/state/state.ts';
import type { ChatInfo } from '#rehearsal/types.ts';

const getMe: Method = ({ bot }) => ({
  ...bot.user,
  can_join_groups: true,
  can_read_all_group_messages: false,
  supports_guest_queries: false,
  supports_inline_queries: false,
  can_connect_to_business: false,
  has_main_web_app: false,
  has_topics_enabled: false,
  allows_users_to_create_topics: false,
  can_manage_bots: false,
  supports_join_request_queries: false,
});

const getChat: Method = (call) => {
  const chat = resolveChat(call, 'read');
  const pinned = (chat.info.pinned ?? []).map((id) => findRecord(chat, id)).find((record) => record !== undefined);
  return {
    ...chatObject(call.world, chat.info),
    accepted_gift_types: {
      unlimited_gifts: false,
      limited_gifts: false,
      unique_gifts: false,
      premium_subscription: false,
      gifts_from_channels: false,
    },
    ...(pinned && { pinned_message: withoutReply(pinned.message) }),
    max_reaction_count: 11,
    accent_color_id: 0,
  };
};

const getChatMember: Method = (call) => {
  const id = integer(call.parameters, 'user_id', 0, 0, Number.MAX_SAFE_INTEGER);
  if (id === 0) throw badRequest('Invalid user_id specified');
  const { info } = resolveChat(call, 'read');
  const user = findUser(call.world, call.bot, id);
  if (!user) throw badRequest('user not found');
  const status = memberStatus(call, info, id);
  return { user, status, ...(status === 'creator' && { is_anonymous: false }) };
};

const getChatMemberCount: Method = (call) => memberIds(call, resolveChat(call, 'read').info).length;

const getChatAdministrators: Method = (call) => {
  const { info } = resolveChat(call, 'read');
  if (info.type === 'private') throw badRequest('there are no administrators in the private chat');
  const user = info.creator === undefined ? undefined : findUser(call.world, call.bot, info.creator);
  return user ? [{ user, status: 'creator', is_anonymous: false }] : [];
};

const leaveChat: Method = (call) => {
  const { info } = resolveChat(call, 'read');
  if (info.type === 'private') throw badRequest("Chat member status can't be changed in private chats");
  if (!info.member) return true;
  const change = beginChange(call.world, call.bot, call.api.faults);
  change.ops.push({ op: 'chat', bot: call.bot.identity.id, chat: { ...info, member: false } });
  change.update(
    'my_chat_member',
    {
      chat: chatObject(call.world, info),
      from: call.bot.user,
      date: call.world.date(),
      old_chat_member: { user: call.bot.user, status: 'member' },
      new_chat_member: { user: call.bot.user, status: 'left' },
    },
    `member:${info.id}`,
  );
  change.commit();
  return true;
};

const pinChatMessage: Method = (call) => {
  const chat = resolveChat(call, 'write');
  const record = resolveMessage(call, chat, 'message to pin');
  if (record.service) throw badRequest("Service messages can't be pinned");
  if (chat.info.type !== 'private') throw badRequest('not enough rights to manage pinned messages in the chat');
  const { message_id } = record.message;
  const pinned = [message_id, ...(chat.info.pinned ?? []).filter((id) => id !== message_id)];
  const change = beginChange(call.world, call.bot, call.api.faults);
  change.ops.push({ op: 'chat', bot: call.bot.identity.id, chat: { ...chat.info, pinned } });
  const message = change.message(chat, {
    out: true,
    service: true,
    message: { from: call.bot.user, pinned_message: withoutReply(record.message) },
  });
  change.update('message', message, `chat:${chat.info.id}`);
  change.commit();
  return true;
};

const unpinChatMessage: Method = (call) => {
  const chat = resolveChat(call, 'write');
  const asked = integer(call.parameters, 'message_id', 0, 0);
  const id = asked === 0 ? chat.info.pinned?.[0] : asked;
  if (id === undefined || !chat.info.pinned?.includes(id)) throw badRequest('message to unpin not found');
  setPinned(
    call,
    chat,
    chat.info.pinned.filter((it) => it !== id),
  );
  return true;
};

const unpinAllChatMessages: Method = (call) => {
  setPinned(call, resolveChat(call, 'write'), []);
  return true;
};

/** Methods about the bot and its chats. */
export const chatMethods: Record<string, Method> = {
  getMe,
  getChat,
  getChatMember,
  getChatMemberCount,
  getChatAdministrators,
  leaveChat,
  pinChatMessage,
  unpinChatMessage,
  unpinAllChatMessages,
};

function setPinned(call: Call, chat: ChatState, pinned: number[]): void {
  call.world.commit([{ op: 'chat', bot: call.bot.identity.id, chat: { ...chat.info, pinned } }]);
}

function memberIds(call: Call, info: ChatInfo): number[] {
  if (info.type === 'private') return [info.id, call.bot.identity.id];
  return [...(info.members ?? []), ...(info.member ? [call.bot.identity.id] : [])];
}

function memberStatus(call: Call, info: ChatInfo, id: number): string {
  if (info.creator === id) return 'creator';
  return memberIds(call, info).includes(id) ? 'member' : 'left';
}
