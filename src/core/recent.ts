import type { AggregateId } from './ids.ts';
import type { Snapshot, Spec } from './store.ts';
import { decodeFields, parseSlots, type SnapshotAnswer } from './store-codec.ts';

/** An aggregate as this process saw it last. Fields as they are written; `null` is one that is absent. */
export type Recent = {
  version: string;
  schema: number;
  slots: Map<string, string>;
  failure: string | null;
  fields: Record<string, string | null>;
};

/** So many aggregates are remembered, at most, for as long as somebody comes back within so many ms. */
const AGGREGATES = 2_000;
const AGE_MS = 5 * 60_000;

/**
 * What this process has just read or written, so that a person's next answer needs no load. It may be untrue at any time, because others write
 * too: a commit tells, by the version and the ids of events that it checks, and brings what is there.
 */
export function createRecent(now: () => number) {
  // Two ages instead of an order of use: what is not asked for through a whole age is forgotten, and using it costs no change of a map.
  let young = new Map<AggregateId, Recent>();
  let old = new Map<AggregateId, Recent>();
  let since = now();

  function grow(): void {
    if (young.size < AGGREGATES / 2 && Math.abs(now() - since) < AGE_MS) return;
    old = young;
    young = new Map();
    since = now();
  }

  return {
    get(id: AggregateId): Recent | undefined {
      grow();
      const here = young.get(id);
      if (here) return here;
      const older = old.get(id);
      if (older) young.set(id, older);
      return older;
    },
    keep(id: AggregateId, aggregate: Recent): void {
      grow();
      young.set(id, aggregate);
    },
    forget(id: AggregateId): void {
      young.delete(id);
      old.delete(id);
    },
    clear(): void {
      young.clear();
      old.clear();
    },
  };
}

/** What snapshot.lua answered, to be kept; null where nothing is to be: all fields at once, or an aggregate that has ended. */
export function toRecent(answer: SnapshotAnswer, names: readonly string[]): Recent | null {
  const [meta, , slots, failure, tombstone, , values] = answer;
  if (names[0] === '*' || tombstone !== '') return null;
  const colon = meta.indexOf(':');
  const fields: Recent['fields'] = {};
  for (let i = 0; i < names.length; i++) fields[names[i] as string] = values[i] ?? null;
  return {
    version: meta.slice(0, Math.max(colon, 0)),
    schema: Number(meta.slice(colon + 1)),
    slots: parseSlots(slots),
    failure: failure === '' ? null : failure,
    fields,
  };
}

/** What is kept, as if it had been loaded; null when a field is not known. */
export function recallSnapshot(known: Recent, { ringIds, fields: names }: Spec): Snapshot | null {
  const values: (string | null)[] = [];
  for (const name of names) {
    const value = known.fields[name];
    if (value === undefined) return null;
    values.push(value);
  }
  const { version, schema, slots, failure } = known;
  return {
    version,
    schema,
    seen: ringIds.map(() => false),
    slots,
    failure,
    tombstone: null,
    unsent: false,
    fields: decodeFields(values, names),
    found: [],
  };
}
