import type { Lexicon } from './lexicon.ts';
import type { Token } from './tokens.ts';

/** A regulation that a text names: its kind, and the numbers and years behind it as they are written, without zeros in front. */
export type RegulationFound = {
  readonly first: number;
  readonly last: number;
  readonly id: string;
  readonly numbers: readonly string[];
  /** Words of its name besides: the office or the region that made it. */
  readonly words: readonly string[];
};

/** How far behind its kind a regulation's number may stand. */
const REACH = 14;
const SIGNS = new Set(['.', '/', '-', '(', ')', ':']);

/** Finds regulations; `strict`: in a model's text, where a kind in small letters without a number is an ordinary word. */
export function createRegulationReader(lexicon: Lexicon) {
  return function regulationsIn(
    tokens: readonly Token[],
    lowers: readonly string[],
    strict: boolean,
  ): RegulationFound[] {
    const found: RegulationFound[] = [];
    for (let at = 0; at < tokens.length; at++) {
      const head = headAt(lowers, at);
      if (head === null) continue;
      const regulation = restOf(tokens, lowers, at, head.end, head.id, strict);
      const capital = /^\p{Lu}/u.test(tokens[at]?.text ?? '');
      const shortened = (tokens[at]?.text.length ?? 0) <= 2;
      const plain =
        strict &&
        regulation.numbers.length === 0 &&
        (!capital || (shortened && tokens[at]?.text !== tokens[at]?.text.toUpperCase()));
      if (plain || (!strict && lowers[at] === 'se' && regulation.numbers.length === 0)) continue;
      found.push(regulation);
      at = regulation.last;
    }
    return found;
  };

  function headAt(lowers: readonly string[], at: number): { id: string; end: number } | null {
    let best: { id: string; end: number } | null = null;
    for (const { id, phrases } of lexicon.regulations) {
      const end = phrases.endAt(lowers, at);
      if (end > (best?.end ?? at)) best = { id, end };
    }
    return best;
  }

  function restOf(
    tokens: readonly Token[],
    lowers: readonly string[],
    at: number,
    end: number,
    id: string,
    strict: boolean,
  ): RegulationFound {
    const numbers: string[] = [];
    const words: string[] = [];
    const sentence = tokens[at]?.sentence;
    let last = end - 1;
    let loose = 0;
    for (let next = end; next < Math.min(tokens.length, end + REACH); next++) {
      const token = tokens[next] as Token;
      if (
        token.sentence !== sentence ||
        token.lower === 'tentang' ||
        (numbers.length > 0 && headAt(lowers, next) !== null)
      )
        break;
      if (token.kind === 'number') {
        const linked =
          lexicon.regulationLinks.has(lowers[next - 1] ?? '') || SIGNS.has(lowers[next - 1] ?? '') || next === end;
        if (strict && !linked) break;
        numbers.push(...token.text.split(/[.,]/).map((one) => one.replace(/^0+(?=.)/, '')));
        last = tokens[next + 1]?.text === ')' ? next + 1 : next;
      } else if (token.kind === 'sign') {
        if (
          !SIGNS.has(token.text) ||
          (strict &&
            token.text === '.' &&
            !tokens[next + 1]?.glued &&
            !lexicon.regulationLinks.has(lowers[next - 1] ?? ''))
        )
          break;
      } else if (lexicon.regulationLinks.has(token.lower)) {
      } else if (/^\p{Lu}/u.test(token.text)) {
        words.push(token.lower);
        last = next;
      } else if (strict || ++loose > 4) break;
    }
    return { first: at, last, id, numbers, words };
  }
}
