import type { WorkshopView } from '#aggregates/workshop/state.ts';
import { sayMoment } from '#core/dates.ts';
import type { Say } from '#core/words.ts';

/** That registration is over, and since when where that is known. */
export function closedLine({ card, settings }: WorkshopView): Say {
  return settings.closes === null
    ? { key: 'standing-closed' }
    : { key: 'standing-closed-since', args: { moment: sayMoment(settings.closes, card.zone) } };
}
