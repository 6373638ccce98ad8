import type { AggregateId } from '#core/ids.ts';
import type { Audience } from './audience.ts';
import type { BroadcastMessage } from './message.ts';

/**
 * Where a broadcast is: written, waiting for its time, counting its audience, being sent, held up by its organizer, ended by them, or sent.
 * `mending` and `deleting` go over what was sent.
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

/** A broadcast. Who gets it and what became of each are collections, see `FANOUT`; `replies` registration → reply id. */
export type BroadcastState = {
  about: {
    readonly workshop: string;
    /** Whose it is, by Telegram id. */
    readonly by: number;
    /** Epoch ms. */
    readonly at: number;
    /** Tells the same text from another, for the question whether it was sent already. */
    readonly hash: string;
  };
  message: BroadcastMessage;
  audience: Audience;
  stage: BroadcastStage;
  plan: {
    /** When, epoch ms; null: at once. */
    readonly at: number | null;
    /** At night too, and to who has had many messages today. */
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
  /** Until when Telegram holds up all, epoch ms. */
  held: number;
};

export function broadcastId(id: string): AggregateId {
  return `broadcast:${id}`;
}
