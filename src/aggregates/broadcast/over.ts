import type { Event } from '#core/aggregate.ts';
import { begin, isAwaited, type Known, type Made, rested, watched } from './making.ts';
import type { SlicedOver } from './messages.ts';
import { OVER_FANOUT } from './state.ts';

/** Every message that was sent is changed, or deleted, one after another. */
export function beginOver(state: Known, event: Event, what: 'mend' | 'delete'): Made {
  return begin(state, event, 'send-over', { what, first: event.nonce });
}

/** A slice of it is over. */
export function slicedOver(state: Known, event: Event<SlicedOver>): Made {
  if (!isAwaited(state, event.data)) return {};
  const { end, done, failed, total } = event.data;
  const { stage, over } = state;
  const work = rested(state);
  if (!over || (stage !== 'mending' && stage !== 'deleting')) return { set: { work } };
  const now = { ...over, done, failed, total };
  if (end.end === 'done') {
    const set = { over: now, work, stage: stage === 'mending' ? over.stage : 'deleted' } as const;
    return { set, effects: watched({ ...state, ...set }, event) };
  }
  const next: Known = { ...state, over: now, work };
  if (end.end === 'wait') return { set: { over: now, work }, due: { over: end.at }, effects: watched(next, event) };
  const again = goOver(next, event);
  return { set: { over: now, ...again.set }, effects: [...(again.effects ?? []), ...watched(next, event)] };
}

/** The time to go on with it has come. */
export function goOver(state: Known, event: Event): Made {
  if (state.work?.running || (state.stage !== 'mending' && state.stage !== 'deleting')) return {};
  return begin(state, event, 'send-over', { what: state.stage === 'mending' ? 'mend' : 'delete', first: '' });
}

/** It is left as far as it has come. */
export function stopOver(): Made {
  return {
    operations: [{ do: 'HSET', collection: OVER_FANOUT.progress, args: ['st', 'stop'] }],
    due: { over: null },
  };
}
