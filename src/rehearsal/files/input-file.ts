import { badRequest } from '#rehearsal/api-error.ts';
import { imageSize } from '#rehearsal/files/image-size.ts';
import { storeFile } from '#rehearsal/files/store-file.ts';
import type { Upload } from '#rehearsal/http/multipart.ts';
import type { BotState } from '#rehearsal/state/state.ts';
import type { World } from '#rehearsal/state/world.ts';
import type { StoredFile } from '#rehearsal/types.ts';

const LARGEST_PHOTO = 10 << 20;
const LARGEST_UPLOAD = 50 << 20;

/** A file as a bot names it: an upload, or the id of one that Telegram has. */
export type InputFile = { upload: Upload } | { fileId: string };

/** Finds what a parameter names: `attach://<field>`, a file id, or the upload in the field of that name. Undefined: nothing. */
export function findInputFile(
  value: string,
  field: string,
  uploads: ReadonlyMap<string, Upload> | undefined,
): InputFile | undefined {
  const attached = value.startsWith('attach://');
  if (value !== '' && !attached) return { fileId: value };
  const upload = uploads?.get(attached ? value.slice('attach://'.length) : field);
  return upload && { upload };
}

/**
 * Turns an input file into a stored one of this kind. `fresh` tells that its `file` op must go into the change. A file id keeps its
 * bytes; a photo stays a photo, any other file can't become one, as with Telegram.
 */
export function resolveInputFile(
  world: World,
  bot: BotState,
  kind: 'document' | 'photo' | 'video' | 'audio' | 'voice' | 'animation',
  input: InputFile,
): { file: StoredFile; fresh: boolean } {
  if ('upload' in input) {
    checkUpload(kind, input.upload);
    return { file: storeFile(world, bot, { kind, ...input.upload }), fresh: true };
  }
  if (/^https?:\/\//i.test(input.fileId)) throw badRequest('Failed to get HTTP URL content');
  const file = world.state.files.get(input.fileId);
  if (!file || file.bot !== bot.identity.id) throw badRequest('Wrong file identifier/HTTP URL specified');
  if ((file.kind === 'photo') !== (kind === 'photo')) {
    throw badRequest(`Can't use file of type ${capitalize(file.kind)} as ${capitalize(kind)}`);
  }
  return { file, fresh: false };
}

function checkUpload(kind: string, upload: Upload): void {
  const size = upload.bytes.length;
  if (size === 0) throw badRequest('File must be non-empty');
  const limit = kind === 'photo' ? LARGEST_PHOTO : LARGEST_UPLOAD;
  if (size > limit) {
    const what = kind === 'photo' ? ' for a photo' : '';
    throw badRequest(`File of size ${size} bytes is too big${what}; the maximum size is ${limit} bytes`);
  }
  if (kind !== 'photo') return;
  const sides = imageSize(upload.bytes);
  if (!sides) throw badRequest('IMAGE_PROCESS_FAILED');
  const { width, height } = sides;
  if (width + height > 10_000 || width > height * 20 || height > width * 20)
    throw badRequest('PHOTO_INVALID_DIMENSIONS');
}

function capitalize(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
