import type { Expectation } from '../definition.ts';
import { readText, type Text } from './reading/text.ts';
import type { Draft, Finding, Paragraph } from './types.ts';

/** A paragraph with its words. */
export type ReadParagraph = Paragraph & Text;

/** A section with its words, read once for all rules. */
export type ReadSection = Omit<Draft, 'paragraphs'> & { readonly paragraphs: readonly ReadParagraph[] };

/** One rule. Pure; what it finds stands in the order of reading, at most one finding a paragraph. */
export type Rule = (section: ReadSection) => Finding[];

/** Takes a draft apart for the rules. */
export function readSection(draft: Draft): ReadSection {
  return { ...draft, paragraphs: draft.paragraphs.map((p) => ({ ...p, ...readText(p.text, draft.names) })) };
}

/** Where something is expected: an answer by itself, or (question null) the section, beside the answers that it has of the kind. */
export type Place = { readonly question: string | null; readonly paragraphs: readonly ReadParagraph[] };

/**
 * The answers that an expectation is put to; where none has it, the section as a whole when that has it. A text that its author wrote as a
 * whole has no questions, so its paragraphs are read together.
 */
export function placesExpecting({ paragraphs, expects }: ReadSection, wanted: Expectation): Place[] {
  if (paragraphs.length === 0) return [];
  const answers = paragraphs.filter((p) => p.question !== null && p.expects.includes(wanted));
  if (answers.length > 0) return answers.map((p) => ({ question: p.question, paragraphs: [p] }));
  const whole = expects.includes(wanted) || paragraphs.some((p) => p.expects.includes(wanted));
  return whole ? [{ question: null, paragraphs }] : [];
}
