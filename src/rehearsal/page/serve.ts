import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { type CastMember, DEFAULT_CAST } from './cast.ts';

const FOLDER = new URL('./static/', import.meta.url);

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Nothing from outside, no inline script or style; what the page shows comes from this server alone. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

type PageOptions = {
  /** The bot as the chats' heading names it; `username` without @, as joining links carry it. */
  bot: { username: string; name: string };
  /** Who plays. Default: {@link DEFAULT_CAST}. */
  cast?: readonly CastMember[];
  /** Makes a person known to the rehearsal's Bot API. Called for the whole cast whenever a page opens or comes back, so it must not mind repetition. */
  ensurePerson?: (person: CastMember) => void;
};

/**
 * The rehearsal's chat page: `/`, its files under `/gladi/page/`, and `GET /gladi/setup`, which tells the page who plays and which bot.
 * `handle` answers true when the request was the page's; the control API beside it (`/gladi/do` and so on) belongs to the rehearsal's Bot API.
 */
export function createPage(options: PageOptions): { handle(req: IncomingMessage, res: ServerResponse): boolean } {
  const cast = options.cast ?? DEFAULT_CAST;
  const files = new Set(readdirSync(FOLDER));

  function setup(): string {
    for (const person of cast) options.ensurePerson?.(person);
    return JSON.stringify({
      organizer: cast.find((person) => person.role === 'organizer'),
      participants: cast.filter((person) => person.role === 'participant'),
      bot: options.bot,
    });
  }

  return {
    handle(req, res) {
      const path = (req.url ?? '/').split('?', 1)[0] ?? '/';
      const name =
        path === '/' ? 'index.html' : path.startsWith('/gladi/page/') ? path.slice('/gladi/page/'.length) : null;
      if (name === null && path !== '/gladi/setup') return false;
      if (req.method !== 'GET' && req.method !== 'HEAD') {
        res.writeHead(405, { allow: 'GET, HEAD' }).end();
      } else if (name === null) {
        send(req, res, 'application/json; charset=utf-8', setup());
      } else if (files.has(name)) {
        void sendFile(req, res, name);
      } else {
        res.writeHead(404).end();
      }
      return true;
    },
  };
}

async function sendFile(req: IncomingMessage, res: ServerResponse, name: string): Promise<void> {
  try {
    send(req, res, TYPES[extname(name)] ?? 'application/octet-stream', await readFile(new URL(name, FOLDER)));
  } catch {
    res.writeHead(500).end();
  }
}

/** `no-cache` makes the browser ask each time and the tag makes the answer cheap: a page never mixes the files of two versions. */
function send(req: IncomingMessage, res: ServerResponse, type: string, body: string | Buffer): void {
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  res.setHeader('etag', tag);
  res.setHeader('cache-control', 'no-cache');
  res.setHeader('content-security-policy', CONTENT_SECURITY_POLICY);
  res.setHeader('x-content-type-options', 'nosniff');
  res.setHeader('referrer-policy', 'no-referrer');
  if (req.headers['if-none-match'] === tag) {
    res.writeHead(304).end();
    return;
  }
  res.writeHead(200, { 'content-type': type, 'content-length': Buffer.byteLength(body) });
  res.end(req.method === 'HEAD' ? undefined : body);
}
