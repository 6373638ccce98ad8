/** A word, a number or a sign of a text. Letters and digits that stand together are tokens of their own. */
export type Token = {
  readonly text: string;
  readonly lower: string;
  readonly from: number;
  readonly to: number;
  readonly kind: 'word' | 'number' | 'sign';
  /** Nothing stands between it and the token before. */
  readonly glued: boolean;
  /** The number of its sentence, from 0. */
  readonly sentence: number;
};

const TOKEN = /\d+(?:[.,]\d+)*|\p{N}+|\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*|[^\s\p{L}\p{N}]/gu;
const STOP = /^[.!?…]$/;
const CLOSING = /^[.!?…"”’»)\]]$/;
/** A stop after these is part of them; so it is after a single letter. */
const SHORTENED = new Set(
  'drs dra dr ir hj prof no jl jln kab kec kel prov rp plt plh tgl bpk sdr st ns sp amd mr bin'.split(' '),
);

/** Takes a text apart, once through. A sentence ends at a stop before a space, or at a new line. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let sentence = 0;
  let end = 0;
  let over = false;
  for (const { 0: found, index: from } of text.matchAll(TOKEN)) {
    const before = tokens.at(-1);
    const glued = before !== undefined && before.to === from;
    const newLine = !glued && text.slice(end, from).includes('\n');
    if (before !== undefined && (newLine || (over && !glued))) sentence += 1;
    const kind = /^\p{N}/u.test(found) ? 'number' : /^\p{L}/u.test(found) ? 'word' : 'sign';
    tokens.push({ text: found, lower: found.toLowerCase(), from, to: from + found.length, kind, glued, sentence });
    over = (STOP.test(found) && !isShortened(before, found)) || (over && !newLine && glued && CLOSING.test(found));
    end = from + found.length;
  }
  return tokens;
}

function isShortened(before: Token | undefined, stop: string): boolean {
  if (stop !== '.' || before?.kind !== 'word') return false;
  return before.text.length === 1 || SHORTENED.has(before.lower);
}
