import type { FigureWords } from '../data.ts';
import { createPhrases } from './phrases.ts';
import type { Sentence, Token } from './text.ts';

/** A number that counts or measures something: never a year, a date, an hour, or the number of a regulation or a line. */
export type Figure = {
  readonly text: string;
  readonly inDigits: boolean;
  /** What is counted, in small letters (`menit`, `%`, `rupiah`); null: the text does not say. */
  readonly unit: string | null;
};

/** What a text says of figures. */
export type FigureReader = {
  /** A number in digits or in words. */
  isNumber(word: Token): boolean;
  figures(sentence: Sentence): Figure[];
  /** Years in four digits that are the time of something. */
  years(sentence: Sentence): string[];
  /** Whether a time is said that a reader can place: a year, a month, a quarter. */
  hasPeriod(sentence: Sentence): boolean;
  hasSource(sentence: Sentence): boolean;
};

const YEAR = /^(?:19|20)\d\d$/;

export function createFigureReader(data: FigureWords): FigureReader {
  const set = (words: readonly string[]) => new Set(words);
  const [units, times, notUnits, months] = [set(data.units), set(data.times), set(data.notUnits), set(data.months)];
  const [labels, measures, links] = [set(data.labels), set(data.measures), set(data.links)];
  const [numerals, scales] = [set(data.numerals), set(data.scales)];
  const periods = createPhrases(data.periods);
  const sources = createPhrases(data.sources);
  const sourceHeads = set(data.sourceHeads);
  const namedSources = set(data.namedSources);
  const notSources = set(data.notSources);

  /** The number of something (a regulation, a floor), an hour, a day of the month, or what a line begins with. */
  function isLabel(tokens: readonly Token[], at: number): boolean {
    const [before, after] = [near(tokens, at, -1), tokens[at + 1]];
    if (before !== undefined && labels.has(before.lower)) return true;
    if (after !== undefined && (months.has(after.lower) || /^wi(?:b|ta|t)$/.test(after.lower))) return true;
    return at === 0 && after !== undefined && /^[.)]$/.test(after.text);
  }

  /** The year of a regulation: it says nothing of when something was measured. */
  function isYearOfRule(tokens: readonly Token[], at: number): boolean {
    const back = tokens.slice(Math.max(0, at - 5), at);
    return back.some(({ lower }, i) => labels.has(lower) && lower !== 'tahun' && back[i + 1]?.kind !== 'sign');
  }

  function unitAt(tokens: readonly Token[], at: number): string | null {
    let next = at;
    while (scales.has(tokens[next]?.lower ?? '')) next += 1;
    const token = tokens[next];
    if (token === undefined) return null;
    if (token.text === '%' || token.lower === 'persen') return '%';
    if (token.kind !== 'word') return null;
    if (units.has(token.lower) || times.has(token.lower)) return token.lower;
    if (notUnits.has(token.lower) || /^(?:me[lmnrwy]|di\p{L}{4}|ter\p{L}|ber\p{L})/u.test(token.lower)) return null;
    return token.lower;
  }

  function figures({ tokens }: Sentence): Figure[] {
    const found: { text: string; inDigits: boolean; unit: string | null; end: number }[] = [];
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at] as Token;
      if (token.kind === 'number') {
        const rupiah = /^rp$/.test(near(tokens, at, -1)?.lower ?? '');
        if (!rupiah && ((YEAR.test(token.text) && !units.has(tokens[at + 1]?.lower ?? '')) || isLabel(tokens, at)))
          continue;
        const measured = tokens.slice(Math.max(0, at - 4), at).find(({ lower }) => measures.has(lower))?.lower ?? null;
        found.push({
          text: token.text,
          inDigits: true,
          unit: rupiah ? 'rupiah' : (unitAt(tokens, at + 1) ?? measured),
          end: at,
        });
      } else if (numerals.has(token.lower) && tokens[at - 1]?.lower !== 'salah') {
        let end = at;
        while (numerals.has(tokens[end + 1]?.lower ?? '') || scales.has(tokens[end + 1]?.lower ?? '')) end += 1;
        const unit = unitAt(tokens, end + 1);
        // In words a number is often no count: "satu pintu", "dua arah".
        if (unit !== null && (unit === '%' || units.has(unit) || times.has(unit))) {
          const text = tokens
            .slice(at, end + 1)
            .map((word) => word.text)
            .join(' ');
          found.push({ text, inDigits: false, unit, end });
        }
        at = end;
      }
    }
    // "nilai 88,4, naik dari 71,2": a score is compared with a score.
    for (const [i, figure] of found.entries()) {
      const score = found.slice(0, i).find(({ unit }) => unit !== null && measures.has(unit))?.unit;
      if (figure.unit === null && score !== undefined) figure.unit = score ?? null;
    }
    // "dari 45 menjadi 10 menit", "3–5 hari": the last one says what both count.
    for (let i = found.length - 2; i >= 0; i--) {
      const [one, next] = [found[i], found[i + 1]];
      if (!one || !next || one.unit !== null) continue;
      const between = tokens.slice(one.end + 1, next.end);
      if (between.length <= 3 && between.every(({ lower }) => links.has(lower))) one.unit = next.unit;
    }
    return found;
  }

  function years({ tokens }: Sentence): string[] {
    return tokens.flatMap((token, at) => (YEAR.test(token.text) && !isYearOfRule(tokens, at) ? [token.text] : []));
  }

  return {
    isNumber: ({ kind, lower }) => kind === 'number' || numerals.has(lower),
    figures,
    years,
    hasPeriod: (sentence) =>
      years(sentence).length > 0 || sentence.words.some(({ lower }) => months.has(lower)) || periods.in(sentence.words),
    hasSource: ({ words }) =>
      sources.in(words) ||
      words.some(({ lower }, at) => {
        const next = words[at + 1];
        if (next?.kind !== 'word') return false;
        if (namedSources.has(lower) && /^\p{Lu}/u.test(next.text)) return true;
        return sourceHeads.has(lower) && !notSources.has(next.lower) && !/^me/.test(next.lower);
      }),
  };
}

/** The token beside, past a full stop or a dash ("No. 5", "Rp. 2.000"). */
function near(tokens: readonly Token[], at: number, step: -1): Token | undefined {
  const beside = tokens[at + step];
  return beside?.text === '.' ? tokens[at + step * 2] : beside;
}
