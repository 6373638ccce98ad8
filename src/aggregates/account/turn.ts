import type { Reading } from '#core/aggregate.ts';
import type { AggregateId } from '#core/ids.ts';
import type { Button, Line, View } from '#core/view.ts';
import type { Lang, Say } from '#core/words.ts';
import type { AccountState } from './state.ts';

/**
 * One event of an account being decided: what a feature reads, and where it puts what is to happen. Everything it gathers becomes one decision.
 */
export type Turn = {
  readonly id: AggregateId;
  /** The person's Telegram id, which is their private chat's too. */
  readonly person: number;
  readonly at: number;
  readonly nonce: string;
  readonly lang: Lang;
  readonly reading: Reading;
  /** The tapped message, when a button was tapped, and what is written on the button where that is known. */
  readonly tapped: { query: string; messageId: number | null; label?: string } | null;
  /** The workshop that the person tries as a participant: fields are a participant's of nothing then, and nobody else hears of it. */
  readonly trial: string | null;
  /** From now on, and in what comes next, the person tries a workshop. */
  beginTrial(workshop: string): void;
  /** Wipes the trial; what is left of this turn is real. False when there is none. */
  endTrial(): boolean;
  get<K extends keyof AccountState>(field: K): AccountState[K] | undefined;
  set<K extends keyof AccountState>(field: K, value: AccountState[K] | null): void;
  /** A field outside the fixed ones, such as a paused run. */
  more<T>(field: string): T | undefined;
  setMore(field: string, value: unknown): void;
  /** What this turn shows so far. */
  readonly screen: View | null;
  /** What it says besides. */
  readonly notices: readonly View[];
  /** The current question or card. One a turn: a later one replaces an earlier. */
  show(view: View, options?: { edit?: boolean }): void;
  /** A message that is kept and sent in order. @param slot it can be changed later under this name */
  notify(view: View, slot?: string): void;
  /** Changes the message that was sent under this name; where there is none any more, a new one comes instead. */
  change(view: View, slot: string): void;
  /** A short text over the chat, as the answer to a tap, which may get lost; a card where nothing was tapped. */
  toast(say: Say): void;
  /** Takes the buttons off the tapped message. */
  clearButtons(): void;
  /**
   * "Are you sure?": the card with its two buttons, which a typed yes or no stands for as well. An open question is put aside by the caller.
   */
  confirm(lines: readonly Line[], yes: Button & { data: string }, no: Button & { data: string }): void;
  /** An event for another aggregate. */
  tell(to: AggregateId, type: string, data: unknown): void;
  /** An event for an aggregate that is not to know, nor anybody after it, whom it comes from. */
  tellBlind(to: AggregateId, type: string, data: unknown): void;
  /** An event for an aggregate that will keep something of this person: it is told when the person is to be forgotten. */
  entrust(to: AggregateId, type: string, data: unknown): void;
  /** A due time of the account by its name, epoch ms; null: none any more. It comes back as the event `due`. */
  due(what: string, at: number | null): void;
  /** Something slow or from outside; its result comes back as an event of this type. */
  work(work: string, args: Readonly<Record<string, string>>, type: string): void;
  /** Ends the account with this turn: nothing of it remains, what comes later is ignored, and a person who comes back begins anew. */
  end(): void;
};

/** Text and buttons in the order in which they are read. */
export function card(lines: readonly Line[], buttons: readonly (readonly Button[])[] = []): View {
  return buttons.length > 0 ? { lines, buttons } : { lines };
}

/** Below a card that leaves nothing else to do. */
export const TO_MENU: readonly (readonly Button[])[] = [[{ label: { key: 'btn-menu' }, data: 'm.menu' }]];
