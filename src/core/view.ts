import type { FormattedText, Media } from './formatted.ts';
import type { Say } from './words.ts';

/** What a person sees: paragraphs and buttons, in words that are rendered in their language when the message is sent. */
export type View = {
  /** One line each; an empty string is an empty line. A string is somebody's text, or a form's, and is escaped. */
  lines: readonly Line[];
  /** Rows of buttons below the message. */
  buttons?: readonly (readonly Button[])[];
  /** Telegram's own keyboard: `contact` asks for the person's own number, `also` are words that are sent when tapped. */
  keyboard?: { contact: Say; also: readonly Say[] };
  /** An earlier message left such a keyboard: it goes before this message comes. */
  dropKeyboard?: boolean;
  /** The message with parts that fold, for servers that know such messages; for others `lines` stand for it. */
  rich?: readonly RichBlock[];
  /** A file made when it is sent: what it is and for whom, never its content. As a photo it is shown in the chat, in which a phone makes it smaller. */
  document?: { make: string; args: Readonly<Record<string, string>>; as?: 'photo' };
  media?: Media;
  /** Somebody's text with its formatting, exactly as they wrote it: stands for `lines`. */
  formatted?: FormattedText;
  /** Several files that Telegram keeps: the text stands under the first, buttons in a message of their own below. */
  album?: readonly Media[];
};

export type Line = string | Say;

/** Part of a rich message: a paragraph, a place left open, or what shows its first line until it is unfolded. */
export type RichBlock =
  | { text: Line }
  | { gap: Line }
  | { fold: Line; open?: boolean; blocks: readonly Exclude<RichBlock, { fold: Line }>[] };

export type Button = { label: string | Say; style?: 'primary' | 'success' | 'danger' } & (
  | { data: string }
  | { url: string }
  /** Copies the text when tapped. */
  | { copy: string }
);
