import { type Aggregate, defineAggregate, type Effect, type Event, type Reading } from '#core/aggregate.ts';
import { FANOUT } from '#core/fanout.ts';
import { nameOf } from '#core/ids.ts';
import { NOBODY } from '../workshop/log.ts';
import { ended, gather, go, gone, type Known, type Made, seen, slice, watched } from './making.ts';
import type { DraftChanged, Drafted, Gathered, Left, Ordered, Replied, Sliced } from './messages.ts';
import { order } from './orders.ts';
import { overAgain, slicedOver } from './over.ts';
import { retarget } from './retargeting.ts';
import { BROADCAST_FIELDS, type BroadcastState, REPLIES } from './state.ts';

export type * from './messages.ts';
export type * from './state.ts';

/** A broadcast: who wrote what to whom, how far it is, and who said what to it. The sending itself is slow work, done in slices. */
export const broadcast: Aggregate = defineAggregate<BroadcastState>({
  kind: 'broadcast',
  schema: 1,
  hot: true,
  fields: () => BROADCAST_FIELDS,
  decide(state, event, reading) {
    if (event.type === 'draft') return draft(state, event as Event<Drafted>);
    if (!state.about) return {};
    return HANDLERS[event.type]?.(state as Known, event as Event<never>, reading) ?? {};
  },
});

const HANDLERS: Readonly<Record<string, (state: Known, event: Event<never>, reading: Reading) => Made>> = {
  redraft(state, event: Event<DraftChanged>) {
    const { by, next, ...changes } = event.data;
    if (by !== state.about.by || state.stage !== 'draft') return {};
    return { set: changes, effects: [seen({ ...state, ...changes }, event, by, next)] };
  },
  retarget,
  order(state, event: Event<Ordered>, reading) {
    if (event.data.workshop !== state.about.workshop) return {};
    return order(state, event, reading);
  },
  gathered(state, event: Event<Gathered>) {
    if (state.stage !== 'gathering') return {};
    const { counts } = event.data;
    const next: Known = { ...state, counts, stage: 'sending', began: event.at };
    if (counts.total === counts.left) return ended({ ...next, stage: 'sent' }, event);
    return { ...go(next, event), set: { counts, stage: 'sending', began: event.at, slicing: true } };
  },
  sliced(state, event: Event<Sliced>) {
    const { end, counts, held } = event.data;
    const next: Known = { ...state, counts, held, slicing: false };
    const set = { counts, held: held || null, slicing: false } as const;
    if (state.stage !== 'sending') return { set, effects: watched(next, event) };
    if (end.end === 'done') return ended({ ...next, stage: 'sent' }, event);
    if (end.end === 'wait') return { set, due: { slice: end.at }, effects: watched(next, event) };
    return { set: { ...set, slicing: true }, effects: [slice(event), ...watched(next, event)] };
  },
  'sliced-over': slicedOver,
  due(state, event: Event<{ what: string }>) {
    const { what } = event.data;
    if (what === 'kept') return gone();
    if (what === 'go' && state.stage === 'scheduled') return gather(state, event);
    if (what === 'slice' && state.stage === 'sending' && !state.slicing) {
      return { set: { slicing: true }, effects: [slice(event)] };
    }
    if (what === 'over') return overAgain(state, event);
    return {};
  },
  reply(state, { data }: Event<Replied>, reading) {
    const { registration, reply } = data;
    const known = state.message.buttons.flat().some((button) => 'reply' in button && button.reply === reply);
    if (!known) return {};
    const before = reading.found({ read: 'HGET', collection: REPLIES, args: [registration] }) as string | null;
    if (before === reply) return {};
    const counts: Record<string, number> = { ...state.replies };
    if (before !== null) counts[before] = (counts[before] ?? 1) - 1;
    counts[reply] = (counts[reply] ?? 0) + 1;
    return { set: { replies: counts }, operations: [{ do: 'HSET', collection: REPLIES, args: [registration, reply] }] };
  },
  left(_state, { to, data }: Event<Left>) {
    const { registration, forget } = data;
    const forgetting: Effect = {
      kind: 'work',
      work: 'unname',
      args: { id: nameOf(to), registration },
      to,
      type: 'forgotten',
    };
    return {
      operations: [
        { do: 'SADD', collection: FANOUT.left, args: [registration, '-'] },
        { do: 'HSET', collection: FANOUT.progress, args: ['x', 1] },
        ...(forget ? [{ do: 'HDEL' as const, collection: REPLIES, args: [registration] }] : []),
      ],
      effects: forget ? [forgetting] : [],
    };
  },
  'erase-person'(state, { data }: Event<{ by: number }>) {
    const watching = (state.watching ?? []).filter((person) => person !== data.by);
    const about = state.about.by === data.by ? { ...state.about, by: NOBODY } : state.about;
    // Words that nobody was sent are their author's alone.
    return state.stage === 'draft' && about.by === NOBODY ? gone() : { set: { about, watching } };
  },
};

function draft(state: Partial<BroadcastState>, event: Event<Drafted>): Made {
  const { by, workshop, message, audience, next } = event.data;
  if (state.about) return {};
  const known: Known = {
    about: { workshop, by, at: event.at },
    message,
    audience,
    stage: 'draft',
    plan: { at: null, insist: false },
  };
  return { set: known, effects: [seen(known, event, by, next)] };
}
