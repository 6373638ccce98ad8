import { join } from 'node:path';
import { phraseIn } from '#forms/phrase.ts';
import type { ReadSource } from '#forms/source.ts';
import type { Rules } from './examine.ts';
import { type Headings, loadHeadings } from './headings.ts';
import { loadProposals, type Proposals } from './load.ts';
import { loadRuleData } from './rules/data.ts';
import { createRules } from './rules/rules.ts';
import { loadTitleWords, type TitleWords } from './title.ts';

/** What is asked of proposals, in which forms, what else people call their sections, and the mentor's rules. */
export type Drafting = Proposals & { readonly rules: Rules; readonly headings: Headings; readonly titles: TitleWords };

/**
 * Reads everything that the drafting needs.
 * @param prompts the folder that holds `proposals`, `headings.yaml`, `titles.yaml`, `mentor-rules` and `spelling.tsv`
 *
 * Throws one error that lists every mistake of the first of these that has any.
 */
export function openDrafting(prompts: string, read?: ReadSource): Drafting {
  const proposals = loadProposals(join(prompts, 'proposals'), read);
  const headings = loadHeadings(join(prompts, 'headings.yaml'), proposals.editions, read);
  const rules = createRules(loadRuleData(prompts, read), (id) => {
    const question = proposals.bank.questions.get(id);
    if (question === undefined) return undefined;
    const leadIn = question.leadIn === undefined ? undefined : phraseIn(question.leadIn, 'id');
    return { words: phraseIn(question.field.question, 'id'), leadIn };
  });
  return { ...proposals, headings, titles: loadTitleWords(prompts, read), rules };
}
