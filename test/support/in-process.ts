import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { TestContext } from 'vitest';
import { inject } from 'vitest';
import { createKeys } from '#core/keys.ts';
import { createLog } from '#core/log.ts';
import { createMetrics } from '#core/metrics.ts';
import { connectRedis, withScripts } from '#core/redis.ts';
import { parseProvinces } from '#forms/provinces.ts';
import { createPolling } from '#telegram/polling.ts';
import { createApp } from '../../src/app.ts';
import { startBotApi, TOKEN } from './bot-api.ts';
import { ORGANIZER } from './organizer.ts';
import type { LogLine } from './program.ts';
import { FORMS, WORDS } from './roster.ts';

const PROVINCES = fileURLToPath(new URL('../../prompts/provinces.yaml', import.meta.url));

/** The whole bot in this process, polling a Telegram of its own, on the tests' Redis under keys of its own, with a clock that can leap. */
export async function startInProcess({ onTestFinished }: Pick<TestContext, 'onTestFinished'>) {
  let leapt = 0;
  const now = () => Date.now() + leapt;
  const bot = await startBotApi({ now });
  const open = () => withScripts(connectRedis({ kind: 'socket', path: inject('redis') }));
  const [redis, subscriber] = [open(), open()];
  const keys = createKeys(`t${randomBytes(6).toString('hex')}`);
  const owner = randomBytes(4).toString('hex');
  const lines: LogLine[] = [];
  const log = createLog({
    level: 'info',
    secret: 's',
    destination: { write: (l: string) => void lines.push(JSON.parse(l)) },
  });
  const app = createApp({
    redis,
    subscriber,
    keys,
    owner,
    alone: false,
    now,
    token: TOKEN,
    apiRoot: bot.url,
    username: 'uji_tuntun_bot',
    organizers: new Set([ORGANIZER]),
    defaultZone: 'Asia/Jakarta',
    words: WORDS,
    forms: FORMS,
    provinces: parseProvinces(readFileSync(PROVINCES, 'utf8')),
    log,
    metrics: createMetrics(),
  });
  const polling = createPolling({ api: app.api, redis, keys, owner, receive: app.receive, log });
  await app.start();
  polling.start();
  onTestFinished(async () => {
    await polling.stop();
    await app.stop();
    await bot.close();
    redis.disconnect();
    subscriber.disconnect();
  });

  return {
    url: bot.url,
    control: bot.control,
    app,
    redis,
    keys,
    lines,
    /** So many seconds later, with one look at what is due. */
    async leap(seconds: number): Promise<void> {
      leapt += seconds * 1000;
      await app.tick();
      await app.idle();
    },
  };
}

export type InProcess = Awaited<ReturnType<typeof startInProcess>>;
