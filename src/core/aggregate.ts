import type { AggregateId } from './ids.ts';
import type { View } from './view.ts';
import type { Lang, Say } from './words.ts';

/**
 * Something that happened. `id` tells a repetition (`tg:<update_id>`, `due:<what>:<version>`, `job:<id>`, `fx:<aggregate>:<number>`);
 * `at` (epoch ms) and `nonce` are made at the edge and kept across retries, so that deciding again gives the same.
 */
export type Event<D = unknown> = {
  readonly id: string;
  readonly to: AggregateId;
  readonly type: string;
  readonly at: number;
  readonly nonce: string;
  readonly data: D;
};

/** What a commit asks the world to do. See {@link Decision.effects}. */
export type Effect =
  /**
   * The current question or card: at least once; a newer one replaces an older one that was not sent. With `edit`, the message in the slot
   * is changed in place when it is still there, and is the one that was `tapped` where that is given: a kill may have left an older one in the slot.
   */
  | { kind: 'screen'; view: View; slot?: string; edit?: boolean; tapped?: number; to: number; lang?: Lang }
  /** Kept and sent in order, at least once. `edit` as for a screen. */
  | { kind: 'notice'; view: View; slot?: string; edit?: boolean; tapped?: number; to: number; lang?: Lang }
  /** The answer to a button: at most once, never stored. */
  | { kind: 'tap'; call: TapCall }
  /**
   * An event for another aggregate: at least once, recognised there by its id. With `blind` nothing about it says where it comes from: its id is
   * chance, it stands in no log, and once it is delivered no trace of it is left here.
   */
  | { kind: 'event'; to: AggregateId; type: string; data: unknown; blind?: true }
  /**
   * Something slow or from outside (a file is fetched and read), done by the worker of this name: its result comes as the data of an event.
   * At least once; the event is recognised by its id.
   */
  | { kind: 'work'; work: string; args: Readonly<Record<string, string>>; to: AggregateId; type: string }
  /** A view changed: every process drops its copy. */
  | { kind: 'publish'; view: string };

/** Calls that may get lost without harm. `clear` takes the buttons off a message that was answered. */
export type TapCall =
  | { do: 'answer'; query: string; text?: Say; lang: Lang }
  | { do: 'clear'; chat: number; message: number };

/** A Redis command on a collection beside the aggregate; written in the same commit. */
export type Operation = {
  do: 'HSET' | 'HDEL' | 'ZADD' | 'ZREM' | 'SADD' | 'SREM' | 'RPUSH' | 'LTRIM' | 'DEL' | 'HINCRBY';
  collection: string;
  args: readonly (string | number)[];
};

/** A read of a collection, made in the trip of the load. */
export type Lookup = {
  read:
    | 'HGET'
    | 'HMGET'
    | 'HEXISTS'
    | 'HLEN'
    | 'HGETALL'
    | 'ZSCORE'
    | 'ZCARD'
    | 'ZRANGE'
    | 'ZRANK'
    | 'SISMEMBER'
    | 'LRANGE';
  collection: string;
  args: readonly (string | number)[];
};

/** What a decision changes. Everything in it is committed together or not at all. */
export type Decision<S> = {
  /** Changed fields; `null` deletes one. */
  set?: { readonly [K in keyof S]?: S[K] | null };
  effects?: readonly Effect[];
  /** Due times by name, epoch ms; `null` cancels. A due time fires once, as the event `due` with `{ what }`. */
  due?: Readonly<Record<string, number | null>>;
  operations?: readonly Operation[];
  /** The aggregate ends: everything of it goes, and what comes later is ignored. */
  tombstone?: boolean;
};

/** What a decision may read besides its own state. */
export type Reading = {
  /** The answer to a lookup, as Redis gave it: true also of what earlier events of the same batch have changed. */
  found(lookup: Lookup): unknown;
  /** A read-only view, as fresh as 5 seconds. Shapes words, never rights. `null`: there is no such thing. */
  view<T>(name: string): T | null;
  /** A field that {@link Aggregate.fields} did not name. */
  more<T>(field: string): T | undefined;
  /** Message ids never reach a decision; whether a slot has a message does. */
  hasSlot(slot: string): boolean;
  /** Why the last message could not be delivered for good, if so (`403 …`). */
  failure: string | null;
};

/**
 * Thrown by a decision, or by what it calls, when it needs more than was loaded: the dispatcher loads it and decides again.
 * Not an error of anybody.
 */
export class Need extends Error {
  override name = 'Need';
  readonly fields: readonly string[];
  readonly lookups: readonly Lookup[];
  readonly views: readonly string[];
  constructor(more: { fields?: readonly string[]; lookups?: readonly Lookup[]; views?: readonly string[] }) {
    super('more is needed for this decision');
    this.fields = more.fields ?? [];
    this.lookups = more.lookups ?? [];
    this.views = more.views ?? [];
  }
}

/** A kind of aggregate: what it keeps, and how it decides. */
export type Aggregate<S extends object = Record<string, unknown>> = {
  kind: string;
  /** The version of the state's shape. A process that meets a newer one leaves the event to others. */
  schema: number;
  /** From schema n to n + 1, over all fields; what is absent stays absent. */
  upgrades?: Readonly<Record<number, (fields: Record<string, unknown>) => Record<string, unknown>>>;
  /** Many write to it at once: its events go through its bucket's inbox. */
  hot?: boolean;
  /** The fields that this event needs; default: every field named in `fields`. */
  fields(event: Event): readonly string[];
  /** Reads of collections that this event needs. */
  lookups?(event: Event): readonly Lookup[];
  /** Whether an event that comes after the end begins a new life (a person who comes back); default: no. */
  revives?(event: Event, endedAt: number): boolean;
  /** Pure: the same state, event and reading give the same decision. */
  decide(state: Partial<S>, event: Event, reading: Reading): Decision<S>;
  /** What is said when `decide` throws: the event counts as handled, so that it doesn't come for ever. */
  onBug?(event: Event): readonly Effect[];
};

/** Makes an {@link Aggregate} of a precise state fit a list of many kinds. */
export function defineAggregate<S extends object>(aggregate: Aggregate<S>): Aggregate {
  return aggregate as unknown as Aggregate;
}
