import type { Effect } from '#core/aggregate.ts';
import type { AggregateId } from '#core/ids.ts';
import type { SeatGiven } from '../workshop/seating.ts';
import { workshopId } from '../workshop/state.ts';
import type { HeardSaid, UntoldSaid } from '../workshop/telling.ts';
import type { RegistrationState } from './state.ts';

type Known = Partial<RegistrationState> & Pick<RegistrationState, 'about'>;

/**
 * Where nobody hears for a person in Telegram, an organizer is to tell them that their place has changed; not of the first answer, which was shown
 * when they registered, nor of what they did themselves.
 */
export function tellByHand({ about, seat }: Known, registration: AggregateId, given: SeatGiven): Effect[] {
  const { status, why } = given;
  const isHeard = about.account !== null || about.contact !== null;
  const isOwnAct = status === 'withdrawn' && why !== 'organizer';
  if (isHeard || isOwnAct || seat === undefined || seat.status === status) return [];
  const data: UntoldSaid = { registration, status };
  return [{ kind: 'event', to: workshopId(about.workshop), type: 'untold', data }];
}

/** Somebody hears for the person from now on. */
export function heardFromNow(workshop: string, registration: AggregateId): Effect {
  const data: HeardSaid = { registration };
  return { kind: 'event', to: workshopId(workshop), type: 'heard', data };
}
