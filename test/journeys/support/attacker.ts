import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Redis } from 'ioredis';

/** One thing that whoever owns the machine can read: a field of a key, a command of the append-only file, a line of the log. */
export type Place = { readonly where: string; readonly what: string };

/** Everything that can be read of a running bot: every key with its value, its streams' metadata, the slow log, every file of Redis and every line of the log. */
export async function readEverything(
  redis: Redis,
  world: { folder: string; logged: readonly string[] },
): Promise<Place[]> {
  const keys = await redis.keys('*');
  const values = await Promise.all(keys.sort().map((key) => readKey(redis, key)));
  const slow = (await redis.call('SLOWLOG', 'GET', '-1')) as unknown[];
  return [
    ...values.flat(),
    ...slow.map((entry): Place => ({ where: 'slow log', what: JSON.stringify(entry) })),
    ...filesIn(world.folder).flatMap(readFile),
    ...world.logged.map((what): Place => ({ where: 'log', what })),
  ];
}

/** A key as a list of what stands together in it; of a hash its fields, of a list or a set its members. */
async function readKey(redis: Redis, key: string): Promise<Place[]> {
  const type = await redis.type(key);
  const place = (name: string, what: string): Place => ({
    where: `${type} ${key} ${name}`,
    what: `${key} ${name} ${what}`,
  });
  switch (type) {
    case 'string':
      return [place('', (await redis.get(key)) ?? '')];
    case 'hash':
      return Object.entries(await redis.hgetall(key)).map(([field, value]) => place(field, value));
    case 'list':
      return (await redis.lrange(key, 0, -1)).map((value, i) => place(String(i), value));
    case 'set':
      return (await redis.smembers(key)).map((value, i) => place(String(i), value));
    case 'zset':
      return (await redis.zrange(key, '0', '-1')).map((value, i) => place(String(i), value));
    case 'stream':
      return [place('', JSON.stringify(await redis.call('XINFO', 'STREAM', key, 'FULL')))];
    default:
      return [];
  }
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
}

/** A file in the commands that it is made of; what is no such file, whole. */
function readFile(path: string): Place[] {
  const text = readFileSync(path, 'utf8');
  return text.split(/(?=^\*\d+\r\n)/m).map((what) => ({ where: path, what }));
}

/** Where something stands. */
export function placesOf(needle: string, world: readonly Place[]): Place[] {
  return world.filter(({ what }) => what.includes(needle));
}

/** Numbers and names that stand in both: by any of them the one could be found from the other. Words of our own code are none. */
export function sharedTokens(some: readonly Place[], others: readonly Place[]): string[] {
  const [a, b] = [some, others].map(tokensIn) as [Set<string>, Set<string>];
  return [...a].filter((token) => b.has(token)).sort();
}

/** Of ids, times and hashes: at least one digit and six characters. */
function tokensIn(places: readonly Place[]): Set<string> {
  const found = places.flatMap(({ what }) => what.match(/[A-Za-z0-9_-]{6,}/g) ?? []);
  return new Set(found.filter((token) => /\d/.test(token)));
}

/**
 * How many pairs somebody guesses who takes the people in the order in which they did something last, and the answers in the order in which they are
 * kept. By chance it is one.
 */
export function rightByOrder(
  people: readonly string[],
  answers: readonly string[],
  truth: ReadonlyMap<string, string>,
): number {
  return people.filter((person, i) => truth.get(person) === answers[i]).length;
}
