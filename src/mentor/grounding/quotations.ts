import type { Known } from './known.ts';
import type { Lexicon } from './lexicon.ts';
import type { Token } from './tokens.ts';
import type { Found } from './types.ts';

const CLOSES = new Map([
  ['“', '”'],
  ["'", "'"],
  ['"', '"'],
  ['«', '»'],
  ['‘', '’'],
  ['„', '“'],
  ['”', '”'],
]);
/** Of the words beside each other in a quotation, how many stand so in a source: an editor mends spelling, and drops a word. */
const LEAST = 0.6;

/** Of all its words, how many stand in the sources at all. */
const FAMILIAR = 0.75;

/** What stands between quotation marks: its words must be those of a source, in their order. */
export function createQuotationReader(lexicon: Lexicon) {
  return function quotationsIn(tokens: readonly Token[], known: Known): Found[] {
    const found: Found[] = [];
    let open: { at: number; closing: string } | null = null;
    for (const [at, { text, sentence, glued }] of tokens.entries()) {
      // Within a word an apostrophe opens nothing; a quotation's end follows its last sign at once.
      if (text === "'" && (open === null ? glued || !tokens[at + 1]?.glued : !glued)) continue;
      if (open !== null && text === open.closing) {
        found.push({
          kind: 'quotation',
          first: open.at,
          last: at,
          founded: isSaid(tokens.slice(open.at + 1, at), known),
        });
        open = null;
      } else if (open === null || sentence > (tokens[open.at]?.sentence ?? 0) + REACH) {
        const closing = CLOSES.get(text);
        open = closing === undefined ? null : { at, closing };
      }
    }
    return found;
  };

  function isSaid(tokens: readonly Token[], known: Known): boolean {
    const all = tokens.filter(({ kind }) => kind === 'word').flatMap(({ lower }) => lexicon.standard(lower));
    const familiar = all.filter((word) => isKnown(word, known)).length;
    if (familiar < all.length * FAMILIAR) return false;
    const words = all.filter((word) => !lexicon.isFunction(word));
    if (!words.every((word) => isKnown(word, known))) return false;
    const pairs = words.slice(1).map((word, i) => `${words[i]} ${word}`);
    const said = pairs.filter((pair) => known.said.has(pair)).length;
    return pairs.length === 0 || said >= pairs.length * LEAST;
  }

  function isKnown(word: string, known: Known): boolean {
    return known.words.has(word) || lexicon.about(word).some((stem) => known.about.has(stem) || known.words.has(stem));
  }
}

/** Sentences that a quotation may run over; one that is never closed is none. */
const REACH = 6;
