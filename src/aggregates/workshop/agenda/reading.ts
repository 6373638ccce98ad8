import type { Decision, Reading } from '#core/aggregate.ts';
import type { Acted } from '../acting.ts';
import { COLLECTIONS, type WorkshopState } from '../state.ts';
import { CHANGES_IN_VIEW, NO_AGENDA } from './agenda.ts';
import type { AgendaUndone, ChangeRemindAsked } from './messages.ts';
import { membersOf, tellEach } from './telling.ts';

/** The person of a registration (by its name) has read a change, and with it all before. */
export function setRead(id: string, number: number, reading: Reading): Decision<WorkshopState> {
  const get = (collection: string) => Number(reading.found({ read: 'HGET', collection, args: [id] }) ?? 0);
  // What did not concern them, or was read already.
  if (!Number.isInteger(number) || number > get(COLLECTIONS.concerned) || number <= get(COLLECTIONS.read)) return {};
  return { operations: [{ do: 'HSET', collection: COLLECTIONS.read, args: [id, String(number)] }] };
}

/** Once for each change: those whom it concerns, and who have not said that they read it, hear of it again. */
export function remindOfChange(state: WorkshopState, { number }: ChangeRemindAsked, reading: Reading): Acted {
  const { agenda = NO_AGENDA, card } = state;
  const isKnown = Number.isInteger(number) && number >= 1 && number <= agenda.version;
  const isOld = number <= agenda.version - CHANGES_IN_VIEW;
  if (!isKnown || isOld || agenda.reminded.includes(number))
    return { said: { undone: 'nothing' satisfies AgendaUndone } };
  const concerned = numbersIn(reading, COLLECTIONS.concerned);
  const read = numbersIn(reading, COLLECTIONS.read);
  // Whom a later change concerns is asked about that one.
  const silent = membersOf(reading).filter(
    ([id, { status }]) => status === 'registered' && concerned.get(id) === number && (read.get(id) ?? 0) < number,
  );
  return {
    set: { agenda: { ...agenda, reminded: [...agenda.reminded, number].slice(-CHANGES_IN_VIEW) } },
    effects: tellEach(silent, { workshop: card.code, number, again: true }),
    said: { count: String(silent.length) },
  };
}

function numbersIn(reading: Reading, collection: string): Map<string, number> {
  const flat = reading.found({ read: 'HGETALL', collection, args: [] }) as string[];
  return new Map(flat.flatMap((id, i) => (i % 2 === 0 ? [[id, Number(flat[i + 1])] as const] : [])));
}
