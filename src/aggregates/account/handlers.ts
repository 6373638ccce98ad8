import { table } from '#core/table.ts';
import type { Feature } from './feature.ts';

/** The handlers that a trial goes through. */
export function triable({ trial, commands = {}, taps = {}, starts = {} }: Feature): unknown[] {
  const named = [commands, taps, starts].flatMap((handlers) => Object.entries<unknown>(handlers));
  return named.filter(([name]) => trial === true || trial?.includes(name)).map(([, handler]) => handler);
}

/** The handlers of all features under their names; two features cannot claim one. */
export function merge<K extends 'commands' | 'taps' | 'starts' | 'inbound' | 'desk' | 'unasked'>(
  features: readonly Feature[],
  which: K,
): NonNullable<Feature[K]> {
  const all: Record<string, unknown> = {};
  for (const feature of features) {
    for (const [name, handler] of Object.entries(feature[which] ?? {})) {
      if (name in all) throw new Error(`two features take the ${which} "${name}"`);
      all[name] = handler;
    }
  }
  return table(all) as NonNullable<Feature[K]>;
}
