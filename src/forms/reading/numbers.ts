import { cleanLine, fold } from './clean.ts';
import { MULTIPLIERS, readDecimalWords, readSmallWords } from './number-words.ts';

/** `sure`: as Indonesians write it. `unsure`: what it may mean, likeliest first. `none`: why it is no number. */
export type NumberReading =
  | { sure: number }
  | { unsure: number[] }
  | { none: 'range' | 'several' | 'unreadable' | 'large' };

type Found = { values: number[]; sure: boolean; next: number };

/** Above this, and finer than six decimals, a number is no longer exactly what was typed. */
const LARGEST = 1e15;
const ABOUT =
  /^(?:±|\+\/-|~|kurang lebih|lebih kurang|sekitar|kira-kira|kira kira|hampir|sebanyak|ada|jumlahnya|total|totalnya)\s*/;
const RANGE_SIGN = /^(?:-|s\.?d\.?|s\/d|sampai|hingga|atau|\/)$/;

/**
 * Reads a number as Indonesians write it: dots group thousands, a comma begins decimals; also in words, with ribu, juta or
 * miliar, with `Rp`, or as letters repeat it, "20 (dua puluh)". Anything after it must be one of `units`, else it is unsure.
 */
export function readNumber(text: string, units: readonly string[] = []): NumberReading {
  const said = cleanLine(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[–—−‒]/g, '-')
    .replace(/^\((.*)\)$/, '$1');
  const twice = /^([^()]+)\(([^()]+)\)([^()]*)$/.exec(said);
  if (twice) return both(readPlain(`${twice[1]} ${twice[3]}`, units), readPlain(`${twice[2]}`, units));
  return readPlain(said, units);
}

function both(first: NumberReading, second: NumberReading): NumberReading {
  if ('none' in first || 'none' in second) return 'none' in second ? unsureOf(first) : unsureOf(second);
  if ('sure' in first && 'sure' in second && first.sure === second.sure) return first;
  return { unsure: [...new Set([...listed(first), ...listed(second)])] };
}

function listed(reading: NumberReading): number[] {
  return 'sure' in reading ? [reading.sure] : 'unsure' in reading ? reading.unsure : [];
}

function unsureOf(reading: NumberReading): NumberReading {
  return 'sure' in reading ? { unsure: [reading.sure] } : reading;
}

function readPlain(text: string, units: readonly string[]): NumberReading {
  const bare = text.trim().replace(ABOUT, '');
  const about = bare !== text.trim();
  const negative = /^(?:-|minus |min )\s*(?=\d|\p{L})/u.exec(bare);
  const tokens = tokenise(bare.slice(negative?.[0].length ?? 0).replace(/^(?:rp\.?|idr)\s*/, ''));
  const found = readAt(tokens, 0, units);
  if (found === null)
    return tokens.some((token) => /\d/.test(token)) ? embedded(tokens, units) : { none: 'unreadable' };
  const rest = tokens.slice(found.next);
  if (rest.some((_, index) => readAt(rest, index, units) !== null)) {
    return { none: RANGE_SIGN.test(rest[0] ?? '') ? 'range' : 'several' };
  }
  const unit = fold(rest.join(' '));
  const known = rest.length === 0 || unit === '' || units.some((name) => fold(name) === unit);
  const percent = rest.includes('%') && !units.includes('%');
  const spaced = bare.search(SPACED) >= 0;
  return finish(found, found.sure && !about && !spaced && known && !percent, negative !== null);
}

/** "jumlah peserta 45 orang": one number within a sentence is asked, several are refused. */
function embedded(tokens: string[], units: readonly string[]): NumberReading {
  const places = tokens.flatMap((token, index) => (/^\d/.test(token) ? [index] : []));
  const [only] = places;
  if (places.length !== 1 || only === undefined) return { none: places.length > 1 ? 'several' : 'unreadable' };
  const found = readAt(tokens, only, units);
  return found ? finish(found, false, false) : { none: 'unreadable' };
}

function finish({ values }: Found, sure: boolean, negative: boolean): NumberReading {
  const signed = values.map((value) => Number((negative ? -value : value).toFixed(6)) + 0);
  const [first] = signed;
  if (first === undefined || signed.some((value) => Math.abs(value) > LARGEST)) return { none: 'large' };
  return sure && signed.length === 1 ? { sure: first } : { unsure: signed };
}

/** Groups of three apart by spaces: a large number in some countries, perhaps two numbers here. */
const SPACED = /(?<![\d.,])\d{1,3}(?: \d{3})+(?![\d.,])/g;

function tokenise(text: string): string[] {
  const joined = text
    .replace(SPACED, (groups) => groups.replaceAll(' ', ''))
    .replace(/(?<=\d),?[-=]+$/, '')
    .replace(/(?<!\p{L})se(?=(?:ribu|juta|miliar|milyar|triliun)(?!\p{L}))/gu, 'satu ');
  return joined.match(/s\.d\.?|s\/d|\d(?:[\d.,]*\d)?|\p{L}+|[^\s\d\p{L}.,]/gu) ?? [];
}

/** One number from place `start`: parts that go down in size are added ("2 juta 500 ribu"). */
function readAt(tokens: readonly string[], start: number, units: readonly string[]): Found | null {
  let total = [0];
  let sure = true;
  let at = start;
  let ceiling = Number.POSITIVE_INFINITY;
  while (at < tokens.length) {
    const piece = readPiece(tokens, at);
    if (piece === null) break;
    const word = tokens[piece.next] ?? '';
    const multiplier = units.includes(word) ? undefined : MULTIPLIERS[word];
    const times = multiplier?.times ?? 1;
    if (times >= ceiling || (ceiling < Number.POSITIVE_INFINITY && Math.max(...piece.values) * times >= ceiling)) break;
    total = total.flatMap((sum) => piece.values.map((value) => sum + value * times));
    sure = sure && piece.sure && (multiplier?.sure ?? true);
    at = piece.next + (multiplier ? 1 : 0);
    ceiling = times;
    if (times === 1) break;
  }
  return at === start ? null : { values: total, sure, next: at };
}

function readPiece(tokens: readonly string[], at: number): Found | null {
  const token = tokens[at] ?? '';
  if (/^\d/.test(token)) {
    const literal = readLiteral(token);
    return literal && { ...literal, next: at + 1 };
  }
  const small = readSmallWords(tokens, at);
  if (small === null) return null;
  const decimals = tokens[small.next] === 'koma' ? readDecimalWords(tokens, small.next + 1) : null;
  return { values: [small.value + (decimals?.value ?? 0)], sure: true, next: decimals?.next ?? small.next };
}

function readLiteral(digits: string): { values: number[]; sure: boolean } | null {
  const plain = (text: string) => Number(text.replaceAll('.', '').replace(',', '.'));
  const english = (text: string) => Number(text.replaceAll(',', ''));
  if (/^\d+(,\d{1,6})?$/.test(digits)) {
    const thousands = /^[1-9]\d{0,2},\d{3}$/.test(digits);
    return thousands
      ? { values: [english(digits), plain(digits)], sure: false }
      : { values: [plain(digits)], sure: true };
  }
  if (/^[1-9]\d{0,2}(\.\d{3})+(,\d{1,6})?$/.test(digits)) return { values: [plain(digits)], sure: true };
  if (/^[1-9]\d{0,2}(,\d{3})+(\.\d{1,6})?$/.test(digits)) return { values: [english(digits)], sure: false };
  if (/^\d+\.\d{1,6}$/.test(digits)) return { values: [Number(digits)], sure: false };
  return null;
}
