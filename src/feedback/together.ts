import type { Averaged, TopicResult } from './results.ts';
import { meanOf, pooled, spreadOf, sumOf } from './statistics.ts';

/**
 * Several topics of one instrument as one: all marks that are shown, together (Σ score / n), `n` the answers to them. Null: none is shown. What was marked
 * twice counts as it was found.
 */
export function together(topics: readonly TopicResult[]): Averaged | null {
  const shown = topics.filter(({ mean }) => mean !== null);
  const counts = shown.flatMap(({ items, instrument }) =>
    items.flatMap(({ id, counts: of }) => (of && (!instrument.twoSided || id.endsWith('_x')) ? [of] : [])),
  );
  if (counts.length === 0) return null;
  const all = pooled(counts);
  const total = sumOf(all);
  const n = shown.reduce((sum, topic) => sum + topic.n, 0);
  return { n, ...total, mean: meanOf(total), spread: spreadOf(all) };
}
