import type { Decision, Effect, Event } from '#core/aggregate.ts';
import { type AggregateId, nameOf } from '#core/ids.ts';
import { toLocal } from '#core/zones.ts';
import type { BroadcastTold, Left, Order, Ordered } from '../broadcast/messages.ts';
import { broadcastId } from '../broadcast/state.ts';
import type { Handler, MakeAct } from './acting.ts';
import { budgetOf } from './budget.ts';
import type { Then } from './desk.ts';
import { retentionOf } from './forgetting.ts';
import { NOBODY } from './log.ts';
import type { MemberStatus, WorkshopState } from './state.ts';

/** Field `broadcasts`: which are being sent, and what was sent of late. */
export type BroadcastsState = {
  /** Scheduled, being sent or paused, by id. */
  readonly running: readonly string[];
  /** The latest {@link REMEMBERED} that were ordered to be sent, the newest last. */
  readonly recent: readonly RecentBroadcast[];
  /** All that were ever sent: their lists name registrations, and follow when one is forgotten. */
  readonly all: readonly string[];
};
export type RecentBroadcast = {
  readonly id: string;
  /** By whom, Telegram id; 0 when they had their data deleted. */
  readonly by: number;
  /** When it was ordered last, epoch ms. */
  readonly at: number;
  /** The same for the same words. */
  readonly hash: string;
  /** When it went out, epoch ms; absent: not yet. */
  readonly began?: number;
};

export const NO_BROADCASTS: BroadcastsState = { running: [], recent: [], all: [] };

const REMEMBERED = 50;
/** The same words again within so long, or anything while another is being sent, is asked about first, in ms. */
const TWIN_MS = 24 * 60 * 60_000;

/** An organizer orders something of a broadcast. `sure`: they have been told what speaks against it. */
export type BroadcastAsked = Then & {
  by: number;
  id: string;
  order: Order;
  hash?: string;
  sure?: boolean;
  show: string;
};

/** The person of a registration has blocked the bot. */
export type BlockedSaid = { registration: AggregateId };

/** Orders that change nothing are not logged. */
const LOOKS: ReadonlySet<Order['do']> = new Set(['look', 'watch']);

/** What the team does with broadcasts; the broadcast itself does what it is told. */
export function broadcastActs(act: MakeAct): Readonly<Record<string, Handler>> {
  return {
    broadcast: act<BroadcastAsked>(
      'edit',
      'broadcast',
      ({ order, id }) => (LOOKS.has(order.do) ? null : `${order.do} ${id}`),
      (state, { by, id, order, hash = '', sure, show }, _reading, { at }) => {
        const broadcasts = { ...NO_BROADCASTS, ...state.broadcasts };
        const against = order.do === 'send' && !sure ? speaksAgainst(state, id, hash, at) : null;
        if (against) return { said: against };
        const ordered: Ordered = { ...order, by, workshop: state.card.code, next: show, kept: retentionOf(state) };
        const effects: Effect[] = [{ kind: 'event', to: broadcastId(id), type: 'order', data: ordered }];
        if (order.do !== 'send' && order.do !== 'again') return { effects };
        const before = broadcasts.recent.find((other) => other.id === id);
        const latest = order.do === 'send' ? { ...before, id, by, at, hash } : { hash, ...before, id, by, at };
        const recent = [...broadcasts.recent.filter((other) => other.id !== id), latest].slice(-REMEMBERED);
        // From this moment whoever leaves is told to it, before it has asked who is meant.
        return { effects, set: { broadcasts: { ...noted(broadcasts, id, true), recent } } };
      },
    ),
    'sending-told'(state, { data }: Event<BroadcastTold>) {
      const broadcasts = { ...NO_BROADCASTS, ...state.broadcasts };
      const known = broadcasts.recent.find(({ id }) => id === data.id);
      // It was ordered again since.
      if (known && known.at > data.at) return {};
      const began = (one: RecentBroadcast) => (one.id === data.id && data.began ? { ...one, began: data.at } : one);
      const recent = broadcasts.recent.map(began);
      return {
        set: { broadcasts: { ...noted(broadcasts, data.id, data.running), recent } },
        effects: data.began ? [{ kind: 'publish', view: `workshop:${state.card.code}` }] : [],
      };
    },
    // `withLeavers` tells the broadcasts.
    blocked: () => ({}),
  };
}

function noted(broadcasts: BroadcastsState, id: string, isRunning: boolean): BroadcastsState {
  const others = broadcasts.running.filter((other) => other !== id);
  const all = broadcasts.all.includes(id) ? broadcasts.all : [...broadcasts.all, id];
  return { ...broadcasts, running: isRunning ? [...others, id] : others, all };
}

/** What speaks against sending it now, as arguments of what is shown. */
function speaksAgainst(state: WorkshopState, id: string, hash: string, at: number): Record<string, string> | null {
  const broadcasts = { ...NO_BROADCASTS, ...state.broadcasts };
  const twin = twinOf(broadcasts, id, hash, at);
  if (twin) return { undone: twin.why, twin: twin.id, twinAt: String(twin.at), twinBy: String(twin.by) };
  const sent = broadcastsOn(wentOut(broadcasts), at, state.card.zone);
  return sent < budgetOf(state.card) ? null : { undone: 'budget', count: String(sent) };
}

/** What speaks against sending it now. */
function twinOf({ running, recent }: BroadcastsState, id: string, hash: string, at: number) {
  const same = recent.findLast((other) => other.id !== id && other.hash === hash && at - other.at < TWIN_MS);
  if (same) return { ...same, why: 'same' };
  const other = recent.findLast((one) => one.id !== id && running.includes(one.id));
  return other ? { ...other, why: 'other' } : null;
}

/** When broadcasts went out of late, epoch ms. */
export function wentOut({ recent }: BroadcastsState): number[] {
  return recent.flatMap(({ began }) => (began === undefined ? [] : [began]));
}

/** How many of these times are on the day of `at` on a clock: broadcasts count in what people may be sent in a day. */
export function broadcastsOn(times: readonly number[], at: number, zone: string): number {
  const { day } = toLocal(at, zone);
  return times.filter((time) => toLocal(time, zone).day === day).length;
}

/**
 * The same decision, which also tells the broadcasts who is no longer to get them: whose place it ends, who has blocked the bot, and, of all that
 * were ever sent, whose data goes.
 */
export function withLeavers(
  state: Partial<WorkshopState>,
  event: Event,
  decision: Decision<WorkshopState>,
): Decision<WorkshopState> {
  const { broadcasts } = state;
  if (!broadcasts || broadcasts.all.length === 0) return decision;
  if (event.type === 'erase-person') return withoutOrganizer(broadcasts, event as Event<{ by: number }>, decision);
  const effects = leaversOf(event, decision).flatMap((left) =>
    (left.forget ? broadcasts.all : broadcasts.running).map(
      (id): Effect => ({ kind: 'event', to: broadcastId(id), type: 'left', data: left }),
    ),
  );
  return effects.length === 0 ? decision : { ...decision, effects: [...(decision.effects ?? []), ...effects] };
}

function leaversOf(event: Event, { effects = [] }: Decision<WorkshopState>): Left[] {
  const ended = effects.flatMap((effect): Left[] => {
    if (effect.kind !== 'event' || effect.type !== 'seated') return [];
    const isOver = ENDED.has((effect.data as { status: MemberStatus }).status);
    return isOver ? [{ registration: nameOf(effect.to), forget: false }] : [];
  });
  const named = () => nameOf((event.data as BlockedSaid).registration);
  if (event.type === 'blocked') return [...ended, { registration: named(), forget: false, blocked: true }];
  return event.type === 'forget' ? [...ended, { registration: named(), forget: true }] : ended;
}

/** An organizer has their data deleted: what they sent stays, without who it was. */
function withoutOrganizer(
  broadcasts: BroadcastsState,
  { data }: Event<{ by: number }>,
  decision: Decision<WorkshopState>,
): Decision<WorkshopState> {
  const recent = broadcasts.recent.map((one) => (one.by === data.by ? { ...one, by: NOBODY } : one));
  const effects = broadcasts.all.map(
    (id): Effect => ({ kind: 'event', to: broadcastId(id), type: 'erase-person', data: { by: data.by } }),
  );
  return {
    ...decision,
    set: { ...decision.set, broadcasts: { ...broadcasts, recent } },
    effects: [...(decision.effects ?? []), ...effects],
  };
}

const ENDED: ReadonlySet<MemberStatus> = new Set(['withdrawn', 'refused', 'replaced', 'closed']);
