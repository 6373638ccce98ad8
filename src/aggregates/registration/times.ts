import { toEpoch, toLocal } from '#core/zones.ts';
import type { WhenWhere } from '../workshop/rescheduling.ts';

/** The reminder comes the day before, when people still sit at their desks, and never at night. */
const REMINDER_TIME = '16:00';
const NIGHT_FROM = '21:00';

/** When who lacks something is reminded, epoch ms. */
export function reminderAt({ start, zone }: Pick<WhenWhere, 'start' | 'zone'>): number {
  return toEpoch(dayBefore(start), REMINDER_TIME, zone);
}

/** Whether a reminder may still go out: a program that stood still must not write at night, nor on the day itself. */
export function mayRemind({ start, zone }: Pick<WhenWhere, 'start' | 'zone'>, at: number): boolean {
  const { day, time } = toLocal(at, zone);
  return day === dayBefore(start) && time >= REMINDER_TIME && time < NIGHT_FROM;
}

function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}
