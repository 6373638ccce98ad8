/** The bare loop: hands of 100 at a time, kept nowhere, with the same client. What it says of itself comes as from every bot; `BENCH_MANY` people. */
import { Api } from 'grammy';
import { createTransport } from '#telegram/transport.ts';
import { MASS_TEXT, massChat } from '../lib/mass.ts';
import { given, reportReady } from './report.ts';

const apiRoot = given('BENCH_TELEGRAM');
const api = new Api('42:bench', { apiRoot });
api.config.use(createTransport({ apiRoot, token: '42:bench', connections: 100 }).transformer);
const many = Number(given('BENCH_MANY'));

reportReady(0);
process.once('message', async function sendAll() {
  for (let from = 0; from < many; from += 100) {
    const hand = Array.from({ length: Math.min(100, many - from) }, (_, i) => massChat(from + i));
    await Promise.all(hand.map((chat) => api.raw.sendMessage({ chat_id: chat, text: MASS_TEXT })));
  }
});
