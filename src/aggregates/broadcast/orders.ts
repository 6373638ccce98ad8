import type { Event, Reading } from '#core/aggregate.ts';
import {
  afresh,
  gather,
  goOn,
  isRunning,
  type Known,
  type Made,
  morningFor,
  seen,
  status,
  told,
  watched,
} from './making.ts';
import type { Ordered } from './messages.ts';
import { beginOver, stopOver } from './over.ts';
import { type BroadcastState, NO_COUNTS } from './state.ts';

/** What was sent so long ago Telegram no longer deletes, in ms. */
const DELETABLE_MS = 48 * 60 * 60_000;

/** What does not show by itself how it stands now. */
const SHOWN: ReadonlySet<Ordered['do']> = new Set(['pause', 'stop', 'again', 'mend', 'delete']);

type Context = { readonly state: Known; readonly event: Event<Ordered>; readonly reading: Reading };

/** Carries out what an organizer orders, or says that it is too late for it. */
export function order(state: Known, event: Event<Ordered>, reading: Reading): Made {
  const { data } = event;
  const { by, next } = data;
  if (data.do === 'look') return { effects: [seen(state, event, by, next)] };
  const watching = [...new Set([...(state.watching ?? []), by])];
  // Who wants to see it wants it where they are, and not further up.
  if (data.do === 'watch') {
    const effects = watched(state, event, [by]).map((effect) => ({ ...effect, edit: false }));
    return { set: { watching }, effects };
  }
  const made = ORDERS[data.do]({ state: { ...state, watching }, event, reading });
  if (made === null) {
    // The workshop has taken it for one that is being sent now.
    const mended = data.do === 'send' || data.do === 'again' ? [told(state, event, isRunning(state))] : [];
    return { effects: [seen(state, event, by, next, 'late'), ...mended] };
  }
  const after = applied({ ...state, watching }, made.set);
  const effects = [...(made.effects ?? []), ...(SHOWN.has(data.do) ? watched(after, event) : [])];
  return { ...made, set: { ...made.set, watching }, effects: [...effects, seen(after, event, by, next)] };
}

/** What each does; null: it is too late, or too early, for it. */
const ORDERS: Readonly<Record<Exclude<Ordered['do'], 'look' | 'watch'>, (context: Context) => Made | null>> = {
  send({ state, event, reading }) {
    const { stage } = state;
    const { data, at } = event as Event<Ordered & { do: 'send' }>;
    if (stage !== 'draft' && stage !== 'scheduled') return null;
    const planned = stage === 'draft' ? Math.max(state.plan.at ?? at, at) : at;
    const insist = state.plan.insist || data.insist === true;
    const start = insist ? planned : morningFor(state, planned, reading);
    const plan = { at: start > at ? start : null, insist };
    const made: Made = start > at ? scheduled(state, event, start) : gather(state, event);
    return { ...made, set: { ...made.set, plan }, due: { ...made.due, kept: data.kept } };
  },
  pause({ state }) {
    if (state.stage !== 'sending') return null;
    return { set: { stage: 'paused', waits: null }, operations: [status('pause')], due: { slice: null } };
  },
  resume({ state, event, reading }) {
    const { stage, waits } = state;
    // Who goes on in the night, having read that it waits for the morning, insists.
    const insists = stage === 'sending' && waits?.for === 'morning';
    if (stage !== 'paused' && !insists) return null;
    const plan = { ...state.plan, insist: state.plan.insist || insists };
    const { waits: _waits, ...next } = state;
    const sending: Known = { ...next, plan, stage: 'sending' };
    // What is still under way goes on by itself, or is followed by the next slice.
    const going: Made = state.work?.running ? {} : goOn(sending, event, reading);
    const set = { waits: null, ...going.set, plan, stage: 'sending' as const, ...afresh(state.counts, event) };
    return { ...going, set, operations: [status('go')], due: { slice: null, ...going.due } };
  },
  stop({ state, event }) {
    const { stage, over } = state;
    const { at } = event;
    if (stage === 'scheduled') {
      const plan = { ...state.plan, at: null };
      return { set: { stage: 'draft', plan }, due: { go: null }, effects: [told(state, event, false)] };
    }
    if (over && (stage === 'mending' || stage === 'deleting')) return { ...stopOver(), set: { stage: over.stage } };
    if (stage !== 'sending' && stage !== 'paused') return null;
    const set = { stage: 'stopped', waits: null, ended: at } as const;
    return { set, operations: [status('stop')], due: { slice: null }, effects: [told(state, event, false)] };
  },
  again({ state, event }) {
    if ((state.stage !== 'sent' && state.stage !== 'stopped') || state.work?.running) return null;
    return gather(state, event, 'again');
  },
  mend: ({ state, event }) => {
    const made = goOverAll(state, event, 'mend');
    const { message } = event.data as Ordered & { do: 'mend' };
    return made && { ...made, set: { ...made.set, message: { ...state.message, ...message } } };
  },
  delete({ state, event }) {
    const last = state.ended ?? state.began ?? event.at;
    return event.at - last > DELETABLE_MS ? null : goOverAll(state, event, 'delete');
  },
};

function scheduled(state: Known, event: Event, start: number): Made {
  return { set: { stage: 'scheduled' }, due: { go: start }, effects: [told(state, event, true)] };
}

function goOverAll(state: Known, event: Event, what: 'mend' | 'delete'): Made | null {
  const { stage, counts = NO_COUNTS } = state;
  if (!['sent', 'stopped', 'paused'].includes(stage) || state.work?.running) return null;
  const made = beginOver(state, event, what);
  const over: BroadcastState['over'] = { stage, done: 0, failed: 0, total: counts.sent + counts.uncertain };
  return { ...made, set: { ...made.set, over, stage: what === 'mend' ? 'mending' : 'deleting' } };
}

function applied(state: Known, set: Made['set'] = {}): Known {
  return Object.fromEntries(Object.entries({ ...state, ...set }).filter(([, value]) => value !== null)) as Known;
}
