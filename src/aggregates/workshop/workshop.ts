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
import { directoryId, type Listed } from './directory.ts';
import { endRetention, type ForgetAsked, forgetPerson, forgetRegistration, retentionOf } from './forgetting.ts';
import { dropImport, IMPORT_DUE } from './importing.ts';
import { logged } from './log.ts';
import { type Handler, peopleActs } from './people.ts';
import { endRehearsals, type RehearsalTold, rehearse, share } from './rehearsal.ts';
import { type Act, may } from './rights.ts';
import { createSeating, type MoveAsked, type SeatAsked } from './seating.ts';
import {
  agencyKey,
  COLLECTIONS,
  DEFAULT_SETTINGS,
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

export type { DeskAnswered, DeskAsked, DeskGranted, Then } from './desk.ts';
export type { AddAsked, NoteAsked, TeamMendAsked, VerdictAsked } from './people.ts';

export type WorkshopAsked = {
  card: WorkshopCard;
  settings?: Partial<WorkshopSettings>;
  identity?: WorkshopState['identity'];
};
export type WorkshopAnswered = { code: string };
/** Changes of how registration works; what is absent stays. */
export type SettingsAsked = Partial<Omit<WorkshopSettings, 'certificate'>> & {
  certificate?: Partial<WorkshopSettings['certificate']>;
};
/** Changes of what it is and how registration works; what is absent stays. */
export type EditAsked = Then & {
  by: number;
  card?: Partial<WorkshopCard>;
  settings?: SettingsAsked;
  /** Takes the place of what was there. */
  identity?: WorkshopState['identity'];
};
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
      seating.end(nameOf(event.data.registration), 'withdrawn');
      return seating.decision();
    },
    standing(state, event: Event<ReleaseAsked>, reading) {
      const seating = createSeating(state, reading, event.at);
      seating.say(nameOf(event.data.registration));
      return seating.decision();
    },
    forget: (state, event: Event<ForgetAsked>, reading) => forgetRegistration(state, event.data, reading, event.at),
    'erase-person': (state, event: Event<{ by: number }>) => forgetPerson(state, event.data.by),
    due(state, event: Event<{ what: string }>) {
      const collection = IMPORT_DUE[event.data.what];
      return collection === undefined ? endRetention(state, event.at) : { operations: dropImport(collection) };
    },
    edit: act<EditAsked>(
      'edit',
      'edit',
      (d) => changesOf(d),
      (state, data, reading, { at }) => {
        const edited = {
          ...state,
          // Whose it is and under which code is nobody's to change.
          card: { ...state.card, ...data.card, ...pick(state.card, ['code', 'createdBy', 'createdAt']) },
          settings: withSettings(state.settings, data.settings, at),
        };
        const over = data.settings?.open ? endRehearsals(state) : {};
        // More seats than before: the waiting list moves up.
        const seating = createSeating(edited, reading, at);
        seating.promote();
        const promoted = seating.decision();
        return {
          ...promoted,
          due: { retention: retentionOf(edited) },
          set: {
            ...promoted.set,
            ...over.set,
            card: edited.card,
            settings: edited.settings,
            ...(data.identity ? { identity: data.identity } : {}),
          },
          effects: [
            ...(promoted.effects ?? []),
            ...(over.effects ?? []),
            { kind: 'publish', view: `workshop:${state.card.code}` },
            listing(edited),
          ],
        };
      },
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
    fields: () => ['card', 'settings', 'counts', 'team', 'invites', 'progress', 'identity', 'rehearsing'],
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

/** The state as the decision leaves it. */
function applied(state: WorkshopState, { set = {} }: Decision<WorkshopState>): WorkshopState {
  const fields = Object.entries({ ...state, ...set }).filter(([, value]) => value !== null);
  return Object.fromEntries(fields) as WorkshopState;
}

function withSettings(
  before: Partial<WorkshopSettings> = {},
  { certificate, ...asked }: SettingsAsked = {},
  at: number,
): Partial<WorkshopSettings> {
  const after = { ...before, ...asked };
  const fields = { ...DEFAULT_SETTINGS.certificate, ...before.certificate, ...certificate };
  return {
    ...after,
    ...(certificate ? { certificate: fields } : {}),
    // A closing that is over would close at once what is opened again.
    ...(asked.open && after.closes != null && after.closes <= at ? { closes: null } : {}),
  };
}

/** What an edit changes, for the log: names of fields, never what people wrote; of a switch, also which way. */
function changesOf({ card = {}, settings = {}, identity }: EditAsked): string {
  const switched = Object.entries(settings).map(([name, to]) => (typeof to === 'boolean' ? `${name}:${to}` : name));
  return [...Object.keys(card), ...switched, ...(identity ? ['identity'] : [])].join();
}

function pick<T, K extends keyof T>(from: T, keys: readonly K[]): Pick<T, K> {
  return Object.fromEntries(keys.map((key) => [key, from[key]])) as Pick<T, K>;
}

function listing({ card, settings }: Pick<WorkshopState, 'card' | 'settings'>) {
  const { archived, open, closes } = { ...DEFAULT_SETTINGS, ...settings };
  const data: Listed = { code: card.code, title: card.title, start: card.start, archived, open, closes };
  return { kind: 'event' as const, to: directoryId, type: 'listed', data };
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
