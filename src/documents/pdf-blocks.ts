import { type Caption, captionText, createCaptions } from './captions.ts';
import { figureSize } from './figure-size.ts';
import { COLOUR, LABEL, SIGNATURE } from './look.ts';
import { type Block, type Paper, plainOf, type Span, spansOf, type Text } from './paper.ts';
import { createPdfContents } from './pdf-contents.ts';
import { createLetterhead } from './pdf-letterhead.ts';
import type { Pages, Place } from './pdf-pages.ts';
import { createPdfTables } from './pdf-table.ts';

/** So much of a text stays together, in points: three lines. */
const FOLLOWING = 56;
/** Characters that fill three lines, whichever they are. */
const LONG = 600;
/** A heading stays with the note below it and three lines. */
const BELOW_HEADING = 90;
const INDENT = 18;

/** Writes the blocks of a document, one after another, in steps between which others may have their turn; then what needs all of them. */
export function createPdfBlocks(pages: Pages, paper: Paper) {
  const { doc, look, side } = pages;
  const { size: sizes, gap, edge } = look;
  const tables = createPdfTables(pages);
  const contents = createPdfContents(pages, paper.blocks);
  const captionOf = createCaptions(paper);
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
    pages.need(isLong ? FOLLOWING : Math.min(pages.heightOf(text, sizes.body, pages.across), FOLLOWING));
    line(text, sizes.body, gap.paragraph);
  }

  function heading(block: Extract<Block, { block: 'heading' }>): void {
    const size = sizes[`heading${block.level}`];
    pages.need(gap.heading + size + BELOW_HEADING);
    if (doc.y > edge) down(gap.heading);
    contents.reach(block);
    line([{ text: block.text, bold: true }], size, gap.afterHeading, { colour: COLOUR.heading });
  }

  function list(items: readonly Text[], numbered: boolean): void {
    items.forEach((item, i) => {
      const width = pages.across - INDENT;
      pages.need(Math.min(pages.heightOf(item, sizes.body, width), FOLLOWING));
      const top = doc.y;
      pages.text(numbered ? `${i + 1}.` : '•', sizes.body, { width: INDENT });
      doc.y = top;
      line(item, sizes.body, gap.row, { x: side + INDENT, width });
    });
  }

  function caption(it: Caption, after: number): void {
    line(captionText(it), sizes.body - 1, after, { align: 'center' });
  }

  function captionHeight(it: Caption): number {
    return pages.heightOf(captionText(it), sizes.body - 1, pages.across) + gap.paragraph;
  }

  function* table(block: Extract<Block, { block: 'table' }>): Generator<void> {
    const named = block.caption === undefined ? null : captionOf('table', block.caption);
    // Nothing but rows stands on the next page: name, head and the first row begin together.
    pages.need((named ? captionHeight(named) : 0) + tables.headHeight(block) + FOLLOWING / 2);
    if (named) caption(named, gap.row);
    yield* tables.table(block);
  }

  function figure(block: Extract<Block, { block: 'figure' }>): void {
    const named = captionOf('figure', block.caption);
    const { width, height } = figureSize(block, { width: pages.across, height: pages.bottom - edge });
    pages.need(height + gap.row + captionHeight(named));
    const top = doc.y;
    doc.image(Buffer.from(block.png), side + (pages.across - width) / 2, top, { width, height });
    doc.y = top + height + gap.row;
    caption(named, gap.paragraph);
  }

  function signatures(places: Extract<Block, { block: 'signatures' }>['places']): void {
    const widths = places.map(() => 1 / places.length);
    const most = Math.max(...places.map(({ above, below }) => above.length + below.length));
    pages.need(SIGNATURE + most * (sizes.body + gap.row));
    const signed = (lines: (place: (typeof places)[number]) => readonly string[]) =>
      tables.row({ texts: places.map((place) => lines(place).join('\n')), widths, size: sizes.body, lined: null });
    signed(({ above }) => above);
    down(SIGNATURE);
    signed(({ below }) => below);
    down(gap.paragraph);
  }

  function write(block: Exclude<Block, { block: 'table' }>): void {
    switch (block.block) {
      case 'letterhead':
        return createLetterhead(pages, block)();
      case 'contents':
        return contents.write(block);
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
        return heading(block);
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
          tables.row({
            texts: [[{ text: label, tone: 'muted' }], value],
            widths: [LABEL, 1 - LABEL],
            size: sizes.body,
            lined: null,
          });
        return down(gap.paragraph);
      case 'figure':
        return figure(block);
      case 'signatures':
        return signatures(block.places);
      case 'frame':
        pages.need(block.height);
        doc.lineWidth(0.5).rect(side, doc.y, pages.across, block.height).stroke(`#${COLOUR.line}`);
        return down(block.height + gap.paragraph);
      case 'space':
        return down(block.height);
      case 'page':
        return pages.turn(block.turned === true);
    }
  }

  return {
    *write(block: Block): Generator<void> {
      if (block.block === 'table') yield* table(block);
      else {
        write(block);
        yield;
      }
    },
    finish: contents.finish,
  };
}
