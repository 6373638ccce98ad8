const DAY = 24 * 60;

/** Minutes since midnight. @param time `HH:MM` */
export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

/** `HH:MM` of that many minutes since midnight; null: that is on another day. */
export function timeOf(minutes: number): string | null {
  if (!Number.isInteger(minutes) || minutes < 0 || minutes >= DAY) return null;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
