import type { Decision, Operation, Reading } from '#core/aggregate.ts';
import { nameOf } from '#core/ids.ts';
import { readTogether } from '#core/read-together.ts';
import { NOBODY } from '../log.ts';
import type { SeatAsked } from '../seats.ts';
import { DEFAULT_SETTINGS, type Member, type WorkshopState } from '../state.ts';
import { type AttendanceState, presentAt } from './attendance.ts';
import { createRegister, isCounted, readSessions, together } from './register.ts';
import { unitsOf } from './units.ts';

/** What a list of attendance says of somebody's presence: at which units, and the credit hours of these; null where none are stated. */
export type KeptPresence = { readonly units: readonly string[]; readonly jp: number | null };

/**
 * An organizer has decided about somebody who was there without a place: their marks count from now on (`verify`), or go (`drop`). What counts already stays.
 */
export function settleMarks(
  state: WorkshopState,
  id: string,
  how: 'verify' | 'drop',
  reading: Reading,
): Decision<WorkshopState> {
  const register = createRegister(state, reading);
  const units = register.units().filter((unit) => register.unit(unit).unverified > 0);
  for (const [unit, mark] of register.marksOf(id, units)) {
    if (!mark.unverified) continue;
    const { unverified: _unverified, ...verified } = mark;
    register.put(unit, id, how === 'verify' ? verified : null);
  }
  return register.decision();
}

/** Where somebody was; for the line that outlives them. */
export function presenceOf(state: WorkshopState, id: string, { group }: Member, reading: Reading): KeptPresence {
  const register = createRegister(state, reading);
  const present = [...register.marksOf(id)].flatMap(([unit, mark]) => (isCounted(mark) ? [unit] : []));
  if (present.length === 0) return { units: [], jp: null };
  const { by } = { ...DEFAULT_SETTINGS, ...state.settings }.attendance;
  const hours = unitsOf(readSessions(reading), state.card, by, group)
    .filter((unit) => present.includes(unit.id))
    .flatMap(({ jp }) => jp ?? []);
  return { units: present.sort(), jp: hours.length > 0 ? hours.reduce((sum, jp) => sum + jp, 0) : null };
}

/** Who registers again after their registration ended was where they were. */
export function withFormer(
  state: WorkshopState,
  decision: Decision<WorkshopState>,
  { registration, former }: Pick<SeatAsked, 'registration' | 'former'>,
  reading: Reading,
): Decision<WorkshopState> {
  if (former === undefined) return decision;
  const register = createRegister(state, reading);
  register.move(nameOf(former), nameOf(registration));
  return together(decision, register.decision());
}

/** Nothing of a registration remains in the marks. */
export function marksGone(state: WorkshopState, id: string, reading: Reading): Decision<WorkshopState> {
  const register = createRegister(state, reading);
  for (const unit of register.marksOf(id).keys()) register.put(unit, id, null);
  return register.decision();
}

/** Who marked people by hand has had their data deleted: the marks stay, by nobody. */
export function marksUnsigned(state: WorkshopState, person: number, reading: Reading): Operation[] {
  const register = createRegister(state, reading);
  const units = register.units();
  return readTogether(units, register.everybody).flatMap((marks, i): Operation[] => {
    const unit = units[i] as string;
    const theirs = marks.filter(([, { by }]) => by === person);
    const args = theirs.flatMap(([id, mark]) => [id, JSON.stringify({ ...mark, by: NOBODY })]);
    return args.length === 0 ? [] : [{ do: 'HSET', collection: presentAt(unit), args }];
  });
}

/** Where it is kept who was there. */
export function presentCollections(reading: Reading): string[] {
  return Object.keys(reading.more<AttendanceState>('attendance')?.units ?? {}).map(presentAt);
}
