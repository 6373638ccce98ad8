import { countWords } from '#forms/reading/clean.ts';
import type { Bank, Edition, Question, Section } from './definition.ts';
import { GAP } from './gaps.ts';
import type { Material } from './material.ts';
import { proseOf } from './prose.ts';
import { isOfStage, isWanted } from './session.ts';

/** A paragraph of the draft: the author's words, or what is missing. */
export type Paragraph =
  | { readonly kind: 'text'; readonly question: string | null; readonly text: string }
  | { readonly kind: 'gap'; readonly question: string; readonly gap: string; readonly keeper: string };

/** A section as it stands. */
export type DraftSection = {
  readonly section: Section;
  readonly paragraphs: readonly Paragraph[];
  /** Of the author's text, without gaps. */
  readonly words: number;
  /** The author wrote it as a whole. */
  readonly written: boolean;
  /** Questions of the section without an answer, the ones of the first draft and of *lengkapi*. */
  readonly open: readonly string[];
};

/** The draft in the official order: each section is its answers as paragraphs, in the author's own words. */
export function assemble(bank: Bank, edition: Edition, material: Material): DraftSection[] {
  return edition.sections.map((section) => assembleSection(bank, edition, section, material));
}

/** One section of the draft. */
export function assembleSection(bank: Bank, edition: Edition, section: Section, material: Material): DraftSection {
  const asked = section.paragraphs.flatMap((id) => {
    const question = bank.questions.get(id);
    return question && isOfStage(question, material.stage) && isWanted(question, material.answers) ? [question] : [];
  });
  const open = asked.filter((question) => isOpen(edition, section, question, material)).map(({ id }) => id);
  const own = material.written[section.id];
  if (own !== undefined) {
    const paragraphs = own.split(/\n{2,}/).map((text): Paragraph => ({ kind: 'text', question: null, text }));
    // What the author left as a gap in their own text is one; other questions are answered by it.
    return { section, paragraphs, words: countWords(own.replace(GAP, ' ')), written: true, open: gapsIn(own) };
  }
  const paragraphs = asked.flatMap((question): Paragraph[] => {
    const answer = material.answers[question.id];
    if (answer !== undefined) return [{ kind: 'text', question: question.id, text: proseOf(question, answer) }];
    return open.includes(question.id) ? [gapOf(question)] : [];
  });
  const words = paragraphs.reduce((sum, p) => sum + (p.kind === 'text' ? countWords(p.text) : 0), 0);
  return { section, paragraphs, words, written: false, open };
}

/** A section as plain text with its gaps as `[isi: …]`, to be edited or copied. */
export function sectionText({ paragraphs }: DraftSection): string {
  return paragraphs.map((p) => (p.kind === 'text' ? p.text : `[isi: ${p.gap}]`)).join('\n\n');
}

/** Not answered, and to be: what the first draft and *lengkapi* ask; of the rest, what was passed over. */
function isOpen(edition: Edition, section: Section, { id }: Question, { answers, passed }: Material): boolean {
  if (answers[id] !== undefined) return false;
  return edition.core.includes(id) || section.more.includes(id) || passed.includes(id);
}

function gapOf({ id, gap, keeper }: Question): Paragraph {
  const words = (phrase: typeof gap) => (typeof phrase === 'string' ? phrase : phrase.id);
  return { kind: 'gap', question: id, gap: words(gap), keeper: words(keeper) };
}

function gapsIn(text: string): string[] {
  return Array.from(text.matchAll(GAP), ([, gap]) => (gap as string).trim());
}
