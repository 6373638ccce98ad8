import { join } from 'node:path';
import type { Gathered } from '#feedback/compute.ts';
import { openFeedback } from '#feedback/open.ts';

export const PROMPTS = join(import.meta.dirname, '../../../prompts');
export const feedback = openFeedback(PROMPTS);

/** One person's marks for a topic, as they came in. */
export type Given = { topic: string; group?: string; marks: Readonly<Record<string, number>> };

/** What answers add up to, as the aggregate counts them. */
export function gather(
  answers: readonly Given[],
  texts: Gathered['texts'] = {},
  speakers: Gathered['speakers'] = {},
): Gathered {
  const counts: Record<string, number> = {};
  const tally = new Map<string, Gathered['tally'][number]>();
  for (const { topic, group = '', marks } of answers) {
    counts[topic] = (counts[topic] ?? 0) + 1;
    for (const [item, mark] of Object.entries(marks)) {
      const key = [topic, group, item, mark].join('|');
      tally.set(key, { topic, group, item, mark, count: (tally.get(key)?.count ?? 0) + 1 });
    }
  }
  return { counts, texts, tally: [...tally.values()], speakers };
}
