import { COLOUR, GAP, LABEL, PAGE, SIGNATURE, SIZE, WIDTH } from './look.ts';
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
  const { doc } = pages;
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
    pages.need(isLong ? FOLLOWING : Math.min(pages.heightOf(text, SIZE.body, WIDTH), FOLLOWING));
    line(text, SIZE.body, GAP.paragraph);
  }

  function heading(text: string, size: number): void {
    pages.need(GAP.heading + size + BELOW_HEADING);
    if (doc.y > PAGE.margin) down(GAP.heading);
    line([{ text, bold: true }], size, GAP.afterHeading, { colour: COLOUR.heading });
  }

  function list(items: readonly Text[], numbered: boolean): void {
    items.forEach((item, i) => {
      const width = WIDTH - INDENT;
      pages.need(Math.min(pages.heightOf(item, SIZE.body, width), FOLLOWING));
      const top = doc.y;
      pages.text(numbered ? `${i + 1}.` : '•', SIZE.body, { width: INDENT });
      doc.y = top;
      line(item, SIZE.body, GAP.row, { x: PAGE.margin + INDENT, width });
    });
  }

  /** A row of cells side by side on one page. */
  function row(texts: readonly Text[], widths: readonly number[], size: number, lined: 'head' | 'body' | null): void {
    const inner = widths.map((share) => share * WIDTH - 2 * GAP.cell);
    const height = Math.max(...texts.map((text, i) => pages.heightOf(text, size, inner[i] ?? 0))) + 2 * GAP.row;
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
      doc.y = top + GAP.row;
      pages.text(texts[i] ?? '', size, { x: x + GAP.cell, width: inner[i] ?? 0 });
      x += width;
    });
    doc.y = top + height;
  }

  function table({ head, rows, widths }: Extract<Block, { block: 'table' }>): void {
    const size = SIZE.body - 1;
    const bold = head.map((text): Text => [{ text, bold: true }]);
    pages.need(FOLLOWING);
    row(bold, widths, size, 'head');
    for (const texts of rows) {
      const page = doc.page;
      pages.need(
        Math.max(...texts.map((t, i) => pages.heightOf(t, size, (widths[i] ?? 0) * WIDTH - 2 * GAP.cell))) +
          2 * GAP.row,
      );
      if (doc.page !== page) row(bold, widths, size, 'head');
      row(texts, widths, size, 'body');
    }
    down(GAP.paragraph);
  }

  function signatures(places: Extract<Block, { block: 'signatures' }>['places']): void {
    const widths = places.map(() => 1 / places.length);
    const most = Math.max(...places.map(({ above, below }) => above.length + below.length));
    pages.need(SIGNATURE + most * (SIZE.body + GAP.row));
    row(
      places.map(({ above }) => above.join('\n')),
      widths,
      SIZE.body,
      null,
    );
    down(SIGNATURE);
    row(
      places.map(({ below }) => below.join('\n')),
      widths,
      SIZE.body,
      null,
    );
    down(GAP.paragraph);
  }

  return function write(block: Block): void {
    switch (block.block) {
      case 'title':
        return line(
          spansOf(block.text).map((span) => ({ ...span, bold: true })),
          SIZE.title,
          GAP.heading,
          { align: 'center', colour: COLOUR.heading },
        );
      case 'subtitle':
        return line(block.text, SIZE.subtitle, GAP.paragraph, { align: 'center' });
      case 'heading':
        return heading(block.text, block.level === 1 ? SIZE.heading1 : SIZE.heading2);
      case 'paragraph':
        return paragraph(block.text);
      case 'note':
        return line(
          spansOf(block.text).map((span): Span => ({ tone: 'muted', ...span })),
          SIZE.small,
          GAP.paragraph,
        );
      case 'list':
        list(block.items, block.numbered === true);
        return down(GAP.paragraph - GAP.row);
      case 'facts':
        for (const { label, value } of block.rows)
          row([[{ text: label, tone: 'muted' }], value], [LABEL, 1 - LABEL], SIZE.body, null);
        return down(GAP.paragraph);
      case 'table':
        return table(block);
      case 'signatures':
        return signatures(block.places);
      case 'frame':
        pages.need(block.height);
        doc.lineWidth(0.5).rect(PAGE.margin, doc.y, WIDTH, block.height).stroke(`#${COLOUR.line}`);
        return down(block.height + GAP.paragraph);
      case 'space':
        return down(block.height);
      case 'page':
        return pages.turn();
    }
  };
}
