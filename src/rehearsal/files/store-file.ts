import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import { imageSize } from '#rehearsal/files/image-size.ts';
import type { BotState } from '#rehearsal/state/state.ts';
import type { World } from '#rehearsal/state/world.ts';
import type { StoredFile } from '#rehearsal/types.ts';

const FOLDERS: Readonly<Record<StoredFile['kind'], string>> = {
  document: 'documents',
  photo: 'photos',
  video: 'videos',
  audio: 'music',
  voice: 'voice',
  animation: 'animations',
  sticker: 'stickers',
};
const EXTENSIONS: Readonly<Record<string, string>> = { photo: '.jpg', voice: '.oga', sticker: '.webp' };
const MIMES: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.txt': 'text/plain',
  '.csv': 'text/csv',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.pptx': 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  '.mp4': 'video/mp4',
  '.mp3': 'audio/mpeg',
  '.oga': 'audio/ogg',
  '.ogg': 'audio/ogg',
  '.webp': 'image/webp',
  '.gif': 'image/gif',
};

export type NewFile = { kind: StoredFile['kind']; name: string; mime: string; bytes: Uint8Array };

/** Stores the bytes and describes the file; the description becomes known with the `file` op of the caller's change. */
export function storeFile(world: World, bot: BotState, it: NewFile): StoredFile {
  const n = world.state.nextFile++;
  world.bytes.put(n, it.bytes);
  const hash = createHash('sha256').update(`${bot.identity.id}:${n}`).digest('base64url');
  const extension = EXTENSIONS[it.kind] ?? extname(it.name).toLowerCase();
  const mime = it.mime === '' || it.mime === 'application/octet-stream' ? MIMES[extension] : it.mime;
  const size = imageSize(it.bytes);
  return {
    n,
    bot: bot.identity.id,
    file_id: `BQACAgUAAxk${hash}`,
    file_unique_id: `AgAD${hash.slice(0, 12)}`,
    kind: it.kind,
    path: `${FOLDERS[it.kind]}/file_${n}${extension}`,
    name: it.name,
    mime: mime ?? 'application/octet-stream',
    size: it.bytes.length,
    ...(size ?? {}),
  };
}
