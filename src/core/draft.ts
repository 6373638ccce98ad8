import {
  type Aggregate,
  type Decision,
  type Effect,
  type Event,
  type Lookup,
  Need,
  type Operation,
  type Reading,
  type TapCall,
} from './aggregate.ts';
import { deriveNonce } from './ids.ts';
import type { Entry, Snapshot, Write } from './store.ts';

/** Effects of one commit are numbered from version · 1000, so that numbers grow with time. */
const EFFECTS_PER_COMMIT = 1000;

/** What views offer a decision: the value, `null` when there is no such thing, `undefined` when it is not loaded. */
export type PeekView = (name: string) => unknown;

/** What remains when a batch of events was decided: one write, and the calls that are made at most once. */
export type Drafted = {
  write: Omit<Write, 'ringIds' | 'inbox'>;
  taps: TapCall[];
  published: string[];
  bugs: { event: Event; error: unknown }[];
};

/** A lookup as the key under which its answer is found. */
export function lookupKey(lookup: Lookup): string {
  return `${lookup.read} ${lookup.collection} ${lookup.args.join(' ')}`;
}

/** Where a due time of the aggregate's own is looked up. */
export function dueLookup(event: Event): Lookup {
  return { read: 'ZSCORE', collection: '@due', args: [`${event.to} ${(event.data as { what: string }).what}`] };
}

/**
 * Lets an aggregate decide a batch of events one after another on the same state, and gathers one write of it.
 * @throws {Need} when a decision needs more than was loaded
 */
export function draftWrite(
  aggregate: Aggregate,
  snapshot: Snapshot,
  events: readonly Event[],
  loaded: {
    fields: ReadonlySet<string>;
    lookups: readonly Lookup[];
    changed: ReadonlySet<string>;
    removed: readonly string[];
  },
  peek: PeekView,
): Drafted {
  const state: Record<string, unknown> = { ...snapshot.fields };
  const changed = new Set(loaded.changed);
  const removed = new Set(loaded.removed);
  const found = new Map(loaded.lookups.map((l, i) => [lookupKey(l), snapshot.found[i]]));
  const due = new Map<string, number | null>();
  const effects: { kind: 's' | 'n' | 'e'; body: object }[] = [];
  const drafted: Drafted = { write: {} as Drafted['write'], taps: [], published: [], bugs: [] };
  const operations: Write['operations'][number][] = [];
  let tombstone: number | null = null;
  let ended = snapshot.tombstone;

  const reading: Reading = {
    found(lookup) {
      const key = lookupKey(lookup);
      if (!found.has(key)) throw new Need({ lookups: [lookup] });
      return found.get(key);
    },
    view<T>(name: string) {
      const value = peek(name);
      if (value === undefined) throw new Need({ views: [name] });
      return value as T | null;
    },
    more<T>(field: string) {
      if (!loaded.fields.has('*') && !loaded.fields.has(field)) throw new Need({ fields: [field] });
      return state[field] as T | undefined;
    },
    hasSlot: (slot) => snapshot.slots.has(slot),
    failure: snapshot.failure,
  };

  const apply = (event: Event, decision: Decision<Record<string, unknown>>) => {
    for (const [name, value] of Object.entries(decision.set ?? {})) {
      if (value === null || value === undefined) {
        delete state[name];
        removed.add(name);
        changed.delete(name);
      } else {
        state[name] = value;
        changed.add(name);
        removed.delete(name);
      }
    }
    for (const [what, at] of Object.entries(decision.due ?? {})) due.set(what, at);
    for (const operation of decision.operations ?? []) {
      operations.push(operation);
      showOperation(operation, found);
    }
    collectEffects(event, decision.effects ?? [], effects, drafted);
    if (decision.tombstone) {
      tombstone = event.at;
      ended = event.at;
      for (const name of Object.keys(state)) delete state[name];
      changed.clear();
      removed.clear();
    }
  };

  for (const event of events) {
    if (ended !== null) {
      if (!aggregate.revives?.(event, ended)) continue;
      ended = null;
      removed.add('~t');
    }
    if (event.type === 'due') {
      const { what, version } = event.data as { what: string; version: number };
      // Moved or cancelled since the ticker read it.
      if (Number(found.get(lookupKey(dueLookup(event))) ?? Number.NaN) !== version) continue;
      due.set(what, null);
    }
    let decision: Decision<Record<string, unknown>>;
    try {
      decision = aggregate.decide(state, event, reading);
    } catch (error) {
      if (error instanceof Need) throw error;
      drafted.bugs.push({ event, error });
      decision = { effects: aggregate.onBug?.(event) ?? [] };
    }
    apply(event, decision);
  }

  const base = (Number(snapshot.version) + 1) * EFFECTS_PER_COMMIT;
  const lastScreen = effects.findLastIndex((e) => e.kind === 's');
  const entries: Entry[] = effects
    .filter((e, i) => e.kind !== 's' || i === lastScreen)
    .map((e, i) => ({ number: String(base + i), payload: e.kind + JSON.stringify(e.body) }));
  drafted.write = {
    expected: snapshot.version,
    schema: aggregate.schema,
    set: [...changed].map((name) => [name, JSON.stringify(state[name])]),
    remove: [...removed],
    effects: entries,
    due: [...due],
    operations,
    tombstone,
  };
  return drafted;
}

function collectEffects(
  event: Event,
  given: readonly Effect[],
  effects: { kind: 's' | 'n' | 'e'; body: object }[],
  drafted: Drafted,
): void {
  for (const effect of given) {
    switch (effect.kind) {
      case 'tap':
        drafted.taps.push(effect.call);
        break;
      case 'publish':
        drafted.published.push(effect.view);
        break;
      case 'event': {
        const { to, type, data } = effect;
        effects.push({
          kind: 'e',
          body: { to, type, data, at: event.at, nonce: deriveNonce(event.nonce, effects.length) },
        });
        break;
      }
      default: {
        const { kind, ...message } = effect;
        effects.push({ kind: kind === 'screen' ? 's' : 'n', body: { ...message, at: event.at, from: event.id } });
      }
    }
  }
}

/** A later event of the batch finds what an earlier one wrote into a hash. */
function showOperation({ do: command, collection, args }: Operation, found: Map<string, unknown>): void {
  if (command !== 'HSET' && command !== 'HDEL') return;
  const step = command === 'HSET' ? 2 : 1;
  for (let i = 0; i < args.length; i += step) {
    const key = lookupKey({ read: 'HGET', collection, args: [args[i] as string] });
    if (found.has(key)) found.set(key, command === 'HSET' ? String(args[i + 1]) : null);
  }
}
