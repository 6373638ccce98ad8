import type { Entity } from '#core/formatted.ts';
import type { Button, Line, View } from '#core/view.ts';
import type { Say } from '#core/words.ts';
import { askView } from '#forms/ask.ts';
import type { Form } from '#forms/definition.ts';
import { finalAnswers, previousField, type Run, SUMMARY, startRun } from '#forms/run.ts';
import { mendByEdit, type Step, type StepContext, step } from '#forms/step.ts';
import { type Input, RESERVED, type Value } from '#forms/types.ts';
import { changesOf } from './changes.ts';
import { bringNear, dropFar, keepRun } from './far-answers.ts';
import type { FormHandler } from './feature.ts';
import { createLeftRuns } from './left-runs.ts';
import { createOpenQuestion } from './open-question.ts';
import { createOpenRun } from './open-run.ts';
import { createPausing, keyOf } from './pausing.ts';
import { card, TO_MENU, type Turn } from './turn.ts';

/**
 * The open question of a person: a form is begun, answered, left and gone on with. A person has at most one; beginning another puts the former
 * aside, and its end leads back.
 */
export function createRuns(deps: {
  forms: ReadonlyMap<string, Form>;
  handlerOf: (form: string) => FormHandler | undefined;
  plain: (lang: Turn['lang'], say: Say) => string;
  today: (at: number) => string;
}) {
  const { forms } = deps;
  const pausing = createPausing(forms);
  const { formOf, handlerOf, current } = createOpenRun({ ...deps, pausing });
  /** The view that was shown last as an open question. One, because it is asked about in the turn that shows it, and a weak set grows until the next big collection. */
  let question: View | null = null;

  /** Ends the open run when nothing is left of its form to be asked, and says so. */
  function endIfEmpty(turn: Turn): boolean {
    const run = turn.get('run');
    const form = run && formOf(turn, run.form, run.subject);
    if (!run || !form || form.fields.length > 0) return false;
    pausing.drop(turn, run.form, run.subject);
    turn.show(card([{ key: 'account-form-over' }], TO_MENU));
    runs.goBack(turn, run);
    return true;
  }

  function show(turn: Turn, view: View, options?: { edit: boolean }): void {
    question = view;
    turn.show(view, options);
  }

  function showStep(turn: Turn, form: Form, before: Run, result: Step, context: StepContext): void {
    const run = bringNear(turn, result.run, result.run.at === SUMMARY ? result.run.away : [result.run.at]);
    keepRun(turn, form, run);
    const view = askView(form, run, newsOf(turn, before, result), context, waysBelow(turn, form, run));
    show(turn, view, { edit: handlerOf(run).inPlace === true && turn.tapped !== null });
  }

  function newsOf(turn: Turn, before: Run, { run, news }: Step): readonly Line[] {
    if (!news) return [];
    return handlerOf(run).news?.(turn, run, news, before.at) ?? [news];
  }

  function waysBelow(turn: Turn, form: Form, run: Run): Button[] {
    return [...(handlerOf(run).ways?.(turn, run) ?? []), ...waysOut(form, run)];
  }

  /** Tells of what a step has brought; true when that leads elsewhere. */
  function tellKept(turn: Turn, before: Run, after: Run): boolean {
    const { kept, collected } = handlerOf(after);
    if (after.partial !== undefined && after.partial !== before.partial)
      collected?.(turn, after, after.partial, before.partial);
    if (!kept) return false;
    const changed = changesOf(before, after);
    return (Object.keys(changed.answers).length > 0 || changed.passed.length > 0) && kept(turn, after, changed);
  }

  /** What a run had put aside is the open question again, without being asked. */
  function reopen(turn: Turn, ended: Run): void {
    const waiting = pausing.waitingFor(turn, ended);
    if (waiting !== undefined && !turn.get('run')) pausing.fetch(turn, waiting);
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
        /** The questions are counted without those whose answers are known. */
        uncounted?: true;
        before?: readonly Line[];
        also?: readonly Button[];
      },
    ): void {
      const { subject = '', answers = {}, confirm, mend, passed, uncounted } = given;
      const key = keyOf(formId, subject);
      // What is mended is what is kept now, not what a mending that was left remembers.
      if (mend) runs.drop(turn, formId, subject);
      const open = turn.get('run');
      if (open && keyOf(open.form, open.subject) === key) return runs.recall(turn);
      if (pausing.isPaused(turn, key) && runs.resume(turn, key)) return;
      const form = formOf(turn, formId, subject);
      if (!form) throw new Error(`no form ${formId}`);
      const id = turn.nonce.slice(0, 6).replace(/\W/g, '0');
      const run = startRun(form, { id, subject, answers, ...(passed && { passed }), ...(uncounted && { uncounted }) });
      runs.pause(turn, run.id);
      keepRun(turn, form, {
        ...run,
        ...(confirm ? { proposal: proposalOf(confirm.say, confirm.value) } : {}),
        ...(mend && run.at === SUMMARY ? { choosing: true } : {}),
      });
      runs.ask(turn, given.before, given.also);
    },

    /** Shows the open question, with lines above and buttons below it. */
    ask(turn: Turn, before: readonly Line[] = [], also: readonly Button[] = []): void {
      if (endIfEmpty(turn)) return;
      const now = current(turn);
      if (!now) return;
      const { form, context } = now;
      const { moved, ...run } = now.run;
      if (moved) keepRun(turn, form, run);
      show(turn, askView(form, run, before, context, [...also, ...waysBelow(turn, form, run)]));
    },

    /** Says something: above the open question when there is one, else as a card with these buttons. */
    inform(turn: Turn, lines: readonly Line[], buttons: readonly (readonly Button[])[] = []): void {
      if (current(turn)) runs.ask(turn, [...lines, '']);
      else turn.show(card(lines, buttons));
    },

    /** A line below the open question, when that is what this turn shows. */
    hint(turn: Turn, line: Line): void {
      const view = turn.screen;
      if (view && view === question) show(turn, { ...view, lines: [...view.lines, line] });
    },

    /** Whether what this turn shows is the open question. */
    isQuestion: (view: View) => view === question,

    ...createOpenQuestion(current),

    /** Takes an answer to the open question; false when none is open. */
    answer(turn: Turn, input: Input): boolean {
      if (endIfEmpty(turn)) return true;
      const now = current(turn);
      if (!now) return false;
      const { form, run, context } = now;
      const result = step(form, run, input, context);
      const handler = handlerOf(run);
      if (!result.submitted && !(handler.atOnce && result.run.at === SUMMARY)) {
        if (!tellKept(turn, run, result.run)) showStep(turn, form, run, result, context);
        return true;
      }
      // What ends without a summary shows no news.
      if (run.moved && result.news) turn.notify({ lines: [result.news] });
      const ended = bringNear(turn, result.run);
      dropFar(turn, turn.get('run'));
      turn.set('run', null);
      handler.submit(turn, ended, finalAnswers(form, ended), form, changesOf(run, result.run));
      (handler.shownLater ? reopen : runs.goBack)(turn, run);
      return true;
    },

    /** Mends an answer whose message was edited; false when no answer of the open run came from it. */
    edited(turn: Turn, messageId: number, text: string, entities?: readonly Entity[]): boolean {
      const now = current(turn, true);
      if (!now) return false;
      const { form, run, context } = now;
      const result = mendByEdit(form, run, messageId, text, context, entities);
      if (result && !tellKept(turn, run, result.run)) showStep(turn, form, run, result, context);
      return result !== null;
    },

    pause: pausing.pause,
    drop: pausing.drop,
    ...createLeftRuns({ formOf, pausing }),

    /** "Are you sure?"; an open question is put aside for it, so that a typed yes or no is understood. */
    confirm(turn: Turn, ...asked: Parameters<Turn['confirm']>): void {
      runs.pause(turn);
      turn.confirm(...asked);
    },

    /** Goes on with what was left: the given one, or the last. False when there is nothing. */
    resume(turn: Turn, key?: string, before: readonly Line[] = []): boolean {
      if (!pausing.fetch(turn, key)) return false;
      runs.recall(turn, before);
      return true;
    },

    /** After the end of a run: back to the question that it had put aside, below what is shown already. */
    goBack(turn: Turn, ended: Run): boolean {
      const waiting = pausing.waitingFor(turn, ended);
      if (waiting === undefined || turn.get('run')) return false;
      const said = turn.screen?.lines ?? [];
      return runs.resume(turn, waiting, said.length > 0 ? [...said, ''] : []);
    },

    /** Shows the open question to who comes back to it, below one line on what is being filled in. */
    recall(turn: Turn, before: readonly Line[] = []): void {
      const now = current(turn);
      if (!now) return runs.ask(turn, before);
      const handler = handlerOf(now.run);
      runs.ask(turn, [...before, handler.recap(turn, now.run)], handler.waysBack?.(turn, now.run));
    },
  };
  return runs;
}

export type Runs = ReturnType<typeof createRuns>;

/** The first question has no way back but out. */
function waysOut(form: Form, run: Run): Button[] {
  const first = run.at !== SUMMARY && !run.mending && !run.proposal && !previousField(form, run);
  return first ? [{ label: { key: 'btn-cancel' }, data: 'm.batal' }] : [];
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
