import type { Form } from './definition.ts';
import { placesIn } from './phrase.ts';

const known = new WeakMap<Form, ReadonlySet<string>>();

/**
 * The fields that other fields look at, and those that look: conditions, dates in order, suggestions, {places} in questions. The answers to all
 * others matter to no question but their own.
 */
export function boundFields(form: Form): ReadonlySet<string> {
  const made = known.get(form) ?? boundIn(form);
  known.set(form, made);
  return made;
}

function boundIn(form: Form): ReadonlySet<string> {
  const bound = new Set<string>();
  for (const field of form.fields) {
    const others = [...Object.keys(field.when ?? {}), ...placesIn(field.question)];
    if (field.kind === 'date' && field.notBefore !== undefined) others.push(field.notBefore);
    if (field.kind === 'time' && field.after !== undefined) others.push(field.after);
    if (field.kind === 'text' && field.suggest) others.push(field.suggest.from);
    if (others.length > 0) bound.add(field.id);
    for (const other of others) bound.add(other);
  }
  return bound;
}
