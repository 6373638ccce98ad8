import type { Form } from './definition.ts';
import type { Field } from './kinds/index.ts';
import { fold } from './reading/clean.ts';
import { previousField, type Run } from './run.ts';
import { RESERVED, type Value } from './types.ts';

/** Kinds that take any words. */
export const TAKES_WORDS: ReadonlySet<Field['kind']> = new Set(['text', 'name', 'agency']);

/** Over a weak network a message is sent twice: the name again is no agency, nor the agency a position. */
export function isSentTwice(form: Form, run: Run, field: Field, text: string): boolean {
  const before = previousField(form, run);
  if (!before || before.kind === field.kind || run.mending) return false;
  if (!TAKES_WORDS.has(before.kind) || !TAKES_WORDS.has(field.kind)) return false;
  const given = run.answers[before.id];
  return typeof given === 'string' && fold(given) === fold(text);
}

/** The same words for two questions are asked about, because they may be meant. */
export function askSentTwice(value: Value): NonNullable<Run['proposal']> {
  return {
    say: { key: 'form-sent-twice' },
    options: [
      { id: 'yes', label: { key: 'kind-keep-button' }, value },
      { id: RESERVED.retype, label: { key: 'kind-write-button' }, value: null },
    ],
  };
}
