import { spansOf, type Text } from '#documents/paper.ts';
import type { PaperWords } from '#documents/paper-words.ts';
import type { StoredProposal } from './stored.ts';

/**
 * Of what day the draft is, and how much is missing: in its sections, and in what its head says of who proposes it.
 * @param head what the head says, with its gaps
 * @param made the day as it is said
 */
export function stateOf({ drafted }: StoredProposal, { say }: PaperWords, head: readonly Text[], made: string): string {
  const gaps = drafted.reduce((sum, { open }) => sum + open.length, 0);
  const identity = head.flatMap(spansOf).filter(({ tone }) => tone === 'gap').length;
  if (gaps === 0 && identity === 0) return say('paper-cover-full', { day: made });
  if (identity === 0) return say('paper-cover-gaps', { day: made, gaps });
  if (gaps === 0) return say('paper-cover-identity', { day: made, identity });
  return say('paper-cover-both', { day: made, gaps, identity });
}
