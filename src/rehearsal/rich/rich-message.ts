import { badRequest, within } from '#rehearsal/api-error.ts';
import { findInputFile, resolveInputFile } from '#rehearsal/files/input-file.ts';
import { mediaFields } from '#rehearsal/files/media-object.ts';
import {
  arrayField,
  booleanField,
  isObject,
  type JsonObject,
  requiredObject,
  requiredString,
  stringField,
} from '#rehearsal/http/fields.ts';
import { json, text } from '#rehearsal/http/parameters.ts';
import type { Call } from '#rehearsal/methods/call.ts';
import { userFinder } from '#rehearsal/methods/resolve.ts';
import { readBlocks } from '#rehearsal/rich/blocks.ts';
import { htmlToBlocks } from '#rehearsal/rich/html-blocks.ts';
import { createTally } from '#rehearsal/rich/tally.ts';
import type { StoredFile } from '#rehearsal/types.ts';

export type RichMessage = { blocks: unknown[]; is_rtl?: true };

/**
 * Reads the `rich_message` parameter: blocks, or else HTML, which becomes blocks. Markdown is refused: the rules by which Telegram
 * reads it are not public. `draft` allows the "Thinking…" block and no uploads.
 */
export function readRichMessage(
  call: Call,
  options: { draft: boolean },
): { message: RichMessage; files: StoredFile[] } {
  const value = json(call.parameters, 'rich_message', "Can't parse rich message JSON object");
  if (value === undefined) throw badRequest('Rich message must be non-empty');
  if (!isObject(value)) throw badRequest('Object expected as rich message');
  const named = readNamedMedia(value);
  const blocks = sourceBlocks(value, named);
  if (blocks.length === 0) throw badRequest('Rich message must be non-empty');
  const files: StoredFile[] = [];
  const tally = createTally();
  const read = within('InputRichBlock', () =>
    readBlocks(blocks, {
      tally,
      draft: options.draft,
      inPrivate: !text(call.parameters, 'chat_id').startsWith('-'),
      findUser: userFinder(call),
      media: (kind, media) => takeMedia(call, kind, media, options.draft, files),
    }),
  );
  tally.finish();
  const is_rtl = booleanField(value, 'is_rtl');
  return { message: { blocks: read, ...(is_rtl && { is_rtl }) }, files };
}

function sourceBlocks(value: JsonObject, named: ReadonlyMap<string, JsonObject>): unknown[] {
  const blocks = arrayField(value, 'blocks');
  if (blocks) return blocks;
  if (stringField(value, 'markdown') !== '') {
    throw badRequest('rich messages in Markdown are not part of the rehearsal; use blocks or html');
  }
  return htmlToBlocks(stringField(value, 'html'), named);
}

function readNamedMedia(value: JsonObject): Map<string, JsonObject> {
  const named = new Map<string, JsonObject>();
  within('InputRichMessageMedia', () => {
    for (const item of arrayField(value, 'media') ?? []) {
      if (!isObject(item)) throw badRequest('expected an Object');
      const id = requiredString(item, 'id');
      if (!/^[\w-]{1,64}$/.test(id)) throw badRequest('Invalid rich message file identifier specified');
      named.set(id, requiredObject(item, 'media'));
    }
  });
  return named;
}

function takeMedia(call: Call, kind: string, media: JsonObject, draft: boolean, files: StoredFile[]): unknown {
  const input = findInputFile(stringField(media, 'media'), '', call.files);
  if (!input || (draft && 'upload' in input)) throw badRequest('media not found');
  const stored = kind === 'voice_note' ? 'voice' : (kind as 'photo');
  const { file, fresh } = resolveInputFile(call.world, call.bot, stored, input);
  if (fresh) files.push(file);
  return mediaFields({ ...file, kind: stored })[stored];
}
