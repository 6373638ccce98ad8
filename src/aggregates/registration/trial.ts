import type { Aggregate, Decision, Effect, Event, Reading } from '#core/aggregate.ts';
import { kindOf } from '#core/ids.ts';
import type { SeatGiven } from '../workshop/seating.ts';
import { type WorkshopView, workshopId } from '../workshop/state.ts';
import type { RegistrationState } from './state.ts';

type Decide = Aggregate<RegistrationState>['decide'];
type Known = Partial<RegistrationState> & Pick<RegistrationState, 'about'>;

/** A trial that nobody ends is gone after so long, in ms. */
const KEPT_MS = 24 * 60 * 60_000;

/**
 * A registration with `about.trial` lives as any other, but no workshop ever hears of it: it has no seat, stands on no list and is in no count. What a
 * workshop would say, it says itself, to the account of whoever tries; and it ends with the trial, or after a day.
 */
export function withTrials(decide: Decide): Decide {
  return function decideWithTrials(state, event, reading) {
    if (state.about?.trial && event.type === 'due') return { tombstone: true };
    const made = decide(state, event, reading);
    const about = made.set?.about ?? state.about;
    return about?.trial ? kept({ ...state, ...made.set, about } as Known, event, reading, made, decide) : made;
  };
}

function kept(
  after: Known,
  event: Event,
  reading: Reading,
  made: Decision<RegistrationState>,
  decide: Decide,
): Decision<RegistrationState> {
  let set = made.set ?? {};
  const effects: Effect[] = [];
  for (const effect of made.effects ?? []) {
    if (effect.kind !== 'event') continue;
    const data = kindOf(effect.to) === 'workshop' ? answerTo(effect.type, after, reading) : null;
    const answered = data ? decide(after, { ...event, type: 'seated', data }, reading) : null;
    set = { ...set, ...answered?.set };
    effects.push(...[effect, ...(answered?.effects ?? [])].flatMap(toAccount));
  }
  const due = made.tombstone ? { due: { expire: null } } : {};
  const begun = event.type === 'register' ? { due: { expire: event.at + KEPT_MS } } : {};
  return { ...(made.tombstone ? { tombstone: true } : {}), set, effects, ...due, ...begun };
}

/** What a workshop with seats would say. */
function answerTo(asked: string, { about, seat }: Known, reading: Reading): SeatGiven | null {
  const { workshop } = about;
  const settings = reading.view<WorkshopView>(workshopId(workshop))?.settings;
  const looked = settings?.approval || settings?.invitedOnly;
  switch (asked) {
    case 'seat':
      return looked ? { workshop, status: 'approval', number: 0 } : { workshop, status: 'registered', number: 1 };
    case 'release':
      return { workshop, status: 'withdrawn', number: 0 };
    case 'standing':
      return seat ? { workshop, ...seat, asked: true } : null;
    default:
      return null;
  }
}

function toAccount(effect: Effect): Effect[] {
  if (effect.kind !== 'event' || kindOf(effect.to) !== 'account') return [];
  return [{ ...effect, data: { ...(effect.data as object), trial: true } }];
}
