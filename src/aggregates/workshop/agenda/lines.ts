import { sayClock, sayWeekday } from '#core/dates.ts';
import type { Line } from '#core/view.ts';
import type { Say } from '#core/words.ts';
import { type LocalTime, toEpoch, toLocal, zoneName } from '#core/zones.ts';
import type { Groups, Session } from './agenda.ts';

/** The workshop's zone, in which times are official, and the one that the reader's own clock shows (IANA). */
export type Clocks = { readonly zone: string; readonly reader: string };

/** Who reads a session, for what need not be said to them. */
export type SessionReader = {
  readonly clocks: Clocks;
  readonly groups: Groups;
  /** Their kelompok; absent: none. */
  readonly group?: string | undefined;
  /** Where the workshop is. */
  readonly place: string;
};

/**
 * `09.00–10.30`, and for a reader whose clock shows something else `09.00–10.30 WIB / 10.00–11.30 WITA`, with their weekday where it differs.
 * A session without a stated end begins at `09.00`.
 * @param zoned names the zone also where the clocks agree
 */
export function sayHours(
  { day, start, end }: Pick<Session, 'day' | 'start' | 'end'>,
  clocks: Clocks,
  zoned = false,
): Say {
  const at = toEpoch(day, start, clocks.zone);
  const there = toLocal(at, clocks.reader);
  const hours = range(start, end);
  const zone = zoneName(clocks.zone, at);
  if (there.time === start && there.day === day)
    return zoned ? { key: 'schedule-hours-zone', args: { hours, zone } } : hours;
  const until: LocalTime | null = end === null ? null : toLocal(toEpoch(day, end, clocks.zone), clocks.reader);
  const args = {
    hours,
    zone,
    readerHours: range(there.time, until?.time ?? null),
    readerZone: zoneName(clocks.reader, at),
  };
  if (there.day === day) return { key: 'schedule-hours-both', args };
  return { key: 'schedule-hours-both-days', args: { ...args, readerWeekday: sayWeekday(there.day) } };
}

/** One row of the agenda: hours, title, and of speaker, place and kelompok what the reader does not know already. */
export function sessionLine(session: Session, reader: SessionReader): Line {
  const args = { hours: sayHours(session, reader.clocks), title: session.title };
  const details = sessionDetails(session, reader);
  return details === null ? { key: 'schedule-row', args } : { key: 'schedule-row-details', args: { ...args, details } };
}

/** `Dr. Siti Aminah · Ruang Melati · Kelas A`, or null where there is nothing of it. */
export function sessionDetails({ speaker, place, groups }: Session, reader: SessionReader): Say | null {
  const own = reader.group !== undefined && groups.includes(reader.group);
  const details = [
    speaker,
    place === reader.place ? '' : place,
    groups.length === 0 || own ? '' : groupNames(groups, reader.groups),
  ].filter((detail) => detail !== '');
  return details.length > 0 ? { key: 'plain-text', args: { text: details.join(' · ') } } : null;
}

/** `Kelas A, Kelas B`. */
export function groupNames(ids: readonly string[], groups: Groups): string {
  return ids.map((id) => groups[id] ?? id).join(', ');
}

function range(start: string, end: string | null): Say {
  if (end === null) return sayClock(start);
  return { key: 'schedule-hours', args: { start: sayClock(start), end: sayClock(end) } };
}
