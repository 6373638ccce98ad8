import { type Aggregate, type Event, type Lookup, Need, type TapCall } from './aggregate.ts';
import type { Delivery } from './delivery.ts';
import { draftWrite, dueLookup, lookupKey, type PeekView } from './draft.ts';
import { NewerSchemaError, StoppingError } from './errors.ts';
import { type AggregateId, kindOf, ringId } from './ids.ts';
import type { Log } from './log.ts';
import type { Snapshot, Spec, Store } from './store.ts';

/** How many waiting events of one aggregate are folded into one commit; at most half of what the ring remembers. */
const FOLD = 16;

type Job = {
  events: Event[];
  /** Set for events that came through an inbox: they leave it in the same commit. */
  inbox?: { token: string };
  resolve: () => void;
  reject: (error: unknown) => void;
};

/** What a batch is decided on. */
type Loaded = { snapshot: Snapshot; spec: Spec; names: Set<string>; changed: Set<string>; removed: string[] };

/**
 * Brings events to commit: one lane an aggregate, in which events run in order of arrival, and those that wait are folded into one commit.
 */
export function createDispatcher(deps: {
  aggregates: readonly Aggregate[];
  store: Store;
  delivery: Delivery;
  views: { peek: PeekView; ensure(names: readonly string[]): Promise<void> };
  tap: (call: TapCall) => void;
  publish: (view: string) => void;
  /** Other processes are known to be dead: their claims are void. */
  alone: boolean;
  log: Log;
  onConflict?: () => void;
}) {
  const { store, delivery, views, log } = deps;
  const kinds = new Map(deps.aggregates.map((a) => [a.kind, a]));
  const lanes = new Map<AggregateId, Job[]>();
  let stopping = false;
  let idleWaiters: (() => void)[] = [];

  function enqueue(id: AggregateId, job: Job): void {
    const waiting = lanes.get(id);
    if (waiting) {
      waiting.push(job);
      return;
    }
    const jobs = [job];
    lanes.set(id, jobs);
    void runLane(id, jobs);
  }

  async function runLane(id: AggregateId, jobs: Job[]): Promise<void> {
    while (jobs.length > 0) {
      const batch = takeBatch(jobs);
      try {
        await apply(id, batch);
        for (const job of batch) job.resolve();
      } catch (error) {
        for (const job of batch) job.reject(error);
      }
    }
    lanes.delete(id);
    if (lanes.size === 0) {
      for (const wake of idleWaiters) wake();
      idleWaiters = [];
    }
  }

  async function apply(id: AggregateId, batch: readonly Job[]): Promise<void> {
    const aggregate = kinds.get(kindOf(id));
    if (!aggregate) throw new Error(`no aggregate of the kind ${kindOf(id)}`);
    const all = batch.flatMap((job) => job.events);
    if (all.length === 0) return takeOver(id);
    const inboxToken = batch[0]?.inbox?.token;
    let events = all;
    let loaded = await load(aggregate, id, events, [], []);
    for (;;) {
      const { snapshot } = loaded;
      if (snapshot.schema > aggregate.schema && snapshot.version !== '') {
        throw new NewerSchemaError(aggregate.kind, snapshot.schema, aggregate.schema);
      }
      if (snapshot.version !== '' && snapshot.schema < aggregate.schema && loaded.spec.fields[0] !== '*') {
        loaded = await load(aggregate, id, events, ['*'], loaded.spec.lookups);
        continue;
      }
      const current = upgrade(aggregate, loaded);
      const fresh = events.filter((_, i) => !snapshot.seen[i]);
      if (fresh.length < events.length && snapshot.unsent) await takeOver(id);
      if (fresh.length === 0 && inboxToken === undefined) return;
      let drafted: ReturnType<typeof draftWrite>;
      try {
        drafted = draftWrite(
          aggregate,
          current.snapshot,
          fresh,
          { ...current, fields: current.names, lookups: current.spec.lookups },
          views.peek,
        );
      } catch (error) {
        if (!(error instanceof Need)) throw error;
        await views.ensure(error.views);
        if (error.fields.length + error.lookups.length > 0) {
          loaded = await load(
            aggregate,
            id,
            events,
            [...loaded.spec.fields, ...error.fields],
            [...loaded.spec.lookups, ...error.lookups],
          );
        }
        continue;
      }
      for (const { event, error } of drafted.bugs)
        log.error({ err: error, event: event.id, type: event.type }, 'a decision failed');
      const ringIds = fresh.map((e) => ringId(e.id));
      const spec = { ...loaded.spec, ringIds };
      const inbox = inboxToken === undefined ? {} : { inbox: { token: inboxToken, taken: all.length } };
      const committed = await store.commit(id, { ...drafted.write, ringIds, ...inbox }, spec, delivery.sending(id));
      if (committed.status === 'lost') return;
      if (committed.status === 'refused') {
        deps.onConflict?.();
        events = fresh;
        loaded = { ...loaded, spec, snapshot: committed.snapshot };
        continue;
      }
      for (const call of drafted.taps) deps.tap(call);
      for (const view of new Set(drafted.published)) deps.publish(view);
      if (committed.claim) delivery.start(id, committed.claim);
      return;
    }
  }

  /** Sends what was left unsent, when nobody else is at it. */
  async function takeOver(id: AggregateId): Promise<void> {
    const claim = await store.claim(id, delivery.sending(id), deps.alone);
    if (claim) delivery.start(id, claim);
  }

  async function load(
    aggregate: Aggregate,
    id: AggregateId,
    events: readonly Event[],
    moreFields: readonly string[],
    moreLookups: readonly Lookup[],
  ): Promise<Loaded> {
    const all = moreFields.includes('*');
    const names = new Set(all ? ['*'] : [...events.flatMap((e) => aggregate.fields(e)), ...moreFields]);
    const lookups = new Map<string, Lookup>();
    for (const event of events) {
      if (event.type === 'due') lookups.set(lookupKey(dueLookup(event)), dueLookup(event));
      for (const lookup of aggregate.lookups?.(event) ?? []) lookups.set(lookupKey(lookup), lookup);
    }
    for (const lookup of moreLookups) lookups.set(lookupKey(lookup), lookup);
    const spec: Spec = { ringIds: events.map((e) => ringId(e.id)), fields: [...names], lookups: [...lookups.values()] };
    return { snapshot: await store.load(id, spec), spec, names, changed: new Set(), removed: [] };
  }

  return {
    /**
     * Resolves when the event is committed, or known to have been.
     * @throws {NewerSchemaError} when a newer version of the program is to handle it
     * @throws {StoppingError} when the program is stopping
     */
    dispatch(event: Event): Promise<void> {
      if (stopping) return Promise.reject(new StoppingError());
      return new Promise((resolve, reject) => enqueue(event.to, { events: [event], resolve, reject }));
    },
    /** Events of one aggregate that leave their bucket's inbox in the commit that applies them. */
    dispatchInbox(id: AggregateId, events: Event[], token: string): Promise<void> {
      return new Promise((resolve, reject) => enqueue(id, { events, inbox: { token }, resolve, reject }));
    },
    /** Takes up what an aggregate has left unsent. */
    sweep(id: AggregateId): Promise<void> {
      if (stopping) return Promise.resolve();
      return new Promise((resolve, reject) => enqueue(id, { events: [], resolve, reject }));
    },
    /** Refuses new events and waits for those in hand. */
    async stop(): Promise<void> {
      stopping = true;
      if (lanes.size > 0) await new Promise<void>((resolve) => idleWaiters.push(resolve));
    },
    isHot: (id: AggregateId) => kinds.get(kindOf(id))?.hot === true,
  };
}

export type Dispatcher = ReturnType<typeof createDispatcher>;

/** The next job, with those behind it that can share its commit. */
function takeBatch(jobs: Job[]): Job[] {
  const batch = [jobs.shift() as Job];
  const foldable = (job: Job | undefined) => job !== undefined && !job.inbox && job.events.length > 0;
  if (!foldable(batch[0])) return batch;
  while (batch.length < FOLD && foldable(jobs[0])) batch.push(jobs.shift() as Job);
  return batch;
}

/** Brings old state to today's shape; what changed is written with the decision. */
function upgrade(aggregate: Aggregate, loaded: Loaded): Loaded {
  const { snapshot } = loaded;
  if (snapshot.version === '' || snapshot.schema >= aggregate.schema) return loaded;
  let fields = snapshot.fields;
  for (let from = snapshot.schema; from < aggregate.schema; from++)
    fields = aggregate.upgrades?.[from]?.({ ...fields }) ?? fields;
  return {
    ...loaded,
    snapshot: { ...snapshot, fields },
    changed: new Set(Object.keys(fields).filter((name) => fields[name] !== snapshot.fields[name])),
    removed: Object.keys(snapshot.fields).filter((name) => !(name in fields)),
  };
}
