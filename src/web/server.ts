import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { getRequestListener } from '@hono/node-server';
import type { Log } from '#core/log.ts';
import type { Metrics } from '#core/metrics.ts';
import { StartError } from '#core/start-error.ts';
import type { Words } from '#core/words.ts';
import { createSite, type Site } from './site.ts';

/** What must be reachable for the program to do its work. */
export type Readiness = { redis: boolean; telegram: boolean };

export type WebDeps = {
  ready: () => Promise<Readiness>;
  metrics: Pick<Metrics, 'text' | 'contentType'>;
  words: Words;
  log: Pick<Log, 'error'>;
  /** Takes `/telegram`; without it that page does not exist. */
  webhook?: (request: IncomingMessage, response: ServerResponse) => void;
  /** Looks at every other request first, and says whether it took it. It may replace the security headers. */
  extra?: (request: IncomingMessage, response: ServerResponse) => boolean;
  /** The pages of features, for every path that is not the server's own; null while the program is starting. */
  pages?: () => Site | null;
};

export type Web = {
  /** Throws {@link StartError} with one line when the port cannot be had. Port 0 lets the system choose. */
  listen(host: string, port: number): Promise<{ port: number }>;
  /** Takes no new request, finishes those in hand, and cuts off after `graceMs` (5,000) what then still runs. */
  close(graceMs?: number): Promise<void>;
};

const SECURITY_HEADERS = {
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};

/** The program's HTTP server. The webhook is served before any framework, because every update passes through it. */
export function createWeb(deps: WebDeps): Web {
  const { webhook, extra, log } = deps;
  const pages = getRequestListener(createPages(deps).fetch, { overrideGlobalObjects: false });
  /** The responses in hand of each connection. Not one set of all: V8 keeps what passed through a busy set until the next big collection. */
  const connections = new Map<Socket, ServerResponse[]>();
  let closing = false;

  function serve(request: IncomingMessage, response: ServerResponse): void {
    const inHand = connections.get(request.socket) ?? [];
    inHand.push(response);
    response.once('close', () => release(response, inHand));
    if (closing) response.setHeader('Connection', 'close');
    if (webhook && /^\/telegram(?:\?|$)/.test(request.url ?? '')) {
      webhook(request, response);
      return;
    }
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
    if (!extra?.(request, response)) void pages(request, response);
  }

  function release(response: ServerResponse, inHand: ServerResponse[]): void {
    inHand.splice(inHand.indexOf(response), 1);
    if (closing && inHand.length === 0) response.req.socket.destroySoon();
  }

  const server = createServer(
    { requestTimeout: 30_000, headersTimeout: 10_000, keepAliveTimeout: 75_000, connectionsCheckingInterval: 5_000 },
    function onRequest(request, response) {
      try {
        serve(request, response);
      } catch (error) {
        log.error({ err: error }, 'a request failed');
        if (response.headersSent) response.destroy();
        else response.writeHead(500).end();
      }
    },
  );
  server.on('connection', (socket: Socket) => {
    connections.set(socket, []);
    socket.once('close', () => connections.delete(socket));
  });

  return {
    listen: (host, port) =>
      new Promise((resolve, reject) => {
        server.once('error', (error: NodeJS.ErrnoException) => reject(new StartError(whyNot(error, host, port))));
        server.listen(port, host, () => {
          server.removeAllListeners('error');
          resolve({ port: (server.address() as AddressInfo).port });
        });
      }),

    async close(graceMs = 5000) {
      if (closing || !server.listening) return;
      closing = true;
      const ended = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const [socket, inHand] of connections) {
        // Node counts a connection that has not asked anything yet (browsers keep some in store) as busy.
        if (inHand.length === 0) socket.destroy();
        for (const response of inHand) if (!response.headersSent) response.setHeader('Connection', 'close');
      }
      const cutOff = setTimeout(() => server.closeAllConnections(), graceMs);
      await ended;
      clearTimeout(cutOff);
    },
  };
}

function createPages({ ready, metrics, words, log, pages = () => createSite({ words, log }) }: WebDeps): Site {
  const site = createSite({ words, log });
  site.get('/healthz', (context) => context.text('ok'));
  site.get('/readyz', async (context) => {
    const none: Readiness = { redis: false, telegram: false };
    const state = await Promise.race([ready().catch(() => none), wait(3000, none, { ref: false })]);
    return context.json(state, state.redis && state.telegram ? 200 : 503);
  });
  site.get('/metrics', async (context) =>
    context.body(await metrics.text(), 200, { 'Content-Type': metrics.contentType }),
  );
  site.all('*', (context) => {
    const others = pages();
    if (others) return others.fetch(context.req.raw, context.env);
    return context.text(words.plain('id', { key: 'web-starting' }), 503, { 'Retry-After': '5' });
  });
  return site;
}

function whyNot(error: NodeJS.ErrnoException, host: string, port: number): string {
  if (error.code === 'EADDRINUSE')
    return `PORT: ${port} is taken on ${host}; stop the other program, or write another number`;
  if (error.code === 'EACCES') return `PORT: ${port} needs more rights; write a number above 1023`;
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return `HOST: ${host} is not an address of this machine; write 127.0.0.1 or 0.0.0.0`;
  return `HOST and PORT: cannot listen on ${host}:${port} (${error.code ?? 'unknown'}); write others`;
}
