import type { LastingWords } from './data.ts';
import { createPhrases, isDenied } from './reading/phrases.ts';
import { placesExpecting, type Rule } from './section.ts';

/** "belum ada SK maupun SOP": what is denied is not there. */
const REACH_OF_DENIAL = 4;

/**
 * Nothing named that makes it last: a regulation, people, or a procedure and its money. Reason: KIPP 2023 asks for the institutional
 * (regulation), managerial (people, SOP) and social strategy.
 */
export function createNoSustainability(data: LastingWords): Rule {
  const supports = createPhrases([...data.regulation, ...data.people, ...data.procedure]);
  const denied = new Set(data.denied);
  return function noSustainability(section) {
    return placesExpecting(section, 'sustainability').flatMap(({ question, paragraphs }) => {
      const said = paragraphs.some((p) =>
        p.sentences.some(({ words }) =>
          words.some((_, at) => supports.at(words, at) > 0 && !isDenied(words, at, denied, REACH_OF_DENIAL)),
        ),
      );
      return said ? [] : [{ rule: 'no-sustainability' as const, quote: null, question, args: {} }];
    });
  };
}
