import type { ReaderZone } from '#aggregates/account/reader-zone.ts';
import type { Turn } from '#aggregates/account/turn.ts';
import { type AgendaView, isFor, type Session } from '#aggregates/workshop/agenda/agenda.ts';
import type { SessionReader } from '#aggregates/workshop/agenda/lines.ts';
import type { WorkshopView } from '#aggregates/workshop/state.ts';
import type { Line } from '#core/view.ts';

/** A workshop's agenda as one person reads it. */
export type Read = {
  readonly code: string;
  readonly workshop: WorkshopView;
  readonly agenda: AgendaView | null;
  /** What is for them, in order of time. */
  readonly sessions: readonly Session[];
  /** Its days, `YYYY-MM-DD`. */
  readonly days: readonly string[];
  readonly reader: SessionReader;
  /** Has a place, has registered somebody who has, or helps to run it: may see the links. */
  readonly member: boolean;
};

/** The workshop of this code with its agenda; null when there is no such workshop. */
export function readAgenda(turn: Turn, code: string, readerZone: ReaderZone): Read | null {
  const workshop = turn.reading.view<WorkshopView>(`workshop:${code}`);
  if (!workshop) return null;
  const agenda = turn.reading.view<AgendaView>(`agenda:${code}`);
  const { card } = workshop;
  const own = turn.get('registrations')?.[code];
  const registered = own?.status === 'registered';
  const others = Object.values(turn.get('others') ?? {}).filter((other) => other.workshop === code);
  const group = registered ? own.group : undefined;
  const sessions = (agenda?.sessions ?? []).filter((session) => isFor(session, group));
  return {
    code,
    workshop,
    agenda,
    sessions,
    days: [...new Set(sessions.map(({ day }) => day))],
    reader: {
      clocks: { zone: card.zone, reader: readerZone(turn, code) },
      groups: agenda?.groups ?? {},
      group,
      place: card.mode === 'hall' ? card.place : '',
    },
    member:
      registered || others.some(({ status }) => status === 'registered') || turn.get('crew')?.[code] !== undefined,
  };
}

/** The place of a day in the agenda, from 1. */
export function numberOf({ days }: Read, day: string): number {
  return days.indexOf(day) + 1;
}

/** The title, and the kelompok of whoever is in one. */
export function headLines({ workshop, reader }: Read): Line[] {
  const name = reader.group === undefined ? undefined : reader.groups[reader.group];
  const title: Line = { key: 'workshop-title', args: { title: workshop.card.title } };
  return name === undefined ? [title] : [title, { key: 'schedule-group', args: { name } }];
}
