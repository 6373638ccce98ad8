import type { CallLine } from '#rehearsal/calls.ts';
import type { FaultSpec } from '#rehearsal/faults.ts';
import type { Command } from '#rehearsal/methods/commands.ts';
import type { BotMessage, Person, ReplyKeyboard } from '#rehearsal/types.ts';

/** A wish of the control that cannot be fulfilled; answered with 400 and its message. */
export class ControlError extends Error {}

export type PersonView = Person & { blocked: boolean; started: boolean };

export type NewPerson = Omit<Person, 'id' | 'phone'> & { id?: number; phone?: string };

/** What a person does in a chat. */
export type Action =
  /** `entities`: formatting as the person chose it. */
  | { type: 'text'; text: string; reply_to?: number; split?: boolean; entities?: readonly object[] }
  | { type: 'start'; payload?: string }
  | { type: 'tap'; message_id: number; data: string; forged?: boolean }
  | { type: 'contact'; own: true }
  | { type: 'contact'; own?: false; phone: string; first_name: string }
  | {
      type: 'file';
      media: 'document' | 'photo' | 'video' | 'audio' | 'voice';
      name?: string;
      mime?: string;
      content_base64?: string;
      caption?: string;
      caption_entities?: readonly object[];
      album?: string;
    }
  | { type: 'sticker' | 'location' | 'poll' | 'dice' | 'animation' | 'block' | 'unblock' }
  | { type: 'edit'; message_id: number; text: string }
  | { type: 'add_to_group'; chat_id: number; title: string }
  | { type: 'forward'; text: string; entities?: readonly object[] };

export type Deed = {
  person: number;
  /** Default: the private chat. */
  chat?: number;
  action: Action;
  /** Which bot is meant where there are several; default the first. */
  bot?: number;
};

/** What a deed led to. `update_id` is null when the bot does not get to see it. With `split`, the last part's, and all in `message_ids`. */
export type Done = { update_id: number | null; message_id?: number; message_ids?: number[] };

export type ChatView = {
  chat: Record<string, unknown>;
  seq: number;
  /** In order of their ids; those that changed after `since`. */
  messages: (BotMessage & { seq: number; deleted?: true })[];
  reply_keyboard: ReplyKeyboard | null;
  commands: Command[];
  /** The bot's current chat action, or null. */
  typing: string | null;
  /** A message that is being streamed, or null. */
  draft: Record<string, unknown> | null;
  /** Answers to taps that came after `since`. */
  alerts: { text: string; show_alert: boolean }[];
};

/** Where the clock is to go: to a moment, epoch ms, or on by so many ms. */
export type ClockMove = { to: number } | { by: number };

/** Epoch ms by the rehearsal's clock. */
export type ClockView = { now: number };

export type ChatEvent = { chat: number; seq: number };

/** The rehearsal from outside Telegram: people, what they do and see, accidents, what the bot called. */
export type Control = {
  people(bot?: number): PersonView[];
  /** Adds a person, or changes the one of that id. */
  addPerson(person: NewPerson): PersonView;
  /** Throws a {@link ControlError} for what Telegram's clients would not let a person do. */
  do(deed: Deed): Done;
  chat(id: number, options?: { since?: number; person?: number; bot?: number }): ChatView;
  /** Calls `listener` after each change of a chat; gives the function that ends it. */
  onEvent(listener: (event: ChatEvent) => void): () => void;
  clock(): ClockView;
  /** Moves the clock, forward only; how far it was moved outlives the process. Throws a {@link ControlError} for what is no such move. */
  moveClock(move: ClockMove): ClockView;
  /** Calls `listener` after each move of the clock; gives the function that ends it. */
  onClock(listener: (view: ClockView) => void): () => void;
  file(fileId: string): { bytes: Uint8Array; name: string; mime: string } | undefined;
  /** Replaces all faults. */
  setFaults(spec: FaultSpec): void;
  clearFaults(): void;
  calls(since?: number): { total: number; calls: CallLine[] };
  /** Everybody and all chats are gone, faults and calls too; the bots keep their settings. */
  reset(): void;
};
