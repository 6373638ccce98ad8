import type { Entry, Snapshot, Spec } from './store.ts';

/** Names that the store keeps for itself in an aggregate's hash. */
const OWN = /^[~#!]/;

/** Fields as Redis gave them, by name. With `['*']` the answer alternates names and values, the store's own left out. */
export function decodeFields(values: readonly (string | null)[], names: readonly string[]): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  if (names[0] === '*') {
    for (let i = 0; i < values.length; i += 2) {
      const name = values[i] as string;
      if (!OWN.test(name)) fields[name] = JSON.parse(values[i + 1] as string);
    }
    return fields;
  }
  for (let i = 0; i < names.length; i++) {
    const value = values[i];
    if (value != null) fields[names[i] as string] = JSON.parse(value);
  }
  return fields;
}

const NONE = new Map<string, string>();

/** `screen=12;card=40` as slot → message id. */
export function parseSlots(packed: string): Map<string, string> {
  if (packed === '') return NONE;
  return new Map(
    packed.split(';').map((pair) => {
      const at = pair.indexOf('=');
      return [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );
}

/** What snapshot.lua answers. */
export type SnapshotAnswer = [
  meta: string,
  seen: string,
  slots: string,
  failure: string,
  tombstone: string,
  unsent: number,
  values: (string | null)[],
  found: unknown[],
];

export function toSnapshot(answer: SnapshotAnswer, spec: Spec): Snapshot {
  const [meta, seen, slots, failure, tombstone, unsent, values, found] = answer;
  const [version = '', schema] = meta.split(':');
  return {
    version,
    schema: Number(schema ?? 0),
    seen: Array.from(seen, (c) => c === '1'),
    slots: parseSlots(slots),
    failure: failure === '' ? null : failure,
    tombstone: tombstone === '' ? null : Number(tombstone),
    unsent: unsent === 1,
    fields: decodeFields(values, spec.fields),
    found,
  };
}

/** The outbox without its own marks, in the order in which the effects were decided. */
export function toEntries(list: readonly string[]): Entry[] {
  const entries: Entry[] = [];
  for (let i = 0; i < list.length; i += 2) {
    const number = list[i] as string;
    if (number !== '@' && number !== '^') entries.push({ number, payload: list[i + 1] as string });
  }
  return entries.sort((a, b) => Number(a.number) - Number(b.number));
}
