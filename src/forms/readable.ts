import type { Form } from './definition.ts';
import type { Field } from './kinds/index.ts';
import type { Value } from './types.ts';

/** Stored answers without those that their field could not have given: an option that was taken out, another kind. Answers of no field stay. */
export function readableAnswers(form: Form, answers: Readonly<Record<string, Value>>): Record<string, Value> {
  const kept = Object.entries(answers).filter(([id, value]) => {
    const field = form.fields.find((f) => f.id === id);
    return field === undefined || canRead(field, value);
  });
  return Object.fromEntries(kept);
}

/** Whether a stored answer is one that this field could have given. */
export function canRead(field: Field, value: Value): boolean {
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
    case 'files':
    case 'buttons':
      return Array.isArray(value);
    case 'message':
      return value !== null && typeof value === 'object' && 'text' in value;
    case 'file':
      return value !== null && typeof value === 'object' && 'fileId' in value;
    default:
      return typeof value === 'string';
  }
}
