import { Cluster } from 'ioredis';
import type { Log } from './log.ts';
import type { RedisClient } from './redis.ts';

/**
 * Makes Redis write its append-only file anew: what was overwritten or deleted since stands in it no longer; nor does the log of slow commands, which keeps
 * their times and the beginnings of their arguments. A Redis that does not let us (a managed one, or one without such a file) does it by its own rules;
 * that is said once.
 */
export function createLogRewriting(deps: { redis: RedisClient; log: Log }) {
  let isSaid = false;

  return async function rewriteLog(): Promise<null> {
    const nodes = deps.redis instanceof Cluster ? deps.redis.nodes('master') : [deps.redis];
    for (const node of nodes) {
      await node.slowlog('RESET').catch(() => {});
      try {
        await node.bgrewriteaof();
      } catch (error) {
        const reason = error instanceof Error ? error.message : '';
        // One is under way that may have begun before; tried again until it is over.
        if (reason.includes('in progress')) throw error;
        if (!isSaid)
          deps.log.warn({ reason }, 'Redis does not rewrite its file when asked; it does so by its own rules');
        isSaid = true;
      }
    }
    return null;
  };
}
