import type { Decision, Effect, Event } from '#core/aggregate.ts';
import { nameOf } from '#core/ids.ts';
import { toLocal } from '#core/zones.ts';
import type { BroadcastTold, Left, Order, Ordered } from '../broadcast/messages.ts';
import { broadcastId } from '../broadcast/state.ts';
import type { Handler, MakeAct } from './acting.ts';
import type { Then } from './desk.ts';
import { retentionOf } from './forgetting.ts';
import type { WorkshopState } from './state.ts';

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
  /** By whom, Telegram id. */
  readonly by: number;
  /** Epoch ms. */
  readonly at: number;
  /** The same for the same words. */
  readonly hash: string;
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
        if (order.do === 'send' && !sure) {
          const twin = twinOf(broadcasts, id, hash, at);
          if (twin)
            return { said: { undone: twin.why, twin: twin.id, twinAt: String(twin.at), twinBy: String(twin.by) } };
        }
        const ordered: Ordered = { ...order, by, workshop: state.card.code, next: show, kept: retentionOf(state) };
        const effects: Effect[] = [{ kind: 'event', to: broadcastId(id), type: 'order', data: ordered }];
        if (order.do !== 'send') return { effects };
        const recent = [...broadcasts.recent.filter((other) => other.id !== id), { id, by, at, hash }].slice(
          -REMEMBERED,
        );
        return { effects, set: { broadcasts: { ...broadcasts, recent } } };
      },
    ),
    'sending-told'(state, { data }: Event<BroadcastTold>) {
      const broadcasts = { ...NO_BROADCASTS, ...state.broadcasts };
      const others = broadcasts.running.filter((id) => id !== data.id);
      const running = data.running ? [...others, data.id] : others;
      return { set: { broadcasts: { ...broadcasts, running, all: [...new Set([...broadcasts.all, data.id])] } } };
    },
  };
}

/** What speaks against sending it now. */
function twinOf({ running, recent }: BroadcastsState, id: string, hash: string, at: number) {
  const same = recent.findLast((other) => other.id !== id && other.hash === hash && at - other.at < TWIN_MS);
  if (same) return { ...same, why: 'same' };
  const other = recent.findLast((one) => one.id !== id && running.includes(one.id));
  return other ? { ...other, why: 'other' } : null;
}

/** How many broadcasts went out on the day of `at`, at the workshop's place: they count in what people may be sent in a day. */
export function broadcastsOn({ recent }: BroadcastsState, at: number, zone: string): number {
  const { day } = toLocal(at, zone);
  return recent.filter((one) => toLocal(one.at, zone).day === day).length;
}

/**
 * The same decision, which also tells the broadcasts who is no longer to get them: whose place it ends, and, of all that were ever sent, whose
 * data goes.
 */
export function withLeavers(
  state: Partial<WorkshopState>,
  event: Event,
  decision: Decision<WorkshopState>,
): Decision<WorkshopState> {
  const { broadcasts } = state;
  if (!broadcasts || broadcasts.all.length === 0) return decision;
  const forgotten =
    event.type === 'forget' ? nameOf((event.data as { registration: `${string}:${string}` }).registration) : null;
  const ended = (decision.effects ?? []).flatMap((effect) => {
    if (effect.kind !== 'event' || effect.type !== 'seated') return [];
    return ENDED.has((effect.data as { status: string }).status) ? [nameOf(effect.to)] : [];
  });
  const tell = (id: string, data: Left): Effect => ({ kind: 'event', to: broadcastId(id), type: 'left', data });
  const effects = [
    ...(forgotten === null ? [] : broadcasts.all.map((id) => tell(id, { registration: forgotten, forget: true }))),
    ...ended.flatMap((registration) => broadcasts.running.map((id) => tell(id, { registration, forget: false }))),
  ];
  return effects.length === 0 ? decision : { ...decision, effects: [...(decision.effects ?? []), ...effects] };
}

const ENDED: ReadonlySet<string> = new Set(['withdrawn', 'refused', 'replaced', 'closed']);
