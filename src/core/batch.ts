import { type Aggregate, type Event, type Lookup, Need, type TapCall } from './aggregate.ts';
import type { Delivery } from './delivery.ts';
import { type Drafted, draftWrite, dueLookup, type PeekView } from './draft.ts';
import { NewerSchemaError } from './errors.ts';
import { lookupKey } from './findings.ts';
import { type AggregateId, ringId } from './ids.ts';
import type { Log } from './log.ts';
import type { Snapshot, Spec, Store } from './store.ts';

/** An event with its id as the ring keeps it. A due time needs none: it is planned, or it is not. */
type Marked = { event: Event; mark: string };

/** What a batch is decided on. */
type Loaded = { snapshot: Snapshot; spec: Spec; changed: readonly string[]; removed: readonly string[] };

export type BatchDeps = {
  store: Store;
  delivery: Delivery;
  views: { peek: PeekView; ensure(names: readonly string[]): Promise<void> };
  tap: (call: TapCall) => void;
  publish: (view: string) => void;
  /** Other processes are known to be dead: their claims are void. */
  alone: boolean;
  log: Log;
  onConflict?: () => void;
};

/** The way of a batch of events of one aggregate: load, decide, commit; and again from what is there now when another was faster. */
export function createBatches(deps: BatchDeps) {
  const { store, delivery, views, log } = deps;

  /** Resolves when every event is committed, or known to have been. With an inbox's token: when those that could share a commit are. */
  async function bring(aggregate: Aggregate, id: AggregateId, given: readonly Event[], token?: string): Promise<void> {
    let waiting = markOnce(given);
    const inboxUpTo = (rest: readonly Marked[]) =>
      token === undefined ? undefined : { token, taken: rest[0] ? given.indexOf(rest[0].event) : given.length };
    do waiting = await commitSome(aggregate, id, waiting, inboxUpTo);
    while (waiting.length > 0 && token === undefined);
  }

  /** One commit. Returns the events that it leaves for the next. */
  async function commitSome(
    aggregate: Aggregate,
    id: AggregateId,
    given: readonly Marked[],
    inboxUpTo: (rest: readonly Marked[]) => { token: string; taken: number } | undefined,
  ): Promise<Marked[]> {
    let events = given;
    let rest: Marked[] = [];
    let loaded = await load(aggregate, id, events, [], []);
    for (;;) {
      const { snapshot } = loaded;
      if (snapshot.schema > aggregate.schema) {
        throw new NewerSchemaError(aggregate.kind, snapshot.schema, aggregate.schema);
      }
      if (isOld(aggregate, snapshot) && loaded.spec.fields[0] !== '*') {
        loaded = await load(aggregate, id, events, ['*'], loaded.spec.lookups);
        continue;
      }
      const fresh = snapshot.seen.includes(true) ? events.filter((_, i) => !snapshot.seen[i]) : events;
      if (fresh.length < events.length && snapshot.unsent) await takeOver(id);
      if (fresh.length === 0 && !inboxUpTo(rest)) return rest;
      const drafted = decide(aggregate, upgrade(aggregate, loaded), fresh);
      if (drafted instanceof Need) {
        await views.ensure(drafted.views);
        const { fields, lookups } = loaded.spec;
        if (drafted.fields.length + drafted.lookups.length > 0) {
          loaded = await load(aggregate, id, events, [...fields, ...drafted.fields], [...lookups, ...drafted.lookups]);
        }
        continue;
      }
      events = drafted.decided === fresh.length ? fresh : fresh.slice(0, drafted.decided);
      if (drafted.decided < fresh.length) rest = [...fresh.slice(drafted.decided), ...rest];
      const inbox = inboxUpTo(rest);
      const ringIds = events.map((e) => e.mark);
      if (!inbox && isNothing(drafted.write) && ringIds.every((mark) => mark === '')) {
        if (snapshot.unsent) await takeOver(id);
        return rest;
      }
      const spec = { ...loaded.spec, ringIds };
      const write = { ...drafted.write, ringIds, ...(inbox && { inbox }) };
      const committed = await store.commit(id, write, spec, delivery.sending(id));
      if (committed.status === 'refused') {
        if (!committed.snapshot.seen.includes(true)) deps.onConflict?.();
        loaded = { ...loaded, spec, snapshot: committed.snapshot };
        continue;
      }
      if (committed.status === 'lost') {
        await takeOver(id);
        return [];
      }
      for (const { event, error } of drafted.bugs) {
        log.error({ err: error, event: event.id, type: event.type }, 'a decision failed');
      }
      for (const call of drafted.taps) deps.tap(call);
      for (const view of drafted.published) deps.publish(view);
      if (committed.claim) delivery.start(id, committed.claim);
      return rest;
    }
  }

  function decide(aggregate: Aggregate, loaded: Loaded, fresh: readonly Marked[]): Drafted | Need {
    const events = fresh.map((e) => e.event);
    const { snapshot, spec, changed, removed } = loaded;
    try {
      return draftWrite(
        aggregate,
        snapshot,
        events,
        { fields: spec.fields, lookups: spec.lookups, changed, removed },
        views.peek,
      );
    } catch (error) {
      if (error instanceof Need) return error;
      throw error;
    }
  }

  /** Sends what was left unsent, when nobody else is at it; `force`: whoever is, is dead. */
  async function takeOver(id: AggregateId, force = false): Promise<void> {
    if (delivery.sending(id)) return;
    const claim = await store.claim(id, false, deps.alone || force);
    if (claim) delivery.start(id, claim);
  }

  async function load(
    aggregate: Aggregate,
    id: AggregateId,
    given: readonly Marked[],
    moreFields: readonly string[],
    moreLookups: readonly Lookup[],
  ): Promise<Loaded> {
    const spec: Spec = {
      ringIds: given.map((e) => e.mark),
      fields: fieldsFor(aggregate, given, moreFields),
      lookups: lookupsFor(aggregate, given, moreLookups),
    };
    return { snapshot: store.recall(id, spec) ?? (await store.load(id, spec)), spec, changed: [], removed: [] };
  }

  return { bring, takeOver };
}

function fieldsFor(aggregate: Aggregate, given: readonly Marked[], more: readonly string[]): readonly string[] {
  if (more.includes('*')) return ['*'];
  const [only] = given;
  if (only && given.length === 1 && more.length === 0) return aggregate.fields(only.event);
  return [...new Set([...given.flatMap((e) => aggregate.fields(e.event)), ...more])];
}

function lookupsFor(aggregate: Aggregate, given: readonly Marked[], more: readonly Lookup[]): readonly Lookup[] {
  if (!aggregate.lookups && more.length === 0 && given.every((e) => e.event.type !== 'due')) return NO_LOOKUPS;
  const lookups = new Map<string, Lookup>();
  for (const { event } of given) {
    if (event.type === 'due') lookups.set(lookupKey(dueLookup(event)), dueLookup(event));
    for (const lookup of aggregate.lookups?.(event) ?? []) lookups.set(lookupKey(lookup), lookup);
  }
  for (const lookup of more) lookups.set(lookupKey(lookup), lookup);
  return [...lookups.values()];
}

const NO_LOOKUPS: readonly Lookup[] = [];

function markOf(event: Event): string {
  return event.type === 'due' ? '' : ringId(event.id);
}

/** Each event once, though it may have come twice. */
function markOnce(events: readonly Event[]): Marked[] {
  const [only] = events;
  if (only && events.length === 1) return [{ event: only, mark: markOf(only) }];
  const marked = new Map<string, Marked>();
  for (const event of events) {
    if (!marked.has(event.id)) marked.set(event.id, { event, mark: markOf(event) });
  }
  return [...marked.values()];
}

function isNothing(write: Drafted['write']): boolean {
  const { set, remove, effects, due, operations, tombstone } = write;
  return tombstone === null && set.length + remove.length + effects.length + due.length + operations.length === 0;
}

function isOld(aggregate: Aggregate, { version, schema, tombstone }: Snapshot): boolean {
  return version !== '' && schema < aggregate.schema && tombstone === null;
}

/** Brings old state to today's shape; all of it is written with the decision. */
function upgrade(aggregate: Aggregate, loaded: Loaded): Loaded {
  const { snapshot } = loaded;
  if (!isOld(aggregate, snapshot)) return loaded;
  let fields = snapshot.fields;
  for (let from = snapshot.schema; from < aggregate.schema; from++) {
    fields = aggregate.upgrades?.[from]?.({ ...fields }) ?? fields;
  }
  const removed = Object.keys(snapshot.fields).filter((name) => !(name in fields));
  return { ...loaded, snapshot: { ...snapshot, fields }, changed: Object.keys(fields), removed };
}
