import type { RuleData } from './data.ts';
import { createNoBeforeAfter } from './no-before-after.ts';
import { createNoFigure } from './no-figure.ts';
import { createPlanNotResult } from './plan-not-result.ts';
import { createFigureReader } from './reading/figures.ts';
import { createPairReader } from './reading/pairs.ts';
import { type Rule, readSection } from './section.ts';
import { createSpelling } from './spelling.ts';
import { createSpoken } from './spoken.ts';
import { createTooShort } from './too-short.ts';
import { type Draft, type Finding, RULES, type RuleId } from './types.ts';

/** Reads sections as an experienced colleague does. */
export type Rules = {
  /** What is weak in a section, the weightiest first; at most one finding a rule and paragraph. Pure, without network. */
  examine(draft: Draft): Finding[];
};

/** @param data see {@link loadRuleData} */
export function createRules(data: RuleData): Rules {
  const figures = createFigureReader(data.figures);
  const pairs = createPairReader(data.beforeAfter, figures);
  const rules: Partial<Record<RuleId, Rule>> = {
    'no-figure': createNoFigure(figures),
    'no-before-after': createNoBeforeAfter(pairs),
    'plan-not-result': createPlanNotResult(data.plans, figures, pairs),
    'too-short': createTooShort(figures, () => false),
    spoken: createSpoken(data.spoken),
    spelling: createSpelling(data.spelling),
  };
  return {
    examine(draft) {
      const section = readSection(draft);
      return RULES.flatMap((id) => rules[id]?.(section) ?? []);
    },
  };
}
