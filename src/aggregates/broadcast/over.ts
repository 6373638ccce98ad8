import type { Effect, Event } from '#core/aggregate.ts';
import { nameOf } from '#core/ids.ts';
import { type Known, type Made, told, watched } from './making.ts';
import type { SlicedOver } from './messages.ts';

/** Every message that was sent is changed, or deleted, one after another. */
export function beginOver(event: Event, what: 'mend' | 'delete'): Made {
  return { effects: [overSlice(event, what, true)] };
}

/** A slice of it is over. */
export function slicedOver(state: Known, event: Event<SlicedOver>): Made {
  const { end, done, failed, total, held } = event.data;
  const { stage, over } = state;
  if (!over || (stage !== 'mending' && stage !== 'deleting')) return {};
  const now = { ...over, done, failed, total };
  if (end.end === 'done') {
    const ended = stage === 'mending' ? over.stage : 'deleted';
    const next: Known = { ...state, over: now, stage: ended };
    return { set: { over: now, stage: ended }, effects: [...watched(next, event), told(state, event.to, false)] };
  }
  const next: Known = { ...state, over: now, held };
  if (end.end === 'wait') return { set: { over: now }, due: { over: end.at }, effects: watched(next, event) };
  return { set: { over: now }, effects: [overSlice(event, whatOf(stage), false), ...watched(next, event)] };
}

/** The time to go on with it has come. */
export function overAgain({ stage }: Known, event: Event): Made {
  if (stage !== 'mending' && stage !== 'deleting') return {};
  return { effects: [overSlice(event, whatOf(stage), false)] };
}

function whatOf(stage: 'mending' | 'deleting'): 'mend' | 'delete' {
  return stage === 'mending' ? 'mend' : 'delete';
}

function overSlice({ to, nonce }: Event, what: 'mend' | 'delete', first: boolean): Effect {
  const args = { id: nameOf(to), what, first: first ? nonce : '' };
  return { kind: 'work', work: 'send-over', args, to, type: 'sliced-over' };
}
