import { stemsOf } from '#proposals/rules/reading/stems.ts';
import type { GroundingData } from './data.ts';
import { createPhrases, type Phrases } from './phrases.ts';

/** The word lists, ready to be looked up. */
export type Lexicon = {
  readonly data: GroundingData;
  isFunction(word: string): boolean;
  /** What a word in small letters stands for, as a row of words; the word itself where it is standard. */
  standard(word: string): readonly string[];
  /** Stems and topics of a word; two words are about the same when they share one. */
  about(word: string): readonly string[];
  unitOf(word: string): string | undefined;
  readonly heads: ReadonlyMap<string, 'place' | 'agency' | 'name'>;
  readonly ordinary: ReadonlySet<string>;
  readonly idioms: ReadonlySet<string>;
  /** Words behind a number that are not what it counts. */
  readonly notUnits: ReadonlySet<string>;
  readonly ranks: ReadonlySet<string>;
  readonly roman: ReadonlySet<string>;
  readonly percent: ReadonlySet<string>;
  readonly rupiah: ReadonlySet<string>;
  readonly vague: ReadonlySet<string>;
  readonly shares: ReadonlyMap<string, number>;
  readonly more: Phrases;
  readonly less: Phrases;
  readonly claims: readonly { readonly id: string; readonly said: Phrases; readonly also: Phrases }[];
  /** By what is written, the regulation's own name: `perbup` → `peraturan bupati`. */
  readonly regulations: readonly { readonly id: string; readonly phrases: Phrases }[];
  readonly regulationLinks: ReadonlySet<string>;
};

/** Words that have been looked up are kept up to here, so that a stream of invented words takes no memory. */
const KEPT = 20_000;

export function createLexicon(data: GroundingData): Lexicon {
  const functions = new Set(data.function);
  const units = new Map(Object.entries(data.units).flatMap(([unit, all]) => all.map((one) => [one, unit] as const)));
  const topics = new Map<string, string>();
  for (const [index, alike] of data.alike.entries()) {
    for (const word of alike) topics.set(word, `#${index}`);
  }
  const known = new Map<string, readonly string[]>();

  function standard(word: string): readonly string[] {
    const whole = data.standard.get(word);
    if (whole !== undefined) return whole.split(/[\s-]+/);
    const [, stem, ending] = /^(\p{L}{3,})(nya|lah|kah)$/u.exec(word) ?? [];
    const mended = stem === undefined ? undefined : data.standard.get(stem);
    return mended === undefined || mended.includes(' ') ? [word] : [`${mended}${ending}`];
  }

  function about(word: string): readonly string[] {
    const before = known.get(word);
    if (before !== undefined) return before;
    const stems = stemsOf(word);
    const all = [...new Set([word, ...stems, ...[word, ...stems].flatMap((stem) => topics.get(stem) ?? [])])];
    if (known.size >= KEPT) known.clear();
    known.set(word, all);
    return all;
  }

  return {
    data,
    isFunction: (word) => functions.has(word) || functions.has(word.replace(/(?:nya|lah|kah|pun)$/, '')),
    standard,
    about,
    unitOf: (word) => units.get(word),
    heads: new Map([
      ...data.persons.map((one) => [one, 'name'] as const),
      ...data.agencies.map((one) => [one, 'agency'] as const),
      ...data.places.map((one) => [one, 'place'] as const),
    ]),
    ordinary: new Set(data.ordinary),
    idioms: new Set(data.idioms),
    notUnits: new Set(data.notUnits),
    ranks: new Set(data.ranks),
    roman: new Set(data.roman),
    percent: new Set(data.percent),
    rupiah: new Set(data.rupiah),
    vague: new Set(data.vague),
    shares: new Map(Object.entries(data.shares)),
    more: createPhrases(data.more),
    less: createPhrases(data.less),
    claims: Object.entries(data.claims).map(([id, { said, also }]) => ({
      id,
      said: createPhrases(said),
      also: createPhrases(also),
    })),
    regulations: Object.entries(data.regulations).map(([id, also]) => ({ id, phrases: createPhrases([id, ...also]) })),
    regulationLinks: new Set(data.regulationLinks),
  };
}
