import { toEpoch, toLocal } from '#core/zones.ts';
import type { WorkshopView } from './state.ts';

/** Until when the data of a workshop's people is kept, `YYYY-MM-DD`: unless its organizer says otherwise, the end of the year after it. */
export function keptUntil({ card, settings }: Pick<WorkshopView, 'card' | 'settings'>): string {
  return settings.keptUntil ?? `${Number(card.end.slice(0, 4)) + 1}-12-31`;
}

/** The moment after that day, epoch ms. */
export function retentionEnd(workshop: Pick<WorkshopView, 'card' | 'settings'>): number {
  const next = new Date(`${keptUntil(workshop)}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return toEpoch(next.toISOString().slice(0, 10), '00:00', workshop.card.zone);
}

/** Whether the last day is over at the workshop's place. */
export function hasEnded({ card }: Pick<WorkshopView, 'card'>, at: number): boolean {
  return toLocal(at, card.zone).day > card.end;
}

/** Whether the workshop's first day has come: from then on there is an attendance list. */
export function hasBegun({ card }: Pick<WorkshopView, 'card'>, at: number): boolean {
  return toEpoch(card.start, '00:00', card.zone) <= at;
}
