import type { AggregateId } from '#core/ids.ts';
import type { Audience } from './audience.ts';
import type { BroadcastMessage } from './message.ts';

/**
 * Where a broadcast is: written, waiting for its time, counting its audience, being sent, held up by its organizer, ended by them, or sent.
 * `mending` and `deleting` go over what was sent, and end as what it was before, or as `deleted`.
 */
export type BroadcastStage =
  | 'draft'
  | 'scheduled'
  | 'gathering'
  | 'sending'
  | 'paused'
  | 'stopped'
  | 'sent'
  | 'mending'
  | 'deleting'
  | 'deleted';

/** What became of how many; they always add up to `total`: queued = total − all others. */
export type BroadcastCounts = {
  readonly total: number;
  readonly sent: number;
  /** Sent, and perhaps received twice. */
  readonly uncertain: number;
  readonly unreachable: number;
  readonly failed: number;
  /** Left while it was sent. */
  readonly left: number;
};

export const NO_COUNTS: BroadcastCounts = { total: 0, sent: 0, uncertain: 0, unreachable: 0, failed: 0, left: 0 };

/** Of how many it is known what became of them. */
export function doneOf({ sent, uncertain, unreachable, failed, left }: BroadcastCounts): number {
  return sent + uncertain + unreachable + failed + left;
}

/** How many are still to be sent something. */
export function queuedOf(counts: BroadcastCounts): number {
  return counts.total - doneOf(counts);
}

/** A broadcast. Who gets it and what became of each are collections, see `FANOUT`; `replies` registration → reply id. */
export type BroadcastState = {
  about: {
    readonly workshop: string;
    /** Whose it is, by Telegram id; 0 when they had their data deleted. */
    readonly by: number;
    /** Epoch ms. */
    readonly at: number;
  };
  message: BroadcastMessage;
  audience: Audience;
  stage: BroadcastStage;
  plan: {
    /** When, epoch ms; null: at once. */
    readonly at: number | null;
    /** At night too, and however many messages went out that day. */
    readonly insist: boolean;
  };
  counts: BroadcastCounts;
  /** How often each reply was given, by its id. */
  replies: Readonly<Record<string, number>>;
  /** The organizers who watch it, each with one message that is edited. */
  watching: readonly number[];
  /** When the sending began and ended, epoch ms. */
  began: number;
  ended: number;
  /** From when on its speed is reckoned, epoch ms, and how many were done by then. */
  since: { readonly at: number; readonly done: number };
  /** Nobody is sent anything from then until then, epoch ms, and why. */
  waits: { readonly from: number; readonly until: number; readonly for: 'telegram' | 'morning' };
  /** How long it has waited for Telegram so far, in ms. */
  waited: number;
  /** The slow work that was begun last, and whether it is under way. */
  work: { readonly number: number; readonly running: boolean };
  /** What it was before what was sent is gone over, and how much of that is done. */
  over: { readonly stage: BroadcastStage; readonly done: number; readonly failed: number; readonly total: number };
};

export const BROADCAST_FIELDS = [
  'about',
  'message',
  'audience',
  'stage',
  'plan',
  'counts',
  'replies',
  'watching',
  'began',
  'ended',
  'since',
  'waits',
  'waited',
  'work',
  'over',
] as const satisfies readonly (keyof BroadcastState)[];

/** Collections beside a broadcast, besides those of `FANOUT`. */
export const REPLIES = 'replies';

/** The collections with which messages that were sent are gone over; as those of a first sending, see `FANOUT`. */
export const OVER_FANOUT = {
  progress: 'over-progress',
  audience: 'over-audience',
  results: 'over-results',
  retry: 'over-retry',
  left: 'over-left',
} as const;

export function broadcastId(id: string): AggregateId {
  return `broadcast:${id}`;
}
