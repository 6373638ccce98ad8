import type { Question, Stage } from './definition.ts';
import { isOfStage } from './session.ts';

/**
 * How many of some questions one author can meet at most at a stage. Questions that exclude each other, because they are asked
 * for different answers of one earlier question, count as the most of them that can come together.
 * @param ids may name a question twice; it counts once
 */
export function mostAsked(ids: Iterable<string>, questions: ReadonlyMap<string, Question>, stage: Stage): number {
  const asked = [...new Set(ids)]
    .flatMap((id) => questions.get(id) ?? [])
    .filter((question) => isOfStage(question, stage));
  const conditions = asked.map(({ when }) => Object.entries(when ?? {}));
  const answers = new Map<string, Set<string>>();
  for (const [id, values] of conditions.flat()) answers.set(id, (answers.get(id) ?? new Set()).union(new Set(values)));
  let worlds: Readonly<Record<string, string>>[] = [{}];
  for (const [id, values] of answers)
    worlds = worlds.flatMap((world) => [...values].map((value) => ({ ...world, [id]: value })));
  const counts = worlds.map(
    (world) => conditions.filter((when) => when.every(([id, values]) => values.includes(world[id] ?? ''))).length,
  );
  return Math.max(...counts);
}
