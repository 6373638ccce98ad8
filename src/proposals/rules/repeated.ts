import type { Sentence } from './reading/text.ts';
import type { Rule } from './section.ts';

/** Shorter sentences may recur: names, headings, "Sumber: …". */
const SHORTEST = 6;
/** Of the words of the shorter sentence, so many stand in the other; and it is not much shorter. */
const SHARED = 0.85;
const LENGTHS = 0.6;

type Gist = { readonly words: ReadonlySet<string>; readonly numbers: string };

/**
 * The same sentence again, word for word or nearly. Reason: to the point instead of "kembang" (Mirawati Sudjono, PANRB, 2015), and little
 * room. Sentences with other numbers say something else.
 */
export const repeated: Rule = ({ paragraphs }) => {
  const before: Gist[] = [];
  return paragraphs.flatMap((p) => {
    let quote: string | null = null;
    for (const sentence of p.sentences) {
      if (sentence.words.length < SHORTEST) continue;
      const gist = gistOf(sentence);
      if (quote === null && before.some((other) => isSame(gist, other))) quote = sentence.text;
      before.push(gist);
    }
    return quote === null ? [] : [{ rule: 'repeated' as const, quote, question: p.question, args: {} }];
  });
};

function gistOf({ words }: Sentence): Gist {
  const numbers = words.filter(({ kind }) => kind === 'number').map(({ text }) => text);
  return { words: new Set(words.map(({ lower }) => lower)), numbers: numbers.join(' ') };
}

function isSame(one: Gist, other: Gist): boolean {
  if (one.numbers !== other.numbers) return false;
  const [small, large] = one.words.size <= other.words.size ? [one.words, other.words] : [other.words, one.words];
  if (small.size < SHORTEST - 1 || small.size < large.size * LENGTHS) return false;
  let shared = 0;
  for (const word of small) if (large.has(word)) shared += 1;
  return shared >= small.size * SHARED;
}
