import { COLOUR, LABEL, PAGE, SIGNATURE, WIDTH } from './look.ts';
import { type Block, plainOf, type Span, spansOf, type Text } from './paper.ts';
import type { Pages, Place } from './pdf-pages.ts';

/** So much of a text stays together, in points: three lines. */
const FOLLOWING = 56;
/** Characters that fill three lines, whichever they are. */
const LONG = 600;
/** A heading stays with the note below it and three lines. */
const BELOW_HEADING = 90;
const INDENT = 18;

/** Writes the blocks of a document, one after another. */
export function createPdfBlocks(pages: Pages) {
  const { doc, look } = pages;
  const { size: sizes, gap, edge } = look;
  const down = (height: number) => {
    doc.y += height;
  };

  function line(text: Text, size: number, after: number, place: Place = {}): void {
    pages.text(text, size, place);
    down(after);
  }

  /** A short one is not torn by a page's end, a long one begins with some lines. */
  function paragraph(text: Text): void {
    // More than three lines, without having them measured.
    const isLong = plainOf(text).length > LONG;
    pages.need(isLong ? FOLLOWING : Math.min(pages.heightOf(text, sizes.body, WIDTH), FOLLOWING));
    line(text, sizes.body, gap.paragraph);
  }

  function heading(text: string, size: number): void {
    pages.need(gap.heading + size + BELOW_HEADING);
    if (doc.y > edge) down(gap.heading);
    line([{ text, bold: true }], size, gap.afterHeading, { colour: COLOUR.heading });
  }

  function list(items: readonly Text[], numbered: boolean): void {
    items.forEach((item, i) => {
      const width = WIDTH - INDENT;
      pages.need(Math.min(pages.heightOf(item, sizes.body, width), FOLLOWING));
      const top = doc.y;
      pages.text(numbered ? `${i + 1}.` : '•', sizes.body, { width: INDENT });
      doc.y = top;
      line(item, sizes.body, gap.row, { x: PAGE.margin + INDENT, width });
    });
  }

  /** A row of cells side by side on one page. */
  function row(texts: readonly Text[], widths: readonly number[], size: number, lined: 'head' | 'body' | null): void {
    const inner = widths.map((share) => share * WIDTH - 2 * gap.cell);
    const height = Math.max(...texts.map((text, i) => pages.heightOf(text, size, inner[i] ?? 0))) + 2 * gap.row;
    pages.need(height);
    const top = doc.y;
    let x = PAGE.margin;
    widths.forEach((share, i) => {
      const width = share * WIDTH;
      if (lined) {
        doc.lineWidth(0.5).rect(x, top, width, height);
        if (lined === 'head') doc.fillAndStroke(`#${COLOUR.head}`, `#${COLOUR.line}`);
        else doc.stroke(`#${COLOUR.line}`);
      }
      doc.y = top + gap.row;
      pages.text(texts[i] ?? '', size, { x: x + gap.cell, width: inner[i] ?? 0 });
      x += width;
    });
    doc.y = top + height;
  }

  function table({ head, rows, widths }: Extract<Block, { block: 'table' }>): void {
    const size = sizes.body - 1;
    const bold = head.map((text): Text => [{ text, bold: true }]);
    pages.need(FOLLOWING);
    row(bold, widths, size, 'head');
    for (const texts of rows) {
      const page = doc.page;
      pages.need(
        Math.max(...texts.map((t, i) => pages.heightOf(t, size, (widths[i] ?? 0) * WIDTH - 2 * gap.cell))) +
          2 * gap.row,
      );
      if (doc.page !== page) row(bold, widths, size, 'head');
      row(texts, widths, size, 'body');
    }
    down(gap.paragraph);
  }

  function signatures(places: Extract<Block, { block: 'signatures' }>['places']): void {
    const widths = places.map(() => 1 / places.length);
    const most = Math.max(...places.map(({ above, below }) => above.length + below.length));
    pages.need(SIGNATURE + most * (sizes.body + gap.row));
    row(
      places.map(({ above }) => above.join('\n')),
      widths,
      sizes.body,
      null,
    );
    down(SIGNATURE);
    row(
      places.map(({ below }) => below.join('\n')),
      widths,
      sizes.body,
      null,
    );
    down(gap.paragraph);
  }

  return function write(block: Block): void {
    switch (block.block) {
      case 'title':
        return line(
          spansOf(block.text).map((span) => ({ ...span, bold: true })),
          sizes.title,
          gap.heading,
          { align: 'center', colour: COLOUR.heading },
        );
      case 'subtitle':
        return line(block.text, sizes.subtitle, gap.paragraph, { align: 'center' });
      case 'heading':
        return heading(block.text, block.level === 1 ? sizes.heading1 : sizes.heading2);
      case 'paragraph':
        return paragraph(block.text);
      case 'note':
        return line(
          spansOf(block.text).map((span): Span => ({ tone: 'muted', ...span })),
          sizes.small,
          gap.paragraph,
        );
      case 'list':
        list(block.items, block.numbered === true);
        return down(gap.paragraph - gap.row);
      case 'facts':
        for (const { label, value } of block.rows)
          row([[{ text: label, tone: 'muted' }], value], [LABEL, 1 - LABEL], sizes.body, null);
        return down(gap.paragraph);
      case 'table':
        return table(block);
      case 'signatures':
        return signatures(block.places);
      case 'frame':
        pages.need(block.height);
        doc.lineWidth(0.5).rect(PAGE.margin, doc.y, WIDTH, block.height).stroke(`#${COLOUR.line}`);
        return down(block.height + gap.paragraph);
      case 'space':
        return down(block.height);
      case 'page':
        return pages.turn();
    }
  };
}
