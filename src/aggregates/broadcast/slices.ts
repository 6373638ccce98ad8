import type { Event, Reading } from '#core/aggregate.ts';
import {
  afresh,
  ended,
  gather,
  gone,
  goOn,
  isAwaited,
  type Known,
  type Made,
  morningFor,
  rested,
  status,
  watched,
} from './making.ts';
import type { Gathered, Sliced } from './messages.ts';
import { goOver } from './over.ts';
import { queuedOf } from './state.ts';

/** The audience has been written down: it begins, unless there is nobody to send to. */
export function gathered(state: Known, event: Event<Gathered>, reading: Reading): Made {
  if (!isAwaited(state, event.data)) return {};
  const { counts } = event.data;
  const work = rested(state);
  const next: Known = { ...state, counts, stage: 'sending', began: event.at, work };
  if (queuedOf(counts) === 0) return ended({ ...next, stage: 'sent' }, event);
  const going = goOn(next, event, reading);
  const set = { counts, stage: 'sending', began: event.at, work, ...afresh(counts, event) } as const;
  return { ...going, set: { ...set, ...going.set }, operations: [status('go')] };
}

/** A slice of the sending is over. */
export function sliced(state: Known, event: Event<Sliced>, reading: Reading): Made {
  if (!isAwaited(state, event.data)) return {};
  const { end, counts } = event.data;
  const set = { counts, work: rested(state) };
  const next: Known = { ...state, ...set };
  if (state.stage !== 'sending') return { set, effects: watched(next, event) };
  if (end.end === 'done') return ended({ ...next, stage: 'sent' }, event);
  const going = goOn(next, event, reading, end.end === 'wait' ? end.at : 0);
  return { ...going, set: { ...set, ...going.set } };
}

/** A time has come: to begin, to go on, or to be gone. */
export function dueNow(state: Known, event: Event<{ what: string }>, reading: Reading): Made {
  switch (event.data.what) {
    case 'kept':
      return gone();
    case 'go': {
      if (state.stage !== 'scheduled') return {};
      // Who was not there at that time wakes nobody when it is there again.
      const start = state.plan.insist ? event.at : morningFor(state, event.at, reading);
      if (start > event.at) return { set: { plan: { ...state.plan, at: start } }, due: { go: start } };
      return gather(state, event);
    }
    case 'slice': {
      if (state.stage !== 'sending' || state.work?.running) return {};
      const going = goOn(state, event, reading);
      return { ...going, set: { ...afresh(state.counts, event), ...going.set } };
    }
    case 'over':
      return goOver(state, event);
    default:
      return {};
  }
}
