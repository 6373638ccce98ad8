import { card, type Turn } from '#aggregates/account/turn.ts';
import type { Answering, Seen } from '#aggregates/proposal/messages.ts';
import type { Button, Line } from '#core/view.ts';
import { kindFor } from '#forms/kinds/index.ts';
import { countWords } from '#forms/reading/clean.ts';
import type { Bank } from '#proposals/definition.ts';
import { findingLines } from './finding-lines.ts';
import { tellProposal } from './own.ts';
import type { Part } from './part.ts';
import { headOf, type Reader, shortName } from './reader.ts';

/** Nine questions take half an hour. */
const MINUTES_A_QUESTION = 30 / 9;
/** So many words are an answer, and no "ok". */
const FEWEST_WORDS = 4;

/** What is said when a sitting has ended: the first draft, a section with what the mentor found, or one answer; and what helps most next. */
export function createAfter(deps: {
  bank: Bank;
  reader: Reader;
  showMap: (turn: Turn, seen: Seen, before?: readonly Line[]) => void;
}): Part {
  const { bank, reader, showMap } = deps;

  function finished(turn: Turn, seen: Seen): void {
    const { sitting, section, question } = seen.args;
    if (sitting === 'core') afterCore(turn, seen);
    else if (section !== undefined && (question === undefined || deepOf(seen) !== undefined)) afterSection(turn, seen);
    else showMap(turn, seen, [{ key: 'proposal-answer-kept' }, '']);
  }

  /** The question that goes deeper into what weighs most in the section, and was not answered yet. */
  function deepOf(seen: Seen): string | undefined {
    const [finding] = seen.findings;
    const deep = reader.section(seen, seen.args.section)?.deep ?? [];
    return deep.find(({ on, question }) => finding && on.includes(finding.rule) && reader.isToAsk(seen, question))
      ?.question;
  }

  function afterCore(turn: Turn, seen: Seen): void {
    const words = seen.sections.reduce((sum, s) => sum + s.words, 0);
    const lacking = seen.sections.filter(({ light }) => light !== 'enough').length;
    const done: Line = { key: 'proposal-first-draft', args: { sections: seen.sections.length, words, lacking } };
    const files: Button[] = [
      { label: { key: 'btn-see-draft' }, data: `pr.d.${seen.proposal}` },
      { label: { key: 'btn-download-word' }, data: `pr.w.${seen.proposal}` },
    ];
    turn.show(card([done, nextLine(seen)], [nextButton(seen), files, later(seen)]));
  }

  /** The weightiest finding, why it matters, and one next question. */
  function afterSection(turn: Turn, seen: Seen): void {
    const section = reader.section(seen, seen.args.section);
    if (!section) return showMap(turn, seen);
    const { words } = reader.state(seen, section.id);
    const done: Line = { key: 'proposal-section-done', args: { name: headOf(section.name), words } };
    const [finding] = seen.findings;
    if (!finding) return turn.show(card([done, nextLine(seen)], [nextButton(seen), later(seen)]));
    // In a text of the author's own a finding is about a gap, which no question asks for.
    const about = finding.question !== null && bank.questions.has(finding.question) ? finding.question : undefined;
    const unanswered = about !== undefined && reader.isToAsk(seen, about) ? about : undefined;
    const next = deepOf(seen) ?? unanswered;
    const question = next ?? about;
    const { proposal } = seen;
    const ask: Button =
      question === undefined
        ? { label: { key: 'btn-edit-section' }, data: `pr.e.${proposal}.${section.id}`, style: 'primary' }
        : {
            label: { key: next ? 'btn-answer-now' : 'btn-mend-answer' },
            data: `pr.p.${proposal}.${question}`,
            style: 'primary',
          };
    const notNow: Button = { label: { key: 'btn-later' }, data: `pr.f.${proposal}.${section.id}.${finding.rule}` };
    turn.show(card([done, '', ...findingLines(finding, section, bank, turn.lang, next)], [[ask, notNow]]));
  }

  /** Not at once what has just been left, unless nothing else is. */
  const nextOf = (seen: Seen) => reader.next(seen, seen.args.section) ?? reader.next(seen);

  function nextLine(seen: Seen): Line {
    const next = nextOf(seen);
    if (!next) return { key: 'proposal-next-check' };
    const count = reader.toAsk(seen, next).length;
    const args = { name: headOf(next.name), count, minutes: Math.round(count * MINUTES_A_QUESTION) };
    if (!next.weight) return { key: 'proposal-next', args };
    return { key: 'proposal-next-weight', args: { ...args, weight: next.weight } };
  }

  function nextButton(seen: Seen): Button[] {
    const next = nextOf(seen);
    if (!next) return [{ label: { key: 'btn-check-proposal' }, data: `pr.k.${seen.proposal}`, style: 'primary' }];
    const label = { key: 'btn-next-section', args: { name: shortName(next.name) } };
    return [{ label, data: `pr.q.${seen.proposal}.${next.id}`, style: 'primary' }];
  }

  /** The card asks a question: who writes below it, without a tap on its button, answers that. */
  function answerAtOnce(turn: Turn, text: string): boolean {
    const shown = Object.values(turn.get('offered') ?? {});
    const asked = shown.find((data) => data.startsWith('pr.p.'));
    const finding = shown.find((data) => data.startsWith('pr.f.'));
    if (!asked || !finding || turn.get('run') || text.trim().endsWith('?') || countWords(text) < FEWEST_WORDS)
      return false;
    const [, , proposal = '', id = ''] = asked.split('.');
    const field = bank.questions.get(id)?.field;
    if (field?.kind !== 'long-text') return false;
    const context = { lang: turn.lang, today: '', agencies: [] };
    const parsed = kindFor(field).parse({ type: 'text', text, messageId: 0 }, field, context);
    if (parsed.status !== 'ok') return false;
    const [, , , section = ''] = finding.split('.');
    const answered: Omit<Answering, 'by'> = { answers: { [id]: parsed.value }, passed: [] };
    const show = { what: 'finished', args: { sitting: `q-${id}`, section, question: id } };
    return tellProposal(turn, proposal, 'answer', answered, show);
  }

  return {
    text: answerAtOnce,
    taps: {
      f(turn, [id = '', section = '', rule = '']) {
        turn.clearButtons();
        tellProposal(turn, id, 'put-off', { section, rule }, { what: 'put-off', args: { section } });
      },
    },
    seen: {
      finished,
      'put-off': (turn, seen) =>
        turn.show(card([{ key: 'proposal-put-off' }, nextLine(seen)], [nextButton(seen), later(seen)])),
    },
  };
}

function later({ proposal }: Seen): Button[] {
  return [
    { label: { key: 'btn-map' }, data: `pr.m.${proposal}` },
    { label: { key: 'btn-later' }, data: 'm.menu' },
  ];
}
