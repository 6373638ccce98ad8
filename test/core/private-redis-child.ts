// A program with a private Redis, for private-redis.test.ts: writes numbers until it is killed, and says each one after Redis has answered.
//   private-redis-child.ts <data folder>
import { Redis } from 'ioredis';
import { startPrivateRedis } from '#core/private-redis.ts';
import { StartError } from '#core/start-error.ts';

const say = (word: string, value: unknown) => console.log(`${word} ${value}`);
const log = {
  info: (_: object, text: string) => say('log', text),
  warn: (_: object, text: string) => say('log', text),
  error: (_: object, text: string) => say('log', text),
};

try {
  const server = await startPrivateRedis({ dataDir: process.argv[2] ?? '', log });
  server.onRestart(() => say('restarted', ''));
  say('socket', server.socket);
  const redis = new Redis(server.socket, { maxRetriesPerRequest: null, retryStrategy: () => 10 });
  redis.on('error', () => {});
  say('found', (await redis.get('number')) ?? 0);
  let stopping = false;
  process.on('SIGTERM', () => {
    stopping = true;
  });
  for (const signal of ['SIGINT', 'SIGQUIT']) process.on(signal, () => say('interrupted', ''));
  while (!stopping) say('wrote', await redis.incr('number'));
  say('last', await redis.get('number'));
  redis.disconnect();
  await server.stop();
  say('stopped', '');
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  say('refused', error.message);
  process.exitCode = 1;
}
