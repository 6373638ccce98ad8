import {
  type AgendaChange,
  type AgendaState,
  type Groups,
  inOrder,
  NO_AGENDA,
  type Session,
  type SessionChange,
} from '#aggregates/workshop/agenda/agenda.ts';
import { changesBetween } from '#aggregates/workshop/agenda/differing.ts';
import { daysToFollow, isWithin } from '#aggregates/workshop/agenda/shifting.ts';
import { isConcerned } from '#aggregates/workshop/agenda/telling.ts';
import type { People } from '#aggregates/workshop/reading/people.ts';
import {
  COLLECTIONS,
  NO_COUNTS,
  type WorkshopCard,
  type WorkshopCounts,
  workshopId,
} from '#aggregates/workshop/state.ts';
import type { Keys } from '#core/keys.ts';
import { cut, type Paged } from '#core/paged.ts';
import type { RedisClient } from '#core/redis.ts';
import { type ChangeAnswer, createChangeReading } from './change-reading.ts';

/** Sessions of one page in the chat. */
const PAGE = 8;
/** So many changes that wait are shown. */
const PENDING = 3;

/** One day of the agenda; `jp` as the organizer stated them, null where none is. */
export type DaySum = { readonly day: string; readonly count: number; readonly jp: number | null };
/** What people are still to be told: when (epoch ms), the first changes of so many, and how many people. */
export type Pending = {
  readonly at: number;
  readonly items: readonly SessionChange[];
  readonly more: number;
  readonly people: number;
};

/** What an organizer sees of the agenda, by what was asked; `args` are those of the asking. */
export type AgendaAnswer = {
  code: string;
  args: Readonly<Record<string, string>>;
  groups: Groups;
  /** When people are told of what has changed, epoch ms; null: nothing waits, or nobody has a seat. */
  tell: number | null;
} & (
  | {
      ask: 'home';
      days: readonly DaySum[];
      jp: number | null;
      pending: Pending | null;
      last: Pick<AgendaChange, 'number' | 'at'> | null;
      /** Sessions are on other days than the workshop; `by`: moved by so many days, they would not be. */
      outside: { readonly by: number | null } | null;
    }
  | ({ ask: 'day'; day: string; first: number } & Paged<Session>)
  | { ask: 'session'; session: Session; rest: number }
  | ChangeAnswer
);
export type Ask = AgendaAnswer['ask'];

/** Reads the agenda and what became of its changes, when their workshop has granted it. */
export function createAgendaReading(deps: {
  redis: RedisClient;
  keys: Keys;
  people: People;
  unreachable: (accounts: readonly number[]) => Promise<ReadonlySet<number>>;
}) {
  const { redis, keys, people } = deps;
  const changeReading = createChangeReading(deps);

  async function sessionsOf(code: string, collection: string): Promise<Map<string, Session>> {
    const stored = Object.values(await people.hash(code, collection));
    const sessions = stored.map((json) => JSON.parse(json) as Session).sort(inOrder);
    return new Map(sessions.map((session) => [session.id, session]));
  }

  async function pendingOf(code: string, card: WorkshopCard, now: Map<string, Session>, { tell }: AgendaState) {
    if (tell === null) return null;
    const told = await sessionsOf(code, COLLECTIONS.sessionsTold);
    const items = changesBetween(told, now, card.zone, tell);
    const members = await people.listed(code, 'registered');
    const concerned = members.filter(({ member }) => isConcerned({ items }, member)).length;
    if (concerned === 0) return null;
    return { at: tell, items: items.slice(0, PENDING), more: Math.max(0, items.length - PENDING), people: concerned };
  }

  return async function read({
    code = '',
    ask = '',
    ...args
  }: Readonly<Record<string, string>>): Promise<AgendaAnswer> {
    const [[agendaJson, groupsJson, cardJson, countsJson], now] = await Promise.all([
      redis.hmget(keys.state(workshopId(code)), 'agenda', 'groups', 'card', 'counts'),
      sessionsOf(code, COLLECTIONS.sessions),
    ]);
    const agenda: AgendaState = agendaJson ? JSON.parse(agendaJson) : NO_AGENDA;
    const card = JSON.parse(cardJson ?? '{}') as WorkshopCard;
    const groups: Groups = groupsJson ? JSON.parse(groupsJson) : {};
    const { registered }: WorkshopCounts = countsJson ? JSON.parse(countsJson) : NO_COUNTS;
    const head = { code, args, groups, tell: registered > 0 ? agenda.tell : null };

    if (ask === 'session') {
      const session = now.get(args.id ?? '');
      if (session) {
        const rest = [...now.values()].filter((s) => s.day === session.day && s.start >= session.start).length;
        return { ...head, ask, session, rest };
      }
    }
    if (ask === 'day') {
      const own = [...now.values()].filter(({ day }) => day === args.day);
      if (own.length > 0) {
        const paged = cut(own, args.page, PAGE);
        return { ...head, ask, day: args.day ?? '', first: paged.page * PAGE + 1, ...paged };
      }
    }
    const change = await changeReading(code, ask, args, agenda);
    if (change) return { ...head, ...change };

    const all = [...now.values()];
    const [last] = await changeReading.latest(code);
    return {
      ...head,
      ask: 'home',
      days: daySums(all),
      jp: sumOf(all),
      pending: await pendingOf(code, card, now, agenda),
      last: last ? { number: last.number, at: last.at } : null,
      outside: isWithin(all, card) ? null : { by: daysToFollow(all, card) },
    };
  };
}

function daySums(sessions: readonly Session[]): DaySum[] {
  const days = [...new Set(sessions.map(({ day }) => day))].sort();
  return days.map((day) => {
    const own = sessions.filter((session) => session.day === day);
    return { day, count: own.length, jp: sumOf(own) };
  });
}

/**
 * Credit hours as they are entered; null where none is. Of sessions for different kelompok at one time nobody has more than one, so that each kelompok
 * is summed up, and the most of them counts.
 */
function sumOf(sessions: readonly Session[]): number | null {
  const stated = sessions.filter(({ jp }) => jp !== null);
  if (stated.length === 0) return null;
  const sum = (own: readonly Session[]) => own.reduce((total, { jp }) => total + (jp ?? 0), 0);
  const groups = [...new Set(stated.flatMap((session) => session.groups))];
  const forAll = sum(stated.filter((session) => session.groups.length === 0));
  return forAll + Math.max(0, ...groups.map((group) => sum(stated.filter((s) => s.groups.includes(group)))));
}
