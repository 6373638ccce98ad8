import type { Entity } from '#core/formatted.ts';
import type { Say } from '#core/words.ts';
import type { Form } from './definition.ts';
import type { Field } from './kinds/index.ts';
import { kindFor } from './kinds/index.ts';
import { bare, MEND_PREFIX, NAVIGATION, quotedWord, saysNothing, typedConsent, typedNavigation } from './navigation.ts';
import { phraseIn } from './phrase.ts';
import { countWords } from './reading/clean.ts';
import { fieldAt, isAsked, nextAt, nextField, previousField, type Run, SUMMARY } from './run.ts';
import { askSentTwice, isSentTwice, TAKES_WORDS } from './sent-twice.ts';
import { readSummary } from './summary.ts';
import { type Input, type KindContext, RESERVED, type Value } from './types.ts';
import { withAnswer } from './with-answer.ts';

/** What the engine may read besides the run: the kinds' context, and labels as a person sees them. */
export type StepContext = Omit<KindContext, 'partial' | 'answers' | 'offered'> & {
  plain(say: Say): string;
  /** What stands in the {places} of questions that no earlier answer fills. */
  places?: Readonly<Record<string, string>>;
};

/** What one input made of a run. `news` is the first line of the next message; `submitted` means that the person has confirmed the summary. */
export type Step = { run: Run; news: Say | null; submitted: boolean };

/** So many messages of one answer can be mended by editing them. */
const SOURCES = 10;

type Proposal = NonNullable<Run['proposal']>['options'][number];

/** What a kind may read of a run. */
export function kindContext(run: Run, context: StepContext): KindContext {
  return {
    ...context,
    answers: run.answers,
    ...(run.partial === undefined ? {} : { partial: run.partial }),
    ...(run.proposal === undefined ? {} : { offered: run.proposal.options }),
  };
}

/** Takes what a person sent or tapped. Pure; never throws for a person's mistake. */
export function step(form: Form, run: Run, input: Input, context: StepContext): Step {
  // An answer to a question that is gone is none to the next.
  if (run.moved) return ask(without(run, 'moved'), { key: 'form-renewed' });
  const field = fieldAt(form, run);
  const literal = input.type === 'text' ? quotedWord(input.text) : null;
  if (field && input.type === 'text' && literal !== null) return take(form, run, { ...input, text: literal }, context);
  const given = input.type === 'text' ? typedNavigation(input.text) : input.type === 'option' ? input.id : undefined;
  if (given === NAVIGATION.back) return goBack(form, run);
  if (given?.startsWith(MEND_PREFIX)) return mend(form, run, given.slice(MEND_PREFIX.length));
  if (!field) return atSummary(form, run, input, context);
  // Where words are wanted, "belum tahu" is answered by the kind, which says what would do.
  const unsure = field.required && input.type === 'text' && saysNothing(input.text) && TAKES_WORDS.has(field.kind);
  if (given === NAVIGATION.skip && !unsure) return skip(form, run, field);
  if (given === NAVIGATION.keep && field.id in run.answers) return proceed(form, settled(run), null);
  if (run.proposal) return decideProposal(form, run, run.proposal.options, input, context);
  const taken = take(form, run, input, context);
  const nothing = input.type === 'text' && !field.required && saysNothing(input.text);
  return nothing && !(field.id in taken.run.answers) ? skip(form, run, field) : taken;
}

/** Mends the answer that a message gave, when that message is edited. Null when the message gave none. */
export function mendByEdit(
  form: Form,
  run: Run,
  messageId: number,
  text: string,
  context: StepContext,
  entities?: readonly Entity[],
): Step | null {
  const input: Input = { type: 'text', text, messageId, ...(entities ? { entities } : {}) };
  const id = Object.keys(run.sources).find((name) => run.sources[name]?.includes(messageId));
  // The question is still open: what was refused or is being confirmed is read anew, a part of a long text replaces itself.
  const open = id === run.at && (run.proposal !== undefined || !(id in run.answers));
  if (open || holdsPart(run.partial, messageId)) return take(form, run, input, context);
  const field = form.fields.find((f) => f.id === id);
  if (!field || !(field.id in run.answers)) return null;
  const parsed = kindFor(field).parse(input, field, { ...context, answers: run.answers });
  const label = phraseIn(field.label, context.lang);
  if (parsed.status === 'ok') {
    const mended = withAnswer(form, run, field.id, parsed.value, context);
    const at = run.at === SUMMARY ? nextAt(form, mended) : run.at;
    return ask({ ...mended, at }, { key: 'form-edited', args: { label } });
  }
  const busy = run.partial !== undefined || run.proposal !== undefined;
  if (parsed.status !== 'propose' || busy) return stay(run, { key: 'form-edit-unclear', args: { label } });
  const proposal = { say: parsed.say, options: parsed.options };
  return ask({ ...without(run, 'choosing'), at: field.id, mending: true, proposal }, null);
}

/** What the kind makes of an input to the open question. */
function take(form: Form, run: Run, input: Input, context: StepContext): Step {
  const field = fieldAt(form, run);
  if (!field) return stay(run, { key: 'form-button-old' });
  const parsed = kindFor(field).parse(input, field, kindContext(run, context));
  if (parsed.status === 'ok' && input.type === 'text' && isSentTwice(form, run, field, input.text))
    return ask({ ...withSource(run, field, input), proposal: askSentTwice(parsed.value) }, null);
  switch (parsed.status) {
    case 'ok':
      return answer(form, withSource(run, field, input), parsed.value, context, input.type === 'contact' && input.own);
    case 'reject':
      // A refused message may be mended by editing it, as long as the question is open.
      return stay(input.type === 'text' ? withSource(run, field, input) : run, parsed.say);
    case 'more':
      return ask({ ...without(run, 'proposal'), partial: parsed.partial }, parsed.say ?? null);
    case 'propose':
      return ask({ ...withSource(run, field, input), proposal: { say: parsed.say, options: parsed.options } }, null);
  }
}

/** The answer to "is this what you meant?"; anything else that is typed is a new answer. */
function decideProposal(form: Form, run: Run, options: readonly Proposal[], input: Input, context: StepContext): Step {
  const chosen = chosenOf(options, input, fieldAt(form, run), context);
  if (chosen === 'unclear') return stay(run, { key: 'form-choose-one' });
  if (!chosen && input.type === 'option') return stay(run, { key: 'form-button-old' });
  if (!chosen) return askedToChoose(take(form, run, input, context));
  if (chosen.value !== null) return answer(form, run, chosen.value, context);
  if (chosen.id === RESERVED.retype) return ask(without(run, 'proposal'), null);
  // An option without a value, such as "Bukan, tulis lain", is for the kind to understand.
  return take(form, run, { type: 'option', id: chosen.id }, context);
}

/** Where something is to be confirmed, a sticker is answered with the buttons, and not with the wish to write. */
function askedToChoose(taken: Step): Step {
  const { news } = taken;
  return news?.key === 'kind-unexpected' ? { ...taken, news: { ...news, key: 'kind-unexpected-choice' } } : taken;
}

/** The option that was tapped or typed: by its label, by its place, or by a word of consent where that leaves one. */
function chosenOf(
  options: readonly Proposal[],
  input: Input,
  field: Field | undefined,
  context: StepContext,
): Proposal | 'unclear' | undefined {
  if (input.type === 'option') return options.find((o) => o.id === input.id);
  if (input.type !== 'text') return undefined;
  const typed = bare(input.text);
  const byLabel = options.find((o) => bare(typeof o.label === 'string' ? o.label : context.plain(o.label)) === typed);
  if (byLabel) return byLabel;
  // Where the answer itself is a number, a number is a new answer.
  const numeric = field?.kind === 'number' || field?.kind === 'rating';
  if (/^\d$/.test(typed) && !numeric) return options[Number(typed) - 1];
  const consent = typedConsent(input.text);
  if (consent === false) return options.find((o) => o.value === null);
  if (consent === undefined) return undefined;
  const valued = options.filter((o) => o.value !== null);
  return options.find((o) => o.id === 'yes') ?? (valued.length === 1 ? valued[0] : 'unclear');
}

/** @param vouched Telegram says that the answer is the sender's own */
function answer(form: Form, run: Run, value: Value, context: StepContext, vouched = false): Step {
  const { verified = [], ...rest } = withAnswer(form, settled(run), run.at, value, context);
  const vouchedFor = [...verified.filter((id) => id !== run.at), ...(vouched ? [run.at] : [])];
  const answered = vouchedFor.length > 0 ? { ...rest, verified: vouchedFor } : rest;
  const words = typeof value === 'string' ? countWords(value) : 0;
  return proceed(form, answered, words >= 8 ? { key: 'form-saved-words', args: { words } } : { key: 'form-saved' });
}

function skip(form: Form, run: Run, field: Field): Step {
  if (field.required) return stay(run, { key: 'form-required' });
  const { [field.id]: before, ...answers } = run.answers;
  const { [field.id]: _source, ...sources } = run.sources;
  const skipped = [...run.skipped.filter((id) => id !== field.id), field.id];
  const news: Say = { key: before === undefined ? 'form-skipped' : 'form-cleared' };
  return proceed(form, { ...settled(run), answers, sources, skipped }, news);
}

/** On to the next open question; past the last one, or after mending, to the summary. */
function proceed(form: Form, run: Run, news: Say | null): Step {
  return ask({ ...without(without(run, 'mending'), 'choosing'), at: nextAt(form, run) }, news);
}

function goBack(form: Form, run: Run): Step {
  if (run.proposal) return ask(without(run, 'proposal'), null);
  if (run.choosing) return ask(without(run, 'choosing'), null);
  if (run.mending) return proceed(form, settled(run), null);
  const before = previousField(form, run);
  if (!before) return stay(run, { key: 'form-first' });
  return ask({ ...settled(run), at: before.id }, null);
}

function mend(form: Form, run: Run, id: string): Step {
  const field = form.fields.find((f) => f.id === id && isAsked(f, run.answers));
  if (!field) return stay(run, { key: 'form-button-old' });
  return ask({ ...without(settled(run), 'choosing'), at: field.id, mending: true }, null);
}

function atSummary(form: Form, run: Run, input: Input, context: StepContext): Step {
  const wish = readSummary(form, run, input, context);
  switch (wish.type) {
    case 'submit': {
      const open = nextField(form, run);
      if (!open) return { run, news: null, submitted: true };
      return ask({ ...without(run, 'choosing'), at: open.id }, { key: 'form-still-open' });
    }
    case 'mend':
      return mend(form, run, wish.field);
    case 'choose':
      return ask({ ...run, choosing: true }, null);
    case 'stale':
      return stay(run, { key: 'form-button-old' });
    case 'unclear':
      return stay(run, { key: run.choosing ? 'form-choose-unclear' : 'form-summary-unclear' });
  }
}

/** The question is shown again, as a new revision. */
function ask(run: Run, news: Say | null): Step {
  return { run: { ...run, revision: run.revision + 1 }, news, submitted: false };
}

/** Nothing was taken; the question stays. Its buttons stay valid too. */
function stay(run: Run, news: Say): Step {
  return { run, news, submitted: false };
}

/** Remembers the messages that became the answer, also those that were first asked about; an answer of several messages or taps has no such message. */
function withSource(run: Run, field: Field, input: Input): Run {
  const several = field.kind === 'choices' || (field.kind === 'long-text' && !field.single);
  const before = run.sources[field.id];
  if (input.type === 'text' && !several) {
    const messages = before ? [...before, input.messageId].slice(-SOURCES) : [input.messageId];
    return { ...run, sources: { ...run.sources, [field.id]: messages } };
  }
  if (!before) return run;
  const { [field.id]: _gone, ...sources } = run.sources;
  return { ...run, sources };
}

/** Whether the open long text has a part from this message. */
function holdsPart(partial: Value | undefined, messageId: number): boolean {
  const parts: unknown = (partial as { parts?: unknown } | null | undefined)?.parts;
  return Array.isArray(parts) && parts.some((part: unknown) => Array.isArray(part) && part[0] === messageId);
}

/** Without what the open question has collected. */
function settled(run: Run): Run {
  return without(without(run, 'proposal'), 'partial');
}

function without<K extends 'partial' | 'proposal' | 'mending' | 'choosing' | 'moved'>(run: Run, key: K): Run {
  // Most runs have none of these, and a copy costs more than a look.
  if (run[key] === undefined) return run;
  const { [key]: _gone, ...rest } = run;
  return rest as Run;
}
