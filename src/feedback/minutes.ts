/** A question of one tap is read and answered in about so many seconds. */
const SECONDS_A_TAP = 5;

/** So many minutes it takes about, at least one. */
export function minutesFor(taps: number): number {
  return Math.max(1, Math.round((taps * SECONDS_A_TAP) / 60));
}
