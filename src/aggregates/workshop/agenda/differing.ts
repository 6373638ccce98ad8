import { hash } from 'node:crypto';
import { toEpoch } from '#core/zones.ts';
import { inOrder, type Session, type SessionChange } from './agenda.ts';

/** Sessions by their id. */
export type Sessions = ReadonlyMap<string, Session>;

/** What people must know of a session: who changes something else has nothing to tell. */
const TOLD = ['day', 'start', 'end', 'title', 'place', 'link', 'speaker'] as const satisfies (keyof Session)[];

/** An agenda by its sessions: any change of them gives another mark. */
export function agendaMark(sessions: Iterable<Session>): string {
  const fields = (session: Session) => Object.entries(session).sort(([a], [b]) => a.localeCompare(b, 'en'));
  const rows = [...sessions].sort((a, b) => a.id.localeCompare(b.id, 'en')).map(fields);
  return hash('sha256', JSON.stringify(rows), 'base64url').slice(0, 12);
}

/** What people must know of the way from one agenda to another, in order of time; sessions that are over by `at` (epoch ms) are left out. */
export function changesBetween(told: Sessions, now: Sessions, zone: string, at: number): SessionChange[] {
  const ids = new Set([...told.keys(), ...now.keys()]);
  return [...ids]
    .map((id): SessionChange => ({ before: told.get(id) ?? null, after: now.get(id) ?? null }))
    .filter((change) => differs(change) && sessionsOf(change).some((session) => !isOver(session, zone, at)))
    .sort((a, b) => inOrder(sessionsOf(a)[0] as Session, sessionsOf(b)[0] as Session));
}

/** The session as it is now and as it was, where it is or was. */
export function sessionsOf({ before, after }: SessionChange): Session[] {
  return [after, before].filter((session) => session !== null);
}

/** When a session begins, epoch ms. */
export function beginsAt({ day, start }: Pick<Session, 'day' | 'start'>, zone: string): number {
  return toEpoch(day, start, zone);
}

function differs({ before, after }: SessionChange): boolean {
  if (!before || !after) return true;
  return TOLD.some((field) => before[field] !== after[field]) || before.groups.join() !== after.groups.join();
}

/** A session that has no end may go on until the day is over. */
function isOver({ day, end }: Session, zone: string, at: number): boolean {
  return toEpoch(day, end ?? '23:59', zone) <= at;
}
