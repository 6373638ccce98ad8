import type { Line } from '#core/view.ts';
import type { Say } from '#core/words.ts';
import type { Form } from './definition.ts';
import { type Field, kindFor } from './kinds/index.ts';
import { bare, NAVIGATION, typedConsent, typedSend } from './navigation.ts';
import { phraseIn, wordings } from './phrase.ts';
import { matchTyped } from './reading/match.ts';
import { askedFields, type Run } from './run.ts';
import type { Input, KindContext, Value } from './types.ts';

/** What somebody wants at the summary: `stale` is a button of an earlier message. */
export type SummaryWish = { type: 'submit' | 'choose' | 'stale' | 'unclear' } | { type: 'mend'; field: string };

/** Characters of all answers together in a summary; with labels and markup it has to fit into one message of 4,096. */
const SUMMARY_CHARACTERS = 2_400;
const LONGEST_ANSWER = 300;
const SHORTEST_ANSWER = 40;

const MENDING = /^(?:(?:mau |ingin |mohon |tolong )?(?:ubah|ganti|perbaiki|koreksi|salah|change|edit|fix)) (.+)$/;

/** Reads what was typed or tapped below the summary. */
export function readSummary(form: Form, run: Run, input: Input, context: Pick<KindContext, 'lang'>): SummaryWish {
  const asked = askedFields(form, run);
  const [only] = asked;
  const choose: SummaryWish = only && asked.length === 1 ? { type: 'mend', field: only.id } : { type: 'choose' };
  if (input.type === 'option') {
    if (run.choosing) return { type: 'stale' };
    if (input.id === NAVIGATION.submit) return { type: 'submit' };
    return input.id === NAVIGATION.mend ? choose : { type: 'stale' };
  }
  if (input.type !== 'text') return { type: 'unclear' };
  const typed = bare(input.text);
  const exact = asked.find((f) => wordings(f.label).some((label) => bare(label) === typed));
  const named = exact?.id ?? namedField(asked, MENDING.exec(typed)?.[1] ?? (run.choosing ? typed : null));
  if (named !== undefined) return { type: 'mend', field: named };
  if (run.choosing) return { type: 'unclear' };
  if (typed === bare(form.submit ? phraseIn(form.submit, context.lang) : '') || typedSend(input.text))
    return { type: 'submit' };
  return typedConsent(input.text) === false || MENDING.test(typed) ? choose : { type: 'unclear' };
}

/** "nomor hp saya", "yang kedua": the question that is meant. */
function namedField(asked: readonly Field[], typed: string | null): string | undefined {
  if (typed === null) return undefined;
  const candidates = asked.map((f) => ({ id: f.id, names: wordings(f.label) }));
  const match = matchTyped(
    typed,
    candidates,
    asked.map((f) => f.id),
  );
  if (match === null) return undefined;
  if ('sure' in match) return match.sure;
  return match.maybe.length === 1 ? match.maybe[0] : undefined;
}

/** One line for each question that is asked, with its answer. */
export function summaryLines(form: Form, run: Run, context: KindContext): Line[] {
  const asked = askedFields(form, run);
  const room = Math.max(SHORTEST_ANSWER, Math.min(LONGEST_ANSWER, Math.floor(SUMMARY_CHARACTERS / asked.length)));
  return asked.map((field) => {
    const value = run.answers[field.id];
    const label = phraseIn(field.label, context.lang);
    if (value === undefined) return { key: 'form-summary-empty', args: { label } };
    return { key: 'form-summary-line', args: { label, answer: printShort(value, field, context, room) } };
  });
}

/** An answer for people's eyes; a long one is recognised by its beginning. */
export function printShort(value: Value, field: Field, context: KindContext, room = LONGEST_ANSWER): string | Say {
  const printed = kindFor(field).print(value, field, context);
  if (typeof printed !== 'string') return printed;
  const characters = [...printed];
  return characters.length > room ? `${characters.slice(0, room).join('')}…` : printed;
}
