import { join } from 'node:path';
import type { Rules } from './examine.ts';
import { loadProposals, type Proposals } from './load.ts';
import { loadRuleData } from './rules/data.ts';
import { createRules } from './rules/rules.ts';

/** What is asked of proposals, in which forms, and the mentor's rules. */
export type Drafting = Proposals & { readonly rules: Rules };

/**
 * Reads everything that the drafting needs.
 * @param prompts the folder that holds `proposals`, `mentor-rules` and `spelling.tsv`
 *
 * Throws one error that lists every mistake of the first of these that has any.
 */
export function openDrafting(prompts: string): Drafting {
  return { ...loadProposals(join(prompts, 'proposals')), rules: createRules(loadRuleData(prompts)) };
}
