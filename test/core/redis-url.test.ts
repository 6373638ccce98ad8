import { describe, expect, test } from 'vitest';
import type { RedisTarget } from '#core/redis.ts';
import { parseRedisUrl } from '#core/redis-url.ts';

describe('parseRedisUrl reads', () => {
  const cases: [string, string, RedisTarget][] = [
    ['one host', 'redis://127.0.0.1:6379', { kind: 'url', url: 'redis://127.0.0.1:6379' }],
    [
      'one host with TLS, user and database',
      'rediss://u:p%40@h:6380/3',
      { kind: 'url', url: 'rediss://u:p%40@h:6380/3' },
    ],
    ['options of a host', 'redis://h?family=6', { kind: 'url', url: 'redis://h?family=6' }],
    ['a socket', 'unix:///run/redis/r.sock', { kind: 'socket', path: '/run/redis/r.sock' }],
    [
      'several hosts as a Cluster',
      'redis://a:7000,b:7001,c',
      {
        kind: 'cluster',
        nodes: [
          { host: 'a', port: 7000 },
          { host: 'b', port: 7001 },
          { host: 'c', port: 6379 },
        ],
        options: {},
      },
    ],
    [
      'a Cluster with TLS and a password',
      'rediss://:s%2Fx@a:1,[::1]:2/0',
      {
        kind: 'cluster',
        nodes: [
          { host: 'a', port: 1 },
          { host: '::1', port: 2 },
        ],
        options: { password: 's/x', tls: {} },
      },
    ],
    [
      'Sentinel',
      'redis+sentinel://u:p@s1:26379,s2/main/2',
      {
        kind: 'sentinel',
        name: 'main',
        sentinels: [
          { host: 's1', port: 26379 },
          { host: 's2', port: 26379 },
        ],
        options: { username: 'u', password: 'p', db: 2 },
      },
    ],
    [
      'one Sentinel without database',
      'redis+sentinel://s1/main',
      { kind: 'sentinel', name: 'main', sentinels: [{ host: 's1', port: 26379 }], options: { db: 0 } },
    ],
  ];
  test.each(cases)('%s', (_name, text, target) => {
    expect(parseRedisUrl(text)).toEqual(target);
  });
});

describe('parseRedisUrl refuses', () => {
  test.each([
    '127.0.0.1:6379',
    'http://h:6379',
    'redis://',
    'redis://h:0',
    'redis://h:65536',
    'redis://h:port',
    'redis://h/name',
    'redis://h 2',
    'redis://a,,b',
    'redis://a,b/1',
    'redis://a,b?family=6',
    'redis://u:p@ss@h',
    'redis://u:p/w@h',
    'redis://u:%zz@h',
    'redis+sentinel://s1:26379',
    'redis+sentinel://s1/main/x',
    'unix://relative.sock',
  ])('%s', (text) => {
    expect(parseRedisUrl(text)).toBe(null);
  });
});
