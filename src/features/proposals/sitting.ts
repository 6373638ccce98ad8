import type { Changes } from '#aggregates/account/feature.ts';
import type { Runs } from '#aggregates/account/runs.ts';
import type { Turn } from '#aggregates/account/turn.ts';
import type { Answering } from '#aggregates/proposal/messages.ts';
import type { Line } from '#core/view.ts';
import type { Say } from '#core/words.ts';
import { phraseIn } from '#forms/phrase.ts';
import type { Run } from '#forms/run.ts';
import type { Value } from '#forms/types.ts';
import type { Bank, Edition, Stage } from '#proposals/definition.ts';
import { findEdition } from '#proposals/find-edition.ts';
import { printAnswer } from '#proposals/prose.ts';
import { isWanted, questionsOf, type Sitting, sittingKey } from '#proposals/session.ts';
import { keepOwn, ownProposals, tellProposal } from './own.ts';
import type { Part } from './part.ts';
import { countLines } from './section-count.ts';
import type { StageChange } from './stage-change.ts';
import { FORM, readSubject, subjectOf } from './subject.ts';

/** Questions whose answers the account remembers of each proposal. */
const NAME = 'name';
const STAGE = 'stage';
/** Characters of the answer that a recap reminds of. */
const SHORT = 60;
/** And of the one that is to be written anew. */
const LONG = 1_000;

/** Said of an answer that was kept. */
const SAVED: ReadonlySet<string> = new Set(['form-saved', 'form-saved-words', 'form-edited']);
/** Said of a text that is no answer but a draft of its own. */
const TOO_LONG: ReadonlySet<string> = new Set(['kind-long-text-too-long', 'kind-long-text-rest']);

/**
 * A sitting: some questions of the bank, one after another. Each answer is told to the proposal as soon as it stands; in the first draft
 * nothing is criticised, only kept.
 */
export function createSitting(deps: {
  runs: Runs;
  bank: Bank;
  editions: ReadonlyMap<string, Edition>;
  leadOn: StageChange['leadOn'];
}) {
  const { runs, bank, editions } = deps;

  /** Begins a sitting, or goes on with it. What is known is not asked again. */
  function open(
    turn: Turn,
    proposal: string,
    sitting: Sitting,
    given: { answers?: Readonly<Record<string, Value>>; before?: readonly Line[]; mend?: boolean } = {},
  ): void {
    const own = ownProposals(turn)[proposal];
    if (!own) return turn.toast({ key: 'proposal-unknown' });
    const { answers = {}, before = [], mend = false } = given;
    const anew = mend && sitting.what === 'question' && sitting.question in answers;
    const subject = subjectOf(proposal, own.edition, anew ? { ...sitting, answered: true } : sitting);
    // What is asked to be changed is asked, though it has an answer.
    const known = mend && sitting.what === 'question' ? without(answers, sitting.question) : answers;
    const now = mend && sitting.what === 'question' ? sayNow(sitting.question, answers[sitting.question]) : [];
    if (mend) runs.drop(turn, FORM, subject);
    // Whoever goes from one sitting to another means to: the end of this one does not lead back.
    const other = turn.get('run');
    if (other?.form === FORM && other.subject !== subject) runs.pause(turn);
    // Nine questions make a first draft, whatever is known; of a section those are counted that are asked.
    const counted = sitting.what === 'core' ? {} : ({ uncounted: true } as const);
    runs.open(turn, FORM, { subject, answers: known, before: [...before, ...now], ...counted });
  }

  /** What is there now, to be read before it is written anew. */
  function sayNow(id: string, value: Value | undefined): Line[] {
    const question = bank.questions.get(id);
    const answer = question && value !== undefined ? printAnswer(question, value) : '';
    return answer === '' ? [] : [{ key: 'form-current', args: { answer: shorten(answer, LONG) } }, ''];
  }

  const questionAt = (run: Run) => bank.questions.get(run.at);

  /** The account remembers what it says of the proposal, and what was left does not ask again. */
  function remember(turn: Turn, run: Run, { answers }: Changes): void {
    const { proposal } = readSubject(run.subject);
    const { [NAME]: name, [STAGE]: stage } = answers;
    const question = bank.questions.get(NAME);
    keepOwn(turn, proposal, {
      ...(name !== undefined && question ? { name: printAnswer(question, name) } : {}),
      ...(stage !== undefined ? { stage: stage as Stage } : {}),
    });
    runs.learn(turn, FORM, (subject) => readSubject(subject).proposal === proposal, answers);
  }

  /** True when the edition does not take the stage that was chosen. */
  function leadsOn(turn: Turn, run: Run, { answers: { [STAGE]: stage } }: Changes): boolean {
    const { proposal, edition } = readSubject(run.subject);
    return stage !== undefined && deps.leadOn(turn, proposal, findEdition(editions, edition), stage as Stage);
  }

  function kept(turn: Turn, run: Run, changed: Changes): boolean {
    if (leadsOn(turn, run, changed)) return true;
    remember(turn, run, changed);
    tellProposal(turn, readSubject(run.subject).proposal, 'answer', changed satisfies Omit<Answering, 'by'>);
    return false;
  }

  function recap(turn: Turn, run: Run): Line {
    const { proposal, edition, sitting } = readSubject(run.subject);
    const own = ownProposals(turn)[proposal];
    const asked = own ? questionsOf(bank, findEdition(editions, edition, own.stage), own.stage, sitting) : [];
    const counted = asked.filter((id) => isCounted(run, id));
    const given = [...Object.keys(run.answers), ...(run.away ?? [])].filter((id) => counted.includes(id));
    const title = editions.get(edition)?.title ?? edition;
    const name = own?.name ? own.name : { key: 'proposal-unnamed-in', args: { edition: title } };
    const count = run.skipped.length;
    const gaps = count === 0 ? '' : { key: 'proposal-recap-gaps', args: { count } };
    const last = sayLast(turn, run, asked);
    return { key: 'proposal-recap', args: { name, answered: given.length, total: counted.length, gaps, last } };
  }

  /** What a section knew before, and what the answers so far do not ask for, counts nothing. */
  function isCounted(run: Run, id: string): boolean {
    const question = bank.questions.get(id);
    return question !== undefined && isWanted(question, run.answers) && !run.uncounted?.includes(id);
  }

  /** The answer before the open question; stage and name say nothing new. */
  function sayLast(turn: Turn, run: Run, asked: readonly string[]): Say | '' {
    const telling = asked.slice(0, asked.indexOf(run.at)).filter((id) => id !== STAGE && id !== NAME);
    const question = bank.questions.get(telling.findLast((id) => id in run.answers) ?? '');
    if (!question) return '';
    const answer = printAnswer(question, run.answers[question.id] ?? '');
    const label = phraseIn(question.field.label, turn.lang);
    return { key: 'proposal-recap-last', args: { label, answer: shorten(answer, SHORT) } };
  }

  /** The weak and the strong example, and what an evaluator looks for, above the question. */
  function showExample(turn: Turn, id: string): void {
    const question = bank.questions.get(id);
    const run = turn.get('run');
    if (!question?.examples || run?.form !== FORM || run.at !== id) return turn.toast({ key: 'account-button-old' });
    const { weak, strong } = question.examples;
    runs.ask(turn, [
      { key: 'proposal-example-weak', args: { text: phraseIn(weak, turn.lang) } },
      { key: 'proposal-example-strong', args: { text: phraseIn(strong, turn.lang) } },
      ...(question.evaluator
        ? [{ key: 'proposal-evaluator', args: { text: phraseIn(question.evaluator, turn.lang) } }]
        : []),
      '',
    ]);
  }

  const part: Part = {
    taps: { x: (turn, [id = '']) => showExample(turn, id) },
    forms: {
      [FORM]: {
        atOnce: true,
        shownLater: true,
        fields(turn, subject) {
          const { proposal, edition, sitting } = readSubject(subject);
          const own = ownProposals(turn)[proposal];
          return own ? questionsOf(bank, findEdition(editions, edition, own.stage), own.stage, sitting) : [];
        },
        recap,
        kept,
        news(turn, run, news, field) {
          if (TOO_LONG.has(news.key)) return [news, { key: 'proposal-paste-hint' }];
          const question = bank.questions.get(field);
          if (SAVED.has(news.key)) {
            const { proposal, sitting } = readSubject(run.subject);
            return [news, ...countLines(bank, ownProposals(turn)[proposal], sitting, run)];
          }
          if (!question || (news.key !== 'form-skipped' && news.key !== 'form-cleared')) return [news];
          const [gap, keeper] = [phraseIn(question.gap, turn.lang), phraseIn(question.keeper, turn.lang)];
          return [{ key: 'proposal-gap', args: { gap, keeper } }];
        },
        ways: (_turn, run) =>
          questionAt(run)?.examples ? [{ label: { key: 'btn-see-example' }, data: `pr.x.${run.at}` }] : [],
        waysBack(_turn, run) {
          const { proposal } = readSubject(run.subject);
          return [
            { label: { key: 'btn-see-draft' }, data: `pr.d.${proposal}` },
            { label: { key: 'btn-map' }, data: `pr.m.${proposal}` },
          ];
        },
        submit(turn, run, _answers, _form, last) {
          if (leadsOn(turn, run, last)) return;
          const { proposal, edition, sitting } = readSubject(run.subject);
          const section = sectionOf(editions.get(edition), sitting);
          const question = sitting.what === 'question' ? { question: sitting.question } : {};
          remember(turn, run, last);
          // Whoever passes over what has an answer leaves it as it is.
          const answered = sitting.what === 'question' && sitting.answered === true;
          const brought: Changes = answered ? { ...last, passed: [] } : last;
          // With the last answer, so that it cannot be shown without it.
          const show = { what: 'finished', args: { sitting: sittingKey(sitting), ...section, ...question } };
          tellProposal(turn, proposal, 'answer', brought satisfies Omit<Answering, 'by'>, show);
        },
      },
    },
  };
  return { part, open };
}

/** The section that a sitting is about: of one question, the one that it goes deeper into. */
function sectionOf(edition: Edition | undefined, sitting: Sitting): { section?: string } {
  if (sitting.what === 'section') return { section: sitting.section };
  const deeper = edition?.sections.find(({ deep }) =>
    deep.some(({ question }) => sitting.what === 'question' && question === sitting.question),
  );
  return deeper ? { section: deeper.id } : {};
}

/** As much of an answer as reminds of it. */
function shorten(answer: string, most: number): string {
  const line = answer.replace(/\s+/g, ' ');
  return line.length <= most ? line : `${line.slice(0, most).replace(/\s+\S*$/, '')} …`;
}

function without(answers: Readonly<Record<string, Value>>, id: string): Record<string, Value> {
  const { [id]: _gone, ...rest } = answers;
  return rest;
}

export type OpenSitting = ReturnType<typeof createSitting>['open'];
