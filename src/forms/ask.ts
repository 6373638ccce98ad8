import type { Button, Line, View } from '#core/view.ts';
import type { Say } from '#core/words.ts';
import type { Form } from './definition.ts';
import { kindFor } from './kinds/index.ts';
import { MEND_PREFIX, NAVIGATION } from './navigation.ts';
import { fillPhrase, phraseIn } from './phrase.ts';
import { fieldAt, isAsked, previousField, progress, type Run } from './run.ts';
import { kindContext, type StepContext } from './step.ts';
import type { Option, Shown, Value } from './types.ts';

/** Callback data of the engine's buttons: `f.<run>.<revision>.<option>`, at most 2 + 8 + 1 + 6 + 1 + 25 of Telegram's 64 bytes. */
export const TAP_PREFIX = 'f';

/** Characters of one answer in the summary. */
const LONGEST_IN_SUMMARY = 300;

/** A tap on a button of a run, or null when the data is not one. */
export function readTap(data: string): { run: string; revision: number; option: string } | null {
  const [prefix, run, revision, ...option] = data.split('.');
  if (prefix !== TAP_PREFIX || run === undefined || revision === undefined || option.length === 0) return null;
  return { run, revision: Number.parseInt(revision, 36), option: option.join('.') };
}

/**
 * The open question of a run, or its summary, as it is shown.
 * @param before lines above it: news of the former answer, a notice
 * @param also buttons below the question's own
 */
export function askView(
  form: Form,
  run: Run,
  before: readonly Line[],
  context: StepContext,
  also: readonly Button[] = [],
): View {
  const view = fieldAt(form, run) ? questionView(form, run, before, context) : summaryView(form, run, before, context);
  return also.length > 0 && !view.keyboard ? { ...view, buttons: [...(view.buttons ?? []), also] } : view;
}

function questionView(form: Form, run: Run, before: readonly Line[], context: StepContext): View {
  const field = fieldAt(form, run);
  if (!field) throw new Error(`form ${form.id} has no field ${run.at}`);
  const shown: Shown = run.proposal
    ? { lines: [run.proposal.say], options: [...run.proposal.options], columns: 1 }
    : kindFor(field).show(field, kindContext(run, context));
  const question: Line[] = [];
  if (!run.proposal) {
    const text = fillPhrase(field.question, context.lang, printedAnswers(form, run, context));
    const place = progress(form, run);
    question.push(
      run.mending
        ? { key: 'form-question-mending', args: { question: text } }
        : { key: 'form-question', args: { ...place, question: text } },
    );
    if (field.hint) question.push({ key: 'form-hint', args: { hint: phraseIn(field.hint, context.lang) } });
    if (field.example) question.push({ key: 'form-example', args: { example: phraseIn(field.example, context.lang) } });
  }
  const lines = [...before, ...question, ...shown.lines];
  if (shown.requestContact && !run.proposal) {
    const typed: Say[] = previousField(form, run) ? [{ key: 'btn-back' }] : [];
    return {
      lines,
      keyboard: {
        contact: { key: 'btn-send-my-number' },
        also: field.required ? typed : [...typed, { key: 'btn-skip' }],
      },
    };
  }
  const buttons = inRows(shown.options, shown.columns).map((row) => row.map((o) => button(run, o.id, o.label)));
  const ways: Button[] = [];
  if (!run.proposal && (previousField(form, run) || run.mending))
    ways.push(button(run, NAVIGATION.back, { key: 'btn-back' }));
  if (!run.proposal && !field.required) ways.push(button(run, NAVIGATION.skip, { key: 'btn-skip' }));
  return { lines, buttons: ways.length > 0 ? [...buttons, ways] : buttons };
}

function summaryView(form: Form, run: Run, before: readonly Line[], context: StepContext): View {
  const asked = form.fields.filter((f) => isAsked(f, run.answers));
  if (run.choosing) {
    const choices = asked.map((f) => button(run, MEND_PREFIX + f.id, phraseIn(f.label, context.lang)));
    const rows = inRows(choices, 2);
    return {
      lines: [...before, { key: 'form-choose-answer' }],
      buttons: [...rows, [button(run, NAVIGATION.back, { key: 'btn-back' })]],
    };
  }
  const answers: Line[] = asked.map((f) => {
    const value = run.answers[f.id];
    const label = phraseIn(f.label, context.lang);
    if (value === undefined) return { key: 'form-summary-empty', args: { label } };
    return { key: 'form-summary-line', args: { label, answer: shortened(kindFor(f).print(value, f, context)) } };
  });
  const submit = form.submit ? phraseIn(form.submit, context.lang) : { key: 'btn-submit' };
  return {
    lines: [...before, { key: 'form-summary' }, '', ...answers],
    buttons: [
      [
        { ...button(run, NAVIGATION.submit, submit), style: 'success' },
        button(run, NAVIGATION.mend, { key: 'btn-change' }),
      ],
    ],
  };
}

/** Earlier answers by field, for the {places} of a question. */
function printedAnswers(form: Form, run: Run, context: StepContext): Record<string, string> {
  const printed: Record<string, string> = {};
  for (const field of form.fields) {
    const value: Value | undefined = run.answers[field.id];
    if (value === undefined) continue;
    const text = kindFor(field).print(value, field, context);
    printed[field.id] = typeof text === 'string' ? text : context.plain(text);
  }
  return printed;
}

function button(run: Run, option: string, label: Option['label']): Button {
  return { label, data: `${TAP_PREFIX}.${run.id}.${run.revision.toString(36)}.${option}` };
}

function inRows<T>(items: readonly T[], columns: number): T[][] {
  const rows: T[][] = [];
  for (let i = 0; i < items.length; i += columns) rows.push(items.slice(i, i + columns));
  return rows;
}

/** A long answer is recognised by its beginning; the summary has to fit into one message. */
function shortened(printed: string | Say): string | Say {
  return typeof printed === 'string' && printed.length > LONGEST_IN_SUMMARY
    ? `${printed.slice(0, LONGEST_IN_SUMMARY)}…`
    : printed;
}
