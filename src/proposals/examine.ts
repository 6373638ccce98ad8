import type { DraftSection } from './assemble.ts';
import type { Bank } from './definition.ts';
import type { Material } from './material.ts';
import { type PartWords, partsOf } from './parts.ts';
import { printAnswer } from './prose.ts';
import type { Draft, Finding, RuleId } from './rules/types.ts';
import { RULES } from './rules/types.ts';

/** The rules, whoever wrote them. */
export type Rules = { examine(draft: Draft): Finding[] };

/** From here on, rules are about how a text reads, not about whether it says enough. */
const FIRST_OF_READING: RuleId = 'over-limit';

/** Lets the rules read a section, beside what the others say of problem, action and result. */
export function examine(
  rules: Rules,
  bank: Bank,
  drafted: DraftSection,
  material: Material,
  names: readonly string[],
): Finding[] {
  const { section, paragraphs, open } = drafted;
  if (drafted.words === 0) return [];
  const draft = {
    section: section.id,
    stage: material.stage,
    weight: section.weight,
    maxWords: section.maxWords,
    minWords: section.minWords ?? null,
    expects: section.expects,
    paragraphs: paragraphs.flatMap((p) => {
      if (p.kind === 'gap') return [];
      if (p.question === null) return [{ question: null, text: p.text, expects: section.expects }];
      const question = bank.questions.get(p.question);
      // What was tapped is no answer to be mended: it is as long as its label.
      const typed = question?.field.kind === 'text' || question?.field.kind === 'long-text';
      return [{ question: typed ? p.question : null, text: p.text, expects: question?.expects ?? [] }];
    }),
    open,
    thread: threadOf(bank, material),
    names,
  };
  return [...rules.examine(draft), ...overLong(partsOf(section, paragraphs))].sort(byWeight);
}

const byWeight = (a: Finding, b: Finding) => RULES.indexOf(a.rule) - RULES.indexOf(b.rule);

/** Parts of a section over limits of their own. */
function overLong(parts: readonly PartWords[]): Finding[] {
  return parts.flatMap(({ name, words, maxWords: max }): Finding[] => {
    if (words <= max) return [];
    return [{ rule: 'over-limit', quote: null, question: null, args: { part: name, words, max, over: words - max } }];
  });
}

/** ○ ◐ ●: nothing there, something missing or weak, enough. */
export function lightOf(drafted: DraftSection, findings: readonly Finding[]): 'empty' | 'weak' | 'enough' {
  if (drafted.words === 0) return 'empty';
  const weighs = ({ rule }: Finding) => RULES.indexOf(rule) <= RULES.indexOf(FIRST_OF_READING);
  return drafted.open.length > 0 || findings.some(weighs) ? 'weak' : 'enough';
}

function threadOf(bank: Bank, { answers }: Material): Draft['thread'] {
  const said = { problem: '', action: '', result: '' };
  for (const [id, value] of Object.entries(answers)) {
    const question = bank.questions.get(id);
    if (question?.thread) said[question.thread] += ` ${printAnswer(question, value)}`;
  }
  return said;
}
