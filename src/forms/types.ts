/**
 * The vocabulary of the questionnaire engine: what comes from a person, what a kind of answer makes of it, and what is shown.
 * Everything here is plain data, so that a run can be kept in Redis and a test can be a table.
 */
import type { Entity } from '#core/formatted.ts';
import type { Say } from '#core/words.ts';

/** What an answer is kept as. JSON only, because it is stored as such. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };

/** What a person sent, freed of everything Telegram-specific. */
export type Input =
  | { type: 'text'; text: string; messageId: number; entities?: readonly Entity[] }
  /** A tapped button; `id` is an option's id or one of the reserved ids of {@link RESERVED}. */
  | { type: 'option'; id: string }
  /** `own`: the contact is the sender's own, as Telegram's contact button sends it. */
  | { type: 'contact'; phone: string; own: boolean }
  /** `album`: one of several that were sent together. */
  | {
      type: 'file';
      file: FileValue;
      caption: string;
      messageId: number;
      album?: string | null;
      entities?: readonly Entity[];
    }
  | { type: 'other'; what: OtherContent };

/** Content that no question takes; named so that the answer to it can be. */
export type OtherContent = 'sticker' | 'voice' | 'location' | 'animation' | 'poll' | 'dice' | 'unknown';

/** A file that Telegram keeps for us. `size` in bytes. */
export type FileValue = {
  readonly fileId: string;
  readonly uniqueId: string;
  readonly media: 'document' | 'photo' | 'video' | 'audio';
  readonly name: string | null;
  readonly mime: string | null;
  readonly size: number | null;
};

/** A choice offered by a button. A string label is shown as it is. Ids: `[a-z0-9_-]{1,24}`. */
export type Option = { id: string; label: string | Say };

/** Option ids with a meaning of their own; a form cannot define them. */
export const RESERVED = {
  next: '_next',
  previous: '_prev',
  done: '_done',
  other: '_other',
  retype: '_retype',
} as const;

/** What a parser says of an input. It never throws for a person's mistake. */
export type Parsed =
  /** The answer is complete. */
  | { status: 'ok'; value: Value }
  /** Not an answer; the question stays and `say` tells what to do. */
  | { status: 'reject'; say: Say }
  /**
   * Understood, but to be confirmed: `say` and one button per option. An option with a `value` answers the question, one with
   * `null` returns to it. The value never changes without the person's tap (or typed label).
   */
  | { status: 'propose'; say: Say; options: (Option & { value: Value | null })[] }
  /** Part of an answer: kept as `partial` until more comes (several choices, pages, long text). `say` is optional news about it. */
  | { status: 'more'; partial: Value; say?: Say };

/** What is shown below the question. */
export type Shown = {
  /** Lines below the hint, for example the range of a number. */
  lines: Say[];
  options: Option[];
  /** Buttons in a row: 2 where labels are short, more for marks of one figure. */
  columns: number;
  /** Ask with Telegram's own button for sharing one's phone number. */
  requestContact?: boolean;
};

/** What a kind may read besides the field and the input. */
export type KindContext = {
  lang: 'id' | 'en';
  /** The event's day at the workshop, `YYYY-MM-DD`; for dates and for the plausibility of a NIP. */
  today: string;
  /** Names of the agencies known so far, as they are to be written. */
  agencies: readonly string[];
  /** The code of the province of the event, see `prompts/provinces.yaml`; for agencies that are named without their region. */
  province?: string;
  /** What the zone of the event is called, `WIB`; for times of day that are written in another. */
  zone?: string;
  /** Names that everybody knows, such as an agenda's speakers; for texts that are kept without their writer. */
  names?: readonly string[];
  /** What is now offered to be confirmed (see `propose`). */
  offered?: readonly Option[];
  /** What this question has collected so far (see `more`). */
  partial?: Value;
  /** The answers so far of the run, by field id; some kinds look at an earlier one (an end date at its start). */
  answers?: Readonly<Record<string, Value>>;
};

/** One kind of answer: three pure functions and the schema of what a YAML field of this kind may say. */
export type Kind<F extends { kind: string }> = {
  kind: F['kind'];
  /** Takes what came. */
  parse(input: Input, field: F, context: KindContext): Parsed;
  /** What is shown with the question. */
  show(field: F, context: KindContext): Shown;
  /** The answer for people's eyes: NIP and phone masked, choices by their labels. Plain text, not HTML. */
  print(value: Value, field: F, context: KindContext): string | Say;
};
