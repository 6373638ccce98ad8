import { onTestFinished as whenFinished } from 'vitest';
import { startBotApi, TOKEN } from './bot-api.ts';
import { freePort } from './free-port.ts';
import { ORGANIZER } from './organizer.ts';
import { startOwnRedis } from './own-redis.ts';
import { startProgram } from './program.ts';

/** What a webhook proves itself with. */
export const SECRET = 'rahasia-webhook-1';

/** The whole program in a process, with a Telegram and a Redis of its own; ready, until the test ends. */
export async function startOwnProgram(options: {
  updates: 'polling' | 'webhook';
  env?: Readonly<Record<string, string>>;
  /** Of a test that runs beside others. */
  onTestFinished?: (end: () => Promise<void>) => void;
}) {
  const api = await startBotApi();
  const redis = await startOwnRedis();
  const port = await freePort();
  const site = `http://127.0.0.1:${port}`;
  const program = startProgram({
    BOT_TOKEN: TOKEN,
    TELEGRAM_API_ROOT: api.url,
    ORGANIZER_IDS: String(ORGANIZER),
    PORT: String(port),
    REDIS_URL: redis.url,
    ...(options.updates === 'webhook' && { UPDATES: 'webhook', PUBLIC_URL: site, WEBHOOK_SECRET: SECRET }),
    ...options.env,
  });
  (options.onTestFinished ?? whenFinished)(async () => {
    await program.kill();
    await redis.close();
    await api.close();
  });
  await program.ready;
  return { api, redis, program, site };
}
