import type { Decision, Event, Reading } from '#core/aggregate.ts';
import { type AggregateId, nameOf } from '#core/ids.ts';
import type { Then } from './desk.ts';
import { COLLECTIONS, type Member, type MemberStatus, NO_COUNTS, type WorkshopState } from './state.ts';

/** A place has changed by itself, and nobody hears for its person in Telegram: an organizer is to tell them. */
export type UntoldSaid = { registration: AggregateId; status: MemberStatus };
/** Somebody hears for the person from now on. */
export type HeardSaid = { registration: AggregateId };
/** An organizer has told the person. */
export type ToldAsked = Then & { by: number; registration: string };

/** Notes that somebody is to be told by hand, how often it may come. */
export function untold(
  state: WorkshopState,
  { data }: Pick<Event<UntoldSaid>, 'data'>,
  reading: Reading,
): Decision<WorkshopState> {
  const id = nameOf(data.registration);
  const json = reading.found({ read: 'HGET', collection: COLLECTIONS.members, args: [id] }) as string | null;
  const member = json === null ? null : (JSON.parse(json) as Member);
  // What has changed again since comes with news of its own, or was the person's own wish.
  if (member?.status !== data.status) return {};
  if (isNoted(reading, id)) return {};
  return noted(state, {}, 1, { do: 'HSET', collection: COLLECTIONS.untold, args: [id, 1] });
}

/** The same decision, and nobody need tell the person of this registration any more. */
export function withoutUntold(
  state: WorkshopState,
  decision: Decision<WorkshopState>,
  reading: Reading,
  id: string,
): Decision<WorkshopState> {
  if (!state.counts?.untold || !isNoted(reading, id)) return decision;
  return noted(state, decision, -1, { do: 'HDEL', collection: COLLECTIONS.untold, args: [id] });
}

function isNoted(reading: Reading, id: string): boolean {
  return reading.found({ read: 'HEXISTS', collection: COLLECTIONS.untold, args: [id] }) === 1;
}

function noted(
  state: WorkshopState,
  decision: Decision<WorkshopState>,
  by: 1 | -1,
  operation: NonNullable<Decision<WorkshopState>['operations']>[number],
): Decision<WorkshopState> {
  const counts = { ...NO_COUNTS, ...state.counts, ...decision.set?.counts };
  return {
    ...decision,
    set: { ...decision.set, counts: { ...counts, untold: (counts.untold ?? 0) + by } },
    operations: [...(decision.operations ?? []), operation],
    effects: [...(decision.effects ?? []), { kind: 'publish', view: `workshop:${state.card.code}` }],
  };
}
