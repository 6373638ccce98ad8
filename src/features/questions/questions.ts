import type { Feature } from '#aggregates/account/feature.ts';
import type { Runs } from '#aggregates/account/runs.ts';
import { card, TO_MENU, type Turn } from '#aggregates/account/turn.ts';
import { NOBODY } from '#aggregates/workshop/log.ts';
import { readCode, type WorkshopView } from '#aggregates/workshop/state.ts';
import type { Button, Line } from '#core/view.ts';

/** A question on its way to the organizer, and its answer on the way back. */
type Asked = { id: string; from: number; name: string; workshop: string; text: string };
type Answered = { workshop: string; question: string; text: string };

/** An organizer can still answer this many of the latest questions by their buttons. */
const KEPT = 50;
/** The field of the organizer's account that holds them. */
const FIELD = 'questions';

/** So many workshops are offered as buttons. */
const OFFERED = 8;

/** "Tanya panitia": a person's question reaches the organizer, whose answer comes back. */
export function createQuestions(deps: { runs: Runs }): Feature {
  const { runs } = deps;
  const workshopOf = (turn: Turn, code: string) => turn.reading.view<WorkshopView>(`workshop:${code}`);

  function ask(turn: Turn, typed: string): void {
    const code = readCode(typed);
    if (code === null || !workshopOf(turn, code)) return turn.toast({ key: 'account-button-unknown' });
    runs.open(turn, 'question', { subject: code });
  }

  /** The workshop that is meant: the one on the screen, else the only one. */
  function choose(turn: Turn): void {
    const codes = Object.keys(turn.get('registrations') ?? {});
    const open = turn.get('run');
    const registering = open?.form === 'registration' ? open.subject : undefined;
    const code = turn.get('seen') ?? registering ?? (codes.length === 1 ? codes[0] : undefined);
    if (code !== undefined) return ask(turn, code);
    const find: Button = { label: { key: 'btn-find-workshop' }, data: 'm.cari' };
    if (codes.length === 0) return turn.show(card([{ key: 'question-no-workshop' }], [[find]]));
    const titled = codes.slice(-OFFERED).map((c) => ({ code: c, title: workshopOf(turn, c)?.card.title ?? c }));
    const lines: Line[] = titled.map((w) => ({ key: 'desk-listed', args: w }));
    const buttons = titled.map((w) => [{ label: w.title, data: `q.${w.code}` }]);
    turn.show(card([{ key: 'question-choose' }, '', ...lines], buttons));
  }

  /** The question is shown with the wish for its answer, and again when that is gone on with. */
  function answer(turn: Turn, asked: Asked | undefined): void {
    if (!asked) return turn.toast({ key: 'question-gone' });
    runs.open(turn, 'answer', { subject: asked.id, before: [shown(asked), ''] });
  }

  return {
    trial: true,
    commands: {
      tanya: choose,
      jawab(turn) {
        const last = questionsOf(turn).at(-1);
        if (last) answer(turn, last);
        else runs.inform(turn, [{ key: 'question-none' }], TO_MENU);
      },
    },
    taps: {
      q: (turn, [code = '']) => ask(turn, code),
      qa(turn, [id = '']) {
        answer(
          turn,
          questionsOf(turn).find((q) => q.id === id),
        );
      },
    },
    forms: {
      question: {
        needs: ['question'],
        recap: (turn, run) => ({
          key: 'question-recap',
          args: { title: workshopOf(turn, run.subject)?.card.title ?? run.subject },
        }),
        submit(turn, run, answers) {
          const workshop = workshopOf(turn, run.subject);
          if (!workshop) return turn.show(card([{ key: 'registration-code-unknown' }], TO_MENU));
          const { createdBy, organizer } = workshop.card;
          if (createdBy === NOBODY) return turn.show(card([{ key: 'question-nobody', args: { organizer } }], TO_MENU));
          const name = String(turn.get('profile')?.name ?? turn.get('crew')?.[run.subject]?.name ?? '');
          const asked: Asked = {
            id: run.id,
            from: turn.person,
            name,
            workshop: run.subject,
            text: String(answers.question),
          };
          turn.entrust(`account:${createdBy}`, 'question', asked);
          turn.show(card([{ key: 'question-sent' }], TO_MENU));
        },
      },
      answer: {
        needs: ['answer'],
        recap(turn, run) {
          const asked = questionsOf(turn).find((q) => q.id === run.subject);
          return asked ? shown(asked) : { key: 'answer-recap' };
        },
        submit(turn, run, answers) {
          const asked = questionsOf(turn).find((q) => q.id === run.subject);
          if (!asked) return turn.show(card([{ key: 'question-gone' }], TO_MENU));
          const answered: Answered = { workshop: asked.workshop, question: asked.text, text: String(answers.answer) };
          turn.tell(`account:${asked.from}`, 'answered', answered);
          turn.show(card([{ key: 'answer-sent' }], TO_MENU));
        },
      },
    },
    inbound: {
      'erase-person'(turn, { by }: { by: number }) {
        const kept = questionsOf(turn);
        for (const { id } of kept.filter(({ from }) => from === by)) runs.drop(turn, 'answer', id);
        turn.setMore(
          FIELD,
          kept.filter(({ from }) => from !== by),
        );
      },
      question(turn, asked: Asked) {
        turn.setMore(FIELD, [...questionsOf(turn), asked].slice(-KEPT));
        const title = workshopOf(turn, asked.workshop)?.card.title ?? asked.workshop;
        const from =
          asked.name === ''
            ? { key: 'question-from-unknown', args: { title } }
            : { key: 'question-from', args: { name: asked.name, title } };
        turn.notify(card([from, asked.text], [[{ label: { key: 'btn-answer' }, data: `qa.${asked.id}` }]]));
      },
      answered(turn, { workshop, question, text }: Answered) {
        const title = workshopOf(turn, workshop)?.card.title ?? workshop;
        const lines = [{ key: 'answer-from', args: { title } }, { key: 'answer-to', args: { question } }, text];
        turn.notify(card(lines, [[{ label: { key: 'btn-ask-again' }, data: `q.${workshop}` }]]));
      },
    },
  };
}

function questionsOf(turn: Turn): readonly Asked[] {
  return turn.more<Asked[]>(FIELD) ?? [];
}

/** A question as its organizer reads it again. */
function shown({ name, text }: Asked): Line {
  return name === ''
    ? { key: 'question-shown-unknown', args: { text } }
    : { key: 'question-shown', args: { name, text } };
}
