/** Our program as `src/main.ts` wires it, in webhook mode, with a made-up form in the place of the registration's. */
import { readFileSync } from 'node:fs';
import { createKeys } from '#core/keys.ts';
import { createLog } from '#core/log.ts';
import { createMetrics } from '#core/metrics.ts';
import { connectRedis, withScripts } from '#core/redis.ts';
import { openFeedback } from '#feedback/open.ts';
import { openAgenda } from '#forms/open-agenda.ts';
import { parseProvinces } from '#forms/provinces.ts';
import { openDrafting } from '#proposals/open.ts';
import { createWebhook } from '#telegram/webhook.ts';
import { createWeb } from '#web/server.ts';
import { createApp } from '../../src/app.ts';
import { BOT, benchForms, benchWords, folder } from '../lib/made-up.ts';
import { counted, given, reportReady } from './report.ts';
import { watchReplies } from './watch-replies.ts';

const target = { kind: 'socket', path: given('BENCH_REDIS') } as const;
const log = createLog({ level: 'warn', secret: 'bench' });
const words = benchWords();
const measured = createMetrics();
const metrics = {
  ...measured,
  redisTrips(count: number) {
    counted.trips += count;
    measured.redisTrips(count);
  },
};
const redis = withScripts(connectRedis(target));
const app = createApp({
  redis,
  subscriber: connectRedis(target),
  keys: createKeys(BOT),
  owner: `bench${process.pid}`,
  alone: false,
  now: Date.now,
  token: '42:bench',
  apiRoot: given('BENCH_TELEGRAM'),
  username: 'bangku_bot',
  secret: 'bench',
  publicUrl: null,
  rehearsal: false,
  organizers: new Set([1]),
  defaultZone: 'Asia/Jakarta',
  broadcastPerSecond: Number(process.env.BENCH_RATE ?? 25),
  words,
  forms: benchForms(process.env.BENCH_FORMS),
  drafting: openDrafting(folder('prompts')),
  agenda: openAgenda(folder('prompts')),
  feedback: openFeedback(folder('prompts')),
  provinces: parseProvinces(readFileSync(folder('prompts/provinces.yaml'), 'utf8')),
  log,
  metrics,
});
const receive = process.env.BENCH_REPLIES ? watchReplies(app, redis) : app.receive;
const web = createWeb({
  metrics,
  words,
  log,
  ready: async () => ({ redis: true, telegram: true }),
  webhook: createWebhook({ secret: given('BENCH_SECRET'), receive }),
});
await app.start();
const { port } = await web.listen('127.0.0.1', 0);
reportReady(port);
