import { createClaimReader } from './claims.ts';
import type { GroundingData } from './data.ts';
import { datesIn, exactKeyOf } from './dates.ts';
import { createKnower, type Known, valuesOf } from './known.ts';
import { createLexicon } from './lexicon.ts';
import { createNameReader } from './names.ts';
import { createQuantityReader, type Quantity } from './quantities.ts';
import { createQuotationReader } from './quotations.ts';
import { createRegulationReader, type RegulationFound } from './regulations.ts';
import { createSentenceJudge } from './sentences.ts';
import { type Token, tokensOf } from './tokens.ts';
import type { Found, Ground } from './types.ts';

/**
 * The check that a model's text adds no fact. Readers go through it one after another, each leaving alone what an earlier one has read:
 * quotations, regulations, dates, numbers, claims, names. Calculated figures are facts of their own: nobody said them.
 */
export function createGround(data: GroundingData): Ground {
  const lexicon = createLexicon(data);
  const know = createKnower(lexicon);
  const quotationsIn = createQuotationReader(lexicon);
  const regulationsIn = createRegulationReader(lexicon);
  const quantitiesIn = createQuantityReader(lexicon);
  const claimsIn = createClaimReader(lexicon);
  const namesIn = createNameReader(lexicon);
  const judgeSentences = createSentenceJudge(lexicon);

  function factsIn(tokens: readonly Token[], lowers: readonly string[], known: Known): Found[] {
    const taken = new Uint8Array(tokens.length);
    const facts: Found[] = [];
    const take = (found: readonly Found[]) => {
      for (const fact of found) {
        facts.push(fact);
        taken.fill(1, fact.first, fact.last + 1);
      }
    };
    markGaps(tokens, taken);
    take(quotationsIn(tokens, known).filter(({ founded }) => !founded));
    take(
      regulationsIn(tokens, lowers, true)
        .filter(free(taken))
        .map((one) => ({ ...one, kind: 'regulation' as const, founded: isFoundedRegulation(one, known) })),
    );
    take(
      datesIn(tokens)
        .filter(free(taken))
        .map((one) => ({
          ...one,
          kind: 'date' as const,
          founded: known.dates.has(exactKeyOf(one)),
          keys: [exactKeyOf(one)],
        })),
    );
    take(quantitiesIn(tokens, lowers, taken).flatMap((one) => (isLoose(one) ? [] : [withDegree(one, lowers, known)])));
    take(claimsIn(lowers, taken, known));
    take(namesIn(tokens, taken, known));
    return facts;
  }

  /** "lebih dari 500" says more than "500". */
  function withDegree(quantity: Quantity, lowers: readonly string[], known: Known): Found {
    const { kind, first, last } = quantity;
    const fact = { kind, first, last, founded: isFoundedQuantity(quantity, known), keys: valuesOf(quantity) };
    for (const [id, phrases] of [
      ['more', lexicon.more],
      ['less', lexicon.less],
    ] as const) {
      for (const at of [first - 2, first - 1]) {
        if (at < 0 || phrases.endAt(lowers, at) !== first) continue;
        return { ...fact, first: at, founded: fact.founded && known.claims.has(id) };
      }
    }
    return fact;
  }

  function isFoundedRegulation({ id, numbers, words }: RegulationFound, known: Known): boolean {
    return (known.regulations.get(id) ?? []).some(
      (one) =>
        numbers.every((number) => one.numbers.includes(number)) &&
        words.every((word) =>
          lexicon
            .standard(word)
            .every((part) => known.words.has(part) || lexicon.isFunction(part) || lexicon.ordinary.has(part)),
        ),
    );
  }

  return function ground(text, sources, say) {
    const known = know(sources);
    const tokens = tokensOf(text);
    const lowers = tokens.map(({ lower }) => lower);
    return { text, sentences: judgeSentences(text, tokens, factsIn(tokens, lowers, known), known, say) };
  };
}

/** "satu" and "seorang" are often articles; with a unit of time they measure. */
function isLoose({ values, unit, text }: Quantity): boolean {
  return values[0] === 1 && /^s/.test(text) && (/^se/.test(text) || unit === null || unit === 'other');
}

/** What a reader skips: a gap that the model left itself. */
function markGaps(tokens: readonly Token[], taken: Uint8Array): void {
  for (let at = 0; at + 2 < tokens.length; at++) {
    if (tokens[at]?.text !== '[' || tokens[at + 1]?.lower !== 'isi' || tokens[at + 2]?.text !== ':') continue;
    let end = at;
    while (end < tokens.length && tokens[end]?.text !== ']' && tokens[end]?.sentence === tokens[at]?.sentence) end += 1;
    taken.fill(1, at, end + 1);
    at = end;
  }
}

function free(taken: Uint8Array) {
  return ({ first, last }: { first: number; last: number }) => !taken[first] && !taken[last];
}

/** A number that counts something else than in the sources is not founded; one whose unit is not said fits any. */
function isFoundedQuantity(quantity: Quantity, known: Known): boolean {
  const { unit } = quantity;
  return valuesOf(quantity).some((value) => {
    const units = known.numbers.get(value);
    if (units === undefined) return false;
    if (unit === null || unit === 'year')
      return unit === null || [null, 'year', 'other', 'tahun'].some((one) => units.has(one));
    if (units.has(unit)) return true;
    if (unit === 'lipat' || unit === 'clock') return false;
    if (unit === 'rank' && units.has('other')) return true;
    if (unit === 'kali' && units.has('lipat')) return true;
    return units.has(null) || (unit === 'rupiah' && Number(value) >= 1000 && units.has('other'));
  });
}
