import type { EmptyReader } from './reading/empty.ts';
import type { ReadParagraph, Rule } from './section.ts';

/**
 * Answers that answer nothing: a word for form's sake, the question again, or sentences that fit any proposal. Reason: "isian lengkap namun
 * jawabannya asal" (Imanuddin, PANRB, 2018). `kind` says which: `answer`, `question` or `stock`.
 */
export function createFiller(reader: EmptyReader): Rule {
  const quoteOf = ({ empty, sentences, text }: ReadParagraph) =>
    (empty === 'stock' ? sentences.find(reader.isStock)?.text : undefined) ?? text.trim();

  return function filler({ paragraphs }) {
    return paragraphs
      .filter(({ empty }) => empty !== null && empty !== 'postponed')
      .map((p) => ({ rule: 'filler', quote: quoteOf(p), question: p.question, args: { kind: p.empty ?? '' } }));
  };
}
