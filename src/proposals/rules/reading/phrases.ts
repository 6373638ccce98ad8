import type { Token } from './text.ts';

/** Finds phrases of a list in a row of words. */
export type Phrases = {
  /** How many words the longest phrase has that begins at `at`; 0: none does. */
  at(words: readonly Token[], at: number): number;
  /** Whether one stands anywhere in the words. */
  in(words: readonly Token[]): boolean;
};

type Pattern = readonly { readonly stem: string; readonly open: boolean }[];

/** Letters that a first word with `*` has at least. */
const BEGINNING = 3;

/** From a list such as `berhasil`, `data *`, `peraturan bupati`: small letters, `*` at a word's end stands for any further letters. */
export function createPhrases(list: readonly string[]): Phrases {
  const byFirst = new Map<string, Pattern[]>();
  const byBeginning = new Map<string, Pattern[]>();
  for (const phrase of list) {
    const pattern = phrase.split(/\s+/).map((word) => ({ stem: word.replace(/\*$/, ''), open: word.endsWith('*') }));
    const first = pattern[0];
    if (first === undefined) continue;
    const [patterns, key] = first.open ? [byBeginning, first.stem.slice(0, BEGINNING)] : [byFirst, first.stem];
    patterns.set(key, [...(patterns.get(key) ?? []), pattern]);
  }
  const fits = (pattern: Pattern, words: readonly Token[], at: number) =>
    pattern.every(({ stem, open }, i) => {
      const word = words[at + i]?.lower;
      return word !== undefined && (open ? word.startsWith(stem) : word === stem);
    });

  function longestAt(words: readonly Token[], at: number): number {
    const first = words[at]?.lower;
    if (first === undefined) return 0;
    let longest = 0;
    for (const patterns of [byFirst.get(first), byBeginning.get(first.slice(0, BEGINNING))]) {
      for (const pattern of patterns ?? []) {
        if (pattern.length > longest && fits(pattern, words, at)) longest = pattern.length;
      }
    }
    return longest;
  }
  return { at: longestAt, in: (words) => words.some((_, at) => longestAt(words, at) > 0) };
}

/** Whether one of `words` stands within `reach` words before a place: "belum ada SK", "tanpa anggaran". */
export function isDenied(words: readonly Token[], at: number, denials: ReadonlySet<string>, reach: number): boolean {
  return words.slice(Math.max(0, at - reach), at).some(({ lower }) => denials.has(lower));
}
