import { createCore } from '#core/core.ts';
import { createNonce } from '#core/ids.ts';
import { createKeys } from '#core/keys.ts';
import { createLog } from '#core/log.ts';
import { connectRedis, withScripts } from '#core/redis.ts';
import { createViews } from '#core/views.ts';
import { hall, person } from './support/seats.ts';

/** One of the processes of seats.test.ts: takes askers from its parent, and says when it sends somebody an answer. */
const [socket, bot] = process.argv.slice(2) as [string, string];
const redis = withScripts(connectRedis({ kind: 'socket', path: socket }));
const keys = createKeys(bot);
const log = createLog({
  level: 'warn',
  secret: 's',
  destination: { write: (line) => void process.send?.({ log: line }) },
});
const views = createViews({ redis, subscriber: redis, keys, loaders: {}, log });
const core = createCore({
  redis,
  keys,
  owner: createNonce(),
  alone: false,
  now: Date.now,
  aggregates: [person, hall],
  views,
  chat: async ({ to, view }) => {
    process.send?.({ person: to, answer: view.lines.join() });
    return { status: 'done', messageId: '1' };
  },
  tap: () => {},
  log,
  onConflict: () => void process.send?.({ conflict: 1 }),
});

process.on('message', (message: { ask: number } | 'stop') => {
  if (message === 'stop') {
    void core.stop().then(() => process.exit(0));
    return;
  }
  const id = `tg:${message.ask}`;
  void core.dispatch({ id, to: `person:${message.ask}`, type: 'ask', at: Date.now(), nonce: createNonce(), data: {} });
});
await redis.ping();
core.start();
process.send?.('ready');
