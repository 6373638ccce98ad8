import { z } from 'zod';
import type { Entity, Media } from '#core/formatted.ts';
import { fieldSchema } from '../field.ts';
import { countCharacters, fold } from '../reading/clean.ts';
import type { Input, Kind, Parsed, Value } from '../types.ts';
import { RESERVED } from '../types.ts';

export const messageField = fieldSchema('message', {
  /** Files of an album; Telegram takes ten. */
  most: z.int().min(2).max(10).default(10),
  /** Only words are taken, no file. */
  words: z.boolean().default(false),
});
export type MessageField = z.infer<typeof messageField>;

/** A message as it was written: its text, the formatting of it, and the files. An empty text goes with files alone. */
export type MessageValue = {
  readonly text: string;
  readonly entities: readonly Entity[];
  readonly media: readonly Media[];
};

/** Telegram takes so many characters in a message. */
const LONGEST = 4_096;
/** What runs on a machine can harm whoever opens it. */
const PROGRAM = /\.(?:exe|msi|apk|bat|cmd|com|scr|jar|js|vbs|ps1|sh|dll|lnk|iso)$/i;
/** Telegram keeps an album of photos and videos apart from one of documents and one of sound. */
const SORTS = { photo: 'picture', video: 'picture', document: 'document', audio: 'audio' } as const;

/** One message exactly as it came, or an album, whose parts come one after another: it ends with a button, a word, or the text that belongs to it. */
export const messageKind: Kind<MessageField> = {
  kind: 'message',

  parse(input, field, { partial }): Parsed {
    const begun = messageOf(partial);
    if (isDone(input, begun)) return { status: 'ok', value: begun as unknown as Value };
    if (input.type === 'text') return parseText(input, begun);
    if (input.type !== 'file') return { status: 'reject', say: { key: 'kind-message-other' } };
    if (field.words) return { status: 'reject', say: { key: 'kind-message-words' } };
    return parseFile(input, begun, field.most);
  },

  show(_field, { partial }) {
    const begun = messageOf(partial).media.length > 0;
    const done = { id: RESERVED.done, label: { key: 'kind-done-button' } };
    return { lines: [], options: begun ? [done] : [], columns: 1 };
  },

  print(value) {
    const { text, media } = messageOf(value);
    return text === '' ? { key: 'kind-message-print', args: { count: media.length } } : text;
  },
};

/** What an answer of this kind is, or has collected so far. */
export function messageOf(value: Value | undefined): MessageValue {
  const { text = '', entities = [], media = [] } = (value ?? {}) as Partial<MessageValue>;
  return { text, entities, media };
}

function isDone(input: Input, { media }: MessageValue): boolean {
  if (media.length === 0) return false;
  if (input.type === 'option') return input.id === RESERVED.done;
  return input.type === 'text' && /^(?:selesai|sudah selesai|cukup|done|finish)$/.test(fold(input.text));
}

function parseText({ text, entities = [] }: Input & { type: 'text' }, { media }: MessageValue): Parsed {
  if (text.trim() === '') return { status: 'reject', say: { key: 'kind-message-empty' } };
  const count = countCharacters(text);
  if (count > LONGEST) return { status: 'reject', say: { key: 'kind-message-long', args: { count, max: LONGEST } } };
  return kept({ text, entities: within(text, entities), media });
}

function parseFile(input: Input & { type: 'file' }, begun: MessageValue, most: number): Parsed {
  const { file, caption, entities = [], album = null } = input;
  if (file.size === 0) return { status: 'reject', say: { key: 'kind-file-empty' } };
  if (PROGRAM.test(file.name ?? '')) return { status: 'reject', say: { key: 'kind-message-program' } };
  const { media } = begun;
  if (media.length >= most) return { status: 'reject', say: { key: 'kind-message-many', args: { most } } };
  const [first] = media;
  if (first && SORTS[first.kind] !== SORTS[file.media]) return { status: 'reject', say: { key: 'kind-message-mixed' } };
  const own = begun.text === '' ? { text: caption, entities: within(caption, entities) } : begun;
  const message = {
    text: own.text,
    entities: own.entities,
    media: [...media, { kind: file.media, fileId: file.fileId }],
  };
  if (album === null && !first) return kept(message);
  // An album has one text; a second one would be lost in silence.
  const key = caption !== '' && begun.text !== '' ? 'kind-message-one-caption' : 'kind-message-begun';
  const args = { count: message.media.length };
  return { status: 'more', partial: message as unknown as Value, say: { key, args } };
}

function kept(message: MessageValue): Parsed {
  return { status: 'ok', value: message as unknown as Value };
}

/** Formatting that fits the text. */
function within(text: string, entities: readonly Entity[]): Entity[] {
  return entities.filter(({ offset, length }) => offset >= 0 && length > 0 && offset + length <= text.length);
}
