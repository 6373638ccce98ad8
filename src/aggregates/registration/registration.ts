import { type Aggregate, type Decision, defineAggregate, type Event } from '#core/aggregate.ts';
import type { AggregateId } from '#core/ids.ts';
import type { Value } from '#forms/types.ts';
import { workshopId } from '../workshop/state.ts';
import type { SeatAsked, SeatGiven } from '../workshop/workshop.ts';

/** Who registered for what. Field `about`. */
export type About = {
  readonly workshop: string;
  /** The account, by its Telegram id; null for a person without Telegram. */
  readonly account: number | null;
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
  seat: { readonly status: 'registered' | 'waiting'; readonly number: number };
};

/** Fields with personal data, for export, deletion and redaction. */
export const PERSONAL_FIELDS = ['answers', 'certificate'] as const;

export type Registering = { about: About; answers: Readonly<Record<string, Value>> };
export type Completing = { certificate: Readonly<Record<string, Value>> };
/** What the person's account is told. */
export type Registered = { registration: AggregateId } & SeatGiven;

/** A registration: keeps the answers, asks its workshop for a seat, and tells the person which. */
export const registration: Aggregate = defineAggregate<RegistrationState>({
  kind: 'registration',
  schema: 1,
  fields: () => ['about', 'answers', 'certificate', 'seat'],
  decide(state, event) {
    switch (event.type) {
      case 'register':
        return register(event as Event<Registering>);
      case 'complete':
        return state.about
          ? { set: { certificate: { ...state.certificate, ...(event.data as Completing).certificate } } }
          : {};
      case 'seated':
        return seated(state, event as Event<SeatGiven>);
      default:
        return {};
    }
  },
});

function register({ to, data }: Event<Registering>): Decision<RegistrationState> {
  const asked: SeatAsked = { registration: to, agency: String(data.answers.agency ?? '') };
  return {
    set: { about: data.about, answers: data.answers },
    effects: [{ kind: 'event', to: workshopId(data.about.workshop), type: 'seat', data: asked }],
  };
}

function seated(state: Partial<RegistrationState>, { to, data }: Event<SeatGiven>): Decision<RegistrationState> {
  if (!state.about) return {};
  const told: Registered = { registration: to, ...data };
  const { account } = state.about;
  return {
    set: { seat: { status: data.status, number: data.number } },
    effects: account === null ? [] : [{ kind: 'event', to: `account:${account}`, type: 'registered', data: told }],
  };
}
