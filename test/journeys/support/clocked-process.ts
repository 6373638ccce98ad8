import { enableCompileCache, flushCompileCache } from 'node:module';
import { join } from 'node:path';
import { createKeys } from '#core/keys.ts';
import { createLog } from '#core/log.ts';
import { createMetrics } from '#core/metrics.ts';
import type { ClockedOptions, ClockOrder } from './clocked-program.ts';

const ROOT = join(import.meta.dirname, '../../..');
const DEFAULT_ZONE = 'Asia/Jakarta';

/** The whole program in a process of its own, as `src/program.ts` wires it, by a clock that the process above moves. */
async function run(options: ClockedOptions): Promise<void> {
  let { ahead } = options;
  const now = () => Date.now() + ahead;
  enableCompileCache(join(ROOT, 'node_modules/.cache/compiled'));
  const [{ createApp }, { connectRedis, withScripts }, { loadWords }, { openPrompts }] = await Promise.all([
    import('../../../src/app.ts'),
    import('#core/redis.ts'),
    import('#core/words.ts'),
    import('../../../src/open-prompts.ts'),
  ]);
  const { createPolling } = await import('#telegram/polling.ts');
  const log = createLog({ level: 'error', secret: 's' });
  const connect = () => withScripts(connectRedis({ kind: 'socket', path: options.redis }));
  const [redis, subscriber] = [connect(), connect()];
  const keys = createKeys(options.prefix);
  const owner = String(process.pid);
  const app = createApp({
    redis,
    subscriber,
    keys,
    owner,
    alone: false,
    // The process above has seen to it.
    heir: true,
    now,
    token: options.token,
    apiRoot: options.apiRoot,
    username: 'uji_tuntun_bot',
    secret: 'rahasia',
    publicUrl: null,
    rehearsal: false,
    organizers: new Set(options.organizers),
    defaultZone: DEFAULT_ZONE,
    broadcastPerSecond: 25,
    words: loadWords(join(ROOT, 'locales'), (problem) => log.error({}, problem)),
    ...openPrompts(ROOT),
    log,
    metrics: createMetrics(),
  });
  await app.start();
  const polling = createPolling({ api: app.api, redis, keys, owner: 'station', receive: app.receive, log });
  polling.start();
  process.on('message', (order: ClockOrder) => {
    ahead = order.ahead;
    // What is due by the new time is done at once, as after a move of the rehearsal's clock.
    void app.tick().then(() => process.send?.({ done: order.order }));
  });
  process.on('disconnect', () => process.exit(0));
  process.send?.({ done: 0 });
  flushCompileCache();
}

await run(JSON.parse(process.argv[2] ?? '') as ClockedOptions);
