import type { Decision, Effect, Event } from '#core/aggregate.ts';
import { FANOUT } from '#core/fanout.ts';
import { type AggregateId, nameOf } from '#core/ids.ts';
import { workshopId } from '../workshop/state.ts';
import type { BroadcastSeen, BroadcastTold } from './messages.ts';
import { progressView } from './progress.ts';
import { type BroadcastState, NO_COUNTS, OVER_FANOUT, REPLIES } from './state.ts';

export type Known = Partial<BroadcastState> & Pick<BroadcastState, 'about' | 'message' | 'audience' | 'stage' | 'plan'>;
export type Made = Decision<BroadcastState>;

/** The audience is written down first, as it is now. */
export function gather(state: Known, event: Event, mode: 'first' | 'again' = 'first'): Made {
  const { to } = event;
  const args = { id: nameOf(to), workshop: state.about.workshop, audience: JSON.stringify(state.audience), mode };
  return {
    set: { stage: 'gathering' },
    due: { go: null },
    effects: [{ kind: 'work', work: 'gather-audience', args, to, type: 'gathered' }, told(state, to, true)],
  };
}

export function go(state: Known, event: Event): Made {
  return {
    operations: [{ do: 'HSET', collection: FANOUT.progress, args: ['st', 'go'] }],
    effects: [slice(event), ...watched(state, event)],
  };
}

export function slice({ to }: Event): Effect {
  return { kind: 'work', work: 'send-slice', args: { id: nameOf(to) }, to, type: 'sliced' };
}

export function ended(state: Known, event: Event): Made {
  const { counts = NO_COUNTS, stage } = state;
  return {
    set: { counts, stage, held: null, slicing: false, ended: event.at },
    effects: [...watched(state, event), told(state, event.to, false)],
  };
}

/** Nothing of it remains. */
export function gone(): Made {
  const collections = [...Object.values(FANOUT), ...Object.values(OVER_FANOUT), REPLIES];
  return { tombstone: true, operations: collections.map((collection) => ({ do: 'DEL', collection, args: [] })) };
}

export function told(state: Known, to: AggregateId, running: boolean): Effect {
  const data: BroadcastTold = { id: nameOf(to), running };
  return { kind: 'event', to: workshopId(state.about.workshop), type: 'sending-told', data };
}

/** To an account, how it stands. */
export function seen(state: Known, { to }: Event, by: number, next: string, undone?: BroadcastSeen['undone']): Effect {
  const { about, message, audience, stage, plan, counts = NO_COUNTS, replies = {} } = state;
  const data: BroadcastSeen = {
    id: nameOf(to),
    next,
    state: { about, message, audience, stage, plan, counts, replies },
    ...(undone ? { undone } : {}),
  };
  return { kind: 'event', to: `account:${by}`, type: 'outgoing-seen', data };
}

/** One message for each organizer who watches, edited as it goes on. */
export function watched(
  state: Known,
  { to, at }: Pick<Event, 'to' | 'at'>,
  who: readonly number[] = state.watching ?? [],
): Effect[] {
  const view = progressView(nameOf(to), state, at);
  return who.map((person) => ({ kind: 'screen', view, slot: `w${person}`, edit: true, to: person }));
}
