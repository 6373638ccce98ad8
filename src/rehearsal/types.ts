/** The simulated Telegram as plain data. Everything here is JSON, because it is kept in the journal as such. */

/** A person of the rehearsal, in front of the chat page or in a test. */
export type Person = {
  id: number;
  first_name: string;
  last_name?: string;
  username?: string;
  language_code?: string;
  phone: string;
};

/** One of the bots that this server answers to. */
export type BotIdentity = { token: string; id: number; username: string; name: string };

/** A piece of formatting; offsets and lengths count UTF-16 units, as in the Bot API. */
export type Entity = {
  type: string;
  offset: number;
  length: number;
  url?: string;
  user?: UserObject;
  language?: string;
  custom_emoji_id?: string;
  unix_time?: number;
  date_time_format?: string;
};

export type FormattedText = { text: string; entities: Entity[] };

export type UserObject = {
  id: number;
  is_bot: boolean;
  first_name: string;
  last_name?: string;
  username?: string;
  language_code?: string;
};

export type ChatObject =
  | { id: number; first_name: string; last_name?: string; username?: string; type: 'private' }
  | { id: number; title: string; type: 'group' | 'supergroup' };

/** A checked button or keyboard in the shape in which the Bot API gives it back. */
export type Button = Record<string, unknown> & { text: string };
export type InlineKeyboard = { inline_keyboard: Button[][] };
export type ReplyKeyboard = {
  keyboard: Button[][];
  is_persistent?: true;
  resize_keyboard?: true;
  one_time_keyboard?: true;
  input_field_placeholder?: string;
  selective?: true;
};
export type Markup =
  | InlineKeyboard
  | ReplyKeyboard
  | { remove_keyboard: true; selective?: true }
  | { force_reply: true; input_field_placeholder?: string; selective?: true };

/** A Message object as the Bot API shows it. */
export type BotMessage = {
  message_id: number;
  from?: UserObject;
  chat: ChatObject;
  date: number;
  edit_date?: number;
  text?: string;
  entities?: Entity[];
  caption?: string;
  caption_entities?: Entity[];
  rich_message?: { blocks: unknown[]; is_rtl?: true };
  reply_to_message?: BotMessage;
  reply_markup?: InlineKeyboard;
  [field: string]: unknown;
};

/** A message with what Telegram knows of it besides. */
export type MessageRecord = {
  message: BotMessage;
  /** Sent by the bot. */
  out: boolean;
  /** Grows with every change in its chat. */
  seq?: number;
  deleted?: true;
  /** A markup that is not an inline keyboard: such a message can't be edited. */
  markup?: Exclude<Markup, InlineKeyboard>;
  forwarded?: true;
  /** A service message: it can be neither edited nor forwarded. */
  service?: true;
};

/** What is kept of a chat besides its messages. */
export type ChatInfo = {
  id: number;
  type: 'private' | 'group' | 'supergroup';
  title?: string;
  /** Private chats: the person wrote to the bot at least once. */
  started?: boolean;
  /** Private chats: the person has blocked the bot. */
  blocked?: boolean;
  /** Groups: the bot is a member. */
  member?: boolean;
  creator?: number;
  members?: number[];
  pinned?: number[];
  /** Only when a chat is restored from a compacted journal. */
  nextMessageId?: number;
  seq?: number;
  keyboard?: ReplyKeyboard | null;
  alerts?: Alert[];
};

export type Alert = { seq: number; text: string; show_alert: boolean };

/** A stored file; its bytes lie beside the journal or in memory. */
export type StoredFile = {
  n: number;
  bot: number;
  file_id: string;
  file_unique_id: string;
  kind: 'document' | 'photo' | 'video' | 'audio' | 'voice' | 'animation' | 'sticker';
  path: string;
  name: string;
  mime: string;
  size: number;
  width?: number;
  height?: number;
};

/** An update without its id: exactly one of the Bot API's update fields. */
export type UpdateBody = { [kind: string]: unknown };

export type UpdateEntry = {
  id: number;
  body: UpdateBody;
  /** Updates of one lane are posted to a webhook one after another. */
  lane: string;
  /** Milliseconds; later the update is forgotten. */
  expires: number;
  done?: boolean;
};

/** An update that a delivery fault holds back or repeats. Real milliseconds, so that a moved clock does not free it. */
export type StrayEntry = UpdateEntry & { readyAt: number; copy: boolean; delivered?: boolean };

export type CallbackQueryRecord = { id: string; chat: number; person: number; at: number; answered?: boolean };

export type WebhookSetting = {
  url: string;
  secret_token: string;
  max_connections: number;
  ip_address?: string;
};
