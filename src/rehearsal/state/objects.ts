import type { BotState, ChatState } from '#rehearsal/state/state.ts';
import type { World } from '#rehearsal/state/world.ts';
import type { ChatInfo, ChatObject, Person, UserObject } from '#rehearsal/types.ts';

/** The User object of a person. */
export function userObject(person: Person): UserObject {
  return {
    id: person.id,
    is_bot: false,
    first_name: person.first_name,
    ...(person.last_name === undefined ? {} : { last_name: person.last_name }),
    ...(person.username === undefined ? {} : { username: person.username }),
    ...(person.language_code === undefined ? {} : { language_code: person.language_code }),
  };
}

/** The User object for an id, or undefined when nobody here has it. */
export function findUser(world: World, bot: BotState, id: number): UserObject | undefined {
  if (id === bot.identity.id) return bot.user;
  const person = world.state.people.get(id);
  return person && userObject(person);
}

/** The Chat object of a chat. */
export function chatObject(world: World, info: ChatInfo): ChatObject {
  if (info.type !== 'private') return { id: info.id, title: info.title ?? '', type: info.type };
  const person = world.state.people.get(info.id);
  return {
    id: info.id,
    first_name: person?.first_name ?? '',
    ...(person?.last_name === undefined ? {} : { last_name: person.last_name }),
    ...(person?.username === undefined ? {} : { username: person.username }),
    type: 'private',
  };
}

/** A message of a chat that was not deleted. */
export function findRecord(chat: ChatState, id: number) {
  const record = chat.records.get(id);
  return record && !record.deleted ? record : undefined;
}
