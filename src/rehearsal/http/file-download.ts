import type { IncomingMessage, ServerResponse } from 'node:http';
import { ApiError } from '#rehearsal/api-error.ts';
import { findBot, refuse } from '#rehearsal/http/bot-api.ts';
import { LARGEST_DOWNLOAD } from '#rehearsal/methods/files.ts';
import type { World } from '#rehearsal/state/world.ts';

/** Serves `/file/bot<token>/<file_path>`. */
export function createFileDownload(world: World): (req: IncomingMessage, res: ServerResponse) => void {
  return function serveFile(req, res) {
    const [token = '', ...path] = (req.url ?? '').slice('/file/bot'.length).replace(/%3a/i, ':').split('/');
    const bot = findBot(world.state.bots.values(), token);
    if (!bot) return refuse(res, new ApiError(401, 'Unauthorized'));
    const file = world.state.paths.get(path.join('/'));
    if (!file || file.bot !== bot.identity.id || file.size > LARGEST_DOWNLOAD) {
      return refuse(res, new ApiError(404, 'Not Found'));
    }
    const bytes = readBytes(world, file.n);
    if (!bytes) return refuse(res, new ApiError(404, 'Not Found'));
    res.writeHead(200, { 'Content-Type': 'application/octet-stream', 'Content-Length': bytes.length });
    res.end(bytes);
  };
}

/** Undefined when somebody cleared the folder beside the journal. */
function readBytes(world: World, n: number): Uint8Array | undefined {
  try {
    return world.bytes.get(n);
  } catch {
    return undefined;
  }
}
