import type { OwnProposal } from '#aggregates/account/state.ts';
import type { Seen } from '#aggregates/proposal/messages.ts';
import type { Line } from '#core/view.ts';
import { countWords } from '#forms/reading/clean.ts';
import type { Run } from '#forms/run.ts';
import type { Value } from '#forms/types.ts';
import type { Bank, Section } from '#proposals/definition.ts';
import { proseOf } from '#proposals/prose.ts';
import type { Sitting } from '#proposals/session.ts';
import type { Reader } from './reader.ts';

/** What a section has besides the questions that a sitting asks of it, for counting its words while they are answered. */
export function countingOf(bank: Bank, reader: Reader, seen: Seen, section: Section): OwnProposal['counting'] | null {
  const { words, written } = reader.state(seen, section.id);
  // A text of the author's own stands instead of the answers.
  if (written) return null;
  return { section: section.id, others: words - wordsIn(bank, section.more, seen.answers), max: section.maxWords };
}

/** The words of the section so far, against its limit where that is known. */
export function countLines(bank: Bank, own: OwnProposal | undefined, sitting: Sitting, run: Run): Line[] {
  const { counting } = own ?? {};
  if (!counting || sitting.what !== 'section' || sitting.section !== counting.section) return [];
  const words = counting.others + wordsIn(bank, Object.keys(run.answers), run.answers);
  const { max } = counting;
  return max === null
    ? [{ key: 'proposal-section-count', args: { words } }]
    : [{ key: 'proposal-section-count-of', args: { words, max } }];
}

function wordsIn(bank: Bank, ids: readonly string[], answers: Readonly<Record<string, Value>>): number {
  return ids.reduce((sum, id) => {
    const [question, value] = [bank.questions.get(id), answers[id]];
    return question && value !== undefined ? sum + countWords(proseOf(question, value)) : sum;
  }, 0);
}
