/** Finds phrases of a list in a row of small words. */
export type Phrases = {
  /** The place after the longest phrase that begins at `at`; `at` itself: none does. Hyphens between its words are passed over. */
  endAt(lowers: readonly string[], at: number): number;
};

type Pattern = readonly { readonly stem: string; readonly open: boolean }[];

/** Letters by which a first word with `*` is looked up. */
const BEGINNING = 3;

/** From a list such as `perbup`, `hampir semua*`: `*` at a word's end stands for any further letters, `*` alone for any word. */
export function createPhrases(list: readonly string[]): Phrases {
  const byFirst = new Map<string, Pattern[]>();
  for (const phrase of list) {
    const pattern = phrase.split(/[\s-]+/).map((word) => ({ stem: word.replace(/\*$/, ''), open: word.endsWith('*') }));
    const [first] = pattern;
    if (first === undefined) continue;
    const key = first.open ? `${first.stem.slice(0, BEGINNING)}*` : first.stem;
    byFirst.set(key, [...(byFirst.get(key) ?? []), pattern]);
  }

  function endOf(pattern: Pattern, lowers: readonly string[], at: number): number {
    let next = at;
    for (const [index, { stem, open }] of pattern.entries()) {
      if (index > 0 && lowers[next] === '-') next += 1;
      const word = lowers[next];
      if (word === undefined || !(open ? word.startsWith(stem) : word === stem)) return at;
      next += 1;
    }
    return next;
  }

  return {
    endAt(lowers, at) {
      const first = lowers[at];
      if (first === undefined) return at;
      let end = at;
      for (const key of [first, `${first.slice(0, BEGINNING)}*`]) {
        for (const pattern of byFirst.get(key) ?? []) end = Math.max(end, endOf(pattern, lowers, at));
      }
      return end;
    },
  };
}
