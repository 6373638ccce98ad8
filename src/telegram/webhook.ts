import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Update } from 'grammy/types';

const MIB = 1_048_576;
/** Telegram waits this long (seconds) before it delivers again. */
const RETRY_AFTER = 2;

/**
 * Takes what Telegram posts. It is answered 200 only after `receive` has committed the update; when that fails Telegram is asked
 * to deliver again (503); `receive` says why in its own log. Everything that is not Telegram's is refused before it is read: a wrong or missing secret (401),
 * another method (405) or content type (415), more than `maxBytes` (413), what is no update (400).
 */
export function createWebhook(options: {
  secret: string;
  maxBytes?: number;
  receive: (update: Update) => Promise<void>;
}): (request: IncomingMessage, response: ServerResponse) => void {
  const { receive, maxBytes = MIB } = options;
  const secret = Buffer.from(options.secret);
  if (secret.length === 0) throw new RangeError('the webhook needs a secret');

  function isTelegram(header: string | string[] | undefined): boolean {
    const given = Buffer.from(typeof header === 'string' ? header : '');
    // Compared in any case, so that the time tells nothing of the secret but its length.
    const same = given.length === secret.length;
    return timingSafeEqual(same ? given : secret, secret) && same;
  }

  function refusal({ method, headers }: IncomingMessage): number | null {
    if (method !== 'POST') return 405;
    if (!isTelegram(headers['x-telegram-bot-api-secret-token'])) return 401;
    if (!/^application\/json\b/i.test(headers['content-type'] ?? '')) return 415;
    return Number(headers['content-length'] ?? 0) > maxBytes ? 413 : null;
  }

  async function commit(update: Update, response: ServerResponse): Promise<void> {
    try {
      await receive(update);
      answer(response, 200);
    } catch {
      answer(response, 503);
    }
  }

  return function webhook(request, response) {
    const status = refusal(request);
    if (status !== null) {
      refuse(request, response, status);
      return;
    }
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', function collect(chunk: Buffer) {
      size += chunk.length;
      if (size <= maxBytes) chunks.push(chunk);
      else if (!response.writableEnded) refuse(request, response, 413);
    });
    request.on('end', function take() {
      if (response.writableEnded) return;
      const update = parse(chunks);
      if (update === null) answer(response, 400);
      else void commit(update, response);
    });
    // The other side went away in the middle: there is nobody to answer, and it will deliver again.
    request.on('error', () => response.destroy());
  };
}

function parse(chunks: Buffer[]): Update | null {
  try {
    const [first] = chunks;
    const update: unknown = JSON.parse((chunks.length === 1 && first ? first : Buffer.concat(chunks)).toString());
    return typeof update === 'object' && update !== null && Number.isSafeInteger((update as Update).update_id)
      ? (update as Update)
      : null;
  } catch {
    return null;
  }
}

/** The rest of the body is not waited for, so the connection cannot be used again. */
function refuse(request: IncomingMessage, response: ServerResponse, status: number): void {
  response.setHeader('Connection', 'close');
  if (status === 405) response.setHeader('Allow', 'POST');
  answer(response, status);
  request.resume();
}

function answer(response: ServerResponse, status: number): void {
  if (response.writableEnded || response.destroyed) return;
  response
    .writeHead(status, status === 503 ? { 'Content-Length': 0, 'Retry-After': RETRY_AFTER } : { 'Content-Length': 0 })
    .end();
}
