import type { Say } from '#core/words.ts';
import type { Form } from './definition.ts';
import type { Field } from './kinds/index.ts';
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
  /** Optional fields that were passed over. */
  readonly skipped: readonly string[];
  /** What the open question has collected so far. */
  readonly partial?: Value;
  /** Understood, to be confirmed. */
  readonly proposal?: { readonly say: Say; readonly options: readonly (Option & { value: Value | null })[] };
  /** Set while one answer is mended: the way back leads to the summary. */
  readonly mending?: boolean;
  /** The summary shows its answers as buttons. */
  readonly choosing?: boolean;
  /** Fields whose answer Telegram vouches for: one's own phone, shared by its button. */
  readonly verified?: readonly string[];
  /** The messages that gave each answer, for mending by editing. */
  readonly sources: Readonly<Record<string, readonly number[]>>;
};

/** Begins a run. Answers known from elsewhere are taken over and not asked; with `passed`, nor is what is optional and has none. */
export function startRun(
  form: Form,
  given: { id: string; subject?: string; answers?: Readonly<Record<string, Value>>; passed?: true },
): Run {
  const known = Object.fromEntries(
    Object.entries(given.answers ?? {}).filter(([id]) => form.fields.some((f) => f.id === id)),
  );
  const run: Run = {
    id: given.id,
    form: form.id,
    version: form.version,
    subject: given.subject ?? '',
    revision: 0,
    at: SUMMARY,
    answers: known,
    skipped: given.passed ? form.fields.filter((f) => !f.required && !(f.id in known)).map((f) => f.id) : [],
    sources: {},
  };
  return { ...run, at: nextAt(form, run) };
}

/** The field under the cursor; undefined at the summary, or when a newer form no longer has it. */
export function fieldAt(form: Form, run: Run): Field | undefined {
  return form.fields.find((f) => f.id === run.at);
}

/** The fields that are asked, given the answers so far. */
export function askedFields(form: Form, run: Run): Field[] {
  return form.fields.filter((f) => isAsked(f, run.answers));
}

/** Whether a field is asked, given the answers so far. */
export function isAsked(field: Field, answers: Readonly<Record<string, Value>>): boolean {
  return Object.entries(field.when ?? {}).every(([id, values]) => {
    const answer = answers[id];
    const given = Array.isArray(answer) ? answer : [answer];
    return given.some((value) => values.includes(value as string | number | boolean));
  });
}

/** The first field that is asked and has neither an answer nor been skipped. */
export function nextField(form: Form, run: Run): Field | undefined {
  return form.fields.find((f) => isAsked(f, run.answers) && !(f.id in run.answers) && !run.skipped.includes(f.id));
}

/** Where the cursor goes on: the next open question, or the summary. */
export function nextAt(form: Form, run: Run): string {
  return nextField(form, run)?.id ?? SUMMARY;
}

/** The field asked before the one under the cursor. */
export function previousField(form: Form, run: Run): Field | undefined {
  const index = run.at === SUMMARY ? form.fields.length : form.fields.findIndex((f) => f.id === run.at);
  return form.fields.slice(0, Math.max(index, 0)).findLast((f) => isAsked(f, run.answers));
}

/** Which question of how many: one that is asked only under a condition shares the number of the one before it. */
export function progress(form: Form, run: Run): { number: number; total: number } {
  const unconditional = form.fields.filter((f) => f.when === undefined);
  const index = form.fields.findIndex((f) => f.id === run.at);
  const number = form.fields.slice(0, index + 1).filter((f) => f.when === undefined).length;
  return { number: Math.max(number, 1), total: unconditional.length };
}

/** The answers that count: those of fields that are asked. */
export function finalAnswers(form: Form, run: Run): Record<string, Value> {
  const answered = askedFields(form, run).filter((f) => f.id in run.answers);
  return Object.fromEntries(answered.map((f) => [f.id, run.answers[f.id] as Value]));
}
