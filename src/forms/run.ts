import type { Say } from '#core/words.ts';
import type { Form } from './definition.ts';
import type { Field } from './kinds/index.ts';
import { readableAnswers } from './readable.ts';
import type { Option, Value } from './types.ts';

/** Where a run is when every question has its answer. */
export const SUMMARY = 'summary';

/** A questionnaire under way. Plain data: it is kept in the aggregate that it belongs to. */
export type Run = {
  /** Short and random: buttons carry it. */
  readonly id: string;
  readonly form: string;
  /** The version of the form that the run was last brought to; see `refresh`. */
  readonly version?: number;
  /** What it is about, for example a workshop's code; empty when nothing. */
  readonly subject: string;
  /** Grows with every question shown, so that a tap on an old message is recognised. */
  readonly revision: number;
  /** The field that is asked, or {@link SUMMARY}. */
  readonly at: string;
  readonly answers: Readonly<Record<string, Value>>;
  /** Fields with an answer that is kept elsewhere, and is not in `answers` now. */
  readonly away?: readonly string[];
  /** Optional fields that were passed over. */
  readonly skipped: readonly string[];
  /** Fields whose answers were known from the beginning, where these are not counted. */
  readonly uncounted?: readonly string[];
  /** What the open question has collected so far. */
  readonly partial?: Value;
  /** Understood, to be confirmed. */
  readonly proposal?: { readonly say: Say; readonly options: readonly (Option & { value: Value | null })[] };
  /** Set while one answer is mended: the way back leads to the summary. */
  readonly mending?: boolean;
  /** The summary shows its answers as buttons. */
  readonly choosing?: boolean;
  /** A newer form moved the cursor, and the person has not been shown where to: what they write was meant for what was there before. */
  readonly moved?: true;
  /** Fields whose answer Telegram vouches for: one's own phone, shared by its button. */
  readonly verified?: readonly string[];
  /** The messages that gave each answer, for mending by editing. */
  readonly sources: Readonly<Record<string, readonly number[]>>;
};

/** Where each field of a form stands, and its number among those that are always asked; made once a form. */
type Places = { index: ReadonlyMap<string, number>; numbers: readonly number[]; total: number };
const placesOf = new WeakMap<Form, Places>();

/** Begins a run. Answers known from elsewhere are taken over and not asked; with `passed`, nor is what is optional and has none. */
export function startRun(
  form: Form,
  given: {
    id: string;
    subject?: string;
    answers?: Readonly<Record<string, Value>>;
    passed?: true;
    /** What is known is not counted among the questions. */
    uncounted?: true;
  },
): Run {
  const readable = Object.entries(readableAnswers(form, given.answers ?? {}));
  const known = Object.fromEntries(readable.filter(([id]) => form.fields.some((f) => f.id === id || f.when?.[id])));
  const run: Run = {
    id: given.id,
    form: form.id,
    version: form.version,
    subject: given.subject ?? '',
    revision: 0,
    at: SUMMARY,
    answers: known,
    skipped: given.passed ? form.fields.filter((f) => !f.required && !(f.id in known)).map((f) => f.id) : [],
    ...(given.uncounted ? { uncounted: Object.keys(known) } : {}),
    sources: {},
  };
  return { ...run, at: nextAt(form, run) };
}

/** The field under the cursor; undefined at the summary, or when a newer form no longer has it. */
export function fieldAt(form: Form, run: Run): Field | undefined {
  return form.fields[indexOf(form, run.at)];
}

/** The place of a field in the form; -1 when it has none. */
function indexOf(form: Form, id: string): number {
  return places(form).index.get(id) ?? -1;
}

function places(form: Form): Places {
  const known = placesOf.get(form);
  if (known) return known;
  let total = 0;
  const numbers = form.fields.map((f) => (f.when === undefined ? ++total : total));
  const made = { index: new Map(form.fields.map((f, i) => [f.id, i])), numbers, total };
  placesOf.set(form, made);
  return made;
}

/** The fields that are asked, given the answers so far. */
export function askedFields(form: Form, run: Run): Field[] {
  return form.fields.filter((f) => isAsked(f, run.answers));
}

/** Whether a field is asked, given the answers so far. */
export function isAsked(field: Field, answers: Readonly<Record<string, Value>>): boolean {
  if (field.when === undefined) return true;
  return Object.entries(field.when).every(([id, values]) => {
    const answer = answers[id];
    const given = Array.isArray(answer) ? answer : [answer];
    return given.some((value) => values.includes(value as string | number | boolean));
  });
}

/** The first field that is asked and has neither an answer nor been skipped. */
export function nextField(form: Form, run: Run): Field | undefined {
  const { answers, away = [], skipped } = run;
  let at = 0;
  return form.fields.find((f) => {
    // Mostly in the order of the form.
    if (away[at] === f.id) {
      at++;
      return false;
    }
    return !(f.id in answers) && isAsked(f, answers) && !skipped.includes(f.id) && !away.includes(f.id);
  });
}

/** Where the cursor goes on: the next open question, or the summary. */
export function nextAt(form: Form, run: Run): string {
  return nextField(form, run)?.id ?? SUMMARY;
}

/** The field asked before the one under the cursor. */
export function previousField(form: Form, run: Run): Field | undefined {
  let index = run.at === SUMMARY ? form.fields.length : indexOf(form, run.at);
  while (--index >= 0) {
    const field = form.fields[index];
    if (field && isAsked(field, run.answers)) return field;
  }
  return undefined;
}

/** Which question of how many: one that is asked only under a condition shares the number of the one before it. */
export function progress(form: Form, run: Run): { number: number; total: number } {
  if (run.uncounted) return progressWithout(form, run, run.uncounted);
  const { numbers, total } = places(form);
  return { number: Math.max(numbers[indexOf(form, run.at)] ?? 0, 1), total };
}

/** The same without what was known. A condition that looks at an answer from elsewhere is decided: the question counts, or is none. */
function progressWithout(form: Form, run: Run, known: readonly string[]): { number: number; total: number } {
  const isDecided = (field: Field) => Object.keys(field.when ?? {}).every((id) => known.includes(id));
  const counted = form.fields.filter((f) => !known.includes(f.id) && isDecided(f) && isAsked(f, run.answers));
  const at = indexOf(form, run.at);
  const number = counted.filter((f) => indexOf(form, f.id) <= at).length;
  return { number: Math.max(number, 1), total: counted.length };
}

/** The answers that count: those of fields that are asked. */
export function finalAnswers(form: Form, run: Run): Record<string, Value> {
  const answered = askedFields(form, run).filter((f) => f.id in run.answers);
  return Object.fromEntries(answered.map((f) => [f.id, run.answers[f.id] as Value]));
}
