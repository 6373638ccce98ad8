import { type Api, GrammyError } from 'grammy';

/** What came of a download; `gone`: Telegram no longer gives it out. */
export type Downloaded = { bytes: Uint8Array } | { refused: 'size' | 'gone' };

/** How long a download may take, in ms. */
const PATIENCE_MS = 30_000;

/**
 * Fetches files that people sent, by their id. An error says nothing of the address, which holds the bot's token.
 * @param most bytes; a larger file is refused before and while it comes
 */
export function createDownload(deps: { api: Api; apiRoot: string; token: string }) {
  const { api, apiRoot, token } = deps;

  return async function download(fileId: string, most: number): Promise<Downloaded> {
    let path: string | undefined;
    try {
      const file = await api.getFile(fileId);
      if ((file.file_size ?? 0) > most) return { refused: 'size' };
      path = file.file_path;
    } catch (error) {
      if (error instanceof GrammyError && error.error_code === 400)
        return { refused: /too big/i.test(error.description) ? 'size' : 'gone' };
      throw error;
    }
    if (path === undefined) return { refused: 'gone' };
    try {
      return await fetchBytes(`${apiRoot}/file/bot${token}/${path}`, most);
    } catch (error) {
      throw new Error(`a file could not be fetched (${error instanceof Error ? error.name : 'unknown'})`);
    }
  };
}

async function fetchBytes(address: string, most: number): Promise<Downloaded> {
  const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS) });
  if (response.status === 404) return { refused: 'gone' };
  if (!response.ok || !response.body) throw new Error('no answer');
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body) {
    size += part.length;
    if (size > most) return { refused: 'size' };
    parts.push(part);
  }
  return { bytes: Buffer.concat(parts) };
}
