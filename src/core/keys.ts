import { type AggregateId, BUCKETS, bucketOf } from './ids.ts';

/**
 * Every key that the program uses. All begin with the bot's id, because file ids and message ids belong to one bot (`gladi` in rehearsal).
 * Keys of one bucket share a hash tag, so that a commit stays on one node of a Redis Cluster. They are short, because every aggregate pays for its key.
 */
export function createKeys(bot: string) {
  const tags = Array.from({ length: BUCKETS }, (_, bucket) => `${bot}:{${bucket}}`);
  const tag = (bucket: number) => tags[bucket] as string;
  const of = (id: AggregateId) => tag(bucketOf(id));
  return {
    state: (id: AggregateId) => `${of(id)}:${id}`,
    /** No collection has this name. */
    outbox: (id: AggregateId) => `${of(id)}:${id}:@`,
    /** A collection beside an aggregate, for what grows without bound. */
    collection: (id: AggregateId, name: string) => `${of(id)}:${id}:${name}`,
    pending: (bucket: number) => `${tag(bucket)}:pending`,
    due: (bucket: number) => `${tag(bucket)}:due`,
    inbox: (bucket: number) => `${tag(bucket)}:inbox`,
    inboxLease: (bucket: number) => `${tag(bucket)}:inbox-lease`,
    /** A lease of the whole program: who polls, who ticks. */
    lease: (name: string) => `${bot}:lease:${name}`,
    /** What happened lately, for a limit. */
    limit: (name: string) => `${bot}:limit:${name}`,
    /** The channel on which a changed view is announced. */
    views: () => `${bot}:views`,
    /** A value of the whole program, such as the code of a workshop by its short name. */
    global: (name: string) => `${bot}:${name}`,
  };
}

export type Keys = ReturnType<typeof createKeys>;
