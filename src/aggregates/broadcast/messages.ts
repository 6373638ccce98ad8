import type { SliceEnd } from '#core/fanout.ts';
import type { Audience } from './audience.ts';
import type { BroadcastMessage } from './message.ts';
import type { BroadcastCounts, BroadcastState } from './state.ts';

/** A person of the team has written something; nobody gets it before an order to send. `next`: what the account shows then. */
export type Drafted = { by: number; workshop: string; message: BroadcastMessage; audience: Audience; next: string };
/** Its author changes it before it is sent. */
export type DraftChanged = {
  by: number;
  message?: BroadcastMessage;
  audience?: Audience;
  plan?: BroadcastState['plan'];
  next: string;
};

/** What an organizer may order; their right was checked by the workshop, at its commit. */
export type Order =
  | { do: 'send' | 'pause' | 'resume' | 'stop' | 'delete' | 'again' | 'watch' | 'look' }
  /** Another text under what was already sent. */
  | { do: 'mend'; message: BroadcastMessage };
export type Ordered = Order & {
  by: number;
  workshop: string;
  /** What the account of who ordered it shows next, see {@link BroadcastSeen}. */
  next: string;
  /** When all of it goes, epoch ms. */
  kept: number;
};

/** How a broadcast stands, for an account that may see it: event `outgoing-seen`. */
export type BroadcastSeen = {
  id: string;
  next: string;
  state: Pick<BroadcastState, 'about' | 'message' | 'audience' | 'stage' | 'plan' | 'counts' | 'replies'>;
  /** Why an order was not carried out. */
  undone?: 'empty' | 'late';
};

/** The audience has been written down; `others`: are meant, and are to be told by hand. */
export type Gathered = { counts: BroadcastCounts; others: number };
/** A slice of the work is over. */
export type Sliced = { end: SliceEnd; counts: BroadcastCounts; held: number };
/** The same, of what goes over messages that were sent. */
export type SlicedOver = { end: SliceEnd; done: number; failed: number; total: number; held: number };

/** A reader's tap; only who was in the audience has the button. */
export type Replied = { registration: string; reply: string };
/** Somebody is no longer to get it. `forget`: nothing that names them may stay. */
export type Left = { registration: string; forget: boolean };

/** It has come to an end, or begun anew: told to its workshop, which keeps who is being sent. */
export type BroadcastTold = { id: string; running: boolean };
