import { findStanding } from '#aggregates/account/standing.ts';
import type { Turn } from '#aggregates/account/turn.ts';
import type { WorkshopView } from '#aggregates/workshop/state.ts';

/** What the questions about a registration may look at; the subject is a workshop's code or a registration that is there already. */
export function formContext(turn: Turn, { subject }: { subject: string }) {
  const code = findStanding(turn, subject)?.workshop ?? subject;
  const workshop = turn.reading.view<WorkshopView>(`workshop:${code}`);
  const known = turn.reading.view<string[]>(`agencies:${code}`) ?? [];
  return {
    // The organizer's people come too.
    agencies: [...new Set([...known, ...(workshop ? [workshop.card.organizer] : [])])],
    ...(workshop ? { today: workshop.card.start, province: workshop.card.province } : {}),
  };
}
