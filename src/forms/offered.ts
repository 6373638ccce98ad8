import { askView } from './ask.ts';
import type { Form } from './definition.ts';
import { bare, typedConsent } from './navigation.ts';
import { wordings } from './phrase.ts';
import { fieldAt, type Run } from './run.ts';
import type { StepContext } from './step.ts';

/**
 * Whether a text is an answer that the open question itself offers: what stands on one of its buttons, a name of one of its options, or yes
 * and no where that is asked. Then it is the answer, though it may also be a greeting ("Pagi") or a word of the menu.
 */
export function isOffered(form: Form, run: Run, text: string, context: StepContext): boolean {
  const field = fieldAt(form, run);
  const word = bare(text);
  const asksConsent = !field || run.proposal !== undefined || field.kind === 'confirm';
  if (asksConsent && !run.choosing && typedConsent(text) !== undefined) return true;
  if (field && 'options' in field && !run.proposal) {
    const names = field.options.flatMap(({ label, also = [] }) => [...wordings(label), ...also]);
    if (names.some((name) => bare(name) === word)) return true;
  }
  const { buttons = [], keyboard } = askView(form, run, [], context);
  const labels = [...buttons.flat().map((b) => b.label), ...(keyboard?.also ?? [])];
  return labels.some((label) => bare(typeof label === 'string' ? label : context.plain(label)) === word);
}

/** Whether the open question takes any words as its answer. */
export function takesText(form: Form, run: Run): boolean {
  const kind = fieldAt(form, run)?.kind;
  return (
    run.proposal === undefined && (kind === 'text' || kind === 'long-text' || kind === 'name' || kind === 'agency')
  );
}
