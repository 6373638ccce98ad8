import { createServer, request as httpRequest, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import type { Update } from 'grammy/types';
import { afterEach, describe, expect, test } from 'vitest';
import { createWebhook } from '#telegram/webhook.ts';

const SECRET = 'rahasia_1-A';
const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

async function open(options: { maxBytes?: number; receive?: (update: Update) => Promise<void> } = {}) {
  const received: Update[] = [];
  const receive = options.receive ?? (async (update: Update) => void received.push(update));
  const server = createServer(createWebhook({ secret: SECRET, maxBytes: 1000, ...options, receive }));
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/telegram`, port, received };
}

function post(url: string, body: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': SECRET, ...headers },
    body,
  });
}

const update = (text: string) => JSON.stringify({ update_id: 7, message: { text } });

test('an update is answered once it is received', async () => {
  const steps: string[] = [];
  const { url } = await open({
    async receive({ update_id }) {
      steps.push(`received ${update_id}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
      steps.push('committed');
    },
  });
  const response = await post(url, update('Salam'));
  steps.push('answered');
  expect(response.status).toBe(200);
  expect(await response.text()).toBe('');
  expect(steps).toEqual(['received 7', 'committed', 'answered']);
});

test('many updates go over one connection', async () => {
  const { url, received } = await open();
  for (let id = 1; id <= 20; id++) expect((await post(url, JSON.stringify({ update_id: id }))).status).toBe(200);
  expect(received.map(({ update_id }) => update_id)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
});

test('text in pieces that split a character arrives whole', async () => {
  const { port, received } = await open();
  const body = Buffer.from(update('Kopi ☕ pagi'));
  const split = body.indexOf('☕') + 1;
  const status = await new Promise<number>((resolve, reject) => {
    const request = httpRequest({ port, host: '127.0.0.1', method: 'POST', path: '/telegram' }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode ?? 0));
    });
    request.setHeader('content-type', 'application/json; charset=utf-8');
    request.setHeader('x-telegram-bot-api-secret-token', SECRET);
    request.once('error', reject);
    request.write(body.subarray(0, split), () => setTimeout(() => request.end(body.subarray(split)), 20));
  });
  expect(status).toBe(200);
  expect(received).toEqual([JSON.parse(body.toString())]);
});

describe('refused', () => {
  const same = update('x');
  test.each<[string, string, Record<string, string>, number]>([
    ['a wrong secret of the same length', same, { 'x-telegram-bot-api-secret-token': 'rahasia_1-B' }, 401],
    ['a longer secret', same, { 'x-telegram-bot-api-secret-token': `${SECRET}x` }, 401],
    ['an empty secret', same, { 'x-telegram-bot-api-secret-token': '' }, 401],
    ['a form', same, { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['no JSON', '{"update_id": 7', {}, 400],
    ['nothing', '', {}, 400],
    ['null', 'null', {}, 400],
    ['a list', '[1]', {}, 400],
    ['no id', '{"message":{}}', {}, 400],
    ['an id that is text', '{"update_id":"7"}', {}, 400],
    ['too much', update('x'.repeat(1000)), {}, 413],
  ])('%s', async (_, body, headers, status) => {
    const { url, received } = await open();
    const response = await post(url, body, headers);
    expect(response.status).toBe(status);
    expect(received).toEqual([]);
    expect((await post(url, update('x'))).status).toBe(200);
  });

  test('no secret', async () => {
    const { url } = await open();
    const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: same });
    expect(response.status).toBe(401);
  });

  test('another method', async () => {
    const { url } = await open();
    const response = await fetch(url, { headers: { 'x-telegram-bot-api-secret-token': SECRET } });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
  });

  test('too much without a length, before all of it came', async () => {
    const { port, received } = await open();
    const socket = connect(port, '127.0.0.1');
    const answered = new Promise<string>((resolve) => {
      let text = '';
      socket.on('data', (chunk) => {
        text += chunk;
      });
      socket.on('close', () => resolve(text));
      socket.on('error', () => {});
    });
    socket.write(
      `POST /telegram HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nX-Telegram-Bot-Api-Secret-Token: ${SECRET}\r\nTransfer-Encoding: chunked\r\n\r\n`,
    );
    socket.write(`800\r\n${'x'.repeat(2048)}\r\n`);
    expect(await answered).toMatch(/^HTTP\/1\.1 413 /);
    expect(received).toEqual([]);
  });

  test('exactly the limit is not too much', async () => {
    const body = update('x');
    const { url } = await open({ maxBytes: Buffer.byteLength(body) });
    expect((await post(url, body)).status).toBe(200);
    expect((await post(url, `${body} `)).status).toBe(413);
  });
});

test.each([
  ['fails', () => Promise.reject(new Error('Redis is away'))],
  [
    'throws',
    () => {
      throw new Error('Redis is away');
    },
  ],
])('when receiving %s, Telegram is to come again', async (_, receive) => {
  const { url } = await open({ receive });
  const response = await post(url, update('x'));
  expect([response.status, response.headers.get('retry-after')]).toEqual([503, '2']);
});

test('a sender that goes away in the middle harms nobody', async () => {
  const { url, port, received } = await open();
  const socket = connect(port, '127.0.0.1');
  const gone = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  const head = `POST /telegram HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nX-Telegram-Bot-Api-Secret-Token: ${SECRET}\r\nContent-Length: 500\r\n\r\n{"update_id"`;
  socket.write(head, () => socket.destroy());
  await gone;
  expect((await post(url, update('x'))).status).toBe(200);
  expect(received.length).toBe(1);
});

test('an empty secret is no secret', () => {
  expect(() => createWebhook({ secret: '', receive: async () => {} })).toThrow(RangeError);
});
