import type { Button, Line } from '#core/view.ts';

/**
 * Something that the bot says by itself (a reminder, a change), waiting in the account for its time. What it says is made when it is sent, from what
 * is true then, by the feature's `unasked[what]`; so it holds ids alone, and vanishes with what it is about.
 */
export type Unasked = {
  /** The same key again takes the place of what waits under it. */
  readonly key: string;
  readonly what: string;
  readonly args: Readonly<Record<string, string>>;
  /** The workshop that it is about: online, a person may hear a little more in a day. */
  readonly workshop: string;
  /** Epoch ms: not before; and of no use any more afterwards. */
  readonly from: number;
  readonly until: number;
  /** A change of place or time that cannot wait: neither the night nor the day's budget holds it back. */
  readonly urgent?: true;
};

/** What one of them says, as part of a message in which several may stand together. */
export type UnaskedPart = {
  readonly lines: readonly Line[];
  readonly buttons?: readonly (readonly Button[])[];
  /** Where nothing of another name stands in its message, that can be changed in place under this one, see `Turn.change`. */
  readonly slot?: string;
};

/** Field `unasked` of an account: what waits, and how much of the day's budget is spent. Loaded only where it is needed. */
export type UnaskedState = {
  readonly waiting: readonly Unasked[];
  /** The day that `sent` is of, on the reader's clock, `YYYY-MM-DD`. */
  readonly day: string;
  readonly sent: number;
  /** When the account looks at them, epoch ms; null: nothing waits. */
  readonly due: number | null;
};

export const NOTHING_UNASKED: UnaskedState = { waiting: [], day: '', sent: 0, due: null };

/** The field, and the due time of the same name. */
export const UNASKED = 'unasked';

/** What comes within so long of the first becomes one message with it, in ms. */
export const SETTLE_MS = 3_000;
