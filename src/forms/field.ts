import { z } from 'zod';
import { phrase } from './phrase.ts';

/** What `when` compares with; the answers of choice, choices, confirm and rating. */
export type Condition = Readonly<Record<string, readonly (string | number | boolean)[]>>;

const scalar = z.union([z.string(), z.number(), z.boolean()]);

const when = z.record(z.string(), z.union([scalar, z.array(scalar).min(1)])).transform((given): Condition => {
  return Object.fromEntries(
    Object.entries(given).map(([id, values]) => [id, Array.isArray(values) ? values : [values]]),
  );
});

/** Names that objects already have, and names that the engine keeps for itself. */
export const RESERVED_FIELD_IDS: readonly string[] = ['constructor', 'prototype', 'summary', 'privacy'];

/** A field's id: the cursor of a run, a key of its answers and a part of callback data. */
export const fieldId = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,23}$/, 'must be [a-z][a-z0-9_], at most 24 characters')
  .refine((id) => !RESERVED_FIELD_IDS.includes(id), 'is reserved; choose another id');

/** An option's id: what is stored and what its button carries. */
export const optionId = z
  .string('must be a text; put it in quotes')
  .refine((id) => !id.startsWith('_'), 'is reserved (ids that begin with "_" belong to the engine)')
  .regex(/^[a-z0-9_][a-z0-9_-]{0,23}$/, 'must be [a-z0-9][a-z0-9_-], at most 24 characters');

const common = {
  id: fieldId,
  /** Asked as plain text; the engine sets the progress before it. */
  question: phrase,
  /** Short, for the summary and the columns of a list. */
  label: phrase,
  hint: phrase.optional(),
  example: phrase.optional(),
  required: z.boolean().default(true),
  /** Personal data: exported, deleted and redacted as such. */
  personal: z.literal(true).optional(),
  /** Asked only if each named earlier answer is one of the values. */
  when: when.optional(),
};

/** The schema of a field of one kind: what all fields say, and what this kind adds. */
export function fieldSchema<K extends string, S extends z.core.$ZodLooseShape>(kind: K, shape: S) {
  return z.strictObject({ ...common, kind: z.literal(kind), ...shape });
}

/** For kinds whose answers always are personal data, whatever the form says. */
export const alwaysPersonal = { personal: z.literal(true).default(true) };
