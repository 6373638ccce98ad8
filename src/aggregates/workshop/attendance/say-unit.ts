import { sayWeekday } from '#core/dates.ts';
import type { Say } from '#core/words.ts';
import type { Unit } from './attendance.ts';

const HALVES = { am: 'unit-am', pm: 'unit-pm' } as const;

/** What one is present at, as people call it: `Kamis pagi`, or the session's title. */
export function sayUnit({ half, day, title }: Pick<Unit, 'half' | 'day' | 'title'>): Say {
  if (half === null) return { key: 'plain-text', args: { text: title } };
  return { key: HALVES[half], args: { weekday: sayWeekday(day) } };
}
