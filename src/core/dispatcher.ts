import type { Aggregate, Event } from './aggregate.ts';
import { type BatchDeps, createBatches } from './batch.ts';
import { StoppingError } from './errors.ts';
import { type AggregateId, kindOf } from './ids.ts';

/** How many waiting events of one aggregate are folded into one commit; at most half of what the ring remembers. */
const FOLD = 16;

type Job = {
  events: Event[];
  /** Set for events that came through an inbox: they leave it in the same commit. */
  inbox?: { token: string };
  /** Without events, see `sweep`. */
  force?: boolean;
  resolve: () => void;
  reject: (error: unknown) => void;
};

/**
 * Brings events to commit: one lane an aggregate, in which events run in order of arrival, and those that wait are folded into one commit.
 */
export function createDispatcher(deps: BatchDeps & { aggregates: readonly Aggregate[] }) {
  const batches = createBatches(deps);
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

  function apply(id: AggregateId, batch: readonly Job[]): Promise<void> {
    const aggregate = kinds.get(kindOf(id));
    if (!aggregate) throw new Error(`no aggregate of the kind ${kindOf(id)}`);
    const [only] = batch;
    const events = only && batch.length === 1 ? only.events : batch.flatMap((job) => job.events);
    return events.length === 0
      ? batches.takeOver(id, only?.force)
      : batches.bring(aggregate, id, events, batch[0]?.inbox?.token);
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
    /** Takes up what an aggregate has left unsent; `force`: whoever was at it is known to be dead. */
    sweep(id: AggregateId, force: boolean): Promise<void> {
      if (stopping) return Promise.resolve();
      return new Promise((resolve, reject) => enqueue(id, { events: [], force, resolve, reject }));
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
