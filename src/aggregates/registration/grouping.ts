import type { Decision, Event } from '#core/aggregate.ts';
import type { AggregateId } from '#core/ids.ts';
import type { Grouped } from '../workshop/groups/groups.ts';
import type { RegistrationState } from './state.ts';
import { tell } from './telling.ts';

/** What the account of the person, or of their contact, is told of the kelompok they belong to. */
export type GroupTold = Grouped & { registration: AggregateId; own: boolean; workshop: string };

/** The team has put the person into another kelompok, or out of theirs. */
export function grouped(
  { about }: Pick<RegistrationState, 'about'>,
  { to, data }: Event<Grouped>,
): Decision<RegistrationState> {
  const told: GroupTold = { ...data, registration: to, own: about.account !== null, workshop: about.workshop };
  return { set: { group: data.group }, effects: tell(about, 'grouped', told) };
}
