/** A gap as it stands in a text: `[isi: …]`. What is missing is its first group. */
export const GAP = /\[isi:\s*([^\]]*)\]/gi;

/** A text in pieces: what the author wrote, and the gaps in between, with their brackets. */
export function splitGaps(text: string): { readonly text: string; readonly gap: boolean }[] {
  const pieces: { text: string; gap: boolean }[] = [];
  let from = 0;
  for (const { 0: gap, index } of text.matchAll(GAP)) {
    if (index > from) pieces.push({ text: text.slice(from, index), gap: false });
    pieces.push({ text: gap, gap: true });
    from = index + gap.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), gap: false });
  return pieces;
}
