import { type Action, ControlError, type Done } from '#rehearsal/control/types.ts';
import type { Faults } from '#rehearsal/faults.ts';
import { beginChange } from '#rehearsal/state/change.ts';
import { chatObject, userObject } from '#rehearsal/state/objects.ts';
import type { BotState } from '#rehearsal/state/state.ts';
import type { World } from '#rehearsal/state/world.ts';
import type { ChatInfo, Person } from '#rehearsal/types.ts';

/** Supergroups have ids from here downwards. */
const SUPERGROUPS = -1_000_000_000_000;

/** Adds the bot to a group, which comes into being when there is none of that id. The bot learns of it in two updates. */
export function addToGroup(
  world: World,
  faults: Faults,
  bot: BotState,
  person: Person,
  action: Extract<Action, { type: 'add_to_group' }>,
): Done {
  const id = action.chat_id;
  if (!Number.isSafeInteger(id) || id >= 0) throw new ControlError('a group has a negative id');
  const before = bot.chats.get(id);
  if (before?.info.member) throw new ControlError('the bot is already a member');
  const fresh: ChatInfo = {
    id,
    type: id <= SUPERGROUPS ? 'supergroup' : 'group',
    title: action.title,
    creator: person.id,
    members: [person.id],
    member: true,
  };
  const info = before ? { ...before.info, member: true } : fresh;
  world.commit([{ op: 'chat', bot: bot.identity.id, chat: info }]);
  const chat = bot.chats.get(id);
  if (!chat) throw new ControlError('there is no such chat');
  const from = userObject(person);
  const change = beginChange(world, bot, faults);
  change.update(
    'my_chat_member',
    {
      chat: chatObject(world, info),
      from,
      date: world.date(),
      old_chat_member: { user: bot.user, status: 'left' },
      new_chat_member: { user: bot.user, status: 'member' },
    },
    `member:${id}`,
  );
  const message = change.message(chat, {
    out: false,
    service: true,
    message: { from, new_chat_member: bot.user, new_chat_members: [bot.user] },
  });
  const update_id = change.update('message', message, `chat:${id}`);
  change.commit();
  return { update_id, message_id: message.message_id };
}
