import type { IncomingMessage, ServerResponse } from 'node:http';
import { type ClockMove, type Control, ControlError, type Deed, type NewPerson } from '#rehearsal/control/types.ts';
import type { FaultSpec } from '#rehearsal/faults.ts';
import { readBody } from '#rehearsal/http/read-body.ts';

type Handler = (request: { url: URL; body: unknown; rest: string; res: ServerResponse }) => unknown;

/** Serves `/gladi/…`: the control over HTTP. Refusals are 400 with `{error}`. */
export function createControlApi(control: Control): {
  serve(req: IncomingMessage, res: ServerResponse): void;
  /** Ends the streams of events. */
  close(): void;
} {
  const streams = new Set<ServerResponse>();
  const routes: Readonly<Record<string, Handler>> = {
    'GET people': ({ url }) => control.people(number(url, 'bot')),
    'POST people': ({ body }) => control.addPerson(body as NewPerson),
    'POST do': ({ body }) => control.do(body as Deed),
    'GET chats': ({ url, rest }) => {
      const asked = { since: number(url, 'since'), person: number(url, 'person'), bot: number(url, 'bot') };
      const given = Object.entries(asked).filter(([, value]) => value !== undefined);
      return control.chat(Number(rest), Object.fromEntries(given));
    },
    'GET events': ({ res }) => {
      streams.add(res);
      res.on('close', () => streams.delete(res));
      return streamEvents(control, res);
    },
    'GET clock': () => control.clock(),
    'POST clock': ({ body }) => control.moveClock(body as ClockMove),
    'GET files': ({ rest, res }) => sendFile(control, decodeURIComponent(rest), res),
    'POST faults': ({ body }) => {
      control.setFaults(body as FaultSpec);
      return { ok: true };
    },
    'DELETE faults': () => {
      control.clearFaults();
      return { ok: true };
    },
    'GET calls': ({ url }) => control.calls(number(url, 'since')),
    'POST reset': () => {
      control.reset();
      return { ok: true };
    },
  };

  function serve(req: IncomingMessage, res: ServerResponse): void {
    if (isForeign(req)) return answer(res, 403, { error: 'another site may not act here' });
    const url = new URL(req.url ?? '', 'http://gladi');
    const [name = '', ...rest] = url.pathname.slice('/gladi/'.length).split('/');
    const handler = routes[`${req.method} ${name}`];
    if (!handler) return answer(res, 404, { error: 'there is no such path' });
    readBody(req, (bytes) => {
      try {
        const body = parse(bytes);
        const result = handler({ url, body, rest: rest.join('/'), res });
        if (result !== undefined) answer(res, 200, result);
      } catch (error) {
        const refused = error instanceof ControlError;
        answer(res, refused ? 400 : 500, { error: refused ? error.message : String(error) });
      }
    });
  }

  return {
    serve,
    close() {
      for (const stream of streams) stream.end();
    },
  };
}

/** Whether a page of another site, open in the same browser, asks. */
function isForeign({ headers }: IncomingMessage): boolean {
  if (headers.origin === undefined) return headers['sec-fetch-site'] === 'cross-site';
  return !URL.canParse(headers.origin) || new URL(headers.origin).host !== headers.host;
}

function streamEvents(control: Control, res: ServerResponse): undefined {
  res.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  res.write(': \n\n');
  const send = (event: object) => void res.write(`data: ${JSON.stringify(event)}\n\n`);
  const ends = [control.onEvent(send), control.onClock((clock) => send({ clock }))];
  res.on('close', () => {
    for (const end of ends) end();
  });
}

function sendFile(control: Control, fileId: string, res: ServerResponse): undefined {
  const file = control.file(fileId);
  if (!file) {
    answer(res, 404, { error: 'there is no such file' });
    return;
  }
  res.writeHead(200, {
    'Content-Type': file.mime,
    'Content-Length': file.bytes.length,
    'Content-Disposition': `inline; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    'X-Content-Type-Options': 'nosniff',
    // A file that somebody sent, an SVG for example, runs nothing.
    'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  });
  res.end(file.bytes);
}

function parse(bytes: Buffer | null): unknown {
  if (!bytes) throw new ControlError('the body is too large');
  if (bytes.length === 0) return {};
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    throw new ControlError('the body is not JSON');
  }
}

function number(url: URL, name: string): number | undefined {
  const value = url.searchParams.get(name);
  if (value === null || value === '') return undefined;
  const parsed = Number(value);
  if (!Number.isFinite(parsed)) throw new ControlError(`${name} is not a number`);
  return parsed;
}

function answer(res: ServerResponse, status: number, value: unknown): void {
  const body = JSON.stringify(value);
  res.writeHead(status, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) });
  res.end(body);
}
