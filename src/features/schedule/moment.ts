import { endOf, type Session } from '#aggregates/workshop/agenda/agenda.ts';
import type { WorkshopCard } from '#aggregates/workshop/state.ts';
import type { Say } from '#core/words.ts';
import { toEpoch } from '#core/zones.ts';

const MINUTE = 60_000;
const DAY = 24 * 60;
/** The link of a session is at hand so long before it begins, in ms. */
export const EARLY_MS = 15 * MINUTE;

/** When a session is, epoch ms. Without an end, stated or known from what follows, it lasts as long as its day; `until` is null then. */
export type Timed = { readonly session: Session; readonly from: number; readonly until: number | null };

/** @param sessions in order of time; zone: the workshop's (IANA) */
export function timed(sessions: readonly Session[], zone: string): Timed[] {
  return sessions.map((session) => {
    const end = endOf(session, sessions);
    return {
      session,
      from: toEpoch(session.day, session.start, zone),
      until: end === null ? null : toEpoch(session.day, end, zone),
    };
  });
}

/** What runs at a moment (epoch ms), and what begins next: parallel sessions together. */
export function momentOf(sessions: readonly Timed[], at: number, zone: string): { running: Timed[]; next: Timed[] } {
  const running = sessions.filter((one) => one.from <= at && at < endOfTime(one, zone));
  const coming = sessions.filter(({ from }) => from > at);
  const first = Math.min(...coming.map(({ from }) => from));
  return { running, next: coming.filter(({ from }) => from === first) };
}

/** The link that one needs now: of what runs, else of what begins within a quarter of an hour; null: none is given. */
export function roomNow(
  { running, next }: { running: readonly Timed[]; next: readonly Timed[] },
  card: WorkshopCard,
  at: number,
): string | null {
  const soon = next.filter(({ from }) => from - at <= EARLY_MS);
  const links = [...running, ...soon].map(({ session }) => linkOf(session, card));
  return links.find((link) => link !== '') ?? null;
}

/** The session's own link, else the one of an online workshop; empty: none. */
export function linkOf({ link }: Session, card: WorkshopCard): string {
  return link !== '' || card.mode === 'hall' ? link : card.place;
}

/** `25 menit`, `1 jam 10 menit`, `3 hari`; a part of a minute counts as one. @param length in ms */
export function sayLength(length: number): Say {
  const minutes = Math.max(1, Math.ceil(length / MINUTE));
  if (minutes >= 2 * DAY) return { key: 'schedule-length-days', args: { days: Math.floor(minutes / DAY) } };
  const args = { hours: Math.floor(minutes / 60), minutes: minutes % 60 };
  if (args.hours === 0) return { key: 'schedule-length-minutes', args: { minutes } };
  return { key: args.minutes === 0 ? 'schedule-length-hours' : 'schedule-length-hours-minutes', args };
}

function endOfTime({ session, until }: Timed, zone: string): number {
  return until ?? toEpoch(session.day, '23:59', zone) + MINUTE;
}
