import type { SpellingWords } from './data.ts';
import type { Sentence, Token } from './reading/text.ts';
import type { Rule } from './section.ts';

type Mistake = { readonly word: string; readonly standard: string };

/**
 * Nonstandard spelling, by the pairs of `spelling.tsv` that are wrong wherever they stand, and a preposition or prefix *di*, *ke* of a safe
 * list. Reason: EYD V; said gently, for official texts have the same. Never touched: names, titles of regulations, quotations, addresses,
 * words in capitals, and the list `untouched`.
 */
export function createSpelling(data: SpellingWords): Rule {
  const single = new Map([...data.pairs].filter(([wrong]) => !wrong.includes(' ')));
  const several = [...data.pairs].filter(([wrong]) => wrong.includes(' '));
  for (const [before, places] of Object.entries(data.apart)) {
    for (const place of places) if (!single.has(before + place)) single.set(before + place, `${before} ${place}`);
  }
  for (const [prefix, verbs] of Object.entries(data.joined)) {
    several.push(...verbs.map((verb): [string, string] => [`${prefix} ${verb}`, prefix + verb]));
  }
  for (const word of data.untouched) single.delete(word);
  const twoWords = new Map(several);
  const firsts = new Set(several.map(([wrong]) => wrong.split(' ')[0]));
  const [capital, titles, persons] = [new Set(data.capital), new Set(data.titles), new Set(data.persons)];

  function isKept({ text, lower, kept }: Token, before: Token | undefined, next: Token | undefined): boolean {
    if (kept || (text.length > 1 && text === text.toUpperCase())) return true;
    if (!/^\p{Lu}/u.test(text)) return false;
    if (capital.has(lower)) return persons.has(before?.lower ?? '');
    // A name begins with a capital; so does a sentence, unless the word after it has one too.
    return before !== undefined || /^\p{Lu}/u.test(next?.text ?? '');
  }

  function mistakesIn({ words }: Sentence): Mistake[] {
    const found: Mistake[] = [];
    for (let at = 0; at < words.length; at++) {
      const [word, next] = [words[at] as Token, words[at + 1]];
      if (titles.has(word.lower) && /^\p{Lu}/u.test(next?.text ?? '')) break;
      if (word.kind === 'number' || isKept(word, words[at - 1], next)) continue;
      const two = firsts.has(word.lower) && next !== undefined && !next.kept ? `${word.lower} ${next.lower}` : '';
      const whole = twoWords.get(two);
      if (whole !== undefined) {
        found.push({ word: `${word.text} ${next?.text}`, standard: likeCase(whole, word.text) });
        at += 1;
        continue;
      }
      const standard = standardOf(word.lower);
      if (standard !== null) found.push({ word: word.text, standard: likeCase(standard, word.text) });
    }
    return found;
  }

  /** The standard word, with what hangs on it. */
  function standardOf(word: string): string | null {
    const standard = single.get(word);
    if (standard !== undefined) return standard;
    const [, stem = '', ending = ''] = /^(.+?)(nya|lah|kah)$/.exec(word) ?? [];
    const whole = single.get(stem);
    return whole === undefined ? null : whole + ending;
  }

  return function spelling({ paragraphs }) {
    return paragraphs.flatMap((p) => {
      const mistakes = p.sentences.flatMap((sentence) => mistakesIn(sentence));
      const [first] = mistakes;
      if (!first) return [];
      const once = mistakes.filter(
        ({ word }, at) => mistakes.findIndex((m) => m.word.toLowerCase() === word.toLowerCase()) === at,
      );
      const pairs = once.map(({ word, standard }) => `${word} → ${standard}`).join(', ');
      const args = { word: first.word, standard: first.standard, count: once.length, pairs };
      return [{ rule: 'spelling' as const, quote: first.word, question: p.question, args }];
    });
  };
}

function likeCase(standard: string, word: string): string {
  return /^\p{Lu}/u.test(word) ? standard.charAt(0).toUpperCase() + standard.slice(1) : standard;
}
