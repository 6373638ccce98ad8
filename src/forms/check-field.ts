import { z } from 'zod';
import { type Field, KINDS } from './kinds/index.ts';
import { explainIssues, type Mistake } from './mistakes.ts';
import { nearest } from './reading/distance.ts';
import type { Path } from './source.ts';

/**
 * Checks what a file says of one field, by its kind.
 * @param also keys that its place allows besides those of a field, for "did you mean"
 */
export function checkField(field: unknown, path: Path, also: readonly string[] = []): Field | Mistake[] {
  if (field === null || typeof field !== 'object' || Array.isArray(field))
    return [{ path, message: 'is no field; write id, kind, question, label' }];
  const kind: unknown = Reflect.get(field, 'kind');
  const names = Object.keys(KINDS);
  if (typeof kind !== 'string' || !Object.hasOwn(KINDS, kind)) {
    const near = typeof kind === 'string' ? nearest(kind, names) : null;
    const mend =
      near === null ? `write one of ${names.join(', ')}` : `did you mean "${near}"? All are ${names.join(', ')}`;
    return [
      {
        path: [...path, 'kind'],
        message: kind === undefined ? `has no kind; ${mend}` : `unknown kind "${String(kind)}"; ${mend}`,
      },
    ];
  }
  const { schema } = KINDS[kind as Field['kind']];
  const checked = schema.safeParse(field);
  return checked.success
    ? (checked.data as Field)
    : explainIssues(checked.error.issues, path, [...keysOf(schema), ...also]);
}

function keysOf(schema: z.ZodType): string[] {
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

/** Why a value of `when` can never be the answer of the field that it looks at; null when it can. */
export function whyNoAnswer(value: string | number | boolean, field: Field): string | null {
  switch (field.kind) {
    case 'choice':
    case 'choices': {
      const ids = field.options.map(({ id }) => id);
      if (typeof value === 'string' && ids.includes(value)) return null;
      const near = nearest(String(value), ids);
      return `"${value}" is no option of "${field.id}"; ${near === null ? `write one of ${ids.join(', ')}` : `did you mean "${near}"?`}`;
    }
    case 'confirm':
      return typeof value === 'boolean' ? null : `"${value}" is no answer of "${field.id}"; write true or false`;
    case 'rating':
      return Number.isInteger(value) && Number(value) >= 1 && Number(value) <= field.max
        ? null
        : `"${value}" is no mark of "${field.id}"; write 1 to ${field.max}`;
    default:
      return `looks at "${field.id}", a ${field.kind}; only choice, choices, confirm and rating can be looked at`;
  }
}
