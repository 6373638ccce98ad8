import { COLOUR } from './look.ts';
import type { Align, Block, Text } from './paper.ts';
import type { Pages } from './pdf-pages.ts';
import { isTall, piecesOf } from './tall-rows.ts';

type TableBlock = Extract<Block, { block: 'table' }>;

type Cells = {
  readonly texts: readonly Text[];
  /** Shares of the line that add up to 1. */
  readonly widths: readonly number[];
  readonly align?: readonly Align[];
  readonly size: number;
  readonly lined: 'head' | 'body' | null;
};

/** What sets texts side by side: in rows of a table, and in places to sign. */
export function createPdfTables(pages: Pages) {
  const { doc, look, side } = pages;
  const { gap, size: sizes } = look;

  const innerOf = (share: number) => share * pages.across - 2 * gap.cell;

  function heightOf({ texts, widths, size }: Cells): number {
    return Math.max(...texts.map((text, i) => pages.heightOf(text, size, innerOf(widths[i] ?? 0)))) + 2 * gap.row;
  }

  function draw({ texts, widths, align, size, lined }: Cells, height: number): void {
    const top = doc.y;
    let x = side;
    widths.forEach((share, i) => {
      const width = share * pages.across;
      if (lined) {
        doc.lineWidth(0.5).rect(x, top, width, height);
        if (lined === 'head') doc.fillAndStroke(`#${COLOUR.head}`, `#${COLOUR.line}`);
        else doc.stroke(`#${COLOUR.line}`);
      }
      doc.y = top + gap.row;
      const to = align?.[i] ?? 'left';
      pages.text(texts[i] ?? '', size, {
        x: x + gap.cell,
        width: innerOf(share),
        ...(to === 'left' ? {} : { align: to }),
      });
      x += width;
    });
    doc.y = top + height;
  }

  /** Cells side by side on one page. */
  function row(cells: Cells): void {
    const height = heightOf(cells);
    pages.need(height);
    draw(cells, height);
  }

  function headOf({ head, widths, align }: Pick<TableBlock, 'head' | 'widths' | 'align'>): Cells {
    const texts = head.map((text): Text => [{ text, bold: true }]);
    return { texts, widths, size: sizes.body - 1, lined: 'head', ...(align ? { align } : {}) };
  }

  function hasTall(texts: readonly Text[], widths: readonly number[]): boolean {
    return texts.some((text, i) => isTall(text, innerOf(widths[i] ?? 0), sizes.body - 1));
  }

  /** Whether a cell has room on a page below the head. */
  function fitsPage(widths: readonly number[], headHeight: number) {
    return (text: Text, i: number) => {
      const texts = widths.map((_, at) => (at === i ? text : ''));
      return heightOf({ texts, widths, size: sizes.body - 1, lined: 'body' }) + headHeight <= pages.bottom - look.edge;
    };
  }

  /** Row by row; the head begins each page anew. */
  function* table(block: TableBlock): Generator<void> {
    const { widths, align } = block;
    const common = { widths, size: sizes.body - 1, ...(align ? { align } : {}) };
    const head = headOf(block);
    const headHeight = heightOf(head);
    draw(head, headHeight);
    for (const row of block.rows) {
      for (const texts of hasTall(row, widths) ? piecesOf(row, fitsPage(widths, headHeight)) : [row]) {
        const cells: Cells = { ...common, texts, lined: 'body' };
        const height = heightOf(cells);
        if (pages.need(height)) draw(head, headHeight);
        draw(cells, height);
        yield;
      }
    }
    doc.y += gap.paragraph;
  }

  return { row, table, headHeight: (block: TableBlock) => heightOf(headOf(block)) };
}
