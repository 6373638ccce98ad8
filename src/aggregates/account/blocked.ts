import type { BlockedSaid } from '#aggregates/workshop/broadcasts.ts';
import { workshopId } from '#aggregates/workshop/state.ts';
import type { AggregateId } from '#core/ids.ts';
import type { Turn } from './turn.ts';

/** Nobody can write to the person any more: what is just being sent by their workshops passes them over. */
export function tellBlocked(turn: Turn): void {
  for (const [code, { id }] of Object.entries(turn.get('registrations') ?? {}))
    turn.tell(workshopId(code), 'blocked', { registration: id as AggregateId } satisfies BlockedSaid);
}
