import { ensure, output } from './system.mjs';

/** Redis from 7 or Valkey from 8, as `src/core/redis-version.ts` demands. */
function isThere() {
  return [
    ['redis-server', 'Redis server v=', 7],
    ['redis-server', 'Valkey server v=', 8],
    ['valkey-server', 'Valkey server v=', 8],
  ].some(
    ([command, title, oldest]) => Number.parseInt(output(command, ['--version']).split(title)[1] ?? '', 10) >= oldest,
  );
}

/** Sees to it that there is a server program for the private Redis. Distributions that left Redis carry Valkey. */
export function ensureRedis() {
  ensure({
    what: 'redis-server (7 or newer)',
    isThere,
    packages: {
      'apt-get': ['redis-server', 'valkey-server'],
      dnf: ['valkey', 'redis'],
      apk: ['redis', 'valkey'],
      pacman: ['valkey', 'redis'],
      brew: ['redis', 'valkey'],
    },
    otherwise:
      'docker run -d -p 127.0.0.1:6379:6379 redis:7 --appendonly yes --maxmemory-policy noeviction && REDIS_URL=redis://127.0.0.1:6379 npm start',
  });
}
