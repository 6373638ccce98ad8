import type { Entity } from '#core/formatted.ts';
import type { FileValue, OtherContent } from '#forms/types.ts';

/**
 * What a person did in their private chat with the bot; the data of an account's event of the type `telegram`. `entities`: the formatting of the text,
 * where there is any.
 */
export type Incoming =
  | { type: 'text'; text: string; messageId: number; entities?: readonly Entity[]; forwarded?: true }
  /** `label`: what is written on the button, where the message is known. */
  | { type: 'tap'; data: string; query: string; messageId: number | null; label?: string }
  | { type: 'contact'; phone: string; own: boolean; messageId: number }
  | {
      type: 'file';
      file: FileValue;
      caption: string;
      messageId: number;
      album: string | null;
      entities?: readonly Entity[];
    }
  | { type: 'other'; what: OtherContent; messageId: number }
  | { type: 'edited'; text: string; messageId: number; entities?: readonly Entity[] }
  /** The person blocked the bot, or took it back. */
  | { type: 'blocked' }
  | { type: 'unblocked' };
