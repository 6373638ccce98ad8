import type { Button, Line, View } from '#core/view.ts';
import type { Say } from '#core/words.ts';
import type { Form } from './definition.ts';
import { type Field, kindFor } from './kinds/index.ts';
import { MEND_PREFIX, NAVIGATION } from './navigation.ts';
import { fillPhrase, phraseIn, placesIn } from './phrase.ts';
import { askedFields, fieldAt, previousField, progress, type Run } from './run.ts';
import { kindContext, type StepContext } from './step.ts';
import { printShort, summaryLines } from './summary.ts';
import type { Option, Shown } from './types.ts';

/** Callback data of the engine's buttons: `f.<run>.<revision>.<option>`, at most 2 + 8 + 1 + 6 + 1 + 25 of Telegram's 64 bytes. */
export const TAP_PREFIX = 'f';

/** Characters of an earlier answer inside a question. */
const LONGEST_IN_QUESTION = 120;

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
  const field = fieldAt(form, run);
  const view = field ? questionView(form, run, field, before, context) : summaryView(form, run, before, context);
  return also.length > 0 && !view.keyboard ? { ...view, buttons: [...(view.buttons ?? []), ...inRows(also, 2)] } : view;
}

function questionView(form: Form, run: Run, field: Field, before: readonly Line[], context: StepContext): View {
  if (run.proposal) {
    const rows = run.proposal.options.map((o) => [button(run, o.id, o.label)]);
    return { lines: [...before, run.proposal.say], buttons: rows };
  }
  const shown: Shown = kindFor(field).show(field, kindContext(run, context));
  const ways = waysOf(form, run, field);
  const lines = [...before, ...questionLines(form, run, field, context, shown), ...shown.lines];
  if (shown.requestContact)
    return {
      lines: [...lines, { key: 'form-contact' }],
      keyboard: { contact: { key: 'btn-send-my-number' }, also: ways.map((way) => way.label) },
    };
  const buttons = inRows(shown.options, shown.columns).map((row) => row.map((o) => button(run, o.id, o.label)));
  const navigation = inRows(ways, 2).map((row) => row.map((way) => button(run, way.id, way.label)));
  return { lines, buttons: [...buttons, ...navigation] };
}

/** The question with its place, what stands there already, the hint and the example. */
function questionLines(form: Form, run: Run, field: Field, context: StepContext, shown: Shown): Line[] {
  const places = { ...context.places, ...printedAnswers(form, run, field, context) };
  const question = fillPhrase(field.question, context.lang, places);
  const place = progress(form, run);
  const lines: Line[] = [];
  if (run.mending) lines.push({ key: 'form-question-mending', args: { question } });
  else if (place.total === 1) lines.push({ key: 'form-question-only', args: { question } });
  else lines.push({ key: 'form-question', args: { ...place, question } });
  const current = run.answers[field.id];
  if (current !== undefined) {
    const answer = printShort(current, field, kindContext(run, context));
    lines.push({ key: 'form-current', args: { answer } });
  }
  // An offered answer says all that hint and example could.
  if (field.kind === 'text' && shown.options.length > 0) return lines;
  if (field.hint) lines.push({ key: 'form-hint', args: { hint: phraseIn(field.hint, context.lang) } });
  if (field.example && current === undefined)
    lines.push({ key: 'form-example', args: { example: phraseIn(field.example, context.lang) } });
  return lines;
}

/** The ways out of a question: back, on with the answer that is there, on without one. */
function waysOf(form: Form, run: Run, field: Field): { id: string; label: Say }[] {
  const answered = field.id in run.answers;
  const ways: { id: string; label: Say }[] = [];
  if (run.mending || previousField(form, run)) ways.push({ id: NAVIGATION.back, label: { key: 'btn-back' } });
  if (answered && !run.mending) ways.push({ id: NAVIGATION.keep, label: { key: 'btn-keep-answer' } });
  if (!field.required)
    ways.push({
      id: NAVIGATION.skip,
      label: { key: answered ? 'btn-clear-answer' : form.gaps ? 'btn-skip-gap' : 'btn-skip' },
    });
  return ways;
}

function summaryView(form: Form, run: Run, before: readonly Line[], context: StepContext): View {
  if (run.choosing) {
    const choices = askedFields(form, run).map((f) => button(run, MEND_PREFIX + f.id, phraseIn(f.label, context.lang)));
    return {
      lines: [...before, { key: 'form-choose-answer' }],
      buttons: [...inRows(choices, 2), [button(run, NAVIGATION.back, { key: 'btn-back' })]],
    };
  }
  const submit = form.submit ? phraseIn(form.submit, context.lang) : { key: 'btn-submit' };
  return {
    lines: [...before, { key: 'form-summary' }, '', ...summaryLines(form, run, kindContext(run, context))],
    buttons: [
      [
        { ...button(run, NAVIGATION.submit, submit), style: 'success' },
        button(run, NAVIGATION.mend, { key: 'btn-change' }),
      ],
    ],
  };
}

/** Earlier answers by field, for the {places} of a question. */
function printedAnswers(form: Form, run: Run, asked: Field, context: StepContext): Record<string, string> {
  const printed: Record<string, string> = {};
  for (const place of placesIn(asked.question)) {
    const field = form.fields.find((f) => f.id === place);
    const value = run.answers[place];
    if (!field || value === undefined) continue;
    const text = printShort(value, field, kindContext(run, context), LONGEST_IN_QUESTION);
    printed[place] = typeof text === 'string' ? text : context.plain(text);
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
