import { toEpoch, toLocal } from '#core/zones.ts';

/** Nobody is written to between these hours of their clock, unless it cannot wait. */
const NIGHT = { from: '21:00', until: '07:00' } as const;

/** The moment itself by day; at night the morning after it, epoch ms. */
export function wakeAt(at: number, zone: string): number {
  const { day, time } = toLocal(at, zone);
  if (time >= NIGHT.until && time < NIGHT.from) return at;
  const morning = time < NIGHT.until ? day : nextDay(day);
  return toEpoch(morning, NIGHT.until, zone);
}

function nextDay(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}
