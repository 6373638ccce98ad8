import type { StoredFile } from '#rehearsal/types.ts';

/** What a message says of a file: the field it stands in, as the Bot API names it, and its object. */
export function mediaFields(file: StoredFile): Record<string, unknown> {
  const ids = { file_id: file.file_id, file_unique_id: file.file_unique_id, file_size: file.size };
  const named = { file_name: file.name, mime_type: file.mime };
  const sides = { width: file.width ?? 800, height: file.height ?? 600 };
  switch (file.kind) {
    case 'photo':
      return { photo: [{ ...ids, ...sides }] };
    case 'document':
      return { document: { ...named, ...ids } };
    case 'video':
      return { video: { duration: 1, ...sides, ...named, ...ids } };
    case 'audio':
      return { audio: { duration: 1, ...named, ...ids } };
    case 'voice':
      return { voice: { duration: 1, mime_type: file.mime, ...ids } };
    case 'animation': {
      const animation = { duration: 1, ...sides, ...named, ...ids };
      return { animation, document: { ...named, ...ids } };
    }
    case 'sticker':
      return {
        sticker: { width: 512, height: 512, emoji: '👍', is_animated: false, is_video: false, type: 'regular', ...ids },
      };
  }
}
