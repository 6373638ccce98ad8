import type { Test } from '#feedback/definition.ts';
import type { Value } from '#forms/types.ts';

/** A test as it was answered: what was chosen, and by question's id what was right and what was not. */
export type Marked = {
  readonly given: Readonly<Record<string, string>>;
  readonly right: readonly string[];
  readonly wrong: readonly string[];
};

/** What was not answered is not right. */
export function markTest({ questions }: Test, answers: Readonly<Record<string, Value>>): Marked {
  const given = questions.flatMap(({ id }) => (typeof answers[id] === 'string' ? [[id, answers[id]] as const] : []));
  const isRight = ({ id, key }: Test['questions'][number]) => answers[id] === key;
  return {
    given: Object.fromEntries(given),
    right: questions.filter(isRight).map(({ id }) => id),
    wrong: questions.filter((question) => !isRight(question)).map(({ id }) => id),
  };
}
