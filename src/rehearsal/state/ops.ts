import type { CallbackQueryRecord, ChatInfo, MessageRecord, Person, StoredFile, UpdateBody } from '#rehearsal/types.ts';

/**
 * Everything that can change the simulated Telegram. A change is a list of these, applied together and written to the journal
 * as one line; replaying the lines gives the same state.
 */
export type Op =
  | { op: 'person'; person: Person }
  /** The clock now runs so many ms before the machine's. */
  | { op: 'clock'; ahead: number }
  | { op: 'chat'; bot: number; chat: ChatInfo }
  /** New when its id is new, otherwise the message's new version. */
  | { op: 'message'; bot: number; chat: number; record: MessageRecord }
  | { op: 'delete'; bot: number; chat: number; ids: number[] }
  | { op: 'update'; bot: number; id: number; body: UpdateBody; lane: string; expires: number; late?: number }
  /** Updates below this id were confirmed. */
  | { op: 'confirm'; bot: number; below: number }
  /** Single updates were taken by the webhook. */
  | { op: 'done'; bot: number; id: number }
  | { op: 'query'; bot: number; query: CallbackQueryRecord }
  | { op: 'answer'; bot: number; id: string; alert?: { text: string; show_alert: boolean } }
  | { op: 'setting'; bot: number; key: string; value: unknown }
  | { op: 'file'; file: StoredFile }
  | { op: 'counters'; bot: number; nextUpdateId: number; nextQuery: number }
  | { op: 'clear' };
