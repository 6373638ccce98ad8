import { z } from 'zod';
import type { Say } from '#core/words.ts';
import { fieldSchema } from '../field.ts';
import { cleanParagraphs, countCharacters, countWords, fold, hasWords } from '../reading/clean.ts';
import { isIdentifying } from '../reading/identifying.ts';
import type { Kind, Parsed, Value } from '../types.ts';
import { RESERVED } from '../types.ts';
import { refuse } from './refusal.ts';

const limit = z.int().min(1);

export const longTextField = fieldSchema('long-text', {
  minWords: limit.optional(),
  maxWords: limit.max(2000).optional(),
  minCharacters: limit.optional(),
  maxCharacters: limit.max(12_000).default(6000),
  /** One message is the whole answer; without it, the answer ends with the button "Selesai" or the word "selesai". */
  single: z.boolean().default(false),
  /** It is kept without its writer: what seems to say who somebody is is sent only after a second look. */
  nameless: z.boolean().default(false),
})
  .refine((field) => (field.minWords ?? 0) <= (field.maxWords ?? Number.POSITIVE_INFINITY), {
    path: ['maxWords'],
    message: 'is smaller than minWords',
  })
  .refine((field) => (field.minCharacters ?? 0) <= field.maxCharacters, {
    path: ['maxCharacters'],
    message: 'is smaller than minCharacters',
  });
export type LongTextField = z.infer<typeof longTextField>;

/** A message id and what the message said. */
type Part = [messageId: number, text: string];

/** An app cuts a longer text into messages of 4,096 characters; one nearly as long was probably cut. */
const CUT_LENGTH = 3900;

/**
 * Text of several paragraphs. Parts are kept with their message ids and read in that order, whatever order they came in; a
 * part that comes again (an edited message) replaces itself. Kept as one string.
 */
export const longTextKind: Kind<LongTextField> = {
  kind: 'long-text',

  parse(input, field, { partial, names }): Parsed {
    const parts = partsOf(partial);
    const end = (all: Part[]): Parsed => lookedAt(close(all, field), field, names);
    if (input.type === 'option' && input.id === RESERVED.done) return end(parts);
    if (input.type !== 'text') return refuse(input);
    const { single } = field;
    if ((!single || parts.length > 0) && /^(?:selesai|sudah selesai|cukup|done|finish)$/.test(fold(input.text)))
      return end(parts);
    const text = cleanParagraphs(input.text);
    if (text === '') return { status: 'reject', say: { key: 'kind-text-empty' } };
    if (!hasWords(text)) return { status: 'reject', say: { key: 'kind-text-no-words' } };
    const cut = countCharacters(text) >= CUT_LENGTH;
    const rest = single && restOf(partial, input.messageId, cut);
    if (rest) return { status: 'more', partial: rest, say: { key: 'kind-long-text-rest' } };
    const known = parts.filter(([id]) => id !== input.messageId);
    const together: Part[] = [...known, [input.messageId, text] satisfies Part].sort(([a], [b]) => a - b);
    const say = tooLong(join(together), field, parts.length === 0);
    if (say !== null && single && cut)
      return {
        status: 'more',
        partial: { parts: [], dropped: input.messageId },
        say: parts.length === 0 ? say : { key: 'kind-long-text-too-long' },
      };
    if (say !== null) return { status: 'reject', say };
    if (single && !cut) return end(together);
    const words = countWords(join(together));
    if (single)
      return { status: 'more', partial: { parts: together }, say: { key: 'kind-long-text-cut', args: { words } } };
    return { status: 'more', partial: { parts: together }, say: { key: 'kind-long-text-kept', args: { words } } };
  },

  show(field, { partial }) {
    const lines: Say[] = [];
    if (field.maxWords !== undefined) lines.push({ key: 'kind-long-text-limit', args: { max: field.maxWords } });
    const begun = partsOf(partial).length > 0;
    if (!field.single && !begun) lines.push({ key: 'kind-long-text-how' });
    return { lines, options: begun ? [{ id: RESERVED.done, label: { key: 'kind-done-button' } }] : [], columns: 1 };
  },

  print(value) {
    return typeof value === 'string' ? value : '';
  },
};

/**
 * What is remembered of a text that was dropped because it is too long, when this message is more of it: an app sends the pieces one after the other.
 * Null: the message is an answer of its own.
 */
function restOf(
  partial: Value | undefined,
  messageId: number,
  cut: boolean,
): { parts: Part[]; dropped?: number } | null {
  const dropped = (partial as { dropped?: unknown } | undefined)?.dropped;
  if (typeof dropped !== 'number') return null;
  if (cut) return { parts: [], dropped: messageId };
  return messageId === dropped + 1 ? { parts: [] } : null;
}

function lookedAt(parsed: Parsed, { nameless }: LongTextField, names: readonly string[] = []): Parsed {
  if (!nameless || parsed.status !== 'ok' || !isIdentifying(String(parsed.value), names)) return parsed;
  return {
    status: 'propose',
    say: { key: 'kind-long-text-names' },
    options: [
      { id: 'send', label: { key: 'kind-as-it-is-button' }, value: parsed.value },
      { id: RESERVED.retype, label: { key: 'kind-retype-button' }, value: null },
    ],
  };
}

function close(parts: Part[], field: LongTextField): Parsed {
  const text = join(parts);
  if (text === '') return { status: 'reject', say: { key: 'kind-long-text-nothing-yet' } };
  const words = countWords(text);
  const characters = countCharacters(text);
  if (field.minWords !== undefined && words < field.minWords) {
    const key = field.single ? 'kind-long-text-one-few-words' : 'kind-long-text-few-words';
    return { status: 'reject', say: { key, args: { words, min: field.minWords } } };
  }
  if (field.minCharacters !== undefined && characters < field.minCharacters) {
    const key = field.single ? 'kind-long-text-one-few-characters' : 'kind-long-text-few-characters';
    return { status: 'reject', say: { key, args: { characters, min: field.minCharacters } } };
  }
  return { status: 'ok', value: text };
}

/** @param first nothing of this answer is kept so far */
function tooLong(text: string, { maxWords, maxCharacters }: LongTextField, first: boolean): Say | null {
  const words = countWords(text);
  if (maxWords !== undefined && words > maxWords) {
    const key = first ? 'kind-long-text-one-many-words' : 'kind-long-text-many-words';
    return { key, args: { words, max: maxWords, over: words - maxWords } };
  }
  const characters = countCharacters(text);
  if (characters <= maxCharacters) return null;
  return {
    key: first ? 'kind-long-text-one-many-characters' : 'kind-long-text-many-characters',
    args: { characters, max: maxCharacters, over: characters - maxCharacters },
  };
}

function join(parts: readonly Part[]): string {
  return parts.reduce((text, [, part], index) => {
    const before = parts[index - 1]?.[1] ?? '';
    const cut = countCharacters(before) >= CUT_LENGTH && !/[.!?:;”"')\]]$/.test(before);
    return index === 0 ? part : text + (cut ? ' ' : '\n\n') + part;
  }, '');
}

function partsOf(partial: Value | undefined): Part[] {
  const parts: unknown = (partial as { parts?: unknown } | undefined)?.parts;
  return Array.isArray(parts) ? (parts as Part[]) : [];
}
