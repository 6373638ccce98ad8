import type { Button, Line } from '#core/view.ts';
import type { Say } from '#core/words.ts';
import { askView } from '#forms/ask.ts';
import type { Form } from '#forms/definition.ts';
import { refresh } from '#forms/refresh.ts';
import { finalAnswers, type Run, SUMMARY, startRun } from '#forms/run.ts';
import { mendByEdit, type Step, type StepContext, step } from '#forms/step.ts';
import { type Input, RESERVED, type Value } from '#forms/types.ts';
import type { FormHandler } from './feature.ts';
import { type Paused, pausedField } from './state.ts';
import type { Turn } from './turn.ts';

/**
 * The open question of a person: a form is begun, answered, left and gone on with. A person has at most one; beginning another puts the former aside.
 */
export function createRuns(deps: {
  forms: ReadonlyMap<string, Form>;
  handlerOf: (form: string) => FormHandler | undefined;
  plain: (lang: Turn['lang'], say: Say) => string;
  today: (at: number) => string;
}) {
  const { forms } = deps;

  /** The form, with the fields that this run asks. */
  function formOf(turn: Turn, run: Pick<Run, 'form' | 'subject'>): Form {
    const form = forms.get(run.form);
    if (!form) throw new Error(`no form ${run.form}`);
    const asked = handlerOf(run).fields?.(turn, run.subject);
    return asked ? { ...form, fields: form.fields.filter((field) => asked.includes(field.id)) } : form;
  }

  function handlerOf(run: Pick<Run, 'form'>): FormHandler {
    const handler = deps.handlerOf(run.form);
    if (!handler) throw new Error(`nothing takes the answers of the form ${run.form}`);
    return handler;
  }

  function contextOf(turn: Turn, run: Run): StepContext {
    return {
      lang: turn.lang,
      today: deps.today(turn.at),
      agencies: [],
      ...handlerOf(run).context?.(turn, run),
      plain: (say) => deps.plain(turn.lang, say),
    };
  }

  function showStep(turn: Turn, form: Form, result: Step, context: StepContext): void {
    turn.set('run', result.run);
    turn.show(askView(form, result.run, result.news ? [result.news] : [], context));
  }

  const runs = {
    /** Begins a form; an unfinished run of the same form and subject is gone on with instead. */
    open(
      turn: Turn,
      formId: string,
      given: {
        subject?: string;
        answers?: Readonly<Record<string, Value>>;
        /** The first question is to confirm this answer, in these words. */
        confirm?: { say: Say; value: Value };
        /** Begins where the answers are shown to be mended. */
        mend?: true;
        /** Optional questions without an answer count as passed over. */
        passed?: true;
        before?: readonly Line[];
        also?: readonly Button[];
      },
    ): void {
      const subject = given.subject ?? '';
      const key = keyOf(formId, subject);
      // What is mended is what is kept now, not what a mending that was left remembers.
      if (given.mend) runs.drop(turn, formId, subject);
      const current = turn.get('run');
      if (current && keyOf(current.form, current.subject) === key) return runs.ask(turn, given.before, given.also);
      if ((turn.get('paused') ?? []).some((p) => p.key === key)) {
        runs.resume(turn, key);
        return;
      }
      if (current) runs.pause(turn);
      const id = turn.nonce.slice(0, 6).replace(/\W/g, '0');
      const form = formOf(turn, { form: formId, subject });
      const { answers = {}, confirm, mend, passed } = given;
      const run = startRun(form, { id, subject, answers, ...(passed ? { passed } : {}) });
      turn.set('run', {
        ...run,
        ...(confirm ? { proposal: proposalOf(confirm.say, confirm.value) } : {}),
        ...(mend && run.at === SUMMARY ? { choosing: true } : {}),
      });
      runs.ask(turn, given.before, given.also);
    },

    /** Shows the open question, with lines above and buttons below it. */
    ask(turn: Turn, before: readonly Line[] = [], also: readonly Button[] = []): void {
      const kept = turn.get('run');
      if (!kept) return;
      const form = formOf(turn, kept);
      const run = refresh(form, kept);
      if (run !== kept) turn.set('run', run);
      turn.show(askView(form, run, before, contextOf(turn, run), also));
    },

    /** Takes an answer to the open question. */
    answer(turn: Turn, input: Input): void {
      const kept = turn.get('run');
      if (!kept) return;
      const form = formOf(turn, kept);
      const run = refresh(form, kept);
      const context = contextOf(turn, run);
      const result = step(form, run, input, context);
      const complete = result.submitted || (handlerOf(run).atOnce && result.run.at === SUMMARY);
      if (!complete) return showStep(turn, form, result, context);
      turn.set('run', null);
      handlerOf(run).submit(turn, result.run, finalAnswers(form, result.run), form);
    },

    /** Mends an answer whose message was edited; false when no answer of the open run came from it. */
    edited(turn: Turn, messageId: number, text: string): boolean {
      const run = turn.get('run');
      if (!run) return false;
      const form = formOf(turn, run);
      const context = contextOf(turn, run);
      const result = mendByEdit(form, run, messageId, text, context);
      if (result) showStep(turn, form, result, context);
      return result !== null;
    },

    /** Puts the open question aside; everything answered is kept. */
    pause(turn: Turn): Paused | null {
      const run = turn.get('run');
      if (!run) return null;
      const paused = { key: keyOf(run.form, run.subject), form: run.form, subject: run.subject };
      turn.setMore(pausedField(paused.key), run);
      turn.set('run', null);
      turn.set('paused', [...(turn.get('paused') ?? []).filter((p) => p.key !== paused.key), paused]);
      return paused;
    },

    /** Ends a run, open or left, without its answers. */
    drop(turn: Turn, formId: string, subject: string): void {
      const key = keyOf(formId, subject);
      const current = turn.get('run');
      if (current && keyOf(current.form, current.subject) === key) turn.set('run', null);
      const paused = turn.get('paused') ?? [];
      if (!paused.some((p) => p.key === key)) return;
      turn.set(
        'paused',
        paused.filter((p) => p.key !== key),
      );
      turn.setMore(pausedField(key), null);
    },

    /** "Are you sure?"; an open question is put aside for it, so that a typed yes or no is understood. */
    confirm(turn: Turn, ...asked: Parameters<Turn['confirm']>): void {
      runs.pause(turn);
      turn.confirm(...asked);
    },

    /** Goes on with what was left: the given one, or the last. False when there is nothing. */
    resume(turn: Turn, key?: string): boolean {
      const list = turn.get('paused') ?? [];
      const wanted = key === undefined ? list.at(-1) : list.find((p) => p.key === key);
      if (!wanted) return false;
      const run = turn.more<Run>(pausedField(wanted.key));
      const current = turn.get('run');
      if (current) runs.pause(turn);
      turn.set(
        'paused',
        (turn.get('paused') ?? []).filter((p) => p.key !== wanted.key),
      );
      turn.setMore(pausedField(wanted.key), null);
      if (!run) return false;
      turn.set('run', { ...run, revision: run.revision + 1 });
      runs.ask(turn, [runs.recap(turn, run)]);
      return true;
    },

    /** One line on where the person was. */
    recap(turn: Turn, run: Run): Line {
      return handlerOf(run).recap(turn, run);
    },
  };
  return runs;
}

export type Runs = ReturnType<typeof createRuns>;

function keyOf(form: string, subject: string): string {
  return subject === '' ? form : `${form}:${subject}`;
}

/** "Is this right?" before anything was typed: taken, or written anew. */
function proposalOf(say: Say, value: Value): NonNullable<Run['proposal']> {
  return {
    say,
    options: [
      { id: 'yes', label: { key: 'kind-correct-button' }, value },
      { id: RESERVED.retype, label: { key: 'kind-retype-button' }, value: null },
    ],
  };
}
