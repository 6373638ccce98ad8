/**
 * Arguments of a script as one string, each ended by a NUL: see snapshot.lua. JSON, ids and numbers never contain one; what else a decision gives to
 * a collection is looked at before.
 */
import type { Lookup, Operation } from './aggregate.ts';

type Argument = string | number;
/** The number of a collection's key in the script's KEYS. */
type KeyIndex = (collection: string) => number;

export const NUL = '\0';

/** Arguments as they follow each other. */
export function pack(...items: readonly Argument[]): string {
  let text = '';
  for (const item of items) text += `${item}${NUL}`;
  return text;
}

/** A list: its length, then its items. */
export function packList(items: readonly Argument[]): string {
  if (items.length === 0) return NOTHING;
  let text = `${items.length}${NUL}`;
  for (const item of items) text += `${item}${NUL}`;
  return text;
}

/** Pairs as one list. `null` is written as nothing. */
export function packPairs(pairs: readonly (readonly [Argument, Argument | null])[]): string {
  if (pairs.length === 0) return NOTHING;
  let text = `${2 * pairs.length}${NUL}`;
  for (const [name, value] of pairs) text += `${name}${NUL}${value ?? ''}${NUL}`;
  return text;
}

/** Commands on collections, as `take_calls` reads them. */
export function packOperations(operations: readonly Operation[], index: KeyIndex): string {
  return packCalls(operations, (operation) => operation.do, index);
}

/** Reads of collections, as `take_calls` reads them. No collection takes a NUL, so one that is asked for may become anything that is not found. */
export function packLookups(lookups: readonly Lookup[], index: KeyIndex): string {
  const harmless = lookups.map(({ args, ...lookup }) => ({ ...lookup, args: args.map(withoutNul) }));
  return packCalls(harmless, (lookup) => lookup.read, index);
}

function withoutNul(arg: Argument): Argument {
  return typeof arg === 'string' ? arg.replaceAll(NUL, '\ufffd') : arg;
}

const NOTHING = `0${NUL}`;

function packCalls<C extends { collection: string; args: readonly Argument[] }>(
  calls: readonly C[],
  commandOf: (call: C) => string,
  index: KeyIndex,
): string {
  if (calls.length === 0) return NOTHING;
  let text = `${calls.length}${NUL}`;
  for (const call of calls) text += `${commandOf(call)}${NUL}${index(call.collection)}${NUL}${packList(call.args)}`;
  return text;
}
