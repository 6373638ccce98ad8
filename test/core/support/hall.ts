import type { Event } from '#core/aggregate.ts';
import { type AggregateId, bucketOf } from '#core/ids.ts';
import { createPuppet, screen } from './puppet.ts';
import { createRig, eventOf, type Process, until } from './rig.ts';

export const HALL: AggregateId = 'hall:1';
export const BUCKET = bucketOf(HALL);
const ALL = { ringIds: [], fields: ['*'], lookups: [] };

/** A busy aggregate that writes down what it got, in order. */
export function createHall(options: { schema?: number } = {}) {
  return createPuppet({
    kind: 'hall',
    hot: true,
    ...options,
    fields: () => ['list'],
    decide: (s, e) => ({
      set: { list: [...((s.list as string[]) ?? []), e.data as string] },
      effects: [screen(e.data as string)],
    }),
  });
}

/** Processes with a busy aggregate, and looks at what became of it. */
export function openHall() {
  const rig = createRig();
  const start = (options: { owner?: string; alone?: boolean } = {}) =>
    rig.startProcess({ aggregates: [createHall()], ...options });
  const store = rig.openStore('looker');
  const list = async (id = HALL) => ((await store.load(id, ALL)).fields.list as string[] | undefined) ?? [];
  const commits = async () => Number((await store.load(HALL, ALL)).version);
  const redis = rig.connect();
  const left = () => redis.exists(rig.keys.inbox(BUCKET), rig.keys.inboxLease(BUCKET));
  const drained = () => until(async () => (await left()) === 0, 'the inbox was empty');
  const push = (process: Process, ...events: Event[]) => Promise.all(events.map(process.dispatch));
  return { rig, start, list, commits, left, drained, push, redis };
}

export const come = (id: string | number, to = HALL) => eventOf(`tg:${id}`, to, 'come', String(id));
export const range = (count: number) => Array.from({ length: count }, (_, i) => i);
