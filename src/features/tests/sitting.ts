import type { OwnTests } from '#aggregates/account/state.ts';
import type { Turn } from '#aggregates/account/turn.ts';
import type { AgendaView } from '#aggregates/workshop/agenda/agenda.ts';
import { askingsOf, feedbackOf } from '#aggregates/workshop/feedback/asking.ts';
import type { WorkshopView } from '#aggregates/workshop/state.ts';
import type { AggregateId } from '#core/ids.ts';
import type { Feedback, Test } from '#feedback/definition.ts';

/** A test of a workshop, for somebody with a seat. */
export type Sitting = {
  readonly code: string;
  readonly occasion: 'pre' | 'post';
  readonly registration: AggregateId;
  readonly title: string;
  readonly test: Test;
  /** Whether it can be taken now. */
  readonly standing: 'early' | 'open' | 'closed';
  /** What the person has scored already. */
  readonly taken: NonNullable<OwnTests['pre']> | null;
  /** Of the test after the workshop: what was scored before it. */
  readonly before: NonNullable<OwnTests['pre']> | null;
};

/** Null: no such workshop, no seat in it, or no test. */
export function readSitting(turn: Turn, feedback: Feedback, code: string, occasion: string): Sitting | null {
  const own = turn.get('registrations')?.[code];
  const workshop = turn.reading.view<WorkshopView>(`workshop:${code}`);
  if (own?.status !== 'registered' || !workshop || (occasion !== 'pre' && occasion !== 'post')) return null;
  const { card, settings } = workshop;
  const test = feedback.tests.get(feedbackOf(settings).test ?? '');
  const sessions = turn.reading.view<AgendaView>(`agenda:${code}`)?.sessions ?? [];
  const asking = askingsOf({ card, settings, sessions }).find((one) => one.occasion.asks === occasion);
  if (!test || !asking) return null;
  return {
    code,
    occasion,
    registration: own.id as AggregateId,
    title: card.title,
    test,
    standing: turn.at < asking.at ? 'early' : turn.at < asking.until ? 'open' : 'closed',
    taken: own.tests?.[occasion] ?? null,
    before: occasion === 'post' ? (own.tests?.pre ?? null) : null,
  };
}
