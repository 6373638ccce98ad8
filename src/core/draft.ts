import {
  type Aggregate,
  type Decision,
  type Effect,
  type Event,
  type Lookup,
  Need,
  type Reading,
  type TapCall,
} from './aggregate.ts';
import { createFindings, Stale } from './findings.ts';
import { deriveNonce } from './ids.ts';
import type { Entry, Snapshot, Write } from './store.ts';
import { NUL } from './store-pack.ts';

/** Effects of one commit are numbered from version · 10⁶, so that numbers grow with time. */
const EFFECTS_PER_COMMIT = 1_000_000;

const NOTHING: Readonly<Record<string, never>> = {};

/** What views offer a decision: the value, `null` when there is no such thing, `undefined` when it is not loaded. */
export type PeekView = (name: string) => unknown;

/** What remains when a batch of events was decided: one write, and the calls that are made at most once. */
export type Drafted = {
  /** How many of the events it covers; the others are to be decided on what is there after this write. */
  decided: number;
  write: Omit<Write, 'ringIds' | 'inbox'>;
  taps: TapCall[];
  published: string[];
  bugs: { event: Event; error: unknown }[];
};

/** Where a due time of the aggregate's own is looked up. */
export function dueLookup(event: Event): Lookup {
  return { read: 'ZSCORE', collection: '@due', args: [`${event.to} ${(event.data as { what: string }).what}`] };
}

/**
 * Lets an aggregate decide a batch of events one after another on the same state, and gathers one write of it. The batch ends early where
 * an event would be decided on what an earlier one has made untrue, and where the aggregate ends.
 * @throws {Need} when a decision needs more than was loaded
 */
export function draftWrite(
  aggregate: Aggregate,
  snapshot: Snapshot,
  events: readonly Event[],
  loaded: {
    fields: readonly string[];
    lookups: readonly Lookup[];
    changed: readonly string[];
    removed: readonly string[];
  },
  peek: PeekView,
): Drafted {
  const state: Record<string, unknown> = { ...snapshot.fields };
  const changed = new Set(loaded.changed);
  const removed = new Set(loaded.removed);
  const findings = createFindings(loaded.lookups, snapshot.found);
  const due = new Map<string, number | null>();
  const effects: { kind: 's' | 'n' | 'e'; body: object }[] = [];
  const drafted: Drafted = { decided: 0, write: {} as Drafted['write'], taps: [], published: [], bugs: [] };
  const operations: Write['operations'][number][] = [];
  let tombstone: number | null = null;
  let ended = snapshot.tombstone;

  const reading: Reading = {
    found: findings.get,
    view<T>(name: string) {
      const value = peek(name);
      if (value === undefined) throw new Need({ views: [name] });
      return value as T | null;
    },
    more<T>(field: string) {
      if (loaded.fields[0] !== '*' && !loaded.fields.includes(field)) throw new Need({ fields: [field] });
      return state[field] as T | undefined;
    },
    hasSlot: (slot) => snapshot.slots.has(slot),
    failure: snapshot.failure,
  };

  const apply = (event: Event, decision: Decision<Record<string, unknown>>) => {
    const set: Readonly<Record<string, unknown>> = decision.set ?? NOTHING;
    for (const name of Object.keys(set)) {
      const value = set[name];
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
    if (decision.due) for (const [what, at] of Object.entries(decision.due)) due.set(what, at);
    for (const operation of decision.operations ?? []) {
      operations.push(operation);
      findings.note(operation);
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

  const isPlanned = (event: Event, { what, version }: { what: string; version: number }) =>
    (due.has(what) ? due.get(what) : Number(findings.get(dueLookup(event)) ?? Number.NaN)) === version;

  for (const event of events) {
    if (tombstone !== null) break;
    const fired = event.type === 'due' ? (event.data as { what: string; version: number }) : null;
    const returns = ended !== null && aggregate.revives?.(event, ended) === true;
    if (fired !== null && !isPlanned(event, fired)) {
      // Moved or cancelled since the ticker read it.
    } else if (ended === null || returns) {
      let decision: Decision<Record<string, unknown>>;
      try {
        decision = aggregate.decide(state, event, reading);
        checkDecision(decision);
      } catch (error) {
        if (error instanceof Need) throw error;
        if (error instanceof Stale) break;
        drafted.bugs.push({ event, error });
        decision = { effects: aggregate.onBug?.(event) ?? [] };
      }
      if (returns) {
        ended = null;
        removed.add('~t');
      }
      if (fired !== null) due.set(fired.what, null);
      apply(event, decision);
    } else if (fired !== null) {
      due.set(fired.what, null);
    }
    drafted.decided++;
  }

  const base = (Number(snapshot.version) + 1) * EFFECTS_PER_COMMIT;
  const lastScreen = effects.findLastIndex((e) => e.kind === 's');
  const entries: Entry[] = effects
    .filter((e, i) => e.kind !== 's' || i === lastScreen)
    .map(({ kind, body }, i) => ({ number: String(base + i), payload: kind + JSON.stringify(body), body }));
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

/** An id is a part of keys and of due times. */
const ID = /^[^\s\0:]+:[^\s\0]+$/;

/** What Redis would refuse in the middle of a commit is a bug of the decision. */
function checkDecision({ due, effects, operations }: Decision<Record<string, unknown>>): void {
  for (const effect of effects ?? []) {
    if (effect.kind === 'event' && !ID.test(effect.to)) throw new TypeError('an event goes to what is no id');
  }
  for (const { collection, args } of operations ?? []) {
    if (args.some((arg) => typeof arg === 'string' && arg.includes(NUL)))
      throw new TypeError(`the collection ${collection} takes no NUL`);
  }
  for (const [what, at] of Object.entries(due ?? NOTHING)) {
    if (at !== null && !Number.isFinite(at)) throw new TypeError(`the due time ${what} is not a time`);
  }
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
        if (!drafted.published.includes(effect.view)) drafted.published.push(effect.view);
        break;
      case 'event':
      case 'work': {
        const { kind: _kind, ...body } = effect;
        effects.push({ kind: 'e', body: { ...body, at: event.at, nonce: deriveNonce(event.nonce, effects.length) } });
        break;
      }
      default: {
        const { kind, ...message } = effect;
        effects.push({ kind: kind === 'screen' ? 's' : 'n', body: { ...message, at: event.at, from: event.id } });
      }
    }
  }
}
