import type { Line } from '#core/view.ts';
import type { Lang } from '#core/words.ts';
import { phraseIn } from '#forms/phrase.ts';
import type { Bank, Section } from '#proposals/definition.ts';
import { sayFinding } from '#proposals/rules/say.ts';
import type { Finding } from '#proposals/rules/types.ts';

/**
 * A finding as a kind colleague says it: the sentence, what was seen, why it matters, and one next question: the bank's where it has one
 * for this, else the rule's own.
 * @param next the question of the bank that leads on
 */
export function findingLines(
  finding: Finding,
  { weight }: Section,
  bank: Bank,
  lang: Lang,
  next: string | undefined,
): Line[] {
  const said = sayFinding(finding, weight);
  const question = next === undefined ? undefined : bank.questions.get(next);
  return [
    ...(said.quote === null ? [] : [{ key: 'mentor-quote', args: { quote: said.quote } }]),
    said.found,
    said.why,
    ...(said.weight ? [said.weight] : []),
    '',
    question ? { key: 'mentor-next', args: { question: phraseIn(question.field.question, lang) } } : said.ask,
  ];
}
