import type { Update } from 'grammy/types';
import type { Scripts } from '#core/redis.ts';
import type { App } from '../../src/app.ts';
import { counted } from './report.ts';

/** Takes the time of replies. For one update at a time: what waits for Redis meanwhile counts as this one's wait. */
export function watchReplies({ receive, api }: App, redis: Scripts): (update: Update) => Promise<void> {
  let receivedAt = 0;
  let waited = 0;

  for (const script of ['tuntunLoad', 'tuntunCommit'] as const) {
    const run = redis[script].bind(redis);
    const timed = async (...args: Parameters<typeof run>) => {
      const from = performance.now();
      const answer = await run(...args);
      waited += performance.now() - from;
      return answer;
    };
    Object.assign(redis, { [script]: timed });
  }
  api.config.use(async function takeTime(call, method, payload, signal) {
    if (method !== 'sendMessage') return call(method, payload, signal);
    const [sent, redisWait] = [performance.now() - receivedAt, waited];
    const answer = await call(method, payload, signal);
    counted.replies.push({ sent, redis: redisWait, taken: performance.now() - receivedAt });
    return answer;
  });

  return function receiveTimed(update) {
    receivedAt = performance.now();
    waited = 0;
    return receive(update);
  };
}
