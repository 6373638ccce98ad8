import type { RedisTarget } from './redis.ts';

type Host = { host: string; port: number };

const FORM =
  /^(redis|rediss|redis\+sentinel|unix):\/\/(?:([^:@/?#]*)(?::([^@/?#]*))?@)?([^/?#]*)(\/[^?#]*)?(\?[^#]*)?$/;
const HOST = /^(\[[\da-fA-F:.]+\]|[\w.-]+)(?::(\d{1,5}))?$/;

/**
 * Reads `REDIS_URL`; `null` when it has none of these forms:
 * `redis://user:password@host:6379/0`, `rediss://…` with TLS, several hosts with commas between them for Cluster,
 * `redis+sentinel://user:password@host:26379,host:26379/name/0`, and `unix:///path/of.sock`.
 * User and password are percent-encoded.
 */
export function parseRedisUrl(text: string): RedisTarget | null {
  const [, scheme, user, password, hostList = '', path = '', query = ''] = FORM.exec(text) ?? [];
  const login = credentials(user, password);
  if (scheme === undefined || login === null) return null;
  if (scheme === 'redis' || scheme === 'rediss') {
    if (!hostList.includes(',')) return isSingle(hostList, path) ? { kind: 'url', url: text } : null;
  }
  if (query !== '') return null;
  if (scheme === 'unix') return hostList === '' && path.length > 1 && !user ? { kind: 'socket', path } : null;
  const hosts = readHosts(hostList, scheme === 'redis+sentinel' ? 26379 : 6379);
  if (hosts === null) return null;
  if (scheme === 'redis+sentinel') {
    const [, name, db] = /^\/([\w.-]+)(?:\/(\d{1,3}))?$/.exec(path) ?? [];
    return name ? { kind: 'sentinel', name, sentinels: hosts, options: { ...login, db: Number(db ?? 0) } } : null;
  }
  const tls = scheme === 'rediss' ? { tls: {} } : {};
  return /^\/?0?$/.test(path) ? { kind: 'cluster', nodes: hosts, options: { ...login, ...tls } } : null;
}

function isSingle(host: string, path: string): boolean {
  return readHosts(host, 6379) !== null && /^(\/\d{0,3})?$/.test(path);
}

function readHosts(list: string, defaultPort: number): Host[] | null {
  const hosts = list.split(',').map((text) => {
    const [, host, port] = HOST.exec(text) ?? [];
    const number = Number(port ?? defaultPort);
    return host && number > 0 && number < 65_536 ? { host: host.replace(/^\[|\]$/g, ''), port: number } : null;
  });
  return hosts.every((host) => host !== null) ? hosts : null;
}

/** `null` when the percent-encoding is broken. */
function credentials(user = '', password = ''): { username?: string; password?: string } | null {
  try {
    return {
      ...(user === '' ? {} : { username: decodeURIComponent(user) }),
      ...(password === '' ? {} : { password: decodeURIComponent(password) }),
    };
  } catch {
    return null;
  }
}
