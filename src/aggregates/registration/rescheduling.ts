import type { Decision, Event, Reading } from '#core/aggregate.ts';
import { movedParts, type Rescheduled, whenWhere } from '../workshop/rescheduling.ts';
import { isPresent, type WorkshopView, workshopId } from '../workshop/state.ts';
import type { UntoldSaid } from '../workshop/telling.ts';
import type { WorkshopMoved } from './messages.ts';
import { planReminder } from './reminding.ts';
import type { RegistrationState } from './state.ts';
import { tell, toWorkshop } from './telling.ts';
import { mayRemind } from './times.ts';

type Known = Partial<RegistrationState> & Pick<RegistrationState, 'about'>;

/**
 * The workshop has moved: reminder and end of keeping follow. Its person is told after a while, once, of all that has changed since they were told last;
 * not when it is back where it was.
 */
export function rescheduled(state: Known, { data, at }: Event<Rescheduled>): Decision<RegistrationState> {
  const { before, now, kept, tell: tellAt } = data;
  const known = state.moved ?? before;
  const { when, where } = movedParts(known, now);
  const planned = planReminder(state, now, at);
  // Moved to tomorrow, late in the afternoon.
  const late = state.seat?.status === 'registered' && state.reminded === undefined && mayRemind(now, at);
  return {
    set: { moved: when || where ? known : null },
    due: { remind: late ? at : planned, expire: kept, moved: when || where ? tellAt : null },
  };
}

/** The time to tell its person has come. */
export function sayMoved(state: Known, { to }: Event, reading: Reading): Decision<RegistrationState> {
  const { about, seat, moved: before } = state;
  const workshop = reading.view<WorkshopView>(workshopId(about.workshop));
  if (!workshop || !before) return {};
  const { when, where } = movedParts(before, whenWhere(workshop.card));
  const concerned = seat !== undefined && isPresent(seat) && !workshop.settings.archived && (when || where);
  const told: WorkshopMoved = { registration: to, own: about.account !== null, workshop: about.workshop, before };
  const byHand: UntoldSaid | null = seat ? { registration: to, status: seat.status } : null;
  const isHeard = about.account !== null || about.contact !== null;
  const effects = isHeard ? tell(about, 'rescheduled', told) : [toWorkshop(about, 'untold', byHand)];
  return { set: { moved: null }, effects: concerned ? effects : [] };
}
