import type { SliceEnd } from '#core/fanout.ts';
import type { Audience } from './audience.ts';
import type { BroadcastMessage } from './message.ts';
import type { BroadcastCounts, BroadcastState } from './state.ts';

/** A person of the team has written something; nobody gets it before an order to send. `next`: what the account shows then. */
export type Drafted = { by: number; workshop: string; message: BroadcastMessage; audience: Audience; next: string };
/** Its author changes it before it is sent; parts of the message that are not named stay. */
export type DraftChanged = {
  by: number;
  message?: Partial<BroadcastMessage>;
  audience?: Audience;
  plan?: BroadcastState['plan'];
  next: string;
};

/** Its author does not want it any more. */
export type Discarded = { by: number };

/** What an organizer may order; their right was checked by the workshop, at its commit. */
export type Order =
  | { do: 'pause' | 'resume' | 'stop' | 'delete' | 'again' | 'watch' | 'look' }
  /** `insist`: at night too. */
  | { do: 'send'; insist?: boolean }
  /** Another text under what was already sent; parts of the message that are not named stay. */
  | { do: 'mend'; message: Partial<BroadcastMessage> };
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

/** Results of slow work; `number`: of which. The audience has been written down; `others`: are meant, and are to be told by hand. */
export type Gathered = { number: number; counts: BroadcastCounts; others: number };
/** A slice of the work is over. */
export type Sliced = { number: number; end: SliceEnd; counts: BroadcastCounts };
/** The same, of what goes over messages that were sent. */
export type SlicedOver = { number: number; end: SliceEnd; done: number; failed: number; total: number };

/** A reader's tap; only who was in the audience has the button. */
export type Replied = { registration: string; reply: string };
/** Somebody is no longer to get it. `blocked`: they have blocked the bot; `forget`: nothing that names them may stay. */
export type Left = { registration: string; forget: boolean; blocked?: true };

/**
 * It has come to an end, or begun anew, at that time (epoch ms): told to its workshop, which keeps who is being sent. `began`: it goes out to all now.
 */
export type BroadcastTold = { id: string; running: boolean; at: number; began: boolean };
