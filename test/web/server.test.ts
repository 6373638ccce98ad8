import { Agent, get, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { StartError } from '#core/start-error.ts';
import { loadWords } from '#core/words.ts';
import { createWeb, type Web, type WebDeps } from '#web/server.ts';

const words = loadWords(join(import.meta.dirname, '../../locales'));
const webs: Web[] = [];
afterEach(async () => {
  await Promise.all(webs.splice(0).map((web) => web.close(0)));
});

async function open(deps: Partial<WebDeps> = {}) {
  const errors: object[] = [];
  const web = createWeb({
    ready: async () => ({ redis: true, telegram: true }),
    metrics: { text: async () => 'tuntun_updates_total 3\n', contentType: 'text/plain; version=0.0.4; charset=utf-8' },
    words,
    log: { error: (fields) => void errors.push(fields) },
    ...deps,
  });
  webs.push(web);
  const { port } = await web.listen('127.0.0.1', 0);
  return { web, port, url: `http://127.0.0.1:${port}`, errors };
}

const seen = async (response: Response) => [
  response.status,
  await response.text(),
  response.headers.get('content-type'),
];

test('alive, ready, counted', async () => {
  const { url } = await open();
  expect(await seen(await fetch(`${url}/healthz`))).toEqual([200, 'ok', 'text/plain;charset=UTF-8']);
  expect(await seen(await fetch(`${url}/readyz`))).toEqual([200, '{"redis":true,"telegram":true}', 'application/json']);
  expect(await seen(await fetch(`${url}/metrics`))).toEqual([
    200,
    'tuntun_updates_total 3\n',
    'text/plain; version=0.0.4; charset=utf-8',
  ]);
});

test.each<[string, WebDeps['ready'], string]>([
  ['Redis', async () => ({ redis: false, telegram: true }), '{"redis":false,"telegram":true}'],
  ['Telegram', async () => ({ redis: true, telegram: false }), '{"redis":true,"telegram":false}'],
  ['the answer', () => Promise.reject(new Error('no')), '{"redis":false,"telegram":false}'],
])('not ready: %s is missing', async (_, ready, expected) => {
  const { url } = await open({ ready });
  const response = await fetch(`${url}/readyz`);
  expect([response.status, await response.text()]).toEqual([503, expected]);
});

test('a page that is not there says so in Indonesian, safely', async () => {
  const { url } = await open();
  const response = await fetch(`${url}/nowhere`);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  });
  expect(await seen(response)).toEqual([404, 'Mohon maaf, halaman ini tidak ditemukan.', 'text/plain; charset=UTF-8']);
});

test('a page that fails tells the reader little and the log more', async () => {
  const failure = new Error('no metrics');
  const { url, errors } = await open({ metrics: { text: () => Promise.reject(failure), contentType: 'text/plain' } });
  const response = await fetch(`${url}/metrics`);
  expect([response.status, await response.text()]).toEqual([
    500,
    'Mohon maaf, halaman ini sedang bermasalah. Silakan dicoba kembali.',
  ]);
  expect(errors).toEqual([{ err: failure }]);
});

test('the webhook and extra come first', async () => {
  const named = (name: string) => (_: IncomingMessage, response: ServerResponse) => {
    response.end(name);
    return true;
  };
  const { url } = await open({
    webhook: named('webhook'),
    extra: (request, response) => request.url === '/' && named('extra')(request, response),
  });
  const text = async (path: string) => (await fetch(url + path, { method: 'POST' })).text();
  expect(await Promise.all(['/telegram', '/telegram?x=1', '/', '/telegrams', '/healthz'].map(text))).toEqual([
    'webhook',
    'webhook',
    'extra',
    'Mohon maaf, halaman ini tidak ditemukan.',
    'Mohon maaf, halaman ini tidak ditemukan.',
  ]);
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
});

test('without a webhook there is no such page', async () => {
  const { url } = await open();
  expect((await fetch(`${url}/telegram`, { method: 'POST', body: '{}' })).status).toBe(404);
});

test('extra may replace the security headers, and its failure is an answer', async () => {
  const { url, errors } = await open({
    extra(request, response) {
      if (request.url === '/bad') throw new Error('bad');
      response.writeHead(200, { 'Content-Security-Policy': "default-src 'self'" }).end('page');
      return true;
    },
  });
  const response = await fetch(url);
  expect(response.headers.get('content-security-policy')).toBe("default-src 'self'");
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect((await fetch(`${url}/bad`)).status).toBe(500);
  expect(errors.length).toBe(1);
});

test.each([
  [
    'a taken port',
    '127.0.0.1',
    null,
    /^PORT: \d+ is taken on 127\.0\.0\.1; stop the other program, or write another number$/,
  ],
  [
    'a strange address',
    '203.0.113.7',
    0,
    /^HOST: 203\.0\.113\.7 is not an address of this machine; write 127\.0\.0\.1 or 0\.0\.0\.0$/,
  ],
])('%s stops the start with one line', async (_, host, wanted, message) => {
  const { port } = await open();
  const second = createWeb({
    ready: async () => ({ redis: true, telegram: true }),
    metrics: { text: async () => '', contentType: 'text/plain' },
    words,
    log: { error: () => {} },
  });
  const failed = await second.listen(host, wanted ?? port).catch((error: unknown) => error);
  expect(failed).toBeInstanceOf(StartError);
  expect((failed as StartError).message).toMatch(message);
  await second.close();
});

test('closing finishes what is in hand, ends idle connections, and takes nothing new', async () => {
  let finish = (): void => {};
  let arrived = (): void => {};
  const begun = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  const { web, port } = await open({
    webhook(_, response) {
      finish = () => response.end('done');
      arrived();
    },
  });
  const agent = new Agent({ keepAlive: true });
  const ask = (path: string) =>
    new Promise<{ body: string; connection: string | undefined }>((resolve, reject) => {
      get({ port, host: '127.0.0.1', path, agent }, (response) => {
        let body = '';
        response.on('data', (chunk) => {
          body += chunk;
        });
        response.on('end', () => resolve({ body, connection: response.headers.connection }));
      }).once('error', reject);
    });
  expect(await ask('/healthz')).toEqual({ body: 'ok', connection: 'keep-alive' });
  const unused = connect(port, '127.0.0.1');
  await new Promise<void>((resolve) => unused.once('connect', () => resolve()));
  const unusedClosed = new Promise<void>((resolve) => unused.once('close', () => resolve()));

  const inHand = ask('/telegram');
  await begun;
  const closed = web.close();
  await unusedClosed;
  await expect(ask('/healthz')).rejects.toThrow();
  finish();
  expect(await inHand).toEqual({ body: 'done', connection: 'close' });
  await closed;
  agent.destroy();
});

test('closing ends at once when only idle connections are left', async () => {
  const { web, url } = await open();
  await (await fetch(`${url}/healthz`)).text();
  const start = performance.now();
  await web.close();
  expect(performance.now() - start).toBeLessThan(1000);
});

test('what does not end is cut off after the grace', async () => {
  const { web, url } = await open({
    extra(_, response) {
      response.writeHead(200).write('stream');
      return true;
    },
  });
  const response = await fetch(url);
  const cut = response.text().catch(() => 'cut');
  await web.close(50);
  expect(await cut).toBe('cut');
});
