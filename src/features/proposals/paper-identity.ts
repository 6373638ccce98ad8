import type { Block } from '#documents/paper.ts';
import type { PaperWords } from '#documents/paper-words.ts';
import type { StoredProposal } from './stored.ts';

type Rows = Extract<Block, { block: 'facts' }>['rows'];

/** Who proposes what in which form: the head of the draft. */
export function identityOf(stored: StoredProposal, words: PaperWords): Rows {
  const { say, orGap } = words;
  const { author } = stored;
  return [
    { label: say('paper-author'), value: orGap(author.name, say('paper-lack-author')) },
    { label: say('paper-position'), value: orGap(author.position, say('paper-lack-position')) },
    { label: say('paper-agency'), value: orGap(author.agency, say('paper-lack-agency')) },
    ...innovationOf(stored, words),
  ];
}

/** What is proposed, without its name and its author. */
export function innovationOf({ about, edition, printed }: StoredProposal, { say, orGap }: PaperWords): Rows {
  const row = (label: string, text: string, lack: string) => ({ label: say(label), value: orGap(text, say(lack)) });
  const { group, category } = about;
  return [
    row('paper-unit', printed('unit'), 'paper-lack-unit'),
    ...(edition.basis === null ? [] : [{ label: say('paper-edition'), value: `${edition.title} (${edition.basis})` }]),
    ...(edition.groups.length > 1 ? [row('paper-group', capital(group ?? ''), 'paper-lack-group')] : []),
    ...(edition.categories.length > 0 ? [row('paper-category', capital(category ?? ''), 'paper-lack-category')] : []),
    { label: say('paper-stage'), value: capital(printed('stage')) },
    ...(about.stage === 'idea' ? [] : [row('paper-start', printed('start_date'), 'paper-lack-start')]),
  ];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
