import type { AttendanceState, Unit, UnitState } from './attendance.ts';

/** By itself a unit is open from so long before its start until so long after its end, in ms. */
const BEFORE_MS = 45 * 60_000;
const AFTER_MS = 15 * 60_000;
/** Opened by hand, it stays open at least so long, in ms: one that was forgotten closes itself. */
const BY_HAND_MS = 60 * 60_000;

/** From when until when codes of a unit count, epoch ms; where `until` is not after `from` they never do. */
export type Window = { readonly from: number; readonly until: number };

/** When a unit is open: by the agenda, or as an organizer has opened or closed it since. */
export function windowOf(unit: Pick<Unit, 'start' | 'end'>, state: Partial<UnitState> = {}): Window {
  const { opened, closed } = state;
  const itself = { from: unit.start - BEFORE_MS, until: unit.end + AFTER_MS };
  const byHand =
    opened === undefined
      ? itself
      : { from: Math.min(itself.from, opened), until: Math.max(itself.until, opened + BY_HAND_MS) };
  // Opened again after its time, it is not open for the time between.
  const from = opened !== undefined && opened > itself.until ? opened : byHand.from;
  return { from, until: closed === undefined ? byHand.until : Math.min(closed, byHand.until) };
}

/** Whether a unit is open at a moment (epoch ms). */
export function isUnitOpen(unit: Unit, state: Partial<UnitState> | undefined, at: number): boolean {
  const { from, until } = windowOf(unit, state);
  return from <= at && at < until;
}

/** Those that are open at a moment. @param units in order of time */
export function openUnits(units: readonly Unit[], attendance: Pick<AttendanceState, 'units'>, at: number): Unit[] {
  return units.filter((unit) => isUnitOpen(unit, attendance.units[unit.id], at));
}

/**
 * Which of the open units a screen shows: the one that was opened by hand last, else the one that runs, of several the latest; else the next; else
 * the one that has just ended. Null: none is open.
 */
export function currentUnit(
  units: readonly Unit[],
  attendance: Pick<AttendanceState, 'units'>,
  at: number,
): Unit | null {
  const open = openUnits(units, attendance, at);
  const openedAt = (unit: Unit) => attendance.units[unit.id]?.opened ?? 0;
  const [byHand] = open.filter((unit) => openedAt(unit) > 0).sort((a, b) => openedAt(b) - openedAt(a));
  const running = open.findLast((unit) => unit.start <= at && at < unit.end);
  const next = open.find((unit) => unit.start > at);
  return byHand ?? running ?? next ?? open.at(-1) ?? null;
}
