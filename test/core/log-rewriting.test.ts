import { expect, onTestFinished, test } from 'vitest';
import { createLog } from '#core/log.ts';
import { createLogRewriting } from '#core/log-rewriting.ts';
import { startOwnRedis } from '../support/own-redis.ts';

test('with the file that is written anew goes the log of slow commands', async () => {
  const own = await startOwnRedis();
  const redis = own.client();
  onTestFinished(async () => {
    redis.disconnect();
    await own.close();
  });
  const rewrite = createLogRewriting({ redis, log: createLog({ level: 'silent', secret: 's' }) });
  await redis.config('SET', 'slowlog-log-slower-than', '0');
  await redis.set('answer', 'Waktunya terlalu singkat');
  await redis.config('SET', 'slowlog-log-slower-than', '-1');
  const slow = async () => JSON.stringify(await redis.slowlog('GET', '100'));
  expect(await slow()).toContain('terlalu singkat');
  await rewrite();
  expect(await slow()).toBe('[]');
});
