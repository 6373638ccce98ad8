import { z } from 'zod';
import type { Say } from '#core/words.ts';
import { fieldSchema } from '../field.ts';
import { phraseIn } from '../phrase.ts';
import { cleanLine, fold } from '../reading/clean.ts';
import { matchTyped } from '../reading/match.ts';
import type { Kind, Parsed, Value } from '../types.ts';
import { RESERVED } from '../types.ts';
import {
  candidatesOf,
  type FormOption,
  formOptions,
  onPage,
  pageOf,
  turnButtons,
  turnedPage,
  wordingOf,
} from './options.ts';
import { refuse } from './refusal.ts';

export const choicesField = fieldSchema('choices', {
  options: formOptions,
  /** How many must and may be chosen. */
  min: z.int().min(0).default(1),
  max: z.int().min(1).optional(),
})
  .refine(({ min, max }) => max === undefined || min <= max, { path: ['max'], message: 'is smaller than min' })
  .refine(({ min, options }) => min <= options.length, { path: ['min'], message: 'is more than there are options' });
export type ChoicesField = z.infer<typeof choicesField>;

const DONE = /^(?:selesai|sudah|sudah selesai|cukup|done|finish)$/;

/**
 * Some of several: a tap puts a ✓ or takes it away, a typed list ("1, 3", "1 dan 3", labels) adds, "selesai" ends.
 * Kept as option ids in the form's order.
 */
export const choicesKind: Kind<ChoicesField> = {
  kind: 'choices',

  parse(input, field, { lang, partial }): Parsed {
    const { options } = field;
    const page = pageOf(partial);
    const chosen = chosenOf(partial);
    if (input.type !== 'text' && input.type !== 'option') return refuse(input, 'choice');
    const asked = input.type === 'option' ? input.id : input.text;
    if (asked === RESERVED.done || (input.type === 'text' && DONE.test(fold(asked)))) return close(chosen, field);
    if (input.type === 'option' && options.some(({ id }) => id === asked))
      return change(toggle(chosen, asked), page, field);
    if (input.type === 'text' && cleanLine(asked) === '')
      return { status: 'reject', say: { key: 'kind-choice-empty' } };
    const turned = turnedPage(asked, options, page);
    if (turned !== null) return { status: 'more', partial: { chosen, page: turned } };
    if (input.type === 'option') return refuse(input, 'choice');
    return readList(asked, chosen, page, field, lang);
  },

  show({ options }, { lang, partial }) {
    const page = pageOf(partial);
    const chosen = chosenOf(partial);
    const buttons = onPage(options, page).map(({ id, label }) => {
      const words = phraseIn(label, lang);
      return { id, label: chosen.includes(id) ? `✓ ${words}` : words };
    });
    return {
      lines: [{ key: 'kind-choices-how' }],
      options: [...buttons, ...turnButtons(options, page), { id: RESERVED.done, label: { key: 'kind-done-button' } }],
      columns: 1,
    };
  },

  print(value, { options }, { lang }) {
    if (!Array.isArray(value) || value.length === 0) return { key: 'kind-choices-none' };
    return value.map((id: Value) => wordingOf(id, options, lang)).join(', ');
  },
};

function readList(text: string, chosen: string[], page: number, field: ChoicesField, lang: 'id' | 'en'): Parsed {
  const { options } = field;
  const shown = onPage(options, page).map(({ id }) => id);
  if (/^(?:semua|semuanya|all)$/.test(fold(text)))
    return change(
      options.map(({ id }) => id),
      page,
      field,
    );
  const whole = matchTyped(text, candidatesOf(options), shown);
  if (whole !== null && 'sure' in whole) return change(toggle(chosen, whole.sure), page, field);
  const pieces = text.split(/[,;\n&+]|\s(?:dan|serta|and)\s|(?<=\d)\s+(?=\d)/u).filter((piece) => fold(piece) !== '');
  const done = DONE.test(fold(pieces.at(-1) ?? '')) && pieces.length > 1;
  const found = (done ? pieces.slice(0, -1) : pieces).map((piece) => matchTyped(piece, candidatesOf(options), shown));
  const ids = found.flatMap((match) => (match !== null && 'sure' in match ? [match.sure] : []));
  if (ids.length < found.length || ids.length === 0) return { status: 'reject', say: { key: 'kind-choices-unknown' } };
  const all = options.map(({ id }) => id).filter((id) => chosen.includes(id) || ids.includes(id));
  const changed = change(all, page, field);
  return done && changed.status === 'more' ? close(all, field) : named(changed, all, options, lang);
}

/** What was typed is repeated, because no tapped button shows it. */
function named(parsed: Parsed, chosen: string[], options: readonly FormOption[], lang: 'id' | 'en'): Parsed {
  if (parsed.status !== 'more') return parsed;
  const list = chosen.map((id) => wordingOf(id, options, lang)).join(', ');
  return { ...parsed, say: { key: 'kind-choices-chosen', args: { list } } };
}

function toggle(chosen: string[], id: string): string[] {
  return chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id];
}

function change(ids: string[], page: number, { options, max }: ChoicesField): Parsed {
  if (max !== undefined && ids.length > max)
    return { status: 'reject', say: { key: 'kind-choices-too-many', args: { max } } };
  const chosen = options.map(({ id }) => id).filter((id) => ids.includes(id));
  return { status: 'more', partial: { chosen, page } };
}

function close(chosen: string[], { min, required, options }: ChoicesField): Parsed {
  const least = required ? min : chosen.length === 0 ? 0 : min;
  if (chosen.length < least) {
    const say: Say = { key: 'kind-choices-too-few', args: { min: least } };
    return { status: 'reject', say };
  }
  return { status: 'ok', value: options.map(({ id }) => id).filter((id) => chosen.includes(id)) };
}

function chosenOf(partial: Value | undefined): string[] {
  const chosen: unknown = (partial as { chosen?: unknown } | undefined)?.chosen;
  return Array.isArray(chosen) ? (chosen as string[]) : [];
}
