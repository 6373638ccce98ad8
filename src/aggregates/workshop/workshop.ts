import {
  type Aggregate,
  type Decision,
  defineAggregate,
  type Effect,
  type Event,
  type Lookup,
  type Operation,
  type Reading,
} from '#core/aggregate.ts';
import { type AggregateId, nameOf } from '#core/ids.ts';
import { directoryId, type Listed } from './directory.ts';
import { type InvitedAsked, importInvited } from './invited.ts';
import { type MergeAsked, merge, type UnmergeAsked, unmerge } from './merging.ts';
import { type Act, may } from './rights.ts';
import { createSeating, type MoveAsked, type SeatAsked } from './seating.ts';
import {
  agencyKey,
  COLLECTIONS,
  DEFAULT_SETTINGS,
  NO_COUNTS,
  type TeamMember,
  type WorkshopCard,
  type WorkshopSettings,
  type WorkshopState,
  type WorkshopView,
} from './state.ts';
import { type InviteAsked, invite, type JoinAsked, join, type RemoveAsked, remove } from './team.ts';

export type WorkshopAsked = { card: WorkshopCard; settings?: Partial<WorkshopSettings> };
export type WorkshopAnswered = { code: string };
/** Changes of what it is and how registration works; what is absent stays. */
export type EditAsked = Then & { by: number; card?: Partial<WorkshopCard>; settings?: Partial<WorkshopSettings> };
/** A person gives their place back; the registration has checked whose it is. */
export type ReleaseAsked = { registration: AggregateId };
/** An organizer's decision about one registration. */
export type VerdictAsked = Then & {
  by: number;
  registration: string;
  verdict: 'approve' | 'refuse' | 'withdraw' | 'seat';
};
/** An organizer wants to see something that is nobody else's business: the answer says whether they may. */
export type DeskAsked = { by: number; what: string; args: Readonly<Record<string, string>> };
/** What an act may say besides: what is to be shown when it is done. It comes back as the event `desk`, or as a refusal. */
export type Then = { readonly then?: Pick<DeskAsked, 'what' | 'args'> };
export type DeskAnswered = DeskAsked & {
  workshop: string;
  granted: boolean;
  /** The team, for who may see it. */
  team?: Readonly<Record<string, TeamMember>>;
  /** The workshop as it is with this answer's commit, for who may see it; a view can be older. */
  now?: WorkshopView;
};

/** The log keeps the last of so many acts. */
const LOG_LENGTH = 2_000;

/** A line of the log: who did what, to which registration, agency or member. Never personal data. */
export type Logged = { at: number; by: number; what: string; about: string };

type Handler = (state: WorkshopState, event: Event<never>, reading: Reading) => Decision<WorkshopState>;

/**
 * A workshop: gives seats in order of arrival, keeps its own list and its team. Many write to it at once, so it is reached through its bucket's inbox.
 * Every act of the team is checked here, at the moment of its commit.
 * @param owns who has every right everywhere, by Telegram id
 */
export function createWorkshopAggregate(deps: { owns: (person: number) => boolean }): Aggregate {
  const { owns } = deps;

  /** An act of the team: done, and logged, only by who may. */
  function act<D extends { by: number } & Then>(
    right: Act,
    what: string,
    about: (data: D) => string,
    decide: (state: WorkshopState, data: D, reading: Reading, event: Event<D>) => Decision<WorkshopState>,
  ): Handler {
    return (state, event, reading) => {
      const { data, at } = event as unknown as Event<D>;
      const { by, then } = data;
      if (!may(state, by, right, owns)) return then ? { effects: [answer(state, { by, ...then })] } : {};
      const decision = decide(state, data, reading, event as unknown as Event<D>);
      const line: Logged = { at, by: data.by, what, about: about(data) };
      const log: Operation[] = [
        { do: 'RPUSH', collection: COLLECTIONS.log, args: [JSON.stringify(line)] },
        { do: 'LTRIM', collection: COLLECTIONS.log, args: [-LOG_LENGTH, -1] },
      ];
      const after = { ...state, ...decision.set } as WorkshopState;
      const told = then && may(after, by, right, owns) ? [answer(after, { by, ...then })] : [];
      return {
        ...decision,
        operations: [...(decision.operations ?? []), ...log],
        effects: [...(decision.effects ?? []), ...told],
      };
    };
  }

  /** Whether somebody may see what they asked for, and what everybody needs of it. */
  function answer(state: WorkshopState, asked: DeskAsked): Effect {
    const { card, team = {}, counts = NO_COUNTS } = state;
    const granted = may(state, asked.by, 'see-people', owns);
    const now = { card, counts: { ...NO_COUNTS, ...counts }, settings: { ...DEFAULT_SETTINGS, ...state.settings } };
    const data: DeskAnswered = { ...asked, workshop: card.code, granted, ...(granted ? { team, now } : {}) };
    return { kind: 'event', to: `account:${asked.by}`, type: 'desk', data };
  }

  const handlers: Readonly<Record<string, Handler>> = {
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
    verdict: act<VerdictAsked>(
      'decide',
      'verdict',
      (d) => `${d.verdict} ${d.registration}`,
      (state, data, reading, { at }) => {
        const seating = createSeating(state, reading, at);
        if (data.verdict === 'approve') seating.approve(data.registration);
        else if (data.verdict === 'seat') seating.seatNow(data.registration);
        else seating.end(data.registration, data.verdict === 'refuse' ? 'refused' : 'withdrawn');
        return seating.decision();
      },
    ),
    edit: act<EditAsked>(
      'edit',
      'edit',
      (d) => Object.keys({ ...d.card, ...d.settings }).join(),
      (state, data, reading, { at }) => {
        const edited = {
          ...state,
          card: { ...state.card, ...data.card },
          settings: { ...state.settings, ...data.settings },
        };
        // More seats than before: the waiting list moves up.
        const seating = createSeating(edited, reading, at);
        seating.promote();
        const promoted = seating.decision();
        return {
          ...promoted,
          set: { ...promoted.set, card: edited.card, settings: edited.settings },
          effects: [
            ...(promoted.effects ?? []),
            { kind: 'publish', view: `workshop:${state.card.code}` },
            listing(edited),
          ],
        };
      },
    ),
    merge: act<MergeAsked>(
      'decide',
      'merge',
      (d) => `${d.from} → ${d.to}`,
      (state, data, reading, { at }) => merge(state, data, reading, at),
    ),
    unmerge: act<UnmergeAsked>(
      'decide',
      'unmerge',
      (d) => d.from,
      (state, data, reading, { at }) => unmerge(state, data, reading, at),
    ),
    invited: act<InvitedAsked>(
      'edit',
      'invited',
      (d) => String(d.people.length),
      (_state, data) => importInvited(data),
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
    'team-join': (state, event: Event<JoinAsked>) => join(state, event.data, event.at),
    desk: (state, event: Event<DeskAsked>) => ({ effects: [answer(state, event.data)] }),
  };

  function create(state: Partial<WorkshopState>, event: Event<WorkshopAsked>): Decision<WorkshopState> {
    const { card, settings = {} } = event.data;
    const account: AggregateId = `account:${card.createdBy}`;
    if (!owns(card.createdBy)) return {};
    const same = state.card?.createdBy === card.createdBy && state.card.createdAt === card.createdAt;
    if (state.card && !same) return { effects: [{ kind: 'event', to: account, type: 'code-taken', data: event.data }] };
    const answer: WorkshopAnswered = { code: card.code };
    return {
      set: { card, settings, counts: state.counts ?? NO_COUNTS },
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
    fields: () => ['card', 'settings', 'counts', 'team', 'invites'],
    lookups: lookupsOf,
    decide(state, event, reading) {
      if (event.type === 'create') return create(state, event as Event<WorkshopAsked>);
      return state.card ? (handlers[event.type]?.(state as WorkshopState, event as Event<never>, reading) ?? {}) : {};
    },
  });
}

function listing({ card, settings }: Pick<WorkshopState, 'card' | 'settings'>) {
  const data: Listed = { code: card.code, title: card.title, start: card.start, archived: settings.archived ?? false };
  return { kind: 'event' as const, to: directoryId, type: 'listed', data };
}

/** What most seats need, read in the trip of the load. */
function lookupsOf(event: Event): Lookup[] {
  if (event.type !== 'seat') return [];
  const { registration, agency, office, phone } = event.data as SeatAsked;
  const key = agencyKey(agency);
  const one = (collection: string, field: string): Lookup => ({ read: 'HGET', collection, args: [field] });
  return [
    one(COLLECTIONS.members, nameOf(registration)),
    one(COLLECTIONS.merges, key),
    one(COLLECTIONS.agencies, key),
    one(COLLECTIONS.taken, key),
    ...(office === null ? [] : [one(COLLECTIONS.offices, office)]),
    ...(phone === null ? [] : [one(COLLECTIONS.invitedPhones, phone)]),
  ];
}
