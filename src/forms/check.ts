import { checkField, whyNoAnswer } from './check-field.ts';
import { type Form, formHead } from './definition.ts';
import type { Field } from './kinds/index.ts';
import { explainIssues, type Mistake } from './mistakes.ts';
import { nearest } from './reading/distance.ts';

/** Checks what a form's file says. Mistakes in one field don't hide those of another. */
export function checkForm(content: unknown): { form: Form } | { mistakes: Mistake[] } {
  const head = formHead.safeParse(content);
  const mistakes: Mistake[] = head.success ? [] : explainIssues(head.error.issues, [], Object.keys(formHead.shape));
  const given: unknown = content !== null && typeof content === 'object' ? Reflect.get(content, 'fields') : undefined;
  const fields: (Field | null)[] = [];
  (Array.isArray(given) ? given : []).forEach((field: unknown, index) => {
    const checked = checkField(field, ['fields', index]);
    if (Array.isArray(checked)) mistakes.push(...checked);
    fields.push(Array.isArray(checked) ? null : checked);
  });
  fields.forEach((field, index) => {
    if (field !== null) mistakes.push(...checkAmong(field, index, fields, given as unknown[]));
  });
  const sound = fields.filter((field) => field !== null);
  if (mistakes.length > 0 || !head.success) return { mistakes };
  return { form: { ...head.data, fields: sound } };
}

/** What a field says about others: its id is its own, and what it looks at is asked before it. */
function checkAmong(
  field: Field,
  index: number,
  fields: readonly (Field | null)[],
  given: readonly unknown[],
): Mistake[] {
  const path = ['fields', index];
  const mistakes: Mistake[] = [];
  const idOf = (other: unknown): unknown =>
    other !== null && typeof other === 'object' ? Reflect.get(other, 'id') : undefined;
  if (given.slice(0, index).some((other) => idOf(other) === field.id)) {
    mistakes.push({ path: [...path, 'id'], message: `the id "${field.id}" is given twice; choose another` });
  }
  const lookAt = (id: string, where: (string | number)[], wanted: (other: Field) => string | null): void => {
    const place = given.findIndex((other) => idOf(other) === id);
    if (place < 0) {
      const near = nearest(
        id,
        given.map((other) => String(idOf(other))),
      );
      mistakes.push({
        path: where,
        message: `names the unknown field "${id}"; ${near === null ? 'write the id of an earlier field' : `did you mean "${near}"?`}`,
      });
    } else if (place >= index) {
      mistakes.push({ path: where, message: `looks at "${id}", which is not asked before; move one of them` });
    }
    const other = place < index ? fields[place] : null;
    const problem = other ? wanted(other) : null;
    if (problem !== null) mistakes.push({ path: where, message: problem });
  };
  for (const [id, values] of Object.entries(field.when ?? {})) {
    lookAt(
      id,
      [...path, 'when', id],
      (other) => values.map((value) => whyNoAnswer(value, other)).find((why) => why !== null) ?? null,
    );
  }
  if (field.kind === 'date' && field.notBefore !== undefined) {
    lookAt(field.notBefore, [...path, 'notBefore'], (other) =>
      other.kind === 'date' ? null : `notBefore names "${other.id}", which is no date`,
    );
  }
  if (field.kind === 'time' && field.after !== undefined) {
    lookAt(field.after, [...path, 'after'], (other) =>
      other.kind === 'time' ? null : `after names "${other.id}", which is no time`,
    );
  }
  if (field.kind === 'text' && field.suggest !== undefined) {
    lookAt(field.suggest.from, [...path, 'suggest', 'from'], (other) =>
      other.kind === 'text' || other.kind === 'agency'
        ? null
        : `suggest names "${other.id}", whose answer is no text; name a text or agency field`,
    );
  }
  return mistakes;
}
