import { Need } from './aggregate.ts';

/**
 * Reads several things for a decision, so that all that was not loaded is asked for in one trip.
 * @throws {Need} for all of it
 */
export function readTogether<Name, T>(names: readonly Name[], read: (name: Name) => T): T[] {
  const missing: Need[] = [];
  const values = names.flatMap((name) => {
    try {
      return [read(name)];
    } catch (error) {
      if (!(error instanceof Need)) throw error;
      missing.push(error);
      return [];
    }
  });
  if (missing.length === 0) return values;
  throw new Need({
    fields: missing.flatMap(({ fields }) => fields),
    lookups: missing.flatMap(({ lookups }) => lookups),
    views: missing.flatMap(({ views }) => views),
  });
}
