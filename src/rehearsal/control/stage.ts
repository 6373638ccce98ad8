import { ControlError, type Done } from '#rehearsal/control/types.ts';
import type { Faults } from '#rehearsal/faults.ts';
import { beginChange, type Change } from '#rehearsal/state/change.ts';
import { userObject } from '#rehearsal/state/objects.ts';
import type { BotState, ChatState } from '#rehearsal/state/state.ts';
import type { World } from '#rehearsal/state/world.ts';
import type { BotMessage, Person, UserObject } from '#rehearsal/types.ts';

/** A person in a chat, about to do something. */
export type Stage = {
  world: World;
  bot: BotState;
  person: Person;
  from: UserObject;
  chat: ChatState;
  begin(): Change;
};

/** Puts the person before the bot: finds or opens the chat. Writing to a blocked bot is not possible, as in Telegram's clients. */
export function setStage(world: World, faults: Faults, bot: BotState, person: Person, chatId: number): Stage {
  const chat = bot.chats.get(chatId) ?? openPrivateChat(world, bot, person, chatId);
  const stage = { world, bot, person, from: userObject(person), chat, begin: () => beginChange(world, bot, faults) };
  if (chat.info.type !== 'private') join(stage);
  else if (chatId !== person.id) throw new ControlError('a private chat belongs to its person');
  return stage;
}

/** Says a message of the person: keeps it, tells the bot. A first message counts as starting the bot. */
export function say(stage: Stage, content: Record<string, unknown>, change = stage.begin()): Done {
  const { chat, from, bot } = stage;
  if (chat.info.blocked) throw new ControlError('the person has blocked the bot');
  if (chat.info.type === 'private' && !chat.info.started) {
    change.ops.push({ op: 'chat', bot: bot.identity.id, chat: { ...chat.info, started: true } });
  }
  const message = change.message(chat, { out: false, message: { from, ...content } });
  const update_id = reachesBot(stage, message) ? change.update('message', message, `chat:${chat.info.id}`) : null;
  change.commit();
  return { update_id, message_id: message.message_id };
}

/**
 * Privacy mode: in groups a bot gets commands (unless they name another bot), replies to its messages, and service messages.
 * https://core.telegram.org/bots/features#privacy-mode
 */
export function reachesBot({ bot, chat }: Stage, message: BotMessage): boolean {
  if (chat.info.type === 'private' || message.new_chat_members !== undefined) return true;
  if (!chat.info.member) return false;
  if (message.reply_to_message?.from?.id === bot.identity.id) return true;
  const command = /^\/\w+(?:@(\w+))?/.exec(message.text ?? message.caption ?? '');
  if (!command) return false;
  return command[1] === undefined || command[1].toLowerCase() === bot.identity.username.toLowerCase();
}

function openPrivateChat(world: World, bot: BotState, person: Person, chatId: number): ChatState {
  if (chatId !== person.id) throw new ControlError('there is no such chat');
  world.commit([{ op: 'chat', bot: bot.identity.id, chat: { id: chatId, type: 'private' } }]);
  const chat = bot.chats.get(chatId);
  if (!chat) throw new ControlError('there is no such chat');
  return chat;
}

function join({ world, bot, person, chat }: Stage): void {
  const members = chat.info.members ?? [];
  if (members.includes(person.id)) return;
  world.commit([{ op: 'chat', bot: bot.identity.id, chat: { ...chat.info, members: [...members, person.id] } }]);
}
