import type { FileValue, OtherContent } from '#forms/types.ts';

/** What a person did in their private chat with the bot; the data of an account's event of the type `telegram`. */
export type Incoming =
  | { type: 'text'; text: string; messageId: number }
  | { type: 'tap'; data: string; query: string; messageId: number | null }
  | { type: 'contact'; phone: string; own: boolean; messageId: number }
  | { type: 'file'; file: FileValue; caption: string; messageId: number; album: string | null }
  | { type: 'other'; what: OtherContent; messageId: number }
  | { type: 'edited'; text: string; messageId: number }
  /** The person blocked the bot, or took it back. */
  | { type: 'blocked' }
  | { type: 'unblocked' };
