import { describe, expect, test } from 'vitest';
import { checkVersion, readVersion } from '#core/redis-version.ts';
import { StartError } from '#core/start-error.ts';

const info = (...lines: string[]) => ['# Server', ...lines, 'os:Linux'].join('\r\n');

describe('readVersion', () => {
  test.each([
    ['Redis server v=7.0.15 sha=00000000:0 malloc=jemalloc-5.3.0 bits=64', { name: 'Redis', version: '7.0.15' }],
    ['Valkey server v=8.1.1 sha=00000000:0 malloc=jemalloc-5.3.0 bits=64', { name: 'Valkey', version: '8.1.1' }],
    [info('redis_version:8.0.2', 'redis_mode:standalone'), { name: 'Redis', version: '8.0.2' }],
    [info('redis_version:7.2.4', 'server_name:valkey', 'valkey_version:8.0.1'), { name: 'Valkey', version: '8.0.1' }],
    ['nginx version: nginx/1.22.1', null],
    ['', null],
  ])('reads %j', (text, version) => {
    expect(readVersion(text)).toEqual(version);
  });
});

describe('checkVersion', () => {
  test.each([
    ['Redis 7.0.0', info('redis_version:7.0.0')],
    ['Redis 10', info('redis_version:10.1.0')],
    ['Valkey 8', info('redis_version:7.2.4', 'valkey_version:8.0.0')],
  ])('takes %s', (_name, text) => {
    expect(checkVersion(text)).toEqual(readVersion(text));
  });

  const rest = 'Redis 7 or Valkey 8 is needed; update it, or use the private server: REDIS_URL= npm start';
  test.each([
    [info('redis_version:6.2.14'), `REDIS_URL: Redis 6.2.14 is too old, ${rest}`],
    [info('redis_version:7.2.4', 'valkey_version:7.2.9'), `REDIS_URL: Valkey 7.2.9 is too old, ${rest}`],
    ['# Keyspace', `REDIS_URL: The server does not say its version, ${rest}`],
  ])('refuses %j', (text, line) => {
    expect(() => checkVersion(text)).toThrow(new StartError(line));
  });
});
