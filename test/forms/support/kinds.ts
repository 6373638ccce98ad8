import { type Field, KINDS, kindFor } from '#forms/kinds/index.ts';
import type { Input, KindContext, Parsed, Value } from '#forms/types.ts';

/** A field of a kind with the least it needs; `extra` are the kind's own keys. */
export function field<K extends Field['kind']>(kind: K, extra: object = {}): Extract<Field, { kind: K }> {
  const given = { id: 'f', kind, question: 'Pertanyaan?', label: 'Label', ...extra };
  return KINDS[kind].schema.parse(given) as Extract<Field, { kind: K }>;
}

/** A Wednesday. */
export const TODAY = '2027-11-10';

export function context(extra: Partial<KindContext> = {}): KindContext {
  return { lang: 'id', today: TODAY, agencies: [], ...extra };
}

export function typed(text: string, messageId = 1): Input {
  return { type: 'text', text, messageId };
}

export function tap(id: string): Input {
  return { type: 'option', id };
}

/** What a parse came to, short enough for a table: the value, the key of a refusal, the values proposed, or what is kept so far. */
export type Outcome =
  | { ok: Value }
  | { no: string }
  | { ask: (Value | null)[]; say: string }
  | { more: Value; say?: string };

export function outcome(parsed: Parsed): Outcome {
  switch (parsed.status) {
    case 'ok':
      return { ok: parsed.value };
    case 'reject':
      return { no: parsed.say.key };
    case 'propose':
      return { ask: parsed.options.map(({ value }) => value), say: parsed.say.key };
    case 'more':
      return parsed.say ? { more: parsed.partial, say: parsed.say.key } : { more: parsed.partial };
  }
}

export function answer(to: Field, input: Input, extra: Partial<KindContext> = {}): Outcome {
  return outcome(kindFor(to).parse(input, to, context(extra)));
}

/** Shorthands of a table's right side. */
export const ok = (value: Value): Outcome => ({ ok: value });
export const no = (key: string): Outcome => ({ no: `kind-${key}` });
/** Proposed values, then the way back. */
export const ask = (key: string, ...values: Value[]): Outcome => ({ ask: [...values, null], say: `kind-${key}` });
