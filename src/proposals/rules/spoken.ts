import { createPhrases } from './reading/phrases.ts';
import type { Token } from './reading/text.ts';
import type { Rule } from './section.ts';

/** "ngajak" is "mengajak" in writing; so with every verb that is shortened so. */
const SHORTENED_VERB = /^ng[aiueo]\p{L}{2,}$/u;

/**
 * Spoken words in a written proposal. Reason: evaluators complain of spoken instead of written language (Mirawati Sudjono, PANRB, 2015).
 * What stands in quotation marks is what somebody said, and stays; so do names and what is written with a capital inside a sentence.
 *
 * @param words what is said and what is written; one whose two sides are the same only looks spoken ("ngeri")
 */
export function createSpoken(words: ReadonlyMap<string, string>): Rule {
  const phrases = createPhrases([...words].flatMap(([said, written]) => (said === written ? [] : [said])));

  function spokenAt(row: readonly Token[], at: number): { word: string; standard: string } | null {
    const token = row[at];
    if (token === undefined || token.kept || (at > 0 && /^\p{Lu}/u.test(token.text)) || isCapitals(token.text))
      return null;
    const length = phrases.at(row, at);
    if (length === 0) {
      const isVerb = SHORTENED_VERB.test(token.lower) && !words.has(token.lower);
      return isVerb ? { word: token.lower, standard: `me${token.lower}` } : null;
    }
    const said = row.slice(at, at + length).map(({ lower }) => lower);
    return { word: said.join(' '), standard: words.get(said.join(' ')) ?? '' };
  }

  return function spoken({ paragraphs }) {
    return paragraphs.flatMap((p) => {
      const found = p.sentences.flatMap((sentence) =>
        sentence.words.flatMap((_, at) => {
          const spoken = spokenAt(sentence.words, at);
          return spoken === null ? [] : [{ ...spoken, sentence }];
        }),
      );
      const [first] = found;
      if (!first) return [];
      const count = new Set(found.map(({ word }) => word)).size;
      const args = { word: first.word, standard: first.standard, count };
      return [{ rule: 'spoken' as const, quote: first.sentence.text, question: p.question, args }];
    });
  };
}

function isCapitals(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase();
}
