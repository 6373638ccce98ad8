import { z } from 'zod';
import { fieldSchema } from '../field.ts';
import { fold, hasWords } from '../reading/clean.ts';
import type { FileValue, Input, Kind, Parsed, Value } from '../types.ts';
import { RESERVED } from '../types.ts';

export const filesField = fieldSchema('files', {
  /** Files and links of one answer. */
  most: z.int().min(1).max(50).default(30),
});
export type FilesField = z.infer<typeof filesField>;

/** One of several files, or a link; called as its sender called it, else by the file's name, else by the link's place. */
export type FilesItem = { readonly name: string } & ({ readonly file: FileValue } | { readonly link: string });

/** Characters of a name. */
const LONGEST_NAME = 80;
/** Characters of a link. */
const LONGEST_LINK = 500;
/** What runs on a machine proves nothing, and could harm whoever opens it. */
const PROGRAM = /\.(?:exe|msi|apk|bat|cmd|com|scr|jar|js|vbs|ps1|sh|dll|lnk|iso)$/i;
const LINK = /(?:https?:\/\/|www\.)[^\s<>"]+/gi;
/** A link without its beginning, alone in its message: `youtu.be/abc`. */
const BARE_LINK = /^(?:[a-z0-9-]+\.)+[a-z]{2,}(?:\/\S*)?$/i;

/** Several photos, files and links, until a button or a word closes the answer. Kept as a list of {@link FilesItem}. */
export const filesKind: Kind<FilesField> = {
  kind: 'files',

  parse(input, field, { partial }): Parsed {
    const items = itemsOf(partial);
    if (isDone(input)) {
      return items.length > 0
        ? { status: 'ok', value: items as unknown as Value }
        : { status: 'reject', say: { key: 'kind-files-nothing-yet' } };
    }
    if (input.type !== 'file' && input.type !== 'text') return { status: 'reject', say: { key: 'kind-files-other' } };
    if (input.type === 'file' && input.file.size === 0) return { status: 'reject', say: { key: 'kind-file-empty' } };
    if (input.type === 'file' && PROGRAM.test(input.file.name ?? ''))
      return { status: 'reject', say: { key: 'kind-files-program' } };
    const given = input.type === 'file' ? [itemOf(input)] : linksIn(input.text);
    if (given.length === 0) return { status: 'reject', say: { key: 'kind-files-how' } };
    if (items.length + given.length > field.most)
      return { status: 'reject', say: { key: 'kind-files-many', args: { most: field.most } } };
    const together = [...items, ...given];
    const args = { count: together.length };
    return {
      status: 'more',
      partial: { items: together as unknown as Value },
      say: { key: 'kind-files-kept', args },
    };
  },

  show(_field, { partial }) {
    const begun = itemsOf(partial).length > 0;
    const done = { id: RESERVED.done, label: { key: 'kind-done-button' } };
    return { lines: begun ? [] : [{ key: 'kind-files-how' }], options: begun ? [done] : [], columns: 1 };
  },

  print(value) {
    return { key: 'kind-files-print', args: { count: Array.isArray(value) ? value.length : 0 } };
  },
};

/** What an answer of this kind has collected so far, or is. */
export function itemsOf(value: Value | undefined): readonly FilesItem[] {
  const items: unknown = Array.isArray(value) ? value : (value as { items?: unknown } | null | undefined)?.items;
  return Array.isArray(items) ? (items as FilesItem[]) : [];
}

function isDone(input: Input): boolean {
  if (input.type === 'option') return input.id === RESERVED.done;
  return input.type === 'text' && /^(?:selesai|sudah selesai|cukup|done|finish)$/.test(fold(input.text));
}

function itemOf({ file, caption }: Input & { type: 'file' }): FilesItem {
  return { name: named(caption) || named(file.name ?? ''), file };
}

/** Every link of a text; what is written around a single one is its name. */
function linksIn(text: string): FilesItem[] {
  const whole = text.trim();
  const links = BARE_LINK.test(whole) ? [whole] : Array.from(whole.matchAll(LINK), ([link]) => link);
  const rest = named(whole.replace(LINK, ' ').replace(/[\s:–-]+$/, ''));
  return links.flatMap((raw): FilesItem[] => {
    const typed = raw.replace(/[.,;)\]]+$/, '');
    const link = /^https?:/i.test(typed) ? typed : `https://${typed}`;
    const url = URL.parse(link);
    if (!url || link.length > LONGEST_LINK || url.username !== '') return [];
    const name =
      links.length === 1 && hasWords(rest) && !BARE_LINK.test(whole) ? rest : url.hostname.replace(/^www\./, '');
    return [{ name, link }];
  });
}

function named(text: string): string {
  const line = text
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return [...line].slice(0, LONGEST_NAME).join('');
}
