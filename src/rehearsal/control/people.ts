import { ControlError, type NewPerson, type PersonView } from '#rehearsal/control/types.ts';
import type { BotState } from '#rehearsal/state/state.ts';
import type { World } from '#rehearsal/state/world.ts';
import type { Person } from '#rehearsal/types.ts';

/** A person with how they stand to the bot. */
export function personView(bot: BotState, person: Person): PersonView {
  const info = bot.chats.get(person.id)?.info;
  return { ...person, blocked: info?.blocked === true, started: info?.started === true };
}

/** Checks and completes a person: an id of its own, a phone number that nobody has, Indonesian. */
export function completePerson(world: World, it: NewPerson): Person {
  const id = it.id ?? world.state.nextPerson;
  if (!Number.isSafeInteger(id) || id <= 0) throw new ControlError('id must be a positive integer');
  if (typeof it.first_name !== 'string' || it.first_name === '') throw new ControlError('first_name is missing');
  const before = world.state.people.get(id);
  return {
    id,
    first_name: it.first_name,
    ...(it.last_name !== undefined && { last_name: it.last_name }),
    ...(it.username !== undefined && { username: it.username }),
    language_code: it.language_code ?? 'id',
    phone: it.phone ?? before?.phone ?? `62812${String(id).padStart(8, '0')}`,
  };
}
