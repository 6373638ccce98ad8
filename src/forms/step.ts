import type { Say } from '#core/words.ts';
import type { Form } from './definition.ts';
import { kindFor } from './kinds/index.ts';
import { bare, MEND_PREFIX, NAVIGATION, typedConsent, typedNavigation } from './navigation.ts';
import { phraseIn, wordings } from './phrase.ts';
import { fieldAt, isAsked, nextField, previousField, type Run, SUMMARY } from './run.ts';
import { type Input, type KindContext, type Option, RESERVED, type Value } from './types.ts';

/** What the engine may read besides the run: the kinds' context, and labels as a person sees them. */
export type StepContext = Omit<KindContext, 'partial' | 'answers'> & { plain(say: Say): string };

/** What one input made of a run. `news` is the first line of the next message; `submitted` means that the person has confirmed the summary. */
export type Step = { run: Run; news: Say | null; submitted: boolean };

/** So many messages of one answer can be mended by editing them. */
const SOURCES = 20;

/** What a kind may read of a run. */
export function kindContext(run: Run, context: StepContext): KindContext {
  return { ...context, answers: run.answers, ...(run.partial === undefined ? {} : { partial: run.partial }) };
}

/** Takes what a person sent or tapped. Pure; never throws for a person's mistake. */
export function step(form: Form, run: Run, input: Input, context: StepContext): Step {
  const given =
    input.type === 'text' ? (typedNavigation(input.text) ?? null) : input.type === 'option' ? input.id : null;
  if (given === NAVIGATION.back) return goBack(form, run);
  if (given?.startsWith(MEND_PREFIX)) return mend(form, run, given.slice(MEND_PREFIX.length));
  const field = fieldAt(form, run);
  if (!field) return atSummary(form, run, input, context);
  if (given === NAVIGATION.skip) {
    if (field.required) return stay(run, { key: 'form-required' });
    return proceed(form, { ...run, skipped: [...run.skipped, field.id] }, { key: 'form-skipped' });
  }
  const chosen = run.proposal ? chosenOf(run.proposal.options, input, context) : undefined;
  if (chosen && chosen.value !== null) return answer(form, run, chosen.value, input);
  if (chosen?.id === RESERVED.retype) return ask(without(run, 'proposal'), null);
  if (run.proposal && !chosen && input.type === 'option') return stay(run, { key: 'form-button-old' });
  // An option without a value, such as "Bukan, tulis lain", is for the kind to understand.
  return take(form, run, chosen ? { type: 'option', id: chosen.id } : input, context);
}

/** What the kind makes of an input to the open question. */
function take(form: Form, run: Run, input: Input, context: StepContext): Step {
  const field = fieldAt(form, run);
  if (!field) return stay(run, { key: 'form-summary-unclear' });
  const parsed = kindFor(field).parse(input, field, kindContext(run, context));
  switch (parsed.status) {
    case 'ok':
      return answer(form, run, parsed.value, input);
    case 'reject':
      return stay(run, parsed.say);
    case 'more':
      return ask({ ...without(withSource(run, input), 'proposal'), partial: parsed.partial }, parsed.say ?? null);
    case 'propose':
      return ask({ ...withSource(run, input), proposal: { say: parsed.say, options: parsed.options } }, null);
  }
}

/** Mends the answer that a message gave, when that message is edited. Null when the message gave none. */
export function mendByEdit(form: Form, run: Run, messageId: number, text: string, context: StepContext): Step | null {
  const id = Object.keys(run.sources).find((name) => run.sources[name]?.includes(messageId));
  const field = form.fields.find((f) => f.id === id);
  // The question is still open: its message counts as sent anew; a part of a long text replaces itself.
  if (field && id === run.at) return take(form, run, { type: 'text', text, messageId }, context);
  if (!field || !(field.id in run.answers)) return null;
  const parsed = kindFor(field).parse({ type: 'text', text, messageId }, field, { ...context, answers: run.answers });
  if (parsed.status !== 'ok')
    return stay(run, { key: 'form-edit-unclear', args: { label: phraseIn(field.label, context.lang) } });
  const answers = { ...run.answers, [field.id]: parsed.value };
  return ask({ ...run, answers }, { key: 'form-edited', args: { label: phraseIn(field.label, context.lang) } });
}

function answer(form: Form, run: Run, value: Value, input: Input): Step {
  const settled = without(without(withSource(run, input), 'proposal'), 'partial');
  return proceed(
    form,
    { ...settled, answers: { ...run.answers, [run.at]: value }, skipped: run.skipped.filter((id) => id !== run.at) },
    savedNews(value),
  );
}

/** "Saved", with the number of words where the answer is a text of some length. */
function savedNews(value: Value): Say {
  const words = typeof value === 'string' ? value.split(/\s+/).length : 0;
  return words >= 8 ? { key: 'form-saved-words', args: { words } } : { key: 'form-saved' };
}

/** On to the next open question; past the last one, or after mending, to the summary. */
function proceed(form: Form, run: Run, news: Say): Step {
  const next = nextField(form, run);
  const { mending: _mending, choosing: _choosing, ...rest } = run;
  return ask({ ...rest, at: next?.id ?? SUMMARY }, news);
}

function goBack(form: Form, run: Run): Step {
  if (run.proposal) return ask(without(run, 'proposal'), null);
  if (run.choosing) return ask(without(run, 'choosing'), null);
  if (run.mending) return ask({ ...without(without(run, 'mending'), 'partial'), at: SUMMARY }, null);
  const before = previousField(form, run);
  if (!before) return stay(run, { key: 'form-first' });
  return ask({ ...without(run, 'partial'), at: before.id }, null);
}

function mend(form: Form, run: Run, id: string): Step {
  const field = form.fields.find((f) => f.id === id && isAsked(f, run.answers));
  if (!field) return stay(run, { key: 'form-button-old' });
  return ask({ ...without(without(run, 'partial'), 'proposal'), at: field.id, mending: true }, null);
}

function atSummary(form: Form, run: Run, input: Input, context: StepContext): Step {
  const given = input.type === 'option' ? input.id : null;
  const typed = input.type === 'text' ? input.text : null;
  if (given === NAVIGATION.submit || (typed !== null && agrees(form, typed, context))) {
    const open = nextField(form, run);
    return open ? ask({ ...run, at: open.id }, { key: 'form-still-open' }) : { run, news: null, submitted: true };
  }
  if (given === NAVIGATION.mend || (typed !== null && typedConsent(typed) === false))
    return ask({ ...run, choosing: true }, null);
  const named =
    typed === null
      ? undefined
      : form.fields.find((f) => isAsked(f, run.answers) && wordings(f.label).some((l) => bare(l) === bare(typed)));
  if (named) return mend(form, run, named.id);
  return stay(run, { key: 'form-summary-unclear' });
}

function agrees(form: Form, typed: string, context: StepContext): boolean {
  return (
    typedConsent(typed) === true ||
    (form.submit !== undefined && bare(phraseIn(form.submit, context.lang)) === bare(typed))
  );
}

/** The option that was tapped or typed: by its label, by its place, or by a word of consent when the first agrees and the last doesn't. */
function chosenOf<O extends Option & { value: Value | null }>(
  options: readonly O[],
  input: Input,
  context: StepContext,
): O | undefined {
  if (input.type === 'option') return options.find((o) => o.id === input.id);
  if (input.type !== 'text') return undefined;
  const typed = bare(input.text);
  const byLabel = options.find((o) => bare(typeof o.label === 'string' ? o.label : context.plain(o.label)) === typed);
  if (byLabel) return byLabel;
  if (/^\d$/.test(typed)) return options[Number(typed) - 1];
  const consent = typedConsent(typed);
  if (consent === true) return options.find((o) => o.value !== null);
  return consent === false ? options.find((o) => o.value === null) : undefined;
}

/** The question is shown again, as a new revision. */
function ask(run: Run, news: Say | null): Step {
  return { run: { ...run, revision: run.revision + 1 }, news, submitted: false };
}

/** Nothing was taken; the question stays. Its buttons stay valid too. */
function stay(run: Run, news: Say): Step {
  return { run, news, submitted: false };
}

/** Remembers which messages the open question has taken; of many parts the last ones. */
function withSource(run: Run, input: Input): Run {
  if (input.type !== 'text') return run;
  const before = (run.sources[run.at] ?? []).filter((id) => id !== input.messageId);
  return { ...run, sources: { ...run.sources, [run.at]: [...before, input.messageId].slice(-SOURCES) } };
}

function without<K extends 'partial' | 'proposal' | 'mending' | 'choosing'>(run: Run, key: K): Run {
  const { [key]: _gone, ...rest } = run;
  return rest as Run;
}
