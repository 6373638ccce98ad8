import { z } from 'zod';
import type { Say } from '#core/words.ts';
import { fieldSchema } from '../field.ts';
import type { FileValue, Kind, Parsed, Value } from '../types.ts';
import { refuse } from './refusal.ts';

const MEGABYTE = 1_048_576;

export const fileField = fieldSchema('file', {
  /** How Telegram carries it; a photo is compressed and has no name. */
  media: z
    .array(z.enum(['document', 'photo', 'video', 'audio']))
    .min(1)
    .default(['document', 'photo']),
  /** Without the dot, small letters: pdf, docx. Given with `mime`, one of both is enough. */
  extensions: z
    .array(z.string().regex(/^[a-z0-9]{1,8}$/, 'must be small letters and digits, without the dot'))
    .min(1)
    .optional(),
  /** `application/pdf`, `image/*`. */
  mime: z
    .array(z.string().regex(/^[a-z]+\/(?:\*|[a-z0-9.+-]+)$/, 'must look like application/pdf or image/*'))
    .min(1)
    .optional(),
  /** In megabytes; a bot can fetch 20 at most. */
  maxMegabytes: z.number().positive().max(20).default(20),
});
export type FileField = z.infer<typeof fileField>;

/** A file kept by Telegram; its kind and size are checked by what Telegram tells of it. Kept as a {@link FileValue}. */
export const fileKind: Kind<FileField> = {
  kind: 'file',

  parse(input, field): Parsed {
    if (input.type === 'text') return { status: 'reject', say: { key: 'kind-file-send' } };
    if (input.type !== 'file') return refuse(input, 'choice');
    const say = complaint(input.file, field);
    return say === null ? { status: 'ok', value: input.file } : { status: 'reject', say };
  },

  show(field) {
    const types = typesOf(field);
    const say: Say =
      types === ''
        ? { key: 'kind-file-size', args: { size: field.maxMegabytes } }
        : { key: 'kind-file-limits', args: { types, size: field.maxMegabytes } };
    return { lines: [say], options: [], columns: 1 };
  },

  print(value) {
    return isFile(value) && value.name !== null ? value.name : { key: 'kind-file-kept' };
  },
};

function complaint(file: FileValue, field: FileField): Say | null {
  if (file.size === 0) return { key: 'kind-file-empty' };
  if (file.size !== null && file.size > field.maxMegabytes * MEGABYTE) {
    return { key: 'kind-file-too-large', args: { max: field.maxMegabytes } };
  }
  if (field.media.includes(file.media) && fits(file, field)) return null;
  const types = typesOf(field);
  return types === '' ? { key: 'kind-file-other-kind' } : { key: 'kind-file-type', args: { types } };
}

function fits(file: FileValue, { extensions, mime }: FileField): boolean {
  if (extensions === undefined && mime === undefined) return true;
  const extension = /\.([^.]+)$/.exec(file.name ?? '')?.[1]?.toLowerCase() ?? (file.media === 'photo' ? 'jpg' : '');
  const type = (file.mime ?? (file.media === 'photo' ? 'image/jpeg' : '')).toLowerCase();
  const byName = extensions?.includes(extension) ?? false;
  const byType =
    mime?.some((wanted) => (wanted.endsWith('/*') ? type.startsWith(wanted.slice(0, -1)) : type === wanted)) ?? false;
  return byName || byType;
}

/** "PDF, DOCX": what the person can send, by extension, else by type. */
function typesOf({ extensions, mime }: FileField): string {
  const names = extensions ?? mime?.map((type) => type.replace(/^.*\/(?!\*)/, '').replace('/*', '')) ?? [];
  return names.map((name) => name.toUpperCase()).join(', ');
}

function isFile(value: Value): value is FileValue {
  return value !== null && typeof value === 'object' && 'fileId' in value;
}
