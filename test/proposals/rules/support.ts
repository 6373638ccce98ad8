import { join } from 'node:path';
import { loadRuleData } from '#proposals/rules/data.ts';
import { createRules } from '#proposals/rules/rules.ts';
import type { Draft, RuleId } from '#proposals/rules/types.ts';

export const PROMPTS = join(import.meta.dirname, '../../../prompts');

/** The rules with the lists that are delivered. */
export const rules = createRules(loadRuleData(PROMPTS));

/** A section of one answer to a question, running, with nothing expected; `more` says what else. */
export function draftOf(text: string | readonly string[], more: Partial<Draft> = {}): Draft {
  const texts = typeof text === 'string' ? [text] : text;
  return {
    section: 'signifikansi',
    stage: 'running',
    weight: 25,
    maxWords: null,
    minWords: null,
    expects: [],
    open: [],
    thread: { problem: '', action: '', result: '' },
    names: [],
    ...more,
    paragraphs: texts.map((one, i) => ({ question: `q${i + 1}`, text: one, expects: more.expects ?? [] })),
  };
}

/** The ids of what is found, in order. */
export function idsOf(draft: Draft): RuleId[] {
  return rules.examine(draft).map(({ rule }) => rule);
}
