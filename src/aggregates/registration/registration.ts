import { type Aggregate, type Decision, defineAggregate, type Event, type Reading } from '#core/aggregate.ts';
import type { AggregateId } from '#core/ids.ts';
import type { ForgetAsked } from '../workshop/forgetting.ts';
import { retentionEnd } from '../workshop/retention.ts';
import type { MoveAsked, SeatAsked, SeatClaimed, SeatGiven } from '../workshop/seating.ts';
import { officeKey, type WorkshopView, workshopId } from '../workshop/state.ts';
import type { ReleaseAsked } from '../workshop/workshop.ts';
import { tellByHand } from './by-hand.ts';
import { grouped } from './grouping.ts';
import { join, unjoin } from './joining.ts';
import type {
  By,
  Claimed,
  Completing,
  ContactGone,
  Expired,
  LetterSent,
  MendedByTeam,
  Mending,
  NoteSent,
  NoteTold,
  OfferAnswered,
  Registered,
  Registering,
  ShowAsked,
  Shown,
} from './messages.ts';
import { planReminder, remind } from './reminding.ts';
import { rescheduled, sayMoved } from './rescheduling.ts';
import { type About, type Answers, REGISTRATION_FIELDS, type RegistrationState } from './state.ts';
import { tell, toWorkshop } from './telling.ts';
import { withTrials } from './trial.ts';

type Known = Partial<RegistrationState> & Pick<RegistrationState, 'about'>;
type Made = Decision<RegistrationState>;

export type * from './messages.ts';
export type * from './state.ts';

/** A registration: keeps the answers, asks its workshop for a seat, and tells the person, or who registered them, how it stands. */
export const registration: Aggregate = defineAggregate<RegistrationState>({
  kind: 'registration',
  schema: 1,
  fields: () => REGISTRATION_FIELDS,
  decide: withTrials((state, event, reading) => {
    if (event.type === 'register') return register(event as Event<Registering>, reading);
    if (!state.about) return {};
    const known = state as Known;
    const byPeople = BY_PEOPLE[event.type];
    if (byPeople) return may(known.about, event) ? byPeople(known, event as Event<never>, reading) : {};
    return BY_ITSELF[event.type]?.(known, event as Event<never>, reading) ?? {};
  }),
});

/** Whose data it is, who registered them, or the team, whose right its workshop has checked. */
function may(about: About, event: Event): boolean {
  const { by } = event.data as { by?: By };
  return (
    by === 'team' || by === 'receipt' || (typeof by === 'number' && (by === about.account || by === about.contact))
  );
}

/** What people do with it; each has `by`, which is checked. */
const BY_PEOPLE: Readonly<Record<string, (state: Known, event: Event<never>, reading: Reading) => Made>> = {
  complete(state, { data }: Event<Completing>) {
    const { certificate } = data;
    const { name } = certificate;
    return { set: { certificate, ...(name === undefined ? {} : { answers: { ...state.answers, name } }) } };
  },
  mend(state, { to, data }: Event<Mending>) {
    const answers = { ...state.answers, ...data.answers };
    // Whose name was confirmed for printing has now confirmed this one.
    const renamed = state.certificate?.name !== undefined && answers.name !== undefined;
    const certificate = {
      ...state.certificate,
      ...data.certificate,
      ...(renamed ? { name: answers.name as string } : {}),
    };
    const fields = Object.keys({ ...data.answers, ...data.certificate });
    const told: MendedByTeam = { registration: to, workshop: state.about.workshop, fields };
    const effects = data.by === 'team' ? tell(state.about, 'mended-by-team', told) : [];
    return {
      set: { answers, ...(data.certificate || renamed ? { certificate } : {}) },
      effects: [...(moved(state, answers, to).effects ?? []), ...effects],
    };
  },
  letter: (_state, { data }: Event<LetterSent>) => ({ set: { letter: data.letter } }),
  offer(state, { to, data }: Event<OfferAnswered>) {
    if (!state.offer || !data.take) return { set: { offer: null } };
    const { name, position } = state.offer;
    const answers = { ...state.answers, name, ...(position === null ? {} : { position }) };
    return { set: { offer: null, answers }, ...moved(state, answers, to) };
  },
  withdraw(state, { to }) {
    const asked: ReleaseAsked = { registration: to };
    return { effects: [toWorkshop(state.about, 'release', asked)] };
  },
  standing(state, { to }) {
    const asked: ReleaseAsked = { registration: to };
    return { effects: [toWorkshop(state.about, 'standing', asked)] };
  },
  show(state, { to, data }: Event<ShowAsked>) {
    const { about, answers = {}, certificate, letter, seat } = state;
    const shown: Shown = {
      registration: to,
      about,
      answers,
      ...(certificate && { certificate }),
      ...(letter && { letter }),
      ...(seat && { seat }),
    };
    return { effects: [{ kind: 'event', to: `account:${data.by}`, type: data.next, data: shown }] };
  },
  forget: (state, { to }) => forget(state, to, true),
  'contact-gone'(state, { data }: Event<ContactGone>) {
    return data.by === state.about.contact ? { set: { about: { ...state.about, contact: null } } } : {};
  },
};

/** What the workshop says, and what time brings. */
const BY_ITSELF: Readonly<Record<string, (state: Known, event: Event<never>, reading: Reading) => Made>> = {
  seated,
  join,
  unjoin,
  rescheduled,
  grouped,
  remind: toldByWorkshop('reminds'),
  // An opinion is nobody else's to give.
  'asked-opinion': (known, event) =>
    known.about.account === null ? {} : toldByWorkshop('asked-opinion')(known, event),
  'agenda-changed': toldByWorkshop('agenda-changed'),
  claimed(state, { to, data }: Event<SeatClaimed>) {
    const told: Claimed = { ...data, registration: to, own: state.about.account !== null };
    return { effects: tell(state.about, 'claimed', told) };
  },
  note({ about, answers = {} }, { to, data }: Event<NoteSent>) {
    const { workshop, account } = about;
    const name = String(answers.name ?? '');
    const told: NoteTold = { registration: to, own: account !== null, workshop, name, text: data.text };
    return { effects: tell(about, 'note-from-team', told) };
  },
  due(state, event: Event<{ what: string }>, reading) {
    const what = { remind, moved: sayMoved }[event.data.what] ?? expire;
    return what(state, event, reading);
  },
};

/** What the workshop says to everybody with a seat, passed on to who hears for the person. */
function toldByWorkshop(type: string) {
  return ({ about, seat }: Known, { to, data }: Event<object>): Made => {
    if (seat?.status !== 'registered') return {};
    const told = { ...data, registration: to, own: about.account !== null, workshop: about.workshop };
    return { effects: tell(about, type, told) };
  };
}

function register({ to, data }: Event<Registering>, reading: Reading): Made {
  const { answers, about, phone, walkIn, former } = data;
  const workshop = reading.view<WorkshopView>(workshopId(about.workshop));
  const asked: SeatAsked = {
    registration: to,
    ...seatOf(answers),
    phone,
    ...(walkIn ? { walkIn } : {}),
    ...(former ? { former } : {}),
  };
  return {
    set: { about, answers },
    effects: [toWorkshop(about, 'seat', asked)],
    ...(workshop ? { due: { expire: retentionEnd(workshop) } } : {}),
  };
}

/** What a seat depends on: the agency, and the office that is held as the invited official, or represented. */
export function seatOf(answers: Answers): Pick<SeatAsked, 'agency' | 'office' | 'behalf'> {
  const agency = String(answers.agency ?? '');
  const behalf = answers.attendance === 'behalf';
  const position = behalf ? answers.representing : answers.position;
  const office = typeof position === 'string' && position !== '' ? officeKey(agency, position) : null;
  return { agency, office, behalf };
}

/** The workshop's list follows what was mended. */
function moved(state: Known, answers: Answers, to: AggregateId): Made {
  const [before, after] = [seatOf(state.answers ?? {}), seatOf(answers)];
  if (before.agency === after.agency && before.office === after.office && before.behalf === after.behalf) return {};
  const asked: MoveAsked = { registration: to, ...after };
  return { effects: [toWorkshop(state.about, 'move', asked)] };
}

function seated(state: Known, { to, data, at }: Event<SeatGiven>, reading: Reading): Made {
  const { invited, ...given } = data;
  const { about, answers = {} } = state;
  // A list that says nothing of the position offers none.
  const isNew =
    invited !== undefined &&
    (invited.name !== answers.name || (invited.position ?? answers.position) !== answers.position);
  const told: Registered = { registration: to, own: about.account !== null, ...given, ...(isNew ? { invited } : {}) };
  const workshop = reading.view<WorkshopView>(workshopId(about.workshop));
  const seat = { status: data.status, number: data.number };
  const plan = workshop && planReminder({ ...state, seat }, workshop.card, at);
  const same = state.seat?.status === seat.status && state.seat.number === seat.number;
  return {
    set: {
      ...(same ? {} : { seat }),
      ...(isNew ? { offer: invited } : {}),
    },
    effects: [...tell(about, 'registered', told), ...tellByHand(state, to, given)],
    ...(same ? {} : { due: { remind: plan } }),
  };
}

/** The time that was stated when the person registered is over. */
function expire(state: Known, { to, at }: Event, reading: Reading): Made {
  const { about } = state;
  const workshop = reading.view<WorkshopView>(workshopId(about.workshop));
  if (workshop && at < retentionEnd(workshop)) return { due: { expire: retentionEnd(workshop) } };
  const told: Expired = { registration: to, workshop: about.workshop };
  const forgotten = forget(state, to, false);
  return { ...forgotten, effects: [...(forgotten.effects ?? []), ...tell(about, 'expired', told)] };
}

/** @param keepLine the workshop may have to keep name and agency of who has attended */
function forget({ about, answers = {} }: Known, to: AggregateId, keepLine: boolean): Made {
  const line = keepLine ? { name: String(answers.name ?? ''), agency: String(answers.agency ?? '') } : null;
  const asked: ForgetAsked = { registration: to, line };
  return {
    tombstone: true,
    due: { remind: null, expire: null, moved: null },
    effects: [toWorkshop(about, 'forget', asked)],
  };
}
