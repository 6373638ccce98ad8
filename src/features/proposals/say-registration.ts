import { sayDate } from '#core/dates.ts';
import type { Say } from '#core/words.ts';
import type { Edition } from '#proposals/definition.ts';

/**
 * Whether it can still be handed in: open, closed (an exercise), or unknown.
 * @param today `YYYY-MM-DD`
 * @param set the last day that the workshop's organizer has set, if any
 */
export function sayRegistration({ registration }: Edition, today: string, set: string | undefined): Say {
  if (registration === null) return { key: 'registration-none' };
  if (set !== undefined) {
    const key = set < today ? 'registration-organizer-over' : 'registration-organizer';
    return { key, args: { day: sayDate(set) } };
  }
  const { opens, closes } = registration;
  if (closes !== null && closes < today) return { key: 'registration-over', args: { day: sayDate(closes) } };
  if (closes === null || opens === null) return { key: 'registration-unknown' };
  if (opens > today) return { key: 'registration-soon', args: { day: sayDate(opens) } };
  return { key: 'registration-open', args: { day: sayDate(closes) } };
}
