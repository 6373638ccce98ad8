import type { IncomingMessage } from 'node:http';

/** 50 MB for files (the Bot API's limit for uploads) and 1 MB for what comes with them. */
export const LARGEST_BODY = 51 << 20;

/** Collects a request's body. `done` gets null when it is too large; nothing is called when the caller hangs up. */
export function readBody(req: IncomingMessage, done: (body: Buffer | null) => void): void {
  let chunks: Buffer[] = [];
  let size = 0;
  req.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > LARGEST_BODY) chunks = [];
    else chunks.push(chunk);
  });
  req.on('end', () => {
    if (size > LARGEST_BODY) done(null);
    else done(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks));
  });
}
