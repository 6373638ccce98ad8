import type { Form } from '#forms/definition.ts';
import type { FormHandler } from './feature.ts';
import type { Turn } from './turn.ts';

/** Finds forms as they are asked about a subject: with the fields that their handler wants, where a form has more than these. */
export function createAskedForms(deps: {
  forms: ReadonlyMap<string, Form>;
  handlerOf: (form: string) => FormHandler | undefined;
}) {
  /** Forms with some of their fields, in this order, by these: always the same object, because what is known of a form hangs on it. */
  const narrowed = new WeakMap<Form, Map<string, Form>>();

  /** Undefined when there is no such form, or nothing takes its answers. */
  return function askedForm(turn: Turn, id: string, subject: string): Form | undefined {
    const form = deps.forms.get(id);
    const handler = deps.handlerOf(id);
    if (!form || !handler) return undefined;
    const asked = handler.fields?.(turn, subject);
    if (!asked) return form;
    const known = narrowed.get(form) ?? new Map<string, Form>();
    narrowed.set(form, known);
    const key = asked.join(' ');
    const narrow = known.get(key) ?? { ...form, fields: inOrder(form, asked) };
    known.set(key, narrow);
    return narrow;
  };
}

function inOrder(form: Form, asked: readonly string[]): Form['fields'] {
  return asked.flatMap((id) => form.fields.find((field) => field.id === id) ?? []);
}
