import type { Decision, Event, Reading } from '#core/aggregate.ts';
import { nameOf } from '#core/ids.ts';
import { createSeating, type SeatAsked } from '../seating.ts';
import type { WorkshopState } from '../state.ts';
import type { Attending } from './attending.ts';
import { together } from './register.ts';
import { withFormer } from './settling.ts';

/**
 * A wish for a seat from who is there already: with a code that counted when it was sent, they stand in the list, present and to be verified by an
 * organizer, though registration may be closed or full. With any other code it is a wish as all are.
 */
export function seatWalkIn(
  attending: Attending,
  state: WorkshopState,
  { data, at }: Event<SeatAsked>,
  reading: Reading,
): Decision<WorkshopState> {
  const walked = data.walkIn ? attending.walkedIn(state, data.walkIn, reading) : null;
  const seating = createSeating(state, reading, at);
  seating.ask(data, false, walked ? { unit: walked.unit, at: walked.at } : undefined);
  const id = nameOf(data.registration);
  if (!walked) return withFormer(state, seating.decision(), data, reading);
  const member = seating.ledger.member(id);
  const { former } = data;
  const before = former === undefined ? null : nameOf(former);
  return together(seating.decision(), attending.markWalkIn(state, { id, member, before }, walked, reading));
}
