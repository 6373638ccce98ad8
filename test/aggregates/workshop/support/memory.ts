import type { Aggregate, Decision, Effect, Event, Lookup, Operation, Reading } from '#core/aggregate.ts';
import type { AggregateId } from '#core/ids.ts';

/** Collections as Redis would keep them, in memory: what a decision looks up here is what its operations have written. */
export function createCollections() {
  const hashes = new Map<string, Map<string, string>>();
  const sorted = new Map<string, Map<string, number>>();
  const lists = new Map<string, string[]>();
  const hash = (name: string) => entry(hashes, name, () => new Map<string, string>());
  const zset = (name: string) => entry(sorted, name, () => new Map<string, number>());
  const inOrder = (name: string) => [...zset(name)].sort(([, a], [, b]) => a - b).map(([id]) => id);

  return {
    hash: (name: string): ReadonlyMap<string, string> => hash(name),
    inOrder,
    found({ read, collection, args }: Lookup): unknown {
      const [first] = args.map(String);
      switch (read) {
        case 'HGET':
          return hash(collection).get(first as string) ?? null;
        case 'HMGET':
          return args.map((field) => hash(collection).get(String(field)) ?? null);
        case 'HEXISTS':
          return hash(collection).has(first as string) ? 1 : 0;
        case 'SISMEMBER':
          return hash(collection).has(first as string) ? 1 : 0;
        case 'LRANGE':
          return lists.get(collection) ?? [];
        case 'HGETALL':
          return [...hash(collection)].flat();
        case 'HLEN':
          return hash(collection).size;
        case 'ZRANGE':
          return inOrder(collection).slice(Number(args[0]), args[1] === -1 ? undefined : Number(args[1]) + 1);
        case 'ZRANK': {
          const rank = inOrder(collection).indexOf(first as string);
          return rank < 0 ? null : rank;
        }
        default:
          throw new Error(`${read} is not kept in memory`);
      }
    },
    apply({ do: command, collection, args }: Operation): void {
      switch (command) {
        case 'HSET':
          for (let i = 0; i < args.length; i += 2) hash(collection).set(String(args[i]), String(args[i + 1]));
          return;
        case 'SADD':
          for (const member of args) hash(collection).set(String(member), '');
          return;
        case 'HDEL':
          for (const field of args) hash(collection).delete(String(field));
          return;
        case 'ZADD':
          for (let i = 0; i < args.length; i += 2) zset(collection).set(String(args[i + 1]), Number(args[i]));
          return;
        case 'ZREM':
          for (const id of args) zset(collection).delete(String(id));
          return;
        case 'RPUSH':
          entry(lists, collection, (): string[] => []).push(...args.map(String));
          return;
        case 'LTRIM':
          return;
        case 'HINCRBY': {
          const [field, by] = args;
          hash(collection).set(String(field), String(Number(hash(collection).get(String(field)) ?? 0) + Number(by)));
          return;
        }
        case 'DEL':
          hashes.delete(collection);
          sorted.delete(collection);
          lists.delete(collection);
          return;
        default:
          throw new Error(`${command} is not kept in memory`);
      }
    },
  };
}

/** One aggregate that lives in memory: events go in, effects come out. */
export function createAlone<S extends object>(
  aggregate: Aggregate,
  id: AggregateId,
  views: Readonly<Record<string, unknown>> = {},
) {
  const state: Record<string, unknown> = {};
  const collections = createCollections();
  const due: Record<string, number | null> = {};
  const widths: number[] = [];
  let events = 0;
  const reading: Reading = {
    found: collections.found,
    view: <T>(name: string) => (views[name] ?? null) as T | null,
    more: <T>(field: string) => state[field] as T | undefined,
    hasSlot: () => false,
    failure: null,
  };
  function bring(event: Event): readonly Effect[] {
    const decision = aggregate.decide(state, event, reading) as Decision<Record<string, unknown>>;
    for (const [name, value] of Object.entries(decision.set ?? {})) {
      if (value === null) delete state[name];
      else state[name] = structuredClone(value);
    }
    for (const operation of decision.operations ?? []) {
      collections.apply(operation);
      widths.push(operation.args.length);
    }
    Object.assign(due, decision.due);
    return decision.effects ?? [];
  }

  return {
    state: state as Partial<S>,
    collections,
    due,
    /** How many arguments each operation had. */
    widths,
    /** Decides and applies; gives the effects. */
    send(type: string, data: unknown, at = 1_000): readonly Effect[] {
      const number = events++;
      return bring({ id: `e${number}`, to: id, type, at, nonce: `nonce${number}`, data });
    },
    bring,
  };
}

function entry<T>(map: Map<string, T>, key: string, make: () => T): T {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
