import {
  type Aggregate,
  type Decision,
  defineAggregate,
  type Event,
  type Lookup,
  type Reading,
} from '#core/aggregate.ts';
import { type AggregateId, nameOf } from '#core/ids.ts';
import { answerDesk, type DeskAsked, type Then } from './desk.ts';
import { listing } from './directory.ts';
import { changesOf, type EditAsked, editWorkshop } from './editing.ts';
import { endRetention, type ForgetAsked, forgetPerson, forgetRegistration, retentionOf } from './forgetting.ts';
import { groupActs, OF_GROUPS } from './groups/groups.ts';
import { dropImport, IMPORT_DUE } from './importing.ts';
import { logged } from './log.ts';
import { type Handler, peopleActs } from './people.ts';
import { type RehearsalTold, rehearse, share } from './rehearsal.ts';
import { type Act, may } from './rights.ts';
import { createSeating, type MoveAsked, type SeatAsked } from './seating.ts';
import {
  agencyKey,
  COLLECTIONS,
  NO_COUNTS,
  type WorkshopCard,
  type WorkshopSettings,
  type WorkshopState,
} from './state.ts';
import {
  type InviteAsked,
  invite,
  type JoinAsked,
  join,
  type LookAsked,
  look,
  type RemoveAsked,
  type RevokeAsked,
  remove,
  revoke,
} from './team.ts';
import { type HeardSaid, type ToldAsked, type UntoldSaid, untold, withoutUntold } from './telling.ts';

export type { DeskAnswered, DeskAsked, DeskGranted, Then } from './desk.ts';
export type { EditAsked, SettingsAsked } from './editing.ts';
export type { AddAsked, NoteAsked, TeamMendAsked, VerdictAsked } from './people.ts';

export type WorkshopAsked = {
  card: WorkshopCard;
  settings?: Partial<WorkshopSettings>;
  identity?: WorkshopState['identity'];
};
export type WorkshopAnswered = { code: string };
/** A person gives their place back; the registration has checked whose it is. */
export type ReleaseAsked = { registration: AggregateId };

/**
 * A workshop: gives seats in order of arrival, keeps its own list and its team. Many write to it at once, so it is reached through its bucket's inbox.
 * Every act of the team is checked here, at the moment of its commit.
 * @param owns who has every right everywhere, by Telegram id
 */
export function createWorkshopAggregate(deps: { owns: (person: number) => boolean }): Aggregate {
  const { owns } = deps;

  /** An act of the team: done only by who may, and logged unless it is about nothing. */
  function act<D extends { by: number } & Then>(
    right: Act,
    what: string,
    about: (data: D) => string | null,
    decide: (state: WorkshopState, data: D, reading: Reading, event: Event<D>) => Decision<WorkshopState>,
  ): Handler {
    return (state, event, reading) => {
      const { data, at } = event as unknown as Event<D>;
      const { by, next } = data;
      const answer = (after: WorkshopState) =>
        next ? [answerDesk(after, { by, ...next }, { workshop: state.card.code, owns, reading, at })] : [];
      if (!may(state, by, right, owns)) return { effects: answer(state) };
      const decision = decide(state, data, reading, event as unknown as Event<D>);
      const after = applied(state, decision);
      const line = about(data);
      return {
        ...decision,
        operations: [...(decision.operations ?? []), ...(line === null ? [] : logged({ at, by, what, about: line }))],
        // Who has just left the team hears that, and nothing more.
        effects: [...(decision.effects ?? []), ...(may(after, by, right, owns) ? answer(after) : [])],
      };
    };
  }

  const handlers: Readonly<Record<string, Handler>> = {
    ...peopleActs(act, (state, asked, { at }, reading) =>
      answerDesk(state, asked, { workshop: state.card.code, owns, reading, at }),
    ),
    ...groupActs(act),
    seat(state, event: Event<SeatAsked>, reading) {
      const seating = createSeating(state, reading, event.at);
      seating.ask(event.data);
      return seating.decision();
    },
    move(state, event: Event<MoveAsked>, reading) {
      const seating = createSeating(state, reading, event.at);
      seating.move(event.data);
      return seating.decision();
    },
    release(state, event: Event<ReleaseAsked>, reading) {
      const seating = createSeating(state, reading, event.at);
      const id = nameOf(event.data.registration);
      seating.end(id, 'withdrawn');
      return withoutUntold(state, seating.decision(), reading, id);
    },
    standing(state, event: Event<ReleaseAsked>, reading) {
      const seating = createSeating(state, reading, event.at);
      seating.say(nameOf(event.data.registration));
      return seating.decision();
    },
    untold: (state, event: Event<UntoldSaid>, reading) => untold(state, event, reading),
    heard: (state, event: Event<HeardSaid>, reading) =>
      withoutUntold(state, {}, reading, nameOf(event.data.registration)),
    told: act<ToldAsked>(
      'decide',
      'told',
      (d) => d.registration,
      (state, { registration }, reading) => withoutUntold(state, {}, reading, registration),
    ),
    forget: (state, event: Event<ForgetAsked>, reading) =>
      withoutUntold(
        state,
        forgetRegistration(state, event.data, reading, event.at),
        reading,
        nameOf(event.data.registration),
      ),
    'erase-person': (state, event: Event<{ by: number }>, reading) => forgetPerson(state, event.data.by, reading),
    due(state, event: Event<{ what: string }>) {
      const collection = IMPORT_DUE[event.data.what];
      return collection === undefined ? endRetention(state, event.at) : { operations: dropImport(collection) };
    },
    edit: act<EditAsked>('edit', 'edit', changesOf, (state, data, reading, { at }) =>
      editWorkshop(state, data, reading, at),
    ),
    'team-invite': act<InviteAsked>(
      'team',
      'team-invite',
      (d) => d.role,
      (state, data, _reading, { at }) => invite(state, data, at),
    ),
    'team-remove': act<RemoveAsked>(
      'team',
      'team-remove',
      (d) => String(d.member),
      (state, data) => remove(state, data),
    ),
    'team-join': (state, event: Event<JoinAsked>) => join(state, event.data, event.at, owns),
    'team-revoke': act<RevokeAsked>('team', 'team-revoke', () => '', revoke),
    'team-look': (state, event: Event<LookAsked>) => look(state, event.data, event.at, owns),
    share: act(
      'edit',
      'share',
      () => null,
      (state, _data, _reading, { at }) => share(state, at),
    ),
    rehearsal: act<RehearsalTold>(
      'edit',
      'rehearsal',
      () => null,
      (state, data, _reading, { at }) => rehearse(state, data, at),
    ),
  };

  function create(state: Partial<WorkshopState>, event: Event<WorkshopAsked>): Decision<WorkshopState> {
    const { card, settings = {}, identity } = event.data;
    const account: AggregateId = `account:${card.createdBy}`;
    if (!owns(card.createdBy)) return {};
    const same = state.card?.createdBy === card.createdBy && state.card.createdAt === card.createdAt;
    if (state.card && !same) return { effects: [{ kind: 'event', to: account, type: 'code-taken', data: event.data }] };
    const answer: WorkshopAnswered = { code: card.code };
    return {
      due: { retention: retentionOf({ card, settings }) },
      set: { card, settings, counts: state.counts ?? NO_COUNTS, ...(identity ? { identity } : {}) },
      effects: [
        { kind: 'publish', view: `workshop:${card.code}` },
        listing({ card, settings }),
        { kind: 'event', to: account, type: 'created', data: answer },
      ],
    };
  }

  return defineAggregate<WorkshopState>({
    kind: 'workshop',
    schema: 1,
    hot: true,
    fields: ({ type }) => [...FIELDS, ...(OF_GROUPS.has(type) ? ['groups'] : [])],
    lookups: lookupsOf,
    decide(state, event, reading) {
      if (event.type === 'create') return create(state, event as Event<WorkshopAsked>);
      if (event.type === 'desk') {
        const context = { workshop: nameOf(event.to), owns, reading, at: event.at };
        return { effects: [answerDesk(state, event.data as DeskAsked, context)] };
      }
      return state.card ? (handlers[event.type]?.(state as WorkshopState, event as Event<never>, reading) ?? {}) : {};
    },
  });
}

/** Loaded for every event. */
const FIELDS = ['card', 'settings', 'counts', 'team', 'invites', 'progress', 'identity', 'rehearsing'];

/** The state as the decision leaves it. */
function applied(state: WorkshopState, { set = {} }: Decision<WorkshopState>): WorkshopState {
  const fields = Object.entries({ ...state, ...set }).filter(([, value]) => value !== null);
  return Object.fromEntries(fields) as WorkshopState;
}

/** What most seats need, read in the trip of the load. */
function lookupsOf(event: Event): Lookup[] {
  if (event.type !== 'seat') return [];
  const { registration, agency, office, phone } = event.data as SeatAsked;
  const key = agencyKey(agency);
  const one = (collection: string, field: string): Lookup => ({ read: 'HGET', collection, args: [field] });
  return [
    one(COLLECTIONS.forgotten, nameOf(registration)),
    one(COLLECTIONS.members, nameOf(registration)),
    one(COLLECTIONS.merges, key),
    one(COLLECTIONS.agencies, key),
    one(COLLECTIONS.taken, key),
    ...(office === null ? [] : [one(COLLECTIONS.offices, office)]),
    ...(phone === null ? [] : [one(COLLECTIONS.invitedPhones, phone)]),
  ];
}
