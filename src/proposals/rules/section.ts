import type { Expectation } from '../definition.ts';
import type { Emptiness, EmptyReader } from './reading/empty.ts';
import { readText, type Text } from './reading/text.ts';
import type { Draft, Finding, Paragraph } from './types.ts';

/** A paragraph with its words. */
export type ReadParagraph = Paragraph &
  Text & {
    readonly empty: Emptiness | null;
    /** The text without the draft's lead-in. */
    readonly own: string;
  };

/** A section with its words, read once for all rules. */
export type ReadSection = Omit<Draft, 'paragraphs'> & { readonly paragraphs: readonly ReadParagraph[] };

/** One rule. Pure; what it finds stands in the order of reading, at most one finding a paragraph. */
export type Rule = (section: ReadSection) => Finding[];

/** A question's words, and what the draft puts before (or around) its answer; by id, undefined where it is not known. */
export type Asked = (question: string) => { readonly words: string; readonly leadIn?: string | undefined } | undefined;

/** Takes a draft apart for the rules. */
export function readSection(draft: Draft, reader: EmptyReader, asked: Asked): ReadSection {
  const paragraphs = draft.paragraphs.map((p) => {
    const text = readText(p.text, draft.names);
    const question = p.question === null ? undefined : asked(p.question);
    const own = withoutLeadIn(p.text, question?.leadIn);
    const said = own === p.text ? text : readText(own, draft.names);
    return { ...p, ...text, own, empty: reader.emptinessOf(said, question?.words) };
  });
  return { ...draft, paragraphs };
}

/** Where something is expected: an answer by itself, or (question null) the section, beside the answers that it has of the kind. */
export type Place = { readonly question: string | null; readonly paragraphs: readonly ReadParagraph[] };

/**
 * The answers that an expectation is put to; where none has it, the section as a whole when that has it. A text that its author wrote as a
 * whole has no questions, so its paragraphs are read together. What does not answer at all is not asked for more: other rules say so.
 */
export function placesExpecting({ paragraphs, expects }: ReadSection, wanted: Expectation): Place[] {
  const answered = paragraphs.filter(({ empty }) => empty === null || empty === 'stock');
  if (answered.length === 0) return [];
  const answers = answered.filter((p) => p.question !== null && p.expects.includes(wanted));
  if (answers.length > 0) return answers.map((p) => ({ question: p.question, paragraphs: [p] }));
  const whole = expects.includes(wanted) || answered.some((p) => p.expects.includes(wanted));
  return whole ? [{ question: null, paragraphs: answered }] : [];
}

function withoutLeadIn(text: string, leadIn: string | undefined): string {
  const [before = '', after = ''] = (leadIn ?? '').split('{answer}').map((part) => part.trim());
  if (before === '' || !text.startsWith(before)) return text;
  const rest = text.slice(before.length).trim();
  return after !== '' && rest.endsWith(after) ? rest.slice(0, -after.length).trim() : rest;
}
