import type { StemReader } from './reading/stems.ts';
import type { Rule } from './section.ts';

/** A text with fewer stems says too little for a comparison. */
const LEAST = 5;

/**
 * Problem, action and result that speak of different things. Reason: "inkonsistensi antara permasalahan, strategi, dan hasil … sering tidak
 * sinkron" (Mirawati Sudjono, PANRB, 2015). Looked at where results are asked, and said with care: only of a text that shares no word, no
 * stem and no topic with either of the others. `apart` says which one: `result` or `problem`. Where these two meet, the action may speak of
 * its own means (a boat, a box).
 */
export function createUnconnected(stems: StemReader): Rule {
  return function unconnected({ expects, paragraphs, stage, thread }) {
    const asked = [...expects, ...paragraphs.flatMap((p) => p.expects)];
    if (stage === 'idea' || !asked.includes('results')) return [];
    const [problem, result] = [stems.about(thread.problem), stems.about(thread.result)];
    if (problem.size < LEAST || result.size < LEAST || !problem.isDisjointFrom(result)) return [];
    const action = stems.about(thread.action);
    if (action.size < LEAST) return [];
    const apart = action.isDisjointFrom(result) ? 'result' : action.isDisjointFrom(problem) ? 'problem' : null;
    return apart === null ? [] : [{ rule: 'unconnected', quote: null, question: null, args: { apart } }];
  };
}
