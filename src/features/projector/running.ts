import { endOf, type Session } from '#aggregates/workshop/agenda/agenda.ts';
import type { LocalTime } from '#core/zones.ts';

/** What a screen says of the agenda: the sessions that run, and those that begin next, of which there are several where they are parallel. */
export type Running = { readonly now: readonly Session[]; readonly next: readonly Session[] };

/**
 * What runs at a moment, and what comes next, be it on another day.
 * @param sessions in order of time
 * @param at as it is at the workshop's place
 */
export function runningAt(sessions: readonly Session[], at: LocalTime): Running {
  const now = sessions.filter((session) => {
    if (session.day !== at.day || session.start > at.time) return false;
    const end = endOf(session, sessions);
    return end === null || at.time < end;
  });
  const [first] = sessions.filter(({ day, start }) => day > at.day || (day === at.day && start > at.time));
  const next = sessions.filter(({ day, start }) => day === first?.day && start === first.start);
  return { now, next };
}
