import { hasEnded } from '#aggregates/workshop/retention.ts';
import type { WorkshopView } from '#aggregates/workshop/state.ts';
import { sayMoment } from '#core/dates.ts';
import type { Say } from '#core/words.ts';

/** That registration is over, and why or since when where that is known. */
export function closedLine({ card, settings }: WorkshopView, at: number): Say {
  if (hasEnded({ card }, at)) return { key: 'workshop-ended' };
  return settings.closes === null
    ? { key: 'standing-closed' }
    : { key: 'standing-closed-since', args: { moment: sayMoment(settings.closes, card.zone) } };
}
