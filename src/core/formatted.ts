/** Formatting as Telegram has it; offsets and lengths in UTF-16 units. */
export type Entity = {
  readonly type: string;
  readonly offset: number;
  readonly length: number;
  readonly url?: string;
  readonly language?: string;
  readonly custom_emoji_id?: string;
  readonly unix_time?: number;
  readonly date_time_format?: string;
};

/** A text with its formatting, as somebody wrote it in Telegram. */
export type FormattedText = { readonly text: string; readonly entities: readonly Entity[] };

/** A file that Telegram keeps, sent again as what it was. */
export type Media = { readonly kind: 'document' | 'photo' | 'video' | 'audio'; readonly fileId: string };
