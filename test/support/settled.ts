import { expect } from 'vitest';
import { BUCKETS } from '#core/ids.ts';
import type { OpenApp } from './app.ts';

/** Waits until no event and no message is under way any more. What is to come later by the clock is not waited for. */
export async function settled({ app, redis, keys }: Pick<OpenApp, 'app' | 'redis' | 'keys'>): Promise<void> {
  const left = async () => {
    const counts = Array.from({ length: BUCKETS }, (_, b) => [redis.llen(keys.inbox(b)), redis.zcard(keys.pending(b))]);
    return (await Promise.all(counts.flat())).reduce((a, b) => a + b, 0);
  };
  await expect.poll(left).toBe(0);
  await app.idle();
}
