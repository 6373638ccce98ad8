import PDFDocument from 'pdfkit';
import { COLOUR, type Look, lookOf, PAGE } from './look.ts';
import { type Paper, type Span, spansOf, type Text } from './paper.ts';
import type { Fonts, Weight } from './pdf-fonts.ts';
import { drawable } from './printable.ts';

/** Where and how wide a text goes; the page's left edge and width unless told. */
export type Place = {
  readonly x?: number;
  readonly width?: number;
  readonly align?: 'center' | 'right';
  /** Of what has no tone. */
  readonly colour?: string;
};

/**
 * The pages of a PDF, written from top to bottom.
 * @param at when it was made, epoch ms
 * @param look letters and distances, where they are not the paper's own
 * @param side the margins to the left and right, in points
 */
export function createPages(
  paper: Omit<Paper, 'blocks'>,
  fonts: Fonts,
  at: number,
  { look = lookOf(paper), side = PAGE.margin }: { look?: Look; side?: number } = {},
) {
  const { edge, lead } = look;
  const small = look.size.small;
  let turned = false;
  const margins = { top: edge, bottom: edge, left: side, right: side };
  const doc = new PDFDocument({
    size: [PAGE.width, PAGE.height],
    margins,
    bufferPages: true,
    lang: 'id-ID',
    displayTitle: true,
    pdfVersion: '1.7',
    info: { Title: paper.title, CreationDate: new Date(at) },
  });
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  for (const weight of ['plain', 'bold'] as const) {
    // A font that is parsed already is taken as it is; the types know files alone.
    doc.registerFont(weight, fonts[weight] as unknown as string);
  }

  function style(span: Span, size: number, colour: string = COLOUR.text): Weight {
    const weight = span.bold || span.tone === 'gap' || span.tone === 'over' ? 'bold' : 'plain';
    doc
      .font(weight)
      .fontSize(size)
      .fillColor(`#${span.tone ? COLOUR[span.tone] : colour}`);
    return weight;
  }

  const shown = (text: string, weight: Weight) => drawable(text, (code) => fonts[weight].hasGlyphForCodePoint(code));

  const across = (): number => doc.page.width - 2 * side;
  const bottom = (): number => doc.page.height - edge;

  const pages = {
    doc,
    look,
    /** Where lines begin. */
    side,
    /** How long they are, and where the last one may end, on the page that is written. */
    get across(): number {
      return across();
    },
    get bottom(): number {
      return bottom();
    },

    /** The page that is written, from 1. */
    number(): number {
      const { start, count } = doc.bufferedPageRange();
      return start + count;
    },

    /** A new page when less than this is left, in points; says whether there is one. */
    need(height: number): boolean {
      const isNew = doc.y + height > bottom() && doc.y > edge;
      if (isNew) pages.turn();
      return isNew;
    },

    /** A new page, which lies as it is told or as the one before. */
    turn(toSide = turned): void {
      turned = toSide;
      const { width, height } = PAGE;
      doc.addPage({ size: turned ? [height, width] : [width, height], margins });
      doc.x = side;
    },

    /** To a page that is written already, from 1. */
    goBack(page: number): void {
      doc.switchToPage(page - 1);
    },

    /** Writes a text from here on, over as many pages as it takes. */
    text(text: Text, size: number, { x = side, width = across(), align, colour }: Place = {}): void {
      // Pieces can only be centred as one.
      const spans = align ? joined(spansOf(text)) : spansOf(text).filter((span) => span.text !== '');
      spans.forEach((span, i) => {
        const weight = style(span, size, colour);
        const options = { width, lineGap: lead, continued: i < spans.length - 1, ...(align ? { align } : {}) };
        if (i === 0) doc.text(shown(span.text, weight), x, doc.y, options);
        else doc.text(shown(span.text, weight), options);
      });
      doc.x = side;
    },

    /** How high a text becomes, at most, in points. */
    heightOf(text: Text, size: number, width: number): number {
      const whole = joined(spansOf(text))[0];
      if (!whole) return 0;
      const weight = style({ ...whole, ...(spansOf(text).some(isBold) ? { bold: true } : {}) }, size);
      return doc.heightOfString(shown(whole.text, weight), { width, lineGap: lead });
    },

    /** How far the last line of a text goes, in points. */
    lastLine(text: Text, size: number, width: number): number {
      const whole = joined(spansOf(text))[0];
      if (!whole) return 0;
      const words = shown(whole.text, style(whole, size)).split(/(?<=[ \n-])/);
      const line = words.reduce((before, word) => {
        const fits = !before.endsWith('\n') && doc.widthOfString((before + word).trimEnd()) <= width;
        return fits ? before + word : word;
      }, '');
      return doc.widthOfString(line.trimEnd());
    },

    finish(): Promise<Buffer> {
      const { start, count } = doc.bufferedPageRange();
      for (let page = start; page < start + count; page++) {
        if (page === 0 && paper.cover) continue;
        doc.switchToPage(page);
        foot(page + 1, count);
      }
      return new Promise((resolve, reject) => {
        doc.once('end', () => resolve(Buffer.concat(chunks)));
        doc.once('error', reject);
        doc.end();
      });
    },
  };

  function foot(page: number, count: number): void {
    const [before, between, behind] = paper.numbering;
    const weight = style({ text: '', tone: 'muted' }, small);
    const text = shown(`${paper.footer} · ${before}${page}${between}${count}${behind}`, weight);
    // Below the margin, where a text would else begin a new page.
    doc.page.margins.bottom = 0;
    const y = doc.page.height - PAGE.margin / 2 - small;
    doc.text(text, side, y, { width: across(), align: 'center', lineBreak: false });
    doc.page.margins.bottom = edge;
  }

  doc.x = side;
  return pages;
}

export type Pages = ReturnType<typeof createPages>;

function isBold({ bold, tone }: Span): boolean {
  return bold === true || tone === 'gap' || tone === 'over';
}

/** All pieces as one, in the manner of the first. */
function joined(spans: readonly Span[]): Span[] {
  const [first] = spans;
  return first ? [{ ...first, text: spans.map(({ text }) => text).join('') }] : [];
}
