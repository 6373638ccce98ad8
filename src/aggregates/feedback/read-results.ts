import type { ViewLoader } from '#core/views.ts';
import { computeResults, type RatedSession } from '#feedback/compute.ts';
import type { Feedback } from '#feedback/definition.ts';
import type { Results, ResultsFilter } from '#feedback/results.ts';
import type { FeedbackView } from './messages.ts';

/**
 * Reads what a workshop's people said, for every place that shows it: what fewer than five said is in none of it.
 * @param deps.load the loader of the view `feedback:<code>`
 */
export function createResults(deps: { load: ViewLoader; feedback: Feedback }) {
  /** @param sessions of the agenda, in order of time */
  return async function readResults(
    code: string,
    sessions: readonly RatedSession[],
    filter: ResultsFilter = {},
  ): Promise<Results> {
    const gathered = (await deps.load(code)) as FeedbackView | null;
    return computeResults({ gathered, feedback: deps.feedback, sessions, filter });
  };
}

export type ReadResults = ReturnType<typeof createResults>;
