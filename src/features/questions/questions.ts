import type { Feature } from '#aggregates/account/feature.ts';
import type { Runs } from '#aggregates/account/runs.ts';
import { card, type Turn } from '#aggregates/account/turn.ts';
import type { WorkshopView } from '#aggregates/workshop/state.ts';

/** A question on its way to the organizer, and its answer on the way back. */
type Asked = { id: string; from: number; name: string; workshop: string; text: string };
type Answered = { workshop: string; question: string; text: string };

/** An organizer can still answer this many of the latest questions by their buttons. */
const KEPT = 50;
/** The field of the organizer's account that holds them. */
const FIELD = 'questions';

/** "Tanya panitia": a person's question reaches the organizer, whose answer comes back. */
export function createQuestions(deps: { runs: Runs }): Feature {
  const { runs } = deps;
  const workshopOf = (turn: Turn, code: string) => turn.reading.view<WorkshopView>(`workshop:${code}`);

  function ask(turn: Turn, code: string): void {
    if (!workshopOf(turn, code)) return turn.toast({ key: 'account-button-unknown' });
    runs.open(turn, 'question', { subject: code });
  }

  function choose(turn: Turn): void {
    const codes = Object.keys(turn.get('registrations') ?? {});
    const [only] = codes;
    if (only === undefined)
      return turn.show(
        card([{ key: 'question-no-workshop' }], [[{ label: { key: 'btn-find-workshop' }, data: 'm.daftar' }]]),
      );
    if (codes.length === 1) return ask(turn, only);
    const buttons = codes.map((code) => [{ label: workshopOf(turn, code)?.card.title ?? code, data: `q.${code}` }]);
    turn.show(card([{ key: 'question-choose' }], buttons));
  }

  return {
    trial: true,
    commands: { tanya: choose },
    taps: {
      q: (turn, [code = '']) => ask(turn, code),
      qa(turn, [id = '']) {
        const asked = (turn.more<Asked[]>(FIELD) ?? []).find((q) => q.id === id);
        if (!asked) return turn.toast({ key: 'question-gone' });
        runs.open(turn, 'answer', {
          subject: id,
          before: [{ key: 'question-shown', args: { name: asked.name, text: asked.text } }],
        });
      },
    },
    forms: {
      question: {
        recap: (turn, run) => ({
          key: 'question-recap',
          args: { title: workshopOf(turn, run.subject)?.card.title ?? run.subject },
        }),
        submit(turn, run, answers) {
          const workshop = workshopOf(turn, run.subject);
          if (!workshop) return turn.show(card([{ key: 'registration-code-unknown' }]));
          const name = String(turn.get('profile')?.name ?? '');
          const asked: Asked = {
            id: run.id,
            from: turn.person,
            name,
            workshop: run.subject,
            text: String(answers.question),
          };
          turn.entrust(`account:${workshop.card.createdBy}`, 'question', asked);
          turn.show(card([{ key: 'question-sent' }]));
        },
      },
      answer: {
        recap: () => ({ key: 'answer-recap' }),
        submit(turn, run, answers) {
          const asked = (turn.more<Asked[]>(FIELD) ?? []).find((q) => q.id === run.subject);
          if (!asked) return turn.show(card([{ key: 'question-gone' }]));
          const answered: Answered = { workshop: asked.workshop, question: asked.text, text: String(answers.answer) };
          turn.tell(`account:${asked.from}`, 'answered', answered);
          turn.show(card([{ key: 'answer-sent' }]));
        },
      },
    },
    inbound: {
      'erase-person'(turn, { by }: { by: number }) {
        const kept = turn.more<Asked[]>(FIELD) ?? [];
        for (const { id } of kept.filter(({ from }) => from === by)) runs.drop(turn, 'answer', id);
        turn.setMore(
          FIELD,
          kept.filter(({ from }) => from !== by),
        );
      },
      question(turn, asked: Asked) {
        turn.setMore(FIELD, [...(turn.more<Asked[]>(FIELD) ?? []), asked].slice(-KEPT));
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
