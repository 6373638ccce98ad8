import type { Decision, Event, Reading } from '#core/aggregate.ts';
import type { WhenWhere } from '../workshop/rescheduling.ts';
import { type WorkshopView, workshopId } from '../workshop/state.ts';
import { lacking } from './lacking.ts';
import type { Reminded } from './messages.ts';
import type { RegistrationState } from './state.ts';
import { tell } from './telling.ts';
import { mayRemind, reminderAt } from './times.ts';

type Known = Partial<RegistrationState> & Pick<RegistrationState, 'about'>;

/** When a registration with this seat is reminded, epoch ms; null: not any more, or never. */
export function planReminder(
  { seat, reminded }: Pick<Known, 'seat' | 'reminded'>,
  card: Pick<WhenWhere, 'start' | 'zone'>,
  at: number,
): number | null {
  if (seat?.status !== 'registered' || reminded !== undefined) return null;
  return reminderAt(card) > at ? reminderAt(card) : null;
}

/** Told once, the day before, to who has a seat and lacks something. */
export function remind(state: Known, { to, at }: Event, reading: Reading): Decision<RegistrationState> {
  const { about, seat, reminded } = state;
  const workshop = reading.view<WorkshopView>(workshopId(about.workshop));
  if (!workshop || seat?.status !== 'registered' || reminded !== undefined) return {};
  // The workshop was moved to a later day.
  if (at < reminderAt(workshop.card)) return { due: { remind: reminderAt(workshop.card) } };
  const lacks = lacking(workshop.settings, state);
  if (lacks.length === 0 || workshop.settings.archived || !mayRemind(workshop.card, at)) return {};
  const own = about.account !== null;
  const told: Reminded = { registration: to, own, workshop: about.workshop, lacking: lacks };
  return { set: { reminded: at }, effects: tell(about, 'reminded', told) };
}
