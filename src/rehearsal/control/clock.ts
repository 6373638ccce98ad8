import { type ClockMove, type ClockView, ControlError } from '#rehearsal/control/types.ts';
import type { World } from '#rehearsal/state/world.ts';

/** The farthest that one move goes, in ms: the clock never goes back, so that a mistyped year would be the rehearsal's end. */
const FARTHEST = 366 * 24 * 60 * 60_000;

/** Moves the rehearsal's clock; see `Control.moveClock`. */
export function moveClock(world: World, move: ClockMove): ClockView {
  const now = world.now();
  const asked: { to?: unknown; by?: unknown } = { ...move };
  const by = typeof asked.to === 'number' ? asked.to - now : asked.by;
  if (typeof by !== 'number' || !Number.isFinite(by))
    throw new ControlError('to or by is not a number of milliseconds');
  if (by <= 0) throw new ControlError('the clock goes forward only');
  if (by > FARTHEST) throw new ControlError('the clock goes a year forward at once at most');
  world.commit([{ op: 'clock', ahead: world.state.ahead + Math.ceil(by) }]);
  return { now: world.now() };
}
