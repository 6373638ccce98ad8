import PDFDocument from 'pdfkit';
import { plainOf, spansOf, type Text } from './paper.ts';
import { printable } from './printable.ts';

/** What decides how high a row becomes: widths and distances in points. */
export type Measure = {
  readonly widths: readonly number[];
  readonly size: number;
  readonly leading: number;
  readonly padding: number;
};

/** A line of Arial, as Word sets it, in parts of its size. */
const LINE = 1.15;
/** Signs that Arial has not come from another font, whose lines may be this much higher. */
const FOREIGN_LINE = 1.4;
/** Widths are taken a little too narrow, and rows a little too high, in points: a row that was told to be higher than it needs is as told. */
const SLACK = 0.6;
/** Up to here Arial has its own signs, of known widths. */
const LATIN = 0x17f;
const UNKNOWN = 1;

/**
 * Works out how high the rows of a table in Arial become when Word sets them, so that they can be told to be exactly so. Helvetica has the same widths.
 */
export function createRowHeights() {
  const doc = new PDFDocument({ autoFirstPage: false });
  const known = { plain: new Map<string, number>(), bold: new Map<string, number>() };

  /** In parts of the letters' size. */
  function widthOf(sign: string, weight: 'plain' | 'bold'): number {
    const before = known[weight].get(sign);
    if (before !== undefined) return before;
    const isLatin = (sign.codePointAt(0) ?? 0) <= LATIN;
    const font = weight === 'bold' ? 'Helvetica-Bold' : 'Helvetica';
    // An accent changes no width.
    const base = sign.normalize('NFD').charAt(0);
    const width = isLatin ? doc.font(font).fontSize(1).widthOfString(base) : UNKNOWN;
    known[weight].set(sign, width);
    return width;
  }

  function linesOf(text: string, weight: 'plain' | 'bold', room: number): number {
    return text.split('\n').reduce((sum, line) => sum + brokenLines(line, room, (sign) => widthOf(sign, weight)), 0);
  }

  return function rowHeight(cells: readonly Text[], { widths, size, leading, padding }: Measure): number {
    const heights = cells.map((cell, i) => {
      const text = printable(plainOf(cell));
      const isBold = spansOf(cell).some(({ bold, tone }) => bold || tone === 'gap' || tone === 'over');
      const lines = linesOf(text, isBold ? 'bold' : 'plain', ((widths[i] ?? 0) - SLACK) / size);
      const isForeign = [...text].some((sign) => (sign.codePointAt(0) ?? 0) > LATIN);
      return lines * size * leading * (isForeign ? FOREIGN_LINE : LINE);
    });
    return Math.max(size * leading * LINE, ...heights) + 2 * padding + SLACK;
  };
}

/** How many lines a text without line ends fills when words go on until one does not fit; a longer word is cut. */
function brokenLines(text: string, room: number, widthOf: (sign: string) => number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(/(?<=[ -])/)) {
    const full = [...word].reduce((sum, sign) => sum + widthOf(sign), 0);
    // The space behind the last word of a line takes no room.
    const seen = word.endsWith(' ') ? full - widthOf(' ') : full;
    if (used > 0 && used + seen > room) {
      lines += 1;
      used = 0;
    }
    if (seen <= room) {
      used += full;
      continue;
    }
    for (const sign of word) {
      const width = widthOf(sign);
      if (used > 0 && used + width > room) {
        lines += 1;
        used = 0;
      }
      used += width;
    }
  }
  return lines;
}
