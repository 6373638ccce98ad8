/** A word, a number or a sign of a text, and where it stands. */
export type Token = {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  readonly kind: 'word' | 'number' | 'sign';
  /** Inside quotation marks, a name that was given, or an address: its spelling and its tone are not the author's to change. */
  readonly kept: boolean;
};

/** A sentence of a text, exactly as it stands. */
export type Sentence = {
  readonly text: string;
  /** Words, numbers and signs. */
  readonly tokens: readonly Token[];
  /** Words and numbers alone. */
  readonly words: readonly Token[];
};

/** An answer as the rules read it. */
export type Text = { readonly text: string; readonly sentences: readonly Sentence[]; readonly words: readonly Token[] };

const TOKEN =
  /(?:https?:\/\/|www\.)\S+|[\w.+-]+@[\w-]+\.\S+|Rp(?=[.\s]?\s?\d)|\d+(?:[.,:]\d+)*|\p{L}[\p{L}\p{M}\p{N}]*(?:['’-][\p{L}\p{M}\p{N}]+)*|%|[^\s\p{L}\p{N}]/gu;
/** Where a sentence may end: a stop and what closes after it, or a new line. */
const STOP = /[.!?…]+["”’)\]]*(?=\s)|\n+/gu;
/** A stop after these is part of them: titles, addresses, a letter or a number that begins a line. */
const SHORTENED =
  /(?:^|[\s("“])(?:drs?|dra|ir|hj?|prof|no|jl|kab|kec|kel|prov|rp|plt|plh|a\.n|s\.d|u\.b|tgl|bpk|sdr|st|ns|\p{L})$|(?:^|\n)\s*\d{1,2}$/iu;
const QUOTED = /“[^”\n]*”|"[^"\n]*"|«[^»\n]*»|(?<!\p{L})‘[^’\n]*’/gu;
const ADDRESS = /(?:https?:\/\/|www\.)\S+|[\w.+-]+@[\w-]+\.\S+/gu;

/**
 * Takes a text apart into sentences and words.
 *
 * @param names what is a name in it: its words are kept as they are
 */
export function readText(text: string, names: readonly string[]): Text {
  const kept = keptSpans(text, names);
  const sentences: Sentence[] = [];
  for (const [start, end] of sentenceSpans(text)) {
    const tokens = tokensOf(text, start, end, kept);
    const words = tokens.filter(({ kind }) => kind !== 'sign');
    if (words.length > 0) sentences.push({ text: text.slice(start, end), tokens, words });
  }
  return { text, sentences, words: sentences.flatMap(({ words }) => words) };
}

function sentenceSpans(text: string): [number, number][] {
  const spans: [number, number][] = [];
  let start = 0;
  const add = (end: number) => {
    const piece = text.slice(start, end);
    const from = start + (piece.length - piece.trimStart().length);
    if (piece.trim() !== '') spans.push([from, from + piece.trim().length]);
    start = end;
  };
  for (const stop of text.matchAll(STOP)) {
    const line = stop[0].startsWith('\n');
    if (!line && stop[0] === '.' && SHORTENED.test(text.slice(Math.max(0, stop.index - 12), stop.index))) continue;
    add(stop.index + (line ? 0 : stop[0].length));
  }
  add(text.length);
  return spans;
}

function tokensOf(text: string, from: number, to: number, kept: readonly [number, number][]): Token[] {
  return Array.from(text.slice(from, to).matchAll(TOKEN), (found) => {
    const [word] = found;
    const start = from + found.index;
    const kind = /^\d/.test(word) ? 'number' : /^\p{L}/u.test(word) ? 'word' : 'sign';
    return {
      text: word,
      lower: word.toLowerCase(),
      start,
      end: start + word.length,
      kind,
      kept: kept.some(([a, b]) => start < b && start + word.length > a),
    };
  });
}

function keptSpans(text: string, names: readonly string[]): [number, number][] {
  const spans: [number, number][] = [];
  for (const pattern of /@|:\/\/|www\./.test(text) ? [QUOTED, ADDRESS] : [QUOTED]) {
    for (const found of text.matchAll(pattern)) spans.push([found.index, found.index + found[0].length]);
  }
  const lower = text.toLowerCase();
  for (const name of names) {
    const wanted = name.trim().toLowerCase();
    if (wanted === '') continue;
    for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + wanted.length)) {
      const inside = /\p{L}/u.test(text.charAt(at - 1)) || /\p{L}/u.test(text.charAt(at + wanted.length));
      if (!inside) spans.push([at, at + wanted.length]);
    }
  }
  return spans;
}
