import { type ChatView, ControlError } from '#rehearsal/control/types.ts';
import { visibleCommands } from '#rehearsal/methods/commands.ts';
import { chatObject } from '#rehearsal/state/objects.ts';
import type { BotState } from '#rehearsal/state/state.ts';
import type { World } from '#rehearsal/state/world.ts';

/** A chat as one of its people sees it; of messages and alerts what came or changed after `since`. */
export function chatView(world: World, bot: BotState, id: number, since: number, personId: number): ChatView {
  const person = world.state.people.get(personId);
  const commands = visibleCommands(bot, id, personId, person?.language_code ?? '');
  const chat = bot.chats.get(id);
  if (!chat) {
    if (!world.state.people.has(id)) throw new ControlError('there is no such chat');
    const empty = { seq: 0, messages: [], reply_keyboard: null, typing: null, draft: null, alerts: [] };
    return { chat: chatObject(world, { id, type: 'private' }), ...empty, commands };
  }
  const now = world.now();
  const messages: ChatView['messages'] = [];
  for (const { message, seq = 0, deleted } of chat.records.values()) {
    if (seq > since) messages.push({ ...message, seq, ...(deleted && { deleted }) });
  }
  return {
    chat: chatObject(world, chat.info),
    seq: chat.seq,
    messages,
    reply_keyboard: chat.keyboard,
    commands,
    typing: chat.typing && chat.typing.until > now ? chat.typing.action : null,
    draft: chat.draft && chat.draft.until > now ? { draft_id: chat.draft.draft_id, ...chat.draft.content } : null,
    alerts: chat.alerts.filter((alert) => alert.seq > since).map(({ text, show_alert }) => ({ text, show_alert })),
  };
}
