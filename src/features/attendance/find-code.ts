import type { Unit } from '#aggregates/workshop/attendance/attendance.ts';
import type { CodeMatch, Codes } from '#aggregates/workshop/attendance/codes.ts';
import { openUnits, type Window, windowOf } from '#aggregates/workshop/attendance/windows.ts';
import type { Attended } from './read.ts';

/** A unit whose window is so far away is not asked for a code, in ms. */
const NEAR_MS = 10 * 60_000;

/** What a code seems to be. */
export type Found = {
  readonly at: Attended;
  readonly unit: Unit;
  readonly window: Window;
  readonly match: CodeMatch;
  /** The unit was open when the message was sent. */
  readonly open: boolean;
};

/** The first of these workshops that knows a code, at the time of its message (epoch ms); null: none does. */
export function findCode(codes: Codes, workshops: readonly Attended[], code: string, at: number): Found | null {
  for (const one of workshops) {
    const { grace } = one.workshop.settings.attendance;
    for (const unit of one.units) {
      const state = one.attendance.units[unit.id];
      const window = windowOf(unit, state, at);
      if (at < window.from - NEAR_MS || at >= Math.max(window.until, unit.end) + NEAR_MS) continue;
      const match = codes.match(code, one.code, unit.id, { at, grace, state });
      if (!match) continue;
      const late = state?.closed === window.until ? 0 : grace * 1_000;
      return { at: one, unit, window, match, open: window.from <= at && at < window.until + late };
    }
  }
  return null;
}

/** Whether any of these workshops takes codes at a moment. */
export function takesCodes(workshops: readonly Attended[], at: number): boolean {
  return workshops.some(({ units, attendance }) => openUnits(units, attendance, at).length > 0);
}
