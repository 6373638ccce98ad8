import { z } from 'zod';
import type { Lang } from '#core/words.ts';

/** Words of a form as its YAML gives them, plain text: one string is Indonesian and serves every reader, `{id, en}` gives both. */
export type Phrase = string | { readonly id: string; readonly en: string };

/** The zod schema of a {@link Phrase}; a half-given translation is named as such. */
export const phrase = z.unknown().transform((value, context): Phrase => {
  const problem = problemOf(value);
  if (problem === null) return value as Phrase;
  context.addIssue({ code: 'custom', message: problem });
  return z.NEVER;
});

/** The phrase in the reader's language. */
export function phraseIn(words: Phrase, lang: Lang): string {
  return typeof words === 'string' ? words : words[lang];
}

/** Every wording of a phrase, for recognising it when somebody types it. */
export function wordings(words: Phrase): string[] {
  return typeof words === 'string' ? [words] : [words.id, words.en];
}

const PLACE = /\{([a-z][a-z0-9_]*)\}/g;

/** The phrase with its `{places}` filled; a place without a value stays as it is written, so that the gap shows. */
export function fillPhrase(words: Phrase, lang: Lang, values: Readonly<Record<string, string>>): string {
  return phraseIn(words, lang).replace(PLACE, (place, name: string) => values[name] ?? place);
}

/** The names of the `{places}` of a phrase, which are the same in every language. */
export function placesIn(words: Phrase): string[] {
  const text = typeof words === 'string' ? words : words.id;
  return text.includes('{') ? Array.from(text.matchAll(PLACE), ([, name]) => name as string) : [];
}

function problemOf(value: unknown): string | null {
  if (value === undefined) return 'is missing; write a text, or {id, en}';
  if (typeof value === 'string') return value.trim() === '' ? 'is empty; write a text' : null;
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    return 'is not a text; put it in quotes, or write {id, en}';
  }
  for (const lang of ['id', 'en'] as const) {
    const words: unknown = Reflect.get(value, lang);
    if (typeof words !== 'string' || words.trim() === '') {
      return `has no translation "${lang}"; write both id and en, or one plain text`;
    }
  }
  const extra = Object.keys(value).find((key) => key !== 'id' && key !== 'en');
  if (extra !== undefined) return `has an unknown language "${extra}"; write id and en`;
  const { id, en } = value as { id: string; en: string };
  return places(id) === places(en) ? null : 'has different {places} in id and en; use the same in both';
}

function places(text: string): string {
  return [...new Set(text.match(/\{[a-z][a-z0-9_]*\}/g) ?? [])].sort().join();
}
