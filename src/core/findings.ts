import { type Lookup, Need, type Operation } from './aggregate.ts';

/** An earlier event of the batch changed what a lookup had read: the batch is to end before this event. Not an error of anybody. */
export class Stale extends Error {
  override name = 'Stale';
}

/** A lookup as the key under which its answer is found. */
export function lookupKey(lookup: Lookup): string {
  return `${lookup.read}\0${lookup.collection}\0${lookup.args.join('\0')}`;
}

const NOTHING: ReadonlyMap<string, unknown> = new Map();

/** The answers to the lookups of a batch, kept true while its decisions change the collections. */
export function createFindings(lookups: readonly Lookup[], answers: readonly unknown[]) {
  const answered =
    lookups.length === 0 ? NOTHING : new Map(lookups.map((lookup, i) => [lookupKey(lookup), answers[i]]));
  /** Collections of which anything, all, or a certain member was changed. */
  const changed: string[] = [];
  const whole: string[] = [];
  const members = new Set<string>();

  function isStale({ read, collection, args }: Lookup): boolean {
    if (!changed.includes(collection)) return false;
    switch (read) {
      case 'HGET':
      case 'HEXISTS':
      case 'ZSCORE':
      case 'SISMEMBER':
      case 'HMGET':
        return whole.includes(collection) || args.some((member) => members.has(`${collection}\0${member}`));
      default:
        return true;
    }
  }

  return {
    /**
     * @throws {Need} when it was not looked up
     * @throws {Stale} when it is no longer true
     */
    get(lookup: Lookup): unknown {
      const key = lookupKey(lookup);
      if (!answered.has(key)) throw new Need({ lookups: [lookup] });
      if (changed.length > 0 && isStale(lookup)) throw new Stale();
      return answered.get(key);
    },
    /** Notes what a decision does to a collection. */
    note({ do: command, collection, args }: Operation): void {
      if (!changed.includes(collection)) changed.push(collection);
      const touched = membersOf(command, args);
      if (touched === null && !whole.includes(collection)) whole.push(collection);
      for (const member of touched ?? []) members.add(`${collection}\0${member}`);
    },
  };
}

/** Which members an operation changes; null when that may be any. */
function membersOf(command: Operation['do'], args: Operation['args']): Operation['args'] | null {
  switch (command) {
    case 'HSET':
      return args.filter((_, i) => i % 2 === 0);
    case 'HINCRBY':
      return args.slice(0, 1);
    case 'HDEL':
    case 'ZREM':
    case 'SADD':
    case 'SREM':
      return args;
    case 'ZADD':
      // With a flag such as NX before the first score the pairs begin later.
      return Number.isNaN(Number(args[0])) ? null : args.filter((_, i) => i % 2 === 1);
    default:
      return null;
  }
}
