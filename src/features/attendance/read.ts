import type { Turn } from '#aggregates/account/turn.ts';
import type { AgendaView, Session } from '#aggregates/workshop/agenda/agenda.ts';
import { type AttendanceState, NO_ATTENDANCE, type Unit } from '#aggregates/workshop/attendance/attendance.ts';
import { unitsOf } from '#aggregates/workshop/attendance/units.ts';
import type { Listed } from '#aggregates/workshop/directory.ts';
import type { WorkshopView } from '#aggregates/workshop/state.ts';
import { readTogether } from '#core/read-together.ts';
import { toEpoch } from '#core/zones.ts';

/** A workshop with what one can be present at, as every process knows it. It shapes words: what counts is decided by the workshop. */
export type Attended = {
  readonly code: string;
  readonly workshop: WorkshopView;
  readonly sessions: readonly Session[];
  readonly attendance: AttendanceState;
  /** Of everybody, in order of time. */
  readonly units: readonly Unit[];
};

/** A code can be of a workshop whose days are no further away than so long, in ms. */
const NEAR_MS = 36 * 60 * 60_000;
/** In so many workshops a code is looked for. */
const MOST = 20;

/** Null: there is no such workshop. */
export function readWorkshop(turn: Turn, code: string): Attended | null {
  const names = [`workshop:${code}`, `agenda:${code}`, `attendance:${code}`];
  const [workshop, agenda, attendance] = readTogether(names, (name) => turn.reading.view<unknown>(name)) as [
    WorkshopView | null,
    AgendaView | null,
    AttendanceState | null,
  ];
  if (!workshop) return null;
  const sessions = agenda?.sessions ?? [];
  const units = unitsOf(sessions, workshop.card, workshop.settings.attendance.by);
  return { code, workshop, sessions, attendance: attendance ?? NO_ATTENDANCE, units };
}

/** The workshops of these days in which a code can be of worth: the person's own first, then those of whom they registered, then all others. */
export function workshopsNow(turn: Turn): Attended[] {
  const listed = turn.reading.view<Listed[]>('directory:workshops') ?? [];
  const near = new Set(listed.filter((w) => !w.archived && isNear(w, turn.at)).map(({ code }) => code));
  const theirs = Object.values(turn.get('others') ?? {}).map(({ workshop }) => workshop);
  const codes = [...Object.keys(turn.get('registrations') ?? {}), ...theirs, ...near];
  const wanted = [...new Set(codes)].filter((code) => near.has(code)).slice(0, MOST);
  return readTogether(wanted, (code) => readWorkshop(turn, code)).filter((one) => one !== null);
}

/** Whether its days are near, wherever it is. */
function isNear({ start, end }: Pick<Listed, 'start' | 'end'>, at: number): boolean {
  const from = toEpoch(start, '00:00', 'UTC') - NEAR_MS;
  return from <= at && at < toEpoch(end ?? start, '23:59', 'UTC') + NEAR_MS;
}
