import type { Report, Spec, Write } from '#core/store.ts';
import { createRig } from './rig.ts';

export const ID = 'thing:1';
export const ALL: Spec = { ringIds: [], fields: ['*'], lookups: [] };
export const NO_CLAIM = { entries: [], slots: new Map(), hold: 0 };

/** Two processes' stores on one database. */
export function openStores() {
  const rig = createRig();
  return { rig, redis: rig.connect(), store: rig.openStore('one'), other: rig.openStore('two') };
}

/** A commit of nothing, with what the test is about. */
export function writeOf(write: Partial<Write>): Write {
  return {
    expected: '',
    schema: 1,
    ringIds: [],
    set: [],
    remove: [],
    effects: [],
    due: [],
    operations: [],
    tombstone: null,
    ...write,
  };
}

/** A round in which nothing happened, with what the test is about. */
export function reportOf(report: Partial<Report>): Report {
  return { sent: [], failed: [], retry: 0, slots: [], learnt: null, hold: null, stop: false, ...report };
}

export const say = (number: string, text = number) => ({ number, payload: `n"${text}"` });
export const ask = (number: string, text = number) => ({ number, payload: `s"${text}"` });
