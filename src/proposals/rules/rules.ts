import { createAbbreviation } from './abbreviation.ts';
import type { RuleData } from './data.ts';
import { createEmptyPraise } from './empty-praise.ts';
import { createFiller } from './filler.ts';
import { missingPart } from './missing-part.ts';
import { createNoBeforeAfter } from './no-before-after.ts';
import { createNoFigure } from './no-figure.ts';
import { createNoReplication } from './no-replication.ts';
import { createNoSustainability } from './no-sustainability.ts';
import { overLimit } from './over-limit.ts';
import { createPlanNotResult } from './plan-not-result.ts';
import { createEmptyReader } from './reading/empty.ts';
import { createFigureReader } from './reading/figures.ts';
import { createPairReader } from './reading/pairs.ts';
import { createStemReader } from './reading/stems.ts';
import { repeated } from './repeated.ts';
import { type Asked, type Rule, readSection } from './section.ts';
import { createSpelling } from './spelling.ts';
import { createSpoken } from './spoken.ts';
import { createTooShort } from './too-short.ts';
import { type Draft, type Finding, RULES, type RuleId } from './types.ts';
import { createUnconnected } from './unconnected.ts';

/** Reads sections as an experienced colleague does. */
export type Rules = {
  /** What is weak in a section, the weightiest first; at most one finding a rule and paragraph. Pure, without network. */
  examine(draft: Draft): Finding[];
};

/**
 * @param data see `loadRuleData`
 * @param asked a question by its id: its words, for recognising an answer that only says them again, and its lead-in, which is not the author's
 */
export function createRules(data: RuleData, asked: Asked = () => undefined): Rules {
  const figures = createFigureReader(data.figures);
  const pairs = createPairReader(data.beforeAfter, figures);
  const empty = createEmptyReader(data.empty, data.grammar.function);
  const rules: Record<RuleId, Rule> = {
    'missing-part': missingPart,
    'no-figure': createNoFigure(figures, pairs),
    'no-before-after': createNoBeforeAfter(pairs),
    'plan-not-result': createPlanNotResult(data.plans, figures, pairs),
    unconnected: createUnconnected(createStemReader(data.grammar)),
    'no-replication': createNoReplication(data.lasting, figures, data.figures.times),
    'no-sustainability': createNoSustainability(data.lasting),
    'too-short': createTooShort(figures),
    filler: createFiller(empty),
    repeated,
    'over-limit': overLimit,
    'empty-praise': createEmptyPraise(data.praise, figures),
    spoken: createSpoken(data.spoken),
    abbreviation: createAbbreviation(data.abbreviations),
    spelling: createSpelling(data.spelling),
  };
  return {
    examine(draft) {
      const section = readSection(draft, empty, asked);
      return RULES.flatMap((id) => rules[id](section));
    },
  };
}
