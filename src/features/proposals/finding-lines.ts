import type { Line } from '#core/view.ts';
import type { Lang } from '#core/words.ts';
import { phraseIn } from '#forms/phrase.ts';
import type { Bank, Section } from '#proposals/definition.ts';
import type { Finding, RuleId } from '#proposals/rules/types.ts';

/** What was found, and why it matters. */
const WORDS = {
  'missing-part': ['mentor-missing-part', 'mentor-missing-part-why'],
  'no-figure': ['mentor-no-figure', 'mentor-no-figure-why'],
  'no-before-after': ['mentor-no-before-after', 'mentor-no-before-after-why'],
  'plan-not-result': ['mentor-plan-not-result', 'mentor-plan-not-result-why'],
  unconnected: ['mentor-unconnected', 'mentor-unconnected-why'],
  'no-replication': ['mentor-no-replication', 'mentor-no-replication-why'],
  'no-sustainability': ['mentor-no-sustainability', 'mentor-no-sustainability-why'],
  'too-short': ['mentor-too-short', 'mentor-too-short-why'],
  filler: ['mentor-filler', 'mentor-filler-why'],
  repeated: ['mentor-repeated', 'mentor-repeated-why'],
  'over-limit': ['mentor-over-limit', 'mentor-over-limit-why'],
  'empty-praise': ['mentor-empty-praise', 'mentor-empty-praise-why'],
  spoken: ['mentor-spoken', 'mentor-spoken-why'],
  abbreviation: ['mentor-abbreviation', 'mentor-abbreviation-why'],
  spelling: ['mentor-spelling', 'mentor-spelling-why'],
} as const satisfies Record<RuleId, readonly [string, string]>;

/** A finding as a kind colleague says it: the sentence, why it matters, and the one question that helps next. */
export function findingLines(
  finding: Finding,
  { weight }: Section,
  bank: Bank,
  lang: Lang,
  next: string | undefined,
): Line[] {
  const [what, why] = WORDS[finding.rule];
  const { quote } = finding;
  const question = next === undefined ? undefined : bank.questions.get(next);
  return [
    ...(quote === null ? [] : [{ key: 'mentor-quote', args: { quote } }]),
    { key: what, args: finding.args },
    { key: why },
    ...(weight ? [{ key: 'mentor-weight', args: { weight } }] : []),
    ...(question ? ['', { key: 'mentor-next', args: { question: phraseIn(question.field.question, lang) } }] : []),
  ];
}
