import { plainOf, type Span, spansOf, type Text } from './paper.ts';

/** A page on its side has room for so many lines below a table's head. */
const LINES = 28;
/** How wide a letter is at most in the mean, in parts of its size. */
const LETTER = 0.7;
/** No page has room for more characters. */
const MOST = 8_000;

/**
 * Whether a cell may be higher than a page, so that its row has to be torn; not measured, but never told too low.
 * @param width of its lines, and `size` of its letters, in points
 */
export function isTall(text: Text, width: number, size: number): boolean {
  const inLine = Math.max(1, Math.floor(width / (size * LETTER)));
  const lines = plainOf(text)
    .split('\n')
    .map((line) => Math.max(1, Math.ceil(line.length / inLine)));
  return lines.reduce((sum, count) => sum + count, 0) > LINES;
}

/**
 * A row as several, none of which is too high: each cell goes on in the next row where it was cut, at a space where there is one.
 * @param fits whether a text is no higher than a page, in the cell with this index
 */
export function* piecesOf(texts: readonly Text[], fits: (text: Text, index: number) => boolean): Generator<Text[]> {
  let rest: Text[] = [...texts];
  do {
    const parts = rest.map((text, i) => cut(text, (one) => fits(one, i)));
    yield parts.map(([piece]) => piece);
    rest = parts.map(([, behind]) => behind);
  } while (rest.some((text) => plainOf(text) !== ''));
}

/** As much of a text as fits, and what is left. */
function cut(text: Text, fits: (text: Text) => boolean): [Text, Text] {
  const plain = plainOf(text);
  for (let length = Math.min(plain.length, MOST); ; length = Math.floor(length * 0.9)) {
    const at = length < plain.length ? spaceBefore(plain, length) : length;
    const piece = slice(text, 0, at);
    if (length <= 2 || fits(piece)) return [piece, slice(text, at)];
  }
}

function spaceBefore(plain: string, length: number): number {
  const at = Math.max(plain.lastIndexOf(' ', length - 1), plain.lastIndexOf('\n', length - 1)) + 1;
  if (at > length / 2) return at;
  // Not between the halves of one sign.
  return /[\ud800-\udbff]/.test(plain.charAt(length - 1)) ? length - 1 : length;
}

/** A part of a text, each piece in its manner. */
function slice(text: Text, from: number, to = Number.POSITIVE_INFINITY): Span[] {
  let at = 0;
  return spansOf(text).flatMap((span) => {
    const begin = at;
    at += span.text.length;
    const part = span.text.slice(Math.max(0, from - begin), Math.max(0, to - begin));
    return part === '' ? [] : [{ ...span, text: part }];
  });
}
