/** A job for each recipient, by BullMQ, with its limiter where there is a rate; the same client. `BENCH_MANY` people. */
import { Worker } from 'bullmq';
import { Api } from 'grammy';
import { createTransport } from '#telegram/transport.ts';
import { MASS_QUEUE, MASS_TEXT } from '../lib/mass.ts';
import { given, reportReady } from './report.ts';

const apiRoot = given('BENCH_TELEGRAM');
const api = new Api('42:bench', { apiRoot });
api.config.use(createTransport({ apiRoot, token: '42:bench', connections: 100 }).transformer);
const rate = Number(process.env.BENCH_RATE);

const worker = new Worker(
  MASS_QUEUE,
  async function sendOne({ data }) {
    const { message_id } = await api.raw.sendMessage({ chat_id: data.chat, text: MASS_TEXT });
    return message_id;
  },
  {
    connection: { path: given('BENCH_REDIS'), maxRetriesPerRequest: null },
    autorun: false,
    concurrency: 100,
    ...(Number.isFinite(rate) ? { limiter: { max: rate, duration: 1_000 } } : {}),
  },
);
await worker.waitUntilReady();
reportReady(0);
process.once('message', () => void worker.run());
