import { datesIn, keysOf } from './dates.ts';
import type { Lexicon } from './lexicon.ts';
import { createQuantityReader, type Quantity } from './quantities.ts';
import { createRegulationReader, type RegulationFound } from './regulations.ts';
import { type Token, tokensOf } from './tokens.ts';
import type { Source } from './types.ts';

/** One source as it is compared with sentences. */
export type KnownSource = {
  readonly id: string;
  readonly about: ReadonlySet<string>;
  readonly values: ReadonlySet<string>;
};

/** Everything that the sources say, to be looked up. */
export type Known = {
  readonly sources: readonly KnownSource[];
  /** Words as they were written and as they stand for, in small letters. */
  readonly words: ReadonlySet<string>;
  /** Two words that stand beside each other, past words without content: `dinas kesehatan`. */
  readonly pairs: ReadonlySet<string>;
  /** Heads (`kabupaten`) that stand before a word. */
  readonly heads: ReadonlyMap<string, ReadonlySet<string>>;
  /** Stems and topics of all words. */
  readonly about: ReadonlySet<string>;
  /** Pairs of first stems, for what is said in nearly the same words. */
  readonly said: ReadonlySet<string>;
  /** By value, the units with which it stands. */
  readonly numbers: ReadonlyMap<string, ReadonlySet<string | null>>;
  readonly dates: ReadonlySet<string>;
  readonly regulations: ReadonlyMap<string, readonly RegulationFound[]>;
  /** Claims, `more` and `less`, that are made somewhere. */
  readonly claims: ReadonlySet<string>;
};

/** A value as a key: what differs by less than a ten thousandth is the same. */
export function keyOf(value: number): string {
  return String(Math.round(value * 1e4) / 1e4);
}

/** Values of a quantity, or how it is written where it has none. */
export function valuesOf({ values, text }: Quantity): string[] {
  return values.length > 0 ? values.map(keyOf) : [`"${text}"`];
}

/** Reads all sources of a text. */
export function createKnower(lexicon: Lexicon) {
  const quantitiesIn = createQuantityReader(lexicon);
  const regulationsIn = createRegulationReader(lexicon);

  return function know(sources: readonly Source[]): Known {
    const known = {
      sources: [] as KnownSource[],
      words: new Set<string>(),
      pairs: new Set<string>(),
      heads: new Map<string, Set<string>>(),
      about: new Set<string>(),
      said: new Set<string>(),
      numbers: new Map<string, Set<string | null>>(),
      dates: new Set<string>(),
      regulations: new Map<string, RegulationFound[]>(),
      claims: new Set<string>(),
    };
    for (const { id, text } of sources) {
      const tokens = tokensOf(text);
      const lowers = tokens.map(({ lower }) => lower);
      const taken = new Uint8Array(tokens.length);
      const values = new Set<string>();
      for (const date of datesIn(tokens)) {
        for (const key of keysOf(date)) known.dates.add(key);
        if (date.weekday === undefined) taken.fill(1, date.first, date.last + 1);
        for (const key of keysOf(date)) values.add(key);
        if (date.year !== undefined) addNumber(known.numbers, keyOf(date.year), 'year');
      }
      for (const regulation of regulationsIn(tokens, lowers, false)) {
        known.regulations.set(regulation.id, [...(known.regulations.get(regulation.id) ?? []), regulation]);
        for (const number of regulation.numbers)
          if (/^(?:19|20)\d\d$/.test(number)) addNumber(known.numbers, number, 'year');
      }
      for (const quantity of quantitiesIn(tokens, lowers, taken)) {
        for (const value of valuesOf(quantity)) {
          addNumber(known.numbers, value, quantity.unit);
          values.add(value);
        }
      }
      addClaims(lowers, known.claims);
      const about = addWords(tokens, known);
      known.sources.push({ id, about, values });
    }
    return known;
  };

  function addNumber(numbers: Map<string, Set<string | null>>, value: string, unit: string | null): void {
    const units = numbers.get(value) ?? new Set();
    units.add(unit);
    numbers.set(value, units);
  }

  function addClaims(lowers: readonly string[], claims: Set<string>): void {
    const kinds = [
      ...lexicon.claims.flatMap(({ id, said, also }) => [said, also].map((phrases) => ({ id, phrases }))),
      { id: 'more', phrases: lexicon.more },
      { id: 'less', phrases: lexicon.less },
    ];
    for (let at = 0; at < lowers.length; at++) {
      for (const { id, phrases } of kinds) if (!claims.has(id) && phrases.endAt(lowers, at) > at) claims.add(id);
    }
  }

  function addWords(
    tokens: readonly Token[],
    known: {
      words: Set<string>;
      pairs: Set<string>;
      heads: Map<string, Set<string>>;
      about: Set<string>;
      said: Set<string>;
    },
  ): Set<string> {
    const about = new Set<string>();
    const written = tokens.filter(({ kind }) => kind === 'word').map(({ lower }) => lower);
    const whole = written.flatMap((word) => lexicon.standard(word));
    // What is short in a source may be written out, and what it says in full may be shortened.
    for (const row of [written, whole]) {
      let before = '';
      let saidBefore = '';
      for (const word of row) {
        known.words.add(word);
        if (before !== '') known.pairs.add(`${before} ${word}`);
        if (lexicon.heads.has(before)) known.heads.set(word, (known.heads.get(word) ?? new Set()).add(before));
        if (lexicon.isFunction(word) && !lexicon.heads.has(word)) continue;
        for (const stem of lexicon.about(word)) {
          about.add(stem);
          known.about.add(stem);
        }
        before = word;
        if (saidBefore !== '') known.said.add(`${saidBefore} ${word}`);
        saidBefore = word;
      }
    }
    return about;
  }
}
