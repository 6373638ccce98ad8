import type { AttendanceState, Unit, UnitState } from './attendance.ts';

/** By itself a unit is open from so long before its start until so long after its end, in ms. */
const BEFORE_MS = 45 * 60_000;
const AFTER_MS = 15 * 60_000;
/** Opened by hand, it stays open at least so long, in ms: one that was forgotten closes itself. */
const BY_HAND_MS = 60 * 60_000;
/** What was opened or closed so long before a unit's start was a try, and says nothing about its day, in ms. */
const TRIED_MS = 12 * 60 * 60_000;

/** From when until when codes of a unit count, epoch ms; where `until` is not after `from` they never do. */
export type Window = { readonly from: number; readonly until: number };

/**
 * When a unit is open: by the agenda, or as an organizer has opened or closed it since.
 * @param at who asks so long before its day that it could only be tried hears of the try, epoch ms
 */
export function windowOf(
  unit: Pick<Unit, 'start' | 'end'>,
  state: Partial<UnitState> = {},
  at: number = unit.start,
): Window {
  const itself = { from: unit.start - BEFORE_MS, until: unit.end + AFTER_MS };
  if (at < unit.start - TRIED_MS) {
    const { opened, closed } = state;
    const until = Math.min(closed ?? Number.POSITIVE_INFINITY, (opened ?? 0) + BY_HAND_MS);
    return opened !== undefined && at < until ? { from: opened, until } : itself;
  }
  const [opened, closed] = [onItsDay(unit, state.opened), onItsDay(unit, state.closed)];
  const byHand =
    opened === undefined
      ? itself
      : { from: Math.min(itself.from, opened), until: Math.max(itself.until, opened + BY_HAND_MS) };
  // Opened again after its time, it is not open for the time between.
  const from = opened !== undefined && opened > itself.until ? opened : byHand.from;
  return { from, until: closed === undefined ? byHand.until : Math.min(closed, byHand.until) };
}

function onItsDay({ start }: Pick<Unit, 'start'>, done: number | undefined): number | undefined {
  return done === undefined || done < start - TRIED_MS ? undefined : done;
}

/** Whether a unit is open at a moment (epoch ms). */
export function isUnitOpen(unit: Unit, state: Partial<UnitState> | undefined, at: number): boolean {
  const { from, until } = windowOf(unit, state, at);
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
  const isTry = (unit: Unit) => at < unit.start - TRIED_MS;
  const openedAt = (unit: Unit) => {
    const { opened } = attendance.units[unit.id] ?? {};
    return (isTry(unit) ? opened : onItsDay(unit, opened)) ?? 0;
  };
  const [byHand] = open.filter((unit) => openedAt(unit) > 0).sort((a, b) => openedAt(b) - openedAt(a));
  const running = open.findLast((unit) => unit.start <= at && at < unit.end);
  const next = open.find((unit) => unit.start > at);
  return byHand ?? running ?? next ?? open.at(-1) ?? null;
}
