import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ApiStage, openApi, says } from './stage.ts';

type Post = { headers: IncomingHttpHeaders; update: { update_id: number; message?: { text: string } } };

let stage: ApiStage;
let server: Server;
let url: string;
let posts: Post[];
/** Answers in turn; the last one stays. 0 breaks the connection. */
let answers: number[];

beforeEach(async () => {
  stage = await openApi();
  await stage.api.getUpdates({ offset: 600_000_000 });
  posts = [];
  answers = [200];
  server = createServer(async (req, res) => {
    let body = '';
    for await (const chunk of req) body += chunk;
    posts.push({ headers: req.headers, update: JSON.parse(body) });
    const status = answers.length > 1 ? answers.shift() : answers[0];
    if (status === 0) req.socket.destroy();
    else res.writeHead(status ?? 200).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/telegram?x=1`;
});

afterEach(async () => {
  await stage.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const texts = () => posts.map((post) => post.update.message?.text);

describe('the webhook', () => {
  it('gets what waits and what comes, with the secret', async () => {
    says(stage, 'a');
    await stage.api.setWebhook(url, { secret_token: 'rahasia_1', max_connections: 7, allowed_updates: ['message'] });
    says(stage, 'b');
    await expect.poll(texts).toEqual(['a', 'b']);
    expect(posts[0]?.headers['x-telegram-bot-api-secret-token']).toBe('rahasia_1');
    await expect.poll(async () => (await stage.api.getWebhookInfo()).pending_update_count).toBe(0);
    expect(await stage.api.getWebhookInfo()).toEqual({
      url,
      has_custom_certificate: false,
      pending_update_count: 0,
      max_connections: 7,
      ip_address: '<unknown>',
      allowed_updates: ['message'],
    });
    expect((await stage.call('getUpdates')).description).toBe(
      "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    );
  });

  it('repeats until a 2xx, and keeps the order of a chat', async () => {
    answers = [500, 0, 204];
    await stage.api.setWebhook(url);
    for (const text of ['a', 'b', 'c']) says(stage, text);
    await expect.poll(texts).toEqual(['a', 'a', 'a', 'b', 'c']);
    expect((await stage.api.getWebhookInfo()).last_error_message).toMatch(/^Webhook connection closed/);
  });

  it('holds up no other chat', async () => {
    const budi = stage.control.addPerson({ first_name: 'Budi' }).id;
    answers = [500, 200];
    await stage.api.setWebhook(url);
    says(stage, 'a');
    stage.control.do({ person: budi, action: { type: 'text', text: 'b' } });
    await expect.poll(texts).toEqual(['a', 'b', 'a']);
  });

  it('ends a waiting getUpdates, and goes when it is deleted', async () => {
    const [first, second] = [1, 2].map(() => stage.call('getUpdates', { timeout: 20 }));
    // Whichever came second has ended the other, and so waits.
    const ended = await Promise.race([first, second]);
    expect(ended?.description).toMatch(/^Conflict: terminated by other getUpdates request/);
    await stage.api.setWebhook(url);
    const all = await Promise.all([first, second]);
    expect(all.find((answer) => answer !== ended)?.description).toBe('Conflict: terminated by setWebhook request');
    answers = [500];
    says(stage, 'a');
    await expect.poll(() => posts.length).toBe(1);
    expect(await stage.call('deleteWebhook', { drop_pending_updates: true })).toMatchObject({
      result: true,
      description: 'Webhook was deleted',
    });
    expect(await stage.api.getUpdates()).toEqual([]);
    expect((await stage.api.getWebhookInfo()).url).toBe('');
  });

  it('forgets with a reset what it could not deliver, and goes on', async () => {
    answers = [500];
    await stage.api.setWebhook(url);
    says(stage, 'a');
    await expect.poll(() => posts.length).toBe(1);
    stage.control.reset();
    answers = [200];
    stage.control.addPerson({ first_name: 'Baru' });
    says(stage, 'b');
    await expect.poll(texts).toEqual(['a', 'b']);
    await expect.poll(async () => (await stage.api.getWebhookInfo()).pending_update_count).toBe(0);
  });

  it.each([
    [{ url: 'http://contoh.id' }, 'Bad Request: bad webhook: An HTTPS URL must be provided for webhook'],
    [
      { url: 'https://contoh.id:9000' },
      'Bad Request: bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443',
    ],
    [{ url: 'https://contoh.id', secret_token: 'a b' }, 'Bad Request: secret token contains unallowed characters'],
    [{ url: 'https://contoh.id', secret_token: 'a'.repeat(257) }, 'Bad Request: secret token is too long'],
  ])('refuses %j', async (body, description) => {
    expect(await stage.refusal('setWebhook', body)).toBe(description);
  });

  it('repeats a doubled update and brings a late one after newer ones', async () => {
    stage.control.setFaults({ delivery: { doubled: 1 } });
    await stage.api.setWebhook(url);
    says(stage, 'a');
    await expect.poll(texts).toEqual(['a', 'a']);
    expect(posts[0]?.update.update_id).toBe(posts[1]?.update.update_id);
    stage.control.setFaults({ delivery: { late: 200, seed: 3 } });
    for (const text of ['b', 'c', 'd', 'e', 'f']) says(stage, text);
    await expect.poll(() => posts.length).toBe(7);
    const later = texts().slice(2);
    expect([...later].sort()).toEqual(['b', 'c', 'd', 'e', 'f']);
    expect(later).not.toEqual(['b', 'c', 'd', 'e', 'f']);
  });
});
