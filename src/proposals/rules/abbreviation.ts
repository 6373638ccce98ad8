import type { AbbreviationWords } from './data.ts';
import type { Sentence, Token } from './reading/text.ts';
import type { Rule } from './section.ts';

const SHORT = /^(?=.*\p{Lu}.*\p{Lu}|\p{Lu}\d)\p{Lu}[\p{Lu}\d]{1,9}$/u;
const ROMAN = /^(?=.)X{0,3}(?:IX|IV|V?I{0,3})$/;

/**
 * An abbreviation that is not spelled out where it is first used. Reason: EYD V ("organisasi perangkat daerah (OPD)"); evaluators are
 * academics and practitioners of other fields. What everybody in government knows, national systems and names are left.
 */
export function createAbbreviation(data: AbbreviationWords): Rule {
  const everybody = new Set(data.known);
  const [naming, spelling] = [new Set(data.naming), new Set(data.spelling)];

  /** Beside a word in capitals, another one: together they are a name, such as "SI JEMPOL". */
  const isTitle = (beside: Token | undefined) =>
    beside !== undefined && SHORT.test(beside.text) && !everybody.has(beside.text);

  /** Spelled out beside it: in brackets, after "yaitu", or by words whose first letters it is made of. */
  function isSpelledOut({ tokens, words }: Sentence, short: Token): boolean {
    const at = tokens.indexOf(short);
    const [before, after, next] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]];
    if (before?.text === '(' && after?.text === ')' && tokens[at - 2]?.kind === 'word') return true;
    if (after?.text === '(' && next?.kind === 'word') return true;
    if (spelling.has(after?.lower ?? '') || (after?.text === ',' && spelling.has(next?.lower ?? ''))) return true;
    const place = words.indexOf(short);
    const near = words.slice(Math.max(0, place - short.text.length - 3), place + short.text.length + 4);
    const initials = near.map((word) => (word === short ? ' ' : word.lower.charAt(0))).join('');
    return short.text.length > 2 && initials.includes(short.lower);
  }

  return function abbreviation({ paragraphs, names }) {
    const known = new Set(names.flatMap((name) => name.toUpperCase().split(/[^\p{L}\d]+/u)));
    return paragraphs.flatMap((p) => {
      const found: string[] = [];
      for (const sentence of p.sentences) {
        const { words } = sentence;
        const capitals = words.filter(
          ({ text }) => text.length > 1 && text === text.toUpperCase() && !/^\d/.test(text),
        );
        // Somebody writes everything in capitals.
        if (capitals.length * 2 > words.length) continue;
        for (const [at, word] of words.entries()) {
          const short = word.text.replace(/-\d+$/, '');
          if (word.kept || !SHORT.test(short) || ROMAN.test(short) || everybody.has(short) || known.has(short))
            continue;
          known.add(short);
          const [before, after] = [words[at - 1], words[at + 1]];
          const isName = naming.has(before?.lower ?? '') || isTitle(before) || isTitle(after);
          if (!isName && !isSpelledOut(sentence, word)) found.push(short);
        }
      }
      const [first] = found;
      if (first === undefined) return [];
      return [
        {
          rule: 'abbreviation' as const,
          quote: first,
          question: p.question,
          args: { short: first, count: found.length },
        },
      ];
    });
  };
}
