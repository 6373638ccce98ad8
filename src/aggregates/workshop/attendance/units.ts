import { toEpoch } from '#core/zones.ts';
import { endOf, inOrder, isFor, type Session } from '../agenda/agenda.ts';
import type { AttendanceSettings } from '../settings.ts';
import type { WorkshopCard } from '../state.ts';
import type { Unit } from './attendance.ts';

/** The half days are parted here; a part whose end nobody stated lasts until these hours. */
const NOON = '12:00';
const EVENING = '17:00';
/** Without an agenda the second half day begins after the midday rest, and so does the first where the workshop begins later. */
const AFTERNOON = '13:00';
/** What begins too late for that lasts an hour. */
const SHORTEST_MS = 60 * 60_000;
const DAY_MS = 24 * 60 * 60_000;

type Half = 'am' | 'pm';
type At = Pick<WorkshopCard, 'start' | 'end' | 'time' | 'zone'>;

/**
 * What one can be present at, in order of time. By session: what is learnt alone; by half day: whatever of a day is no rest, parted at noon by the
 * hour at which it begins. A day of the workshop of which the agenda says nothing has two half days, from the hour on the card; so has a workshop
 * without an agenda, however it counts.
 * @param group only what is for this kelompok, with the credit hours of its sessions; undefined: for everybody
 */
export function unitsOf(
  sessions: readonly Session[],
  card: At,
  by: AttendanceSettings['by'],
  group?: string | undefined,
): Unit[] {
  const all = [...sessions].sort(inOrder);
  const counted = all.filter((session) => isFor(session, group));
  const units =
    by === 'session' && sessions.length > 0
      ? counted.filter(({ kind }) => kind === 'session').map((session) => unitOf(session, all, card, group))
      : [...new Set([...daysOf(card), ...all.map(({ day }) => day)])].flatMap((day) => halfDays(day, all, card, group));
  return units.sort((a, b) => a.start - b.start || a.id.localeCompare(b.id, 'en', { numeric: true }));
}

function unitOf(session: Session, all: readonly Session[], { zone }: At, group: string | undefined): Unit {
  const { id, day, title, groups } = session;
  return { id, day, half: null, title, ...spanOf([session], all, zone), jp: hoursOf([session], group), groups };
}

function halfDays(day: string, all: readonly Session[], card: At, group: string | undefined): Unit[] {
  const today = all.filter((session) => session.day === day && session.kind !== 'break');
  if (!all.some((session) => session.day === day)) return emptyDay(day, card);
  return (['am', 'pm'] as const).flatMap((half): Unit[] => {
    const parts = today.filter(({ start }) => (start < NOON ? 'am' : 'pm') === half);
    const mine = parts.filter((session) => isFor(session, group));
    // Who only arrives is present at nothing yet.
    if (!mine.some(({ kind }) => kind === 'session' || kind === 'ceremony')) return [];
    const groups = mine.some((session) => session.groups.length === 0) ? [] : mine.flatMap((session) => session.groups);
    const id = `${day}.${half}`;
    const span = spanOf(mine, all, card.zone);
    return [{ id, day, half, title: '', ...span, jp: hoursOf(mine, group), groups: [...new Set(groups)].sort() }];
  });
}

/** A day of which nothing is known but the workshop's hour. */
function emptyDay(day: string, { time, zone }: At): Unit[] {
  const half = (name: Half, from: string, to: string): Unit => {
    const start = toEpoch(day, from, zone);
    const end = Math.max(toEpoch(day, to, zone), start + SHORTEST_MS);
    return { id: `${day}.${name}`, day, half: name, title: '', start, end, jp: null, groups: [] };
  };
  if (time >= NOON) return [half('pm', time, EVENING)];
  return [half('am', time, NOON), half('pm', AFTERNOON, EVENING)];
}

function spanOf(parts: readonly Session[], all: readonly Session[], zone: string): Pick<Unit, 'start' | 'end'> {
  const starts = parts.map((session) => toEpoch(session.day, session.start, zone));
  const ends = parts.map((session, i) => {
    const start = starts[i] as number;
    const stated = endOf(session, all);
    const end = stated !== null && stated > session.start ? stated : session.start < NOON ? NOON : EVENING;
    const known = stated !== null && stated > session.start;
    return Math.max(toEpoch(session.day, end, zone), known ? start : start + SHORTEST_MS);
  });
  return { start: Math.min(...starts), end: Math.max(...ends) };
}

/** Credit hours of these sessions; of classes side by side those of one, the most. */
function hoursOf(sessions: readonly Session[], group: string | undefined): number | null {
  const stated = sessions.filter(({ jp }) => jp !== null);
  if (stated.length === 0) return null;
  const sum = (of: string | undefined) =>
    stated.filter((session) => isFor(session, of)).reduce((total, { jp }) => total + (jp ?? 0), 0);
  const classes = [...new Set(stated.flatMap(({ groups }) => groups))];
  return group !== undefined || classes.length === 0 ? sum(group) : Math.max(...classes.map(sum));
}

function daysOf({ start, end }: At): string[] {
  const days: string[] = [];
  for (let at = Date.parse(`${start}T00:00:00Z`); at <= Date.parse(`${end}T00:00:00Z`); at += DAY_MS)
    days.push(new Date(at).toISOString().slice(0, 10));
  return days;
}
