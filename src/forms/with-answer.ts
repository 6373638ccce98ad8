import type { Form } from './definition.ts';
import { type Field, kindFor } from './kinds/index.ts';
import type { Run } from './run.ts';
import type { KindContext, Value } from './types.ts';

/**
 * A run with an answer more, or another one. What followed from the former answer is asked again: an end before the new beginning,
 * a suggestion that was taken ("Kepala …") and is made of it.
 */
export function withAnswer(
  form: Form,
  run: Run,
  id: string,
  value: Value,
  context: Omit<KindContext, 'partial' | 'answers'>,
): Run {
  const answers: Record<string, Value> = { ...run.answers, [id]: value };
  for (const field of form.fields) {
    if (!follows(field, id)) continue;
    const given = run.answers[field.id];
    if (given === undefined) continue;
    const early =
      (field.kind === 'date' && String(given) < String(value)) ||
      (field.kind === 'time' && given !== '' && String(given) <= String(value));
    if (early || (value !== run.answers[id] && isSuggestion(field, given, { ...context, answers: run.answers })))
      delete answers[field.id];
  }
  return {
    ...run,
    answers,
    skipped: run.skipped.includes(id) ? run.skipped.filter((other) => other !== id) : run.skipped,
  };
}

/** Whether what a field takes depends on the answer to another. */
function follows(field: Field, id: string): boolean {
  if (field.kind === 'date') return field.notBefore === id;
  if (field.kind === 'time') return field.after === id;
  return field.kind === 'text' && field.suggest?.from === id;
}

/** Whether an answer is one that a button offered because of an earlier answer. */
function isSuggestion(field: Field, given: Value, before: KindContext): boolean {
  if (field.kind !== 'text') return false;
  const kind = kindFor(field);
  return kind.show(field, before).options.some((option) => {
    const parsed = kind.parse({ type: 'option', id: option.id }, field, before);
    return parsed.status === 'ok' && parsed.value === given;
  });
}
