/**
 * The ordinary choice: grammY with its session in Redis, which counts and answers with one message. Its own client (node-fetch, kept-alive
 * connections), its own webhook, and a call of its own for the answer. Redis, Telegram and load are the same as ours; the answer is the shorter one,
 * without a keyboard, and nothing is remembered of what was sent.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { RedisAdapter } from '@grammyjs/storage-redis';
import { Bot, type Context, type SessionFlavor, session, webhookCallback } from 'grammy';
import { Redis } from 'ioredis';
import { given, reportReady } from './report.ts';

type Counting = Context & SessionFlavor<{ count: number }>;

const redis = new Redis({ path: given('BENCH_REDIS') });
const bot = new Bot<Counting>('42:bench', { client: { apiRoot: given('BENCH_TELEGRAM') } });
bot.use(session({ initial: () => ({ count: 0 }), storage: new RedisAdapter({ instance: redis }) }));
bot.on('message:text', async function count(context) {
  context.session.count++;
  await context.reply(`Hitungan: ${context.session.count}`);
});
await bot.init();

const server = createServer(webhookCallback(bot, 'http', { secretToken: given('BENCH_SECRET') }));
server.listen(0, '127.0.0.1', () => reportReady((server.address() as AddressInfo).port));
