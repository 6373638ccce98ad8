import { readFileSync } from 'node:fs';
import { Cluster, Redis, type RedisOptions } from 'ioredis';

/** A connection: standalone, sentinel or cluster; the commands are the same. */
export type RedisClient = Redis | Cluster;

/** Where Redis is. */
export type RedisTarget =
  | { kind: 'socket'; path: string }
  | { kind: 'url'; url: string }
  | { kind: 'sentinel'; name: string; sentinels: { host: string; port: number }[]; options: RedisAccess }
  | { kind: 'cluster'; nodes: { host: string; port: number }[]; options: RedisAccess };

/** What to sign in with, and whether by TLS. */
export type RedisAccess = Pick<RedisOptions, 'username' | 'password' | 'db' | 'tls'>;

/**
 * Opens a connection that waits for Redis as long as it takes and sends again what was not answered: every script of ours knows a repetition.
 * @param name what Redis calls it in its list of clients
 */
export function connectRedis(target: RedisTarget, name?: string): RedisClient {
  const common = {
    ...(name === undefined ? {} : { connectionName: name }),
    maxRetriesPerRequest: null,
    retryStrategy: (times: number) => Math.min(50 * times, 1000),
    enableReadyCheck: true,
  };
  switch (target.kind) {
    case 'socket':
      return writeTogether(new Redis({ ...common, path: target.path }));
    case 'url':
      return writeTogether(new Redis(target.url, common));
    case 'sentinel':
      return writeTogether(new Redis({ ...common, ...target.options, sentinels: target.sentinels, name: target.name }));
    case 'cluster':
      return new Cluster(target.nodes, {
        redisOptions: { ...common, ...target.options },
      });
  }
}

/** Commands of one turn of the event loop go to the socket in one write: a system call for each is a fifth of what an update costs. */
function writeTogether(redis: Redis): Redis {
  redis.on('connect', () => {
    const { stream } = redis;
    const write = stream.write.bind(stream) as (...args: unknown[]) => boolean;
    let corked = false;
    stream.write = function writeLater(...args: unknown[]): boolean {
      if (!corked) {
        corked = true;
        stream.cork();
        setImmediate(() => {
          corked = false;
          stream.uncork();
        });
      }
      return write(...args);
    };
  });
  return redis;
}

const lua = (name: string) => readFileSync(new URL(`./lua/${name}.lua`, import.meta.url), 'utf8');

/** Each script: its text (with what it includes) and the method that it becomes on the connection. */
const snapshot = lua('snapshot');
const SCRIPTS = {
  tuntunLoad: snapshot + lua('load'),
  tuntunCommit: snapshot + lua('commit'),
  tuntunAck: snapshot + lua('ack'),
  tuntunClaim: snapshot + lua('claim'),
  tuntunRenew: lua('renew'),
  tuntunPush: lua('push'),
  tuntunDrain: lua('drain'),
  tuntunLook: lua('look'),
  tuntunLease: lua('lease'),
  tuntunRelease: lua('release'),
  tuntunCount: lua('count'),
  tuntunFanout: lua('fanout'),
  tuntunFanoutExtend: lua('fanout-extend'),
  tuntunPace: lua('pace'),
  tuntunMark: lua('mark'),
} as const;

type Script = (keyCount: number, ...keysAndArguments: (string | number)[]) => Promise<unknown>;

/** The scripts as methods; the first argument is the number of keys. */
export type Scripts = { [K in keyof typeof SCRIPTS]: Script };

/** Teaches a connection our scripts. */
export function withScripts(redis: RedisClient): RedisClient & Scripts {
  for (const [name, text] of Object.entries(SCRIPTS)) redis.defineCommand(name, { lua: text });
  return redis as RedisClient & Scripts;
}
