import { type Aggregate, type Decision, defineAggregate, type Effect, type Event } from '#core/aggregate.ts';
import type { AggregateId } from '#core/ids.ts';
import type { FileValue, Value } from '#forms/types.ts';
import type { SeatAsked, SeatGiven } from '../workshop/seating.ts';
import { type MemberStatus, officeKey, workshopId } from '../workshop/state.ts';
import type { ReleaseAsked } from '../workshop/workshop.ts';

/** Who registered for what. Field `about`. */
export type About = {
  readonly workshop: string;
  /** The account, by its Telegram id; null for a person without Telegram. */
  readonly account: number | null;
  /** Who registered a person without Telegram and hears for them, by Telegram id; null when they did so themselves, on the page. */
  readonly contact: number | null;
  readonly at: number;
  /** The version of the privacy notice that was agreed to. */
  readonly privacy: number;
};

/** One person's place in one workshop. Everything elsewhere refers to its id. */
export type RegistrationState = {
  about: About;
  /** Personal: the answers of the registration form. */
  answers: Readonly<Record<string, Value>>;
  /** Personal: what certificate and attendance list need besides. */
  certificate: Readonly<Record<string, Value>>;
  /** Personal: the letter of assignment, as Telegram keeps it. */
  letter: FileValue;
  seat: { readonly status: MemberStatus; readonly number: number };
};

/** Fields with personal data, for export, deletion and redaction. */
export const PERSONAL_FIELDS = ['answers', 'certificate', 'letter'] as const;

/** `phone`: as shared by Telegram's own button, which proves whose it is; null when it was typed. */
export type Registering = { about: About; answers: Readonly<Record<string, Value>>; phone: string | null };
export type Completing = { certificate: Readonly<Record<string, Value>> };
/** Mends answers; by the person themselves, their contact, or the workshop's team through its aggregate. */
export type Mending = { answers: Readonly<Record<string, Value>> };
export type LetterSent = { letter: FileValue };
/** A place is given back; `by` is a Telegram id and must be the person's or their contact's. */
export type Withdrawing = { by: number };
/** What the account of the person, or of their contact, is told. */
export type Registered = { registration: AggregateId; own: boolean } & SeatGiven;

/** A registration: keeps the answers, asks its workshop for a seat, and tells the person which. */
export const registration: Aggregate = defineAggregate<RegistrationState>({
  kind: 'registration',
  schema: 1,
  fields: () => ['about', 'answers', 'certificate', 'letter', 'seat'],
  decide(state, event) {
    if (event.type === 'register') return register(event as Event<Registering>);
    if (!state.about) return {};
    switch (event.type) {
      case 'complete':
        return { set: { certificate: { ...state.certificate, ...(event.data as Completing).certificate } } };
      case 'mend':
        return { set: { answers: { ...state.answers, ...(event.data as Mending).answers } } };
      case 'letter':
        return { set: { letter: (event.data as LetterSent).letter } };
      case 'withdraw':
        return withdraw(state.about, event as Event<Withdrawing>);
      case 'seated':
        return seated(state, state.about, event as Event<SeatGiven>);
      default:
        return {};
    }
  },
});

function register({ to, data }: Event<Registering>): Decision<RegistrationState> {
  const { answers, about, phone } = data;
  const agency = String(answers.agency ?? '');
  const asked: SeatAsked = {
    registration: to,
    agency,
    office: officeOf(answers, agency),
    behalf: answers.attendance === 'behalf',
    phone,
  };
  return {
    set: { about, answers },
    effects: [{ kind: 'event', to: workshopId(about.workshop), type: 'seat', data: asked }],
  };
}

/** The office whose seat is claimed: one's own as the invited official, or the one that is represented. */
function officeOf(answers: Readonly<Record<string, Value>>, agency: string): string | null {
  const position = answers.attendance === 'behalf' ? answers.representing : answers.position;
  return typeof position === 'string' && position !== '' ? officeKey(agency, position) : null;
}

function withdraw(about: About, { to, data }: Event<Withdrawing>): Decision<RegistrationState> {
  if (data.by !== about.account && data.by !== about.contact) return {};
  const asked: ReleaseAsked = { registration: to };
  return { effects: [{ kind: 'event', to: workshopId(about.workshop), type: 'release', data: asked }] };
}

function seated(
  state: Partial<RegistrationState>,
  about: About,
  { to, data }: Event<SeatGiven>,
): Decision<RegistrationState> {
  const hearer = about.account ?? about.contact;
  const told: Registered = { registration: to, own: about.account !== null, ...data };
  const effects: Effect[] =
    hearer === null ? [] : [{ kind: 'event', to: `account:${hearer}`, type: 'registered', data: told }];
  const same = state.seat?.status === data.status && state.seat.number === data.number;
  return same ? { effects } : { set: { seat: { status: data.status, number: data.number } }, effects };
}
