import type { Known } from './known.ts';
import type { Lexicon } from './lexicon.ts';
import type { Token } from './tokens.ts';
import type { FactKind, Found } from './types.ts';

const CONNECTORS = new Set(['dan', 'bin', 'binti', 'of', 'untuk', 'de', 'van', 'serta', 'al', 'el']);
const OPENING = /^[“"(:«‘–—•]$/;

/** Part of a row of capitals, and the word that stands before names, in it or in front of it. */
type Row = { readonly from: number; readonly to: number; readonly head: string | null };
type Part = { readonly at: number; readonly to: number; readonly words: readonly string[] };

/**
 * Names of people, places and agencies: rows of words with capitals. A row is taken apart at words that stand before names
 * (kabupaten, dinas, ibu); each part must stand in a source, those behind such a word beside it.
 */
export function createNameReader(lexicon: Lexicon) {
  return function namesIn(tokens: readonly Token[], taken: Uint8Array, known: Known): Found[] {
    const found: Found[] = [];
    for (let at = 0; at < tokens.length; at++) {
      if (taken[at] || !isCapital(tokens[at])) continue;
      const opens = isFirst(tokens, at);
      // "Di Sumatera Selatan": the row begins behind what only begins the sentence.
      if (opens && lexicon.isFunction(tokens[at]?.lower ?? '') && !lexicon.heads.has(tokens[at]?.lower ?? '')) continue;
      const end = endOfRow(tokens, taken, at);
      for (const part of partsOf(tokens, at, end)) {
        const one = judge(tokens, part, known, opens && part.from === at);
        if (one !== null) found.push(one);
      }
      at = end - 1;
    }
    return found;
  };

  function endOfRow(tokens: readonly Token[], taken: Uint8Array, start: number): number {
    let end = start + 1;
    for (;;) {
      let next = end;
      const token = tokens[next];
      if (token === undefined || taken[next] || token.sentence !== tokens[start]?.sentence) return end;
      const joins = /^[.'’-]$/.test(token.text) && token.glued && tokens[next + 1]?.glued;
      const degree = token.text === ',' && isDegree(tokens, next + 1);
      const initial =
        token.text === '.' &&
        token.glued &&
        (tokens[next - 1]?.text.length ?? 9) <= 4 &&
        tokens[next + 1]?.sentence === token.sentence;
      if (joins || degree || initial || CONNECTORS.has(token.lower)) next += 1;
      if (taken[next] || tokens[next]?.sentence !== token.sentence) return end;
      const digit = tokens[next]?.kind === 'number' && tokens[next]?.glued;
      if (!isCapital(tokens[next]) && !digit) return end;
      end = next + 1;
    }
  }

  /** The row in parts, each from a word that stands before names to the next such word. */
  function partsOf(tokens: readonly Token[], start: number, end: number): Row[] {
    const parts: { from: number; to: number; head: string | null }[] = [];
    for (let at = start; at < end; at++) {
      const lower = tokens[at]?.lower ?? '';
      const head = lexicon.heads.has(lower) ? lower : null;
      const last = parts.at(-1);
      // "Dinas Koperasi dan UMKM", "Badan Kantor …" begin anew only where a head follows words of the last part.
      if (last === undefined || (head !== null && !(tokens[at]?.glued && at > start)))
        parts.push({ from: at, to: at, head });
      else last.to = at;
    }
    return parts.map((part, i) => {
      const before = tokens[part.from - 1];
      const head =
        part.head ??
        (i === 0 &&
        before !== undefined &&
        lexicon.heads.has(before.lower) &&
        before.sentence === tokens[part.from]?.sentence
          ? before.lower
          : null);
      return { ...part, head };
    });
  }

  function judge(tokens: readonly Token[], { from, to, head }: Row, known: Known, opens: boolean): Found | null {
    const words = wordsOf(tokens, from, to);
    const own = head !== null && tokens[from]?.lower === head ? words.slice(1) : words;
    const kind = head === null ? undefined : lexicon.heads.get(head);
    const begins = (word: Part) => opens && word.at === from;
    const unknown = own.filter((word) => {
      if (isKnown(word, known, kind !== undefined && !begins(word))) return false;
      // Any word may begin a sentence.
      const [one = ''] = word.words;
      return (
        !begins(word) || standsOut(tokens[from]) || lexicon.data.provinces.has(one) || lexicon.data.agencyNames.has(one)
      );
    });
    if (unknown.length === 0 && standsBehind(head, kind, own, known, opens)) return null;
    const province = lexicon.data.provinces.has(words.flatMap((one) => one.words).join(' '));
    const plain =
      opens && !province && head === null && own.length > 1 && unknown[0]?.at !== from && isPlain(own[0], known);
    return {
      kind: province ? 'place' : (kind ?? 'name'),
      first: plain ? (own[1]?.at ?? from) : from,
      last: to,
      founded: false,
    };
  }

  /** Whether the words of a name stand behind what is before them, and each beside the next, in a source. */
  function standsBehind(
    head: string | null,
    kind: FactKind | undefined,
    own: readonly Part[],
    known: Known,
    opens: boolean,
  ): boolean {
    if (head === null || kind === 'name') return true;
    const variants = [head, ...lexicon.standard(head).slice(-1)];
    const words = own
      .flatMap((one) => one.words)
      .filter((word) => !lexicon.isFunction(word) || lexicon.heads.has(word));
    const [first] = words;
    if (first === undefined)
      return kind !== 'agency' || opens || lexicon.ordinary.has(head) || variants.some((one) => known.words.has(one));
    const beside = variants.some((one) => known.pairs.has(`${one} ${first}`));
    if (!beside && (kind === 'agency' || known.heads.has(first))) return false;
    return words.every((word, i) => {
      const before = words[i - 1];
      return before === undefined || known.pairs.has(`${before} ${word}`) || lexicon.ordinary.has(word);
    });
  }

  function isKnown({ words }: Part, known: Known, strict: boolean): boolean {
    return words.every((word) => {
      if (known.words.has(word) || lexicon.ordinary.has(word) || CONNECTORS.has(word)) return true;
      const whole = lexicon.standard(word);
      if (whole[0] !== word && whole.every((one) => known.words.has(one) || lexicon.isFunction(one))) return true;
      if (lexicon.isFunction(word) || isShortened(word, known)) return true;
      return !strict && word.length > 4 && lexicon.about(word).some((stem) => stem.length > 3 && known.about.has(stem));
    });
  }

  /** "DLH" adds nothing where the whole name was said. */
  function isShortened(word: string, known: Known): boolean {
    const whole =
      lexicon.data.agencyNames
        .get(word)
        ?.split(' ')
        .filter((one) => !lexicon.isFunction(one)) ?? [];
    return whole.length > 1 && whole.slice(1).every((one, i) => known.pairs.has(`${whole[i]} ${one}`));
  }

  /** An ordinary word that only begins its sentence. */
  function isPlain(part: Part | undefined, known: Known): boolean {
    return (
      part !== undefined &&
      (lexicon.isFunction(part.words[0] ?? '') ||
        isKnown(part, known, false) ||
        /^(?:me|di|ber|ter|pe|ke|se)/.test(part.words[0] ?? ''))
    );
  }
}

/** Words of a row; letters with stops between them (`S.K.M.`) are one. */
function wordsOf(tokens: readonly Token[], from: number, to: number): Part[] {
  const parts: { at: number; to: number; words: string[] }[] = [];
  for (let at = from; at <= to; at++) {
    const token = tokens[at] as Token;
    if (token.kind === 'sign') continue;
    const last = parts.at(-1);
    const dotted = tokens[at - 1]?.text === '.' && token.glued && last !== undefined;
    if (last !== undefined && (dotted || (token.kind === 'number' && token.glued))) {
      last.to = at;
      last.words = [last.words.join('') + token.lower];
    } else parts.push({ at, to: at, words: [token.lower] });
  }
  return parts;
}

function isCapital(token: Token | undefined): boolean {
  return token?.kind === 'word' && /^\p{Lu}/u.test(token.text);
}

/** Capitals within: no ordinary word that begins a sentence. */
function standsOut(token: Token | undefined): boolean {
  return token !== undefined && /\p{Lu}/u.test(token.text.slice(1));
}

function isDegree(tokens: readonly Token[], at: number): boolean {
  return (
    isCapital(tokens[at]) &&
    (tokens[at]?.text.length ?? 9) <= 4 &&
    tokens[at + 1]?.text === '.' &&
    tokens[at + 1]?.glued === true
  );
}

function isFirst(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before === undefined || before.sentence !== tokens[at]?.sentence || OPENING.test(before.text);
}
