import type { Form } from './definition.ts';
import type { Field } from './kinds/index.ts';
import { fieldAt, isAsked, nextAt, type Run, SUMMARY } from './run.ts';
import type { Value } from './types.ts';

/**
 * Brings a run to today's form. Under a newer version, a cursor on a question that is gone moves to the first open one, an answer that the
 * form can no longer read (an option that was taken out, another kind) is asked again, and buttons of before are old. What was typed of a long
 * text stays, and so do the answers of questions that are gone: a later version may ask them again.
 */
export function refresh(form: Form, run: Run): Run {
  const field = fieldAt(form, run);
  const here = run.at === SUMMARY || (field !== undefined && isAsked(field, run.answers));
  if (run.version === form.version && here) return run;
  const { partial, proposal: _proposal, ...rest } = run;
  const renewed: Run = { ...rest, version: form.version, revision: run.revision + 1, answers: readable(form, run) };
  const stays = field !== undefined && isAsked(field, renewed.answers);
  if (!stays) {
    const { mending: _mending, choosing: _choosing, ...moved } = renewed;
    return { ...moved, at: nextAt(form, renewed) };
  }
  return partial === undefined ? renewed : { ...renewed, partial: fromFirstPage(partial) };
}

function readable(form: Form, { answers }: Run): Record<string, Value> {
  const fieldOf = (id: string) => form.fields.find((f) => f.id === id);
  const kept = Object.entries(answers).filter(([id, value]) => {
    const field = fieldOf(id);
    return field === undefined || canRead(field, value);
  });
  return Object.fromEntries(kept);
}

/** Whether a stored answer is one that this field could have given. */
function canRead(field: Field, value: Value): boolean {
  switch (field.kind) {
    case 'choice':
      return field.options.some(({ id }) => id === value);
    case 'choices':
      return Array.isArray(value) && value.every((chosen) => field.options.some(({ id }) => id === chosen));
    case 'rating':
      return Number.isInteger(value) && Number(value) >= 1 && Number(value) <= field.max;
    case 'number':
      return typeof value === 'number';
    case 'confirm':
      return typeof value === 'boolean';
    case 'date':
      return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
    case 'time':
      return typeof value === 'string' && /^\d{2}:\d{2}$/.test(value);
    case 'file':
      return value !== null && typeof value === 'object' && 'fileId' in value;
    default:
      return typeof value === 'string';
  }
}

/** The page that was open may no longer be there. */
function fromFirstPage(partial: Value): Value {
  if (partial === null || typeof partial !== 'object' || Array.isArray(partial)) return partial;
  const { page: _page, ...rest } = partial as { readonly [key: string]: Value };
  return rest;
}
