import type { Block } from '#documents/paper.ts';
import type { PaperWords } from '#documents/paper-words.ts';
import { phraseIn } from '#forms/phrase.ts';
import { stateOf } from './paper-state.ts';
import type { StoredProposal } from './stored.ts';

/** The head of our own plan, short enough to leave its one page to the plan: what, who, where, when, and what is missing. */
export function planHead(stored: StoredProposal, words: PaperWords, made: string): Block[] {
  const { say, orGap } = words;
  const { author, edition } = stored;
  const name = orGap(stored.printed('name'), say('paper-lack-name'));
  const rows = [
    { label: say('paper-author'), value: orGap(author.name, say('paper-lack-author')) },
    { label: say('paper-agency'), value: orGap(author.agency, say('paper-lack-agency')) },
    { label: say('paper-unit'), value: orGap(stored.printed('unit'), say('paper-lack-unit')) },
    { label: say('paper-day'), value: made },
  ];
  const state = stateOf(stored, words, [name, ...rows.map(({ value }) => value)], made);
  const remarks = edition.remarks.map((remark) => phraseIn(remark, 'id'));
  return [
    { block: 'subtitle', text: say('paper-plan') },
    { block: 'title', text: name },
    { block: 'facts', rows },
    { block: 'note', text: [state, ...remarks].join(' ') },
  ];
}
