import type { Item } from '#feedback/definition.ts';
import type { ItemResult, TopicResult } from '#feedback/results.ts';

/** An item that was marked twice: how much it matters, and how it was found. */
export type Sides = { readonly item: Item; readonly expected: ItemResult; readonly found: ItemResult };

/** The items of an instrument with two sides that were marked on both. */
export function sidesOf({ instrument, items }: TopicResult): Sides[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  return instrument.items.flatMap((item) => {
    const [expected, found] = [byId.get(`${item.id}_y`), byId.get(`${item.id}_x`)];
    return expected && found ? [{ item, expected, found }] : [];
  });
}
