import type { Run } from '#forms/run.ts';
import type { Changes } from './feature.ts';

/** What a step has made of the answers: those that are new or others, and the questions that it passed over. */
export function changesOf(before: Run, after: Run): Changes {
  const answers = Object.entries(after.answers).filter(([id, value]) => before.answers[id] !== value);
  const passed = after.skipped.filter((id) => !before.skipped.includes(id));
  return { answers: Object.fromEntries(answers), passed };
}
