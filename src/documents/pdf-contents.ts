import { COLOUR } from './look.ts';
import type { Block } from './paper.ts';
import type { Pages } from './pdf-pages.ts';

type Heading = Extract<Block, { block: 'heading' }>;
/** Where the number of a heading's page belongs. */
type Place = { readonly page: number; readonly y: number };

/** Room for a page's number at the end of a line, in points. */
const NUMBER = 32;
/** What stands below another stands so much further in, in points. */
const STEP = 16;
const LEVELS = 2;

/**
 * The table of contents: its lines are written where it stands, and the numbers of pages when all headings have theirs. Each line leads to its
 * heading, as the outline beside the pages does.
 */
export function createPdfContents(pages: Pages, blocks: readonly Block[]) {
  const { doc, look, side } = pages;
  const { size: sizes, gap } = look;
  // As Word does, which lists no empty heading.
  const isListed = (block: Block): block is Heading =>
    block.block === 'heading' && block.level <= LEVELS && block.text.trim() !== '';
  const listed = blocks.some(({ block }) => block === 'contents') ? blocks.filter(isListed) : [];
  const places: Place[] = [];
  /** The pages of the headings that were reached, in their order. */
  const reached: number[] = [];
  let chapter: PDFKit.PDFOutline | undefined;

  const nameOf = (index: number) => `h${index}`;

  function line(heading: Heading, index: number): void {
    const indent = (heading.level - 1) * STEP;
    const width = pages.across - indent - NUMBER;
    const text = [{ text: heading.text, ...(heading.level === 1 ? { bold: true as const } : {}) }];
    const height = pages.heightOf(text, sizes.body, width);
    pages.need(height);
    const top = doc.y;
    pages.text(text, sizes.body, { x: side + indent, width });
    // The last line of a text goes on with dots up to the number.
    const [ends, base] = [pages.lastLine(text, sizes.body, width), top + height - look.lead - sizes.body * 0.24];
    const [from, to] = [side + indent + ends + 4, side + pages.across - NUMBER / 2 - 4];
    if (from < to) {
      doc.lineWidth(0.6).dash(0.6, { space: 2.4 }).moveTo(from, base).lineTo(to, base);
      doc.stroke(`#${COLOUR.muted}`).undash();
    }
    doc.goTo(side, top, pages.across, height, nameOf(index));
    places.push({ page: pages.number(), y: top + height - pages.heightOf('0', sizes.body, NUMBER) });
    doc.y = top + height + gap.row;
  }

  return {
    write({ title }: Extract<Block, { block: 'contents' }>): void {
      pages.text([{ text: title, bold: true }], sizes.heading1, { align: 'center', colour: COLOUR.heading });
      doc.y += gap.heading;
      listed.forEach(line);
      doc.y += gap.paragraph;
    },

    /** A heading stands here. */
    reach(heading: Heading): void {
      if (listed.length === 0 || !isListed(heading)) return;
      doc.addNamedDestination(nameOf(reached.length), 'XYZ', side, doc.y, 0);
      reached.push(pages.number());
      // The library counts the left edge from the right one.
      const here = { expanded: false, top: doc.y, left: doc.page.width };
      if (heading.level === 1) chapter = doc.outline.addItem(heading.text, here);
      else (chapter ?? doc.outline).addItem(heading.text, here);
    },

    /** Writes the numbers of the pages. */
    finish(): void {
      places.forEach(({ page, y }, i) => {
        pages.goBack(page);
        doc.y = y;
        pages.text(String(reached[i] ?? ''), sizes.body, { width: pages.across, align: 'right' });
      });
    },
  };
}
