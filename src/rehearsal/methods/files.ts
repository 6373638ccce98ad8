import { badRequest } from '#rehearsal/api-error.ts';
import { text } from '#rehearsal/http/parameters.ts';
import type { Method } from '#rehearsal/methods/call.ts';

/** The Bot API gives out files up to 20 MB. */
export const LARGEST_DOWNLOAD = 20 << 20;

const getFile: Method = ({ parameters, world, bot }) => {
  const id = text(parameters, 'file_id');
  if (id === '') throw badRequest('file_id not specified');
  const file = world.state.files.get(id);
  if (!file || file.bot !== bot.identity.id) throw badRequest('invalid file_id');
  if (file.size > LARGEST_DOWNLOAD) throw badRequest('file is too big');
  const { file_id, file_unique_id, size, path } = file;
  return { file_id, file_unique_id, file_size: size, file_path: path };
};

/** Methods about files. */
export const fileMethods: Record<string, Method> = { getFile };
