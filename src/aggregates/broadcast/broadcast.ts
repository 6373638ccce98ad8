import { type Aggregate, defineAggregate, type Effect, type Event, type Reading } from '#core/aggregate.ts';
import { FANOUT } from '#core/fanout.ts';
import { nameOf } from '#core/ids.ts';
import { NOBODY } from '../workshop/log.ts';
import { gone, type Known, type Made, seen } from './making.ts';
import type { Discarded, DraftChanged, Drafted, Left, Ordered, Replied } from './messages.ts';
import { order } from './orders.ts';
import { slicedOver } from './over.ts';
import { retarget } from './retargeting.ts';
import { dueNow, gathered, sliced } from './slices.ts';
import { BROADCAST_FIELDS, type BroadcastState, OVER_FANOUT, REPLIES } from './state.ts';

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
    const { by, next, message, ...others } = event.data;
    if (by !== state.about.by || state.stage !== 'draft') return {};
    const changes = { ...others, ...(message ? { message: { ...state.message, ...message } } : {}) };
    return { set: changes, effects: [seen({ ...state, ...changes }, event, by, next)] };
  },
  discard(state, { data }: Event<Discarded>) {
    return data.by === state.about.by && state.stage === 'draft' ? gone() : {};
  },
  retarget,
  order(state, event: Event<Ordered>, reading) {
    if (event.data.workshop !== state.about.workshop) return {};
    return order(state, event, reading);
  },
  gathered,
  sliced,
  'sliced-over': slicedOver,
  due: dueNow,
  reply(state, { data }: Event<Replied>, reading) {
    const { registration, reply } = data;
    const known = state.message.buttons.flat().some((button) => 'reply' in button && button.reply === reply);
    // Its author tries the buttons of a draft.
    if (!known || state.stage === 'draft' || state.stage === 'scheduled') return {};
    const before = reading.found({ read: 'HGET', collection: REPLIES, args: [registration] }) as string | null;
    if (before === reply) return {};
    const counts: Record<string, number> = { ...state.replies };
    if (before !== null) counts[before] = (counts[before] ?? 1) - 1;
    counts[reply] = (counts[reply] ?? 0) + 1;
    return { set: { replies: counts }, operations: [{ do: 'HSET', collection: REPLIES, args: [registration, reply] }] };
  },
  left: (_state, event: Event<Left>) => leave(event, event.data),
  'erase-person'(state, event: Event<{ by: number }>) {
    const { by } = event.data;
    const watching = (state.watching ?? []).filter((person) => person !== by);
    const about = state.about.by === by ? { ...state.about, by: NOBODY } : state.about;
    // Words that nobody was sent are their author's alone.
    if (state.stage === 'draft' && about.by === NOBODY) return gone();
    // As one of the team they may have got it themselves.
    return { ...leave(event, { registration: `u${by}`, forget: true }), set: { about, watching } };
  },
};

/** Gets nothing any more; with `forget`, nothing that names them stays. */
function leave({ to, at }: Event, { registration, forget, blocked }: Left): Made {
  const mark = `${at} ${blocked ? `b${BLOCKED}` : 'k'}`;
  // Lines that name nobody any more begin with "-" instead.
  const marks = (of: typeof FANOUT | typeof OVER_FANOUT) => [
    { do: 'HSET' as const, collection: of.left, args: [registration, mark, '-', mark] },
    { do: 'HSET' as const, collection: of.progress, args: ['x', 1] },
  ];
  if (!forget) return { operations: marks(FANOUT) };
  const args = { id: nameOf(to), registration };
  const unname: Effect = { kind: 'work', work: 'unname', args, to, type: 'forgotten' };
  const operations = [...marks(FANOUT), ...marks(OVER_FANOUT)];
  return {
    operations: [...operations, { do: 'HDEL', collection: REPLIES, args: [registration] }],
    effects: [unname],
  };
}

/** As Telegram says it itself to who writes to them. */
const BLOCKED = '403 Forbidden: bot was blocked by the user';
/** What was written and never sent is kept so long, in ms. */
const DRAFT_KEPT_MS = 90 * 24 * 60 * 60_000;

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
  return { set: known, due: { kept: event.at + DRAFT_KEPT_MS }, effects: [seen(known, event, by, next)] };
}
