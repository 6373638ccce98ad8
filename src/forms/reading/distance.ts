/** How many letters differ between two short words (insert, remove, replace, swap of neighbours); stops counting past `limit`. */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let best = Math.min(change, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (before[j - 2] ?? 0) + 1);
      row.push(best);
    }
    if (Math.min(...row) > limit) return limit + 1;
    before = previous;
    previous = row;
  }
  return previous[b.length] ?? limit + 1;
}

/** Whether two words are the same but for a slip of the finger; short words must be equal. */
export function alike(a: string, b: string): boolean {
  if (a === b) return true;
  const limit = Math.min(a.length, b.length) >= 8 ? 2 : Math.min(a.length, b.length) >= 5 ? 1 : 0;
  return limit > 0 && a[0] === b[0] && distance(a, b, limit) <= limit;
}

/** The nearest of some words, for "did you mean"; null when none is near. */
export function nearest(word: string, words: readonly string[]): string | null {
  const limit = Math.max(1, Math.floor(word.length / 3));
  const ranked = words
    .map((known) => ({ known, away: distance(word.toLowerCase(), known.toLowerCase(), limit) }))
    .filter(({ away }) => away <= limit)
    .sort((a, b) => a.away - b.away);
  return ranked[0]?.known ?? null;
}
