import { minutesOf, timeOf } from '#core/time-of-day.ts';
import type { WorkshopCard } from '../state.ts';
import { inOrder, type Session } from './agenda.ts';
import type { Sessions } from './differing.ts';

const DAY_MS = 24 * 60 * 60_000;
/** A workshop is not moved further than this, in days. */
const FARTHEST = 3_660;

/** The first and the last day of an agenda, `YYYY-MM-DD`; null: it has no session. */
export function daysOf(sessions: Iterable<Session>): { first: string; last: string } | null {
  const days = [...sessions].map(({ day }) => day).sort();
  const [first] = days;
  return first === undefined ? null : { first, last: days.at(-1) as string };
}

/** Whether every session is on a day of the workshop. */
export function isWithin(sessions: Iterable<Session>, { start, end }: Pick<WorkshopCard, 'start' | 'end'>): boolean {
  const days = daysOf(sessions);
  return days === null || (days.first >= start && days.last <= end);
}

/** How many days an agenda must move to begin with the workshop, when it fits into it then; null: that would not help. */
export function daysToFollow(sessions: Iterable<Session>, card: Pick<WorkshopCard, 'start' | 'end'>): number | null {
  const all = [...sessions];
  const days = daysOf(all);
  if (!days || isWithin(all, card)) return null;
  const by = daysBetween(days.first, card.start);
  return isWithin(
    all.map((session) => movedByDays(session, by)),
    card,
  )
    ? by
    : null;
}

/**
 * The agenda so many days later. Where it follows its workshop, whose own move people are told of, it is not told once more: what was told moves along.
 * @returns null when there is nothing to move, or it is moved too far
 */
export function shiftedByDays(
  card: Pick<WorkshopCard, 'start' | 'end'>,
  now: Sessions,
  told: Sessions,
  days: number,
): { now: Sessions; told: Sessions } | null {
  if (now.size === 0 || !Number.isInteger(days) || days === 0 || Math.abs(days) > FARTHEST) return null;
  const moved = shiftAll(now, days);
  const follows = !isWithin(now.values(), card) && isWithin(moved.values(), card);
  return { now: moved, told: follows ? shiftAll(told, days) : told };
}

/** A session and all that begin with it or later on its day, so many minutes later; null when one would pass midnight. */
export function shiftedFrom(now: Sessions, from: string, minutes: number): Sessions | null {
  const first = now.get(from);
  if (!first) return null;
  const after = new Map(now);
  for (const session of [...now.values()].sort(inOrder)) {
    if (session.day !== first.day || session.start < first.start) continue;
    const start = timeOf(minutesOf(session.start) + minutes);
    const end = session.end === null ? null : timeOf(minutesOf(session.end) + minutes);
    if (start === null || (session.end !== null && end === null)) return null;
    after.set(session.id, { ...session, start, end });
  }
  return after;
}

function shiftAll(sessions: Sessions, days: number): Sessions {
  return new Map([...sessions].map(([id, session]) => [id, movedByDays(session, days)]));
}

/** So many days after one day the other is; both `YYYY-MM-DD`. */
export function daysBetween(day: string, other: string): number {
  return Math.round((Date.parse(other) - Date.parse(day)) / DAY_MS);
}

/** The same session so many days later. */
export function movedByDays(session: Session, later: number): Session {
  const day = new Date(Date.parse(`${session.day}T00:00:00Z`) + later * DAY_MS).toISOString().slice(0, 10);
  return { ...session, day };
}
