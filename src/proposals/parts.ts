import { countWords } from '#forms/reading/clean.ts';
import type { Section } from './definition.ts';

/** A part of a section with its limit, as it stands. */
export type PartWords = { readonly name: string; readonly maxWords: number; readonly words: number };

/** What a draft says paragraph by paragraph. */
type Said =
  | { readonly kind: 'text'; readonly question: string | null; readonly text: string }
  | { readonly kind: 'gap' };

/**
 * The words of each part of a section that has limits for its parts. None where the author wrote the section as a whole, because nobody can tell
 * where one part ends.
 */
export function partsOf({ parts = [] }: Section, paragraphs: readonly Said[]): PartWords[] {
  const texts = paragraphs.filter((p) => p.kind === 'text');
  if (texts.some(({ question }) => question === null)) return [];
  return parts.map(({ name, maxWords, questions }) => ({
    name,
    maxWords,
    words: texts
      .filter(({ question }) => question !== null && questions.includes(question))
      .reduce((sum, { text }) => sum + countWords(text), 0),
  }));
}
