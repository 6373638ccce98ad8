import { AlignmentType, type FileChild, HeadingLevel, PageBreak, Paragraph } from 'docx';
import type { Caption, Counted } from './captions.ts';
import type { LongTables } from './docx-long-tables.ts';
import { captionToDocx, contentsToDocx, figureToDocx, letterheadToDocx } from './docx-parts.ts';
import { ASIDE } from './docx-styles.ts';
import { createDocxTables, type DocxTables } from './docx-tables.ts';
import { muted, paragraph, runs, spacer, twips } from './docx-text.ts';
import { figureSize } from './figure-size.ts';
import type { Look } from './look.ts';
import type { Block } from './paper.ts';

/** The marks of lists. */
export const LIST = 'list';
export const BULLETS = 'bullets';

type Kind = Block['block'];

/** Where blocks stand: the text's width and height on a page, in points; and what counts the captions and keeps the long tables of the whole. */
export type Room = {
  readonly look: Look;
  readonly width: number;
  readonly height: number;
  readonly captionOf: (kind: Counted, text: string) => Caption;
  readonly long: LongTables;
};

const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

/** What stands in a part of a document, one after another. `from`: so many blocks stand before it in the whole. */
export function blocksToDocx(blocks: readonly Block[], room: Room, from: number): FileChild[] {
  const tables = createDocxTables(room.look, room.width);
  // Each list counts from one.
  return blocks.flatMap((block, i) =>
    blockToDocx(block, room, tables, from + i, blocks[i - 1]?.block, blocks[i + 1]?.block),
  );
}

function blockToDocx(
  block: Block,
  room: Room,
  tables: DocxTables,
  instance: number,
  before: Kind | undefined,
  next: Kind | undefined,
): FileChild[] {
  const { look, captionOf } = room;
  const { size, gap } = look;
  switch (block.block) {
    case 'letterhead':
      return letterheadToDocx(block, look, room.width);
    case 'contents':
      return contentsToDocx(block);
    case 'title':
      return [new Paragraph({ heading: HeadingLevel.TITLE, children: runs(block.text) })];
    case 'subtitle':
      return [paragraph(block.text, { alignment: AlignmentType.CENTER }, size.subtitle)];
    case 'heading': {
      const heading = HEADINGS[block.level];
      return [new Paragraph({ heading, pageBreakBefore: before === 'page', children: runs(block.text) })];
    }
    case 'figure':
      return figureToDocx(block, figureSize(block, room), captionOf('figure', block.caption));
    case 'paragraph':
      return [paragraph(block.text)];
    case 'note':
      return [paragraph(muted(block.text), { style: ASIDE.paragraph.id, keepNext: before === 'heading' }, size.small)];
    case 'list': {
      const numbering = { reference: block.numbered ? LIST : BULLETS, level: 0, instance };
      return block.items.map((item, i) =>
        paragraph(item, { numbering, spacing: { after: twips(i < block.items.length - 1 ? gap.row : gap.paragraph) } }),
      );
    }
    case 'facts':
      return [tables.facts(block.rows), spacer(gap.paragraph)];
    case 'table':
      return [
        ...(block.caption === undefined ? [] : [captionToDocx(captionOf('table', block.caption), true)]),
        room.long.table(block, tables, room.width),
        spacer(gap.paragraph),
      ];
    case 'signatures':
      return [tables.signatures(block.places), spacer(gap.paragraph)];
    case 'frame':
      // Signatures stay with what they are put under.
      return [tables.frame(block.height), spacer(gap.paragraph, true)];
    case 'space':
      return [spacer(block.height)];
    case 'page':
      // A heading brings it along: a break of its own would leave an empty line above it.
      if (next === 'heading') return [];
      return [new Paragraph({ children: [new PageBreak()], spacing: { after: 0 } })];
  }
}
