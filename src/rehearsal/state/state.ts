import type {
  Alert,
  BotIdentity,
  CallbackQueryRecord,
  ChatInfo,
  MessageRecord,
  Person,
  ReplyKeyboard,
  StoredFile,
  StrayEntry,
  UpdateEntry,
  UserObject,
} from '#rehearsal/types.ts';

/** Older messages of a chat are forgotten, so that a long benchmark does not fill the memory. */
export const KEPT_MESSAGES = 10_000;

export type ChatState = {
  info: ChatInfo;
  records: Map<number, MessageRecord>;
  nextMessageId: number;
  seq: number;
  keyboard: ReplyKeyboard | null;
  alerts: Alert[];
  /** Shown for at most five seconds; not journalled, like drafts. */
  typing: { action: string; until: number } | null;
  draft: { draft_id: number; until: number; content: Record<string, unknown> } | null;
};

export type BotState = {
  identity: BotIdentity;
  user: UserObject;
  chats: Map<number, ChatState>;
  settings: Map<string, unknown>;
  queries: Map<string, CallbackQueryRecord>;
  nextQuery: number;
  nextUpdateId: number;
  /** Waiting updates in order; those before `head` are gone. */
  entries: UpdateEntry[];
  head: number;
  strays: StrayEntry[];
};

/** The whole simulated Telegram. */
export type State = {
  /** How far the clock was moved before the machine's, in ms. */
  ahead: number;
  bots: Map<number, BotState>;
  people: Map<number, Person>;
  nextPerson: number;
  files: Map<string, StoredFile>;
  paths: Map<string, StoredFile>;
  nextFile: number;
};

/** A Telegram on which nothing has happened yet. */
export function emptyState(bots: readonly BotIdentity[]): State {
  return {
    ahead: 0,
    bots: new Map(bots.map((identity) => [identity.id, emptyBot(identity)])),
    people: new Map(),
    nextPerson: 7_000_001,
    files: new Map(),
    paths: new Map(),
    nextFile: 1,
  };
}

function emptyBot(identity: BotIdentity): BotState {
  return {
    identity,
    user: { id: identity.id, is_bot: true, first_name: identity.name, username: identity.username },
    chats: new Map(),
    settings: new Map(),
    queries: new Map(),
    nextQuery: 1,
    nextUpdateId: 500_000_001,
    entries: [],
    head: 0,
    strays: [],
  };
}
