import type { Known } from './known.ts';
import type { Lexicon } from './lexicon.ts';
import type { Token } from './tokens.ts';
import type { FactKind, Found, Sentence, Unfounded } from './types.ts';

/** A sentence is foreign when it has at least `words` content words and less than `share` of them are about what the sources say. */
const FOREIGN = { words: 4, share: 0.2 };

/** Puts together what is known of each sentence. */
export function createSentenceJudge(lexicon: Lexicon) {
  return function judgeSentences(
    text: string,
    tokens: readonly Token[],
    facts: readonly Found[],
    known: Known,
    say: (kind: FactKind) => string,
  ): Sentence[] {
    const ordered = facts.toSorted((a, b) => a.first - b.first || b.last - a.last);
    const sentences: Sentence[] = [];
    let next = 0;
    for (let from = 0; from < tokens.length; ) {
      let to = endOfSentence(tokens, from);
      const own: Found[] = [];
      for (let fact = ordered[next]; fact !== undefined && fact.first <= to; fact = ordered[++next]) {
        own.push(fact);
        // A quotation of several sentences keeps them together.
        if (fact.last > to) to = endOfSentence(tokens, fact.last);
      }
      const [start, end] = [tokens[from]?.from ?? 0, tokens[to]?.to ?? 0];
      const unfounded = cut(text, tokens, own);
      const mended = mend(text, start, end, unfounded, say);
      const compared = compare(tokens.slice(from, to + 1), from, own, known);
      sentences.push({ text: text.slice(start, end), mended, unfounded, ...compared });
      from = to + 1;
    }
    return sentences;
  };

  function compare(
    tokens: readonly Token[],
    offset: number,
    facts: readonly Found[],
    known: Known,
  ): { from: string[]; foreign: boolean } {
    const inFacts = new Uint8Array(tokens.length);
    for (const { first, last } of facts) inFacts.fill(1, first - offset, last + 1 - offset);
    const words = tokens.filter(
      ({ kind, lower }, i) => kind === 'word' && lower.length > 2 && !inFacts[i] && !lexicon.isFunction(lower),
    );
    const stems = words.map(({ lower }) => lexicon.standard(lower).flatMap((word) => lexicon.about(word)));
    const familiar = stems.filter((all) => all.some((stem) => known.about.has(stem))).length;
    const scored = known.sources.map(({ id, about, values }) => ({
      id,
      score:
        stems.filter((all) => all.some((stem) => about.has(stem))).length +
        2 * facts.filter(({ keys }) => keys?.some((key) => values.has(key))).length,
    }));
    const from = scored
      .filter(({ score }) => score > 0)
      .toSorted((a, b) => b.score - a.score)
      .map(({ id }) => id);
    return { from, foreign: words.length >= FOREIGN.words && familiar < words.length * FOREIGN.share };
  }
}

function endOfSentence(tokens: readonly Token[], at: number): number {
  let end = at;
  while (tokens[end + 1] !== undefined && tokens[end + 1]?.sentence === tokens[at]?.sentence) end += 1;
  return end;
}

/** What is unfounded, in order; what overlaps is one. */
function cut(text: string, tokens: readonly Token[], facts: readonly Found[]): Unfounded[] {
  const spans: { kind: FactKind; from: number; to: number }[] = [];
  for (const { kind, first, last, founded } of facts) {
    if (founded) continue;
    const span = { kind, from: tokens[first]?.from ?? 0, to: tokens[last]?.to ?? 0 };
    const before = spans.at(-1);
    if (before !== undefined && span.from < before.to) before.to = Math.max(before.to, span.to);
    else spans.push(span);
  }
  return spans.map((span) => ({ ...span, text: text.slice(span.from, span.to) }));
}

function mend(
  text: string,
  from: number,
  to: number,
  unfounded: readonly Unfounded[],
  say: (kind: FactKind) => string,
): string {
  let mended = '';
  let at = from;
  for (const fact of unfounded) {
    mended += `${text.slice(at, fact.from)}[isi: ${say(fact.kind)}]`;
    at = fact.to;
  }
  return mended + text.slice(at, to);
}
