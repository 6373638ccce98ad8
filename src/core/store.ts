import type { Lookup, Operation } from './aggregate.ts';
import { type AggregateId, bucketOf } from './ids.ts';
import type { Keys } from './keys.ts';
import { createRecent, recallSnapshot, toRecent } from './recent.ts';
import type { RedisClient, Scripts } from './redis.ts';
import { parseSlots, type SnapshotAnswer, toEntries, toSnapshot } from './store-codec.ts';
import { NUL, pack, packList, packLookups, packOperations, packPairs } from './store-pack.ts';

/** How long a process may be silent before another takes over the sending for an aggregate, in ms. It renews every third of this. */
export const CLAIM_MS = 6_000;

/** An aggregate as it was read. `version` '' is one that does not exist. */
export type Snapshot = {
  version: string;
  schema: number;
  /** Which of the given events were applied before, in their order. */
  seen: boolean[];
  slots: Map<string, string>;
  failure: string | null;
  /** When it ended (epoch ms), or null while it lives. */
  tombstone: number | null;
  /** Something is not known to have arrived. */
  unsent: boolean;
  fields: Record<string, unknown>;
  /** Answers to the lookups, in their order. */
  found: unknown[];
};

/** What is read of an aggregate. Fields `['*']` are all of them. */
export type Spec = { ringIds: readonly string[]; fields: readonly string[]; lookups: readonly Lookup[] };

/** An effect as the outbox keeps it; `payload` begins with `s` (screen), `n` (notice) or `e` (event). `body`: the same, where it was decided here. */
export type Entry = { number: string; payload: string; body?: object };

/** What is to be sent for an aggregate now, by this process. */
export type Claim = {
  entries: Entry[];
  slots: Map<string, string>;
  /** Nothing to the chat before then, epoch ms. */
  hold: number;
};

/** What became of a round of sending. */
export type Report = {
  /** Numbers of what needs no further try. */
  sent: readonly string[];
  /** Numbers of events for other aggregates that were not taken; they are tried again from `retry` on (epoch ms). */
  failed: readonly string[];
  retry: number;
  slots: readonly [slot: string, messageId: string][];
  /** Whether the chat took a message, or why not for good; null when none was tried. */
  learnt: 'delivered' | { failure: string } | null;
  /** Nothing to the chat before then, epoch ms. */
  hold: number | null;
  /** This process leaves the rest to others. */
  stop: boolean;
};

/** What a commit writes. */
export type Write = {
  expected: string;
  schema: number;
  /** Event ids as the ring keeps them; '' for one that needs no remembering. */
  ringIds: readonly string[];
  set: readonly [name: string, json: string][];
  remove: readonly string[];
  effects: readonly Entry[];
  due: readonly [what: string, at: number | null][];
  operations: readonly Operation[];
  tombstone: number | null;
  /** Events that this commit takes out of its bucket's inbox, under the lease with this token, which is good for one commit. */
  inbox?: { token: string; taken: number };
};

export type Committed =
  | { status: 'done'; claim: Claim | null }
  | { status: 'refused'; snapshot: Snapshot }
  | { status: 'lost' };

/**
 * Reads and writes aggregates, one script a call, and hands out the right to send for them.
 * @param owner names this process among all, new at every start
 */
export function createStore(deps: {
  redis: RedisClient & Scripts;
  keys: Keys;
  owner: string;
  now: () => number;
  /** A round trip that somebody waits for. */
  onTrip?: (() => void) | undefined;
}) {
  const { redis, keys, owner, now, onTrip } = deps;

  // `@due` names the bucket's due times; every other name is a collection of the aggregate's own.
  const collectionKeys = (id: AggregateId, base: number, ...used: readonly (readonly { collection: string }[])[]) => {
    const names: string[] = [];
    for (const list of used) for (const { collection } of list) if (!names.includes(collection)) names.push(collection);
    const keyOf = (name: string) => (name === '@due' ? keys.due(bucketOf(id)) : keys.collection(id, name));
    return { keys: names.map(keyOf), index: (name: string) => base + names.indexOf(name) };
  };

  const recent = createRecent(now);
  // A Redis that comes back may have lost a second: then versions would speak of other states.
  redis.on('close', recent.clear);

  /** Keeps what was read, until others or we write. */
  function keep(id: AggregateId, answer: SnapshotAnswer, { fields }: Spec): void {
    const known = toRecent(answer, fields);
    if (known) recent.keep(id, known);
    else recent.forget(id);
  }

  /** What was kept, as it is after a commit of ours. */
  function keepWritten(id: AggregateId, write: Write): void {
    const known = recent.get(id);
    if (!known) return;
    if (known.version !== write.expected || write.tombstone !== null) return recent.forget(id);
    known.version = String(Number(known.version) + 1);
    known.schema = write.schema;
    for (const [name, json] of write.set) known.fields[name] = json;
    for (const name of write.remove) known.fields[name] = null;
  }

  function keepSlots(id: AggregateId, slots: Map<string, string>): Map<string, string> {
    const known = recent.get(id);
    if (known) known.slots = slots;
    return slots;
  }

  return {
    owner,

    /** No trip: the aggregate as it was when this process read or wrote it last; a commit tells whether it still is. Null: it is to be loaded. */
    recall(id: AggregateId, spec: Spec): Snapshot | null {
      const known = spec.lookups.length > 0 ? undefined : recent.get(id);
      return known ? recallSnapshot(known, spec) : null;
    },

    /** One trip: state, whether the events are known, and what is looked up beside it. */
    async load(id: AggregateId, spec: Spec): Promise<Snapshot> {
      const beside = collectionKeys(id, 3, spec.lookups);
      onTrip?.();
      const answer = (await redis.tuntunLoad(
        2 + beside.keys.length,
        keys.state(id),
        keys.outbox(id),
        ...beside.keys,
        packList(spec.ringIds) + packList(spec.fields) + packLookups(spec.lookups, beside.index),
      )) as SnapshotAnswer;
      keep(id, answer, spec);
      return toSnapshot(answer, spec);
    },

    /** One trip: everything of the decision, or nothing and what is there instead. */
    async commit(id: AggregateId, write: Write, again: Spec, sending: boolean): Promise<Committed> {
      const bucket = bucketOf(id);
      const beside = collectionKeys(id, 7, write.operations, again.lookups);
      const time = now();
      onTrip?.();
      const answer = (await redis.tuntunCommit(
        6 + beside.keys.length,
        keys.state(id),
        keys.outbox(id),
        keys.pending(bucket),
        keys.due(bucket),
        keys.inbox(bucket),
        keys.inboxLease(bucket),
        ...beside.keys,
        pack(id, write.expected, write.schema, owner, sending ? 1 : 0, time, time + CLAIM_MS) +
          pack(write.tombstone ?? '', write.inbox?.token ?? '', write.inbox?.taken ?? 0) +
          packList(write.ringIds) +
          packPairs(write.set) +
          packList(write.remove) +
          packPairs(write.effects.map((e) => [e.number, e.payload])) +
          packPairs(write.due) +
          packOperations(write.operations, beside.index) +
          packList(again.fields) +
          packLookups(again.lookups, beside.index),
      )) as [number, ...unknown[]];
      if (answer[0] === -1) return { status: 'lost' };
      if (answer[0] === 0) {
        const there = answer[1] as SnapshotAnswer;
        keep(id, there, again);
        return { status: 'refused', snapshot: toSnapshot(there, again) };
      }
      keepWritten(id, write);
      if (answer[1] === 0) return { status: 'done', claim: null };
      const slots = keepSlots(id, parseSlots(answer[2] as string));
      if (answer[1] === 1) return { status: 'done', claim: { entries: [...write.effects], slots, hold: 0 } };
      return { status: 'done', claim: { entries: toEntries(answer[4] as string[]), slots, hold: Number(answer[3]) } };
    },

    /** Takes over the sending for an aggregate; null when there is nothing or another is at it. */
    async claim(id: AggregateId, sending: boolean, force: boolean): Promise<Claim | null> {
      const time = now();
      const [slots, hold, list] = (await redis.tuntunClaim(
        3,
        keys.state(id),
        keys.outbox(id),
        keys.pending(bucketOf(id)),
        pack(id, owner, time, time + CLAIM_MS, sending ? 1 : 0, force ? 1 : 0),
      )) as [string, string, string[]];
      return list.length === 0 ? null : { entries: toEntries(list), slots: parseSlots(slots), hold: Number(hold) };
    },

    /** Records what was sent, and gives what came meanwhile; null ends the claim. */
    async acknowledge(id: AggregateId, report: Report): Promise<Claim | null> {
      const { learnt } = report;
      const time = now();
      const [slots, hold, list] = (await redis.tuntunAck(
        3,
        keys.state(id),
        keys.outbox(id),
        keys.pending(bucketOf(id)),
        pack(id, owner, time, time + CLAIM_MS, report.hold ?? '', report.retry) +
          pack(
            learnt === null ? '' : learnt === 'delivered' ? '+' : learnt.failure.replaceAll(NUL, ' '),
            report.stop ? 1 : 0,
          ) +
          packList(report.sent) +
          packList(report.failed) +
          packPairs(report.slots),
      )) as [string, string, string[]];
      const known = recent.get(id);
      if (known && learnt !== null) known.failure = learnt === 'delivered' ? null : learnt.failure;
      const messages = keepSlots(id, parseSlots(slots));
      return list.length === 0 ? null : { entries: toEntries(list), slots: messages, hold: Number(hold) };
    },

    /** Keeps a claim while a send takes long; false when another has it by now. */
    async renew(id: AggregateId): Promise<boolean> {
      const answer = await redis.tuntunRenew(
        2,
        keys.outbox(id),
        keys.pending(bucketOf(id)),
        id,
        owner,
        now() + CLAIM_MS,
      );
      return answer === 1;
    },
  };
}

export type Store = ReturnType<typeof createStore>;
