import { keptUntil } from '#aggregates/workshop/lines.ts';
import type { WorkshopCard } from '#aggregates/workshop/state.ts';
import { sayDay } from '#core/dates.ts';
import type { Line } from '#core/view.ts';

/** Grows with every change of what the notice says; kept with each registration (UU 27/2022 articles 21 and 24). */
export const PRIVACY_VERSION = 1;

/** The four lines above the first question. */
export function privacyLines(card: WorkshopCard): Line[] {
  return [
    { key: 'privacy-purpose', args: { organizer: card.organizer } },
    { key: 'privacy-uses' },
    { key: 'privacy-kept', args: { until: sayDay(keptUntil(card)) } },
    { key: 'privacy-more' },
    '',
  ];
}
