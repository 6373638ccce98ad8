import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Api } from 'grammy';
import { expect, onTestFinished, test } from 'vitest';
import { paying } from '#telegram/paying.ts';

test('what is sent may cost Stars, and nothing else', async () => {
  const bodies: Record<string, unknown>[] = [];
  const server = createServer(async (request, response) => {
    const parts = await Array.fromAsync(request);
    bodies.push(JSON.parse(Buffer.concat(parts).toString()));
    response.end(JSON.stringify({ ok: true, result: true }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const api = new Api('1:t', { apiRoot: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
  api.config.use(paying);
  await api.sendMessage(5, 'Halo');
  await api.sendPhoto(5, 'file');
  await api.deleteMessage(5, 6);
  expect(bodies).toEqual([
    { chat_id: 5, text: 'Halo', allow_paid_broadcast: true },
    { chat_id: 5, photo: 'file', allow_paid_broadcast: true },
    { chat_id: 5, message_id: 6 },
  ]);
});
