import { createPhrases } from './reading/phrases.ts';
import type { Rule } from './section.ts';

/**
 * Spoken words in a written proposal. Reason: evaluators complain of spoken instead of written language (Mirawati Sudjono, PANRB, 2015).
 * What stands in quotation marks is what somebody said, and stays; so do names and what is written in capitals.
 */
export function createSpoken(words: ReadonlyMap<string, string>): Rule {
  const phrases = createPhrases([...words.keys()]);
  return function spoken({ paragraphs }) {
    return paragraphs.flatMap((p) => {
      const found = p.sentences.flatMap((sentence) =>
        sentence.words.flatMap((word, at) => {
          const length = word.kept || isCapitals(word.text) ? 0 : phrases.at(sentence.words, at);
          const said = sentence.words
            .slice(at, at + length)
            .map(({ lower }) => lower)
            .join(' ');
          return length > 0 ? [{ sentence, word: said }] : [];
        }),
      );
      const [first] = found;
      if (!first) return [];
      const args = {
        word: first.word,
        standard: words.get(first.word) ?? '',
        count: new Set(found.map(({ word }) => word)).size,
      };
      return [{ rule: 'spoken' as const, quote: first.sentence.text, question: p.question, args }];
    });
  };
}

function isCapitals(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase();
}
