import { randomUUID } from 'node:crypto';
import { Document, HeightRule, Packer, Paragraph, type Table, TableCell, TableRow, TextRun } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { DocxTables } from './docx-tables.ts';
import { twips } from './docx-text.ts';
import type { Look } from './look.ts';
import type { Block } from './paper.ts';
import { createTurns } from './turns.ts';

type TableBlock = Extract<Block, { block: 'table' }>;
type Long = {
  readonly mark: string;
  readonly block: TableBlock;
  readonly heights: number[];
  readonly tables: DocxTables;
};

/** A table of more rows is long. */
const LONG = 100;
/** So many rows are written at a time. */
const AT_ONCE = 50;
const DOCUMENT = 'word/document.xml';
const ROW = { begins: '<w:tr>', ends: '</w:tr>' } as const;

/**
 * Tables of hundreds of rows in a DOCX. To hold all their cells as objects and to lay each of them out took 13 s and 600 MB for 3,000 people. So
 * their rows are told how high they are, stand-ins of that height are laid out in their stead, and the rows themselves are put in a few at a time
 * when the document is written.
 */
export async function createLongTables(blocks: readonly Block[], look: Look) {
  const isLong = (block: Block): block is TableBlock => block.block === 'table' && block.rows.length > LONG;
  const long: Long[] = [];
  const rowHeight = blocks.some(isLong) ? (await import('./row-heights.ts')).createRowHeights() : null;

  return {
    /** The table to be laid out: a long one with stand-ins for its rows. */
    table(block: TableBlock, tables: DocxTables, width: number): Table {
      if (!isLong(block) || !rowHeight || tables.hasTall(block)) return tables.lined(block);
      const measure = {
        widths: block.widths.map((share) => share * width - 2 * look.gap.cell),
        size: look.size.body - 1,
        leading: look.leading,
        padding: look.gap.row / 2,
      };
      const heights = block.rows.map((cells) => Math.ceil(rowHeight(cells, measure)));
      const mark = randomUUID();
      long.push({ mark, block, heights, tables });
      return tables.lined(
        block,
        heights.map((height) => standIn(mark, height, block.widths.length)),
      );
    },

    /** The file with all rows in it. */
    async fill(docx: Buffer): Promise<Buffer> {
      if (long.length === 0) return docx;
      const files = unzipSync(docx);
      let xml = strFromU8(files[DOCUMENT] ?? new Uint8Array());
      for (const one of long) {
        const from = xml.lastIndexOf(ROW.begins, xml.indexOf(one.mark));
        const to = xml.indexOf(ROW.ends, xml.lastIndexOf(one.mark)) + ROW.ends.length;
        xml = xml.slice(0, from) + (await rowsOf(one)) + xml.slice(to);
      }
      return Buffer.from(zipSync({ ...files, [DOCUMENT]: strToU8(xml) }));
    },
  };
}

export type LongTables = Awaited<ReturnType<typeof createLongTables>>;

function standIn(mark: string, height: number, columns: number): TableRow {
  return new TableRow({
    cantSplit: true,
    height: { value: twips(height), rule: HeightRule.EXACT },
    children: [new TableCell({ columnSpan: columns, children: [new Paragraph({ children: [new TextRun(mark)] })] })],
  });
}

/** The rows as they stand in a document. */
async function rowsOf({ block, heights, tables }: Long): Promise<string> {
  const turn = createTurns();
  const written: string[] = [];
  for (let from = 0; from < block.rows.length; from += AT_ONCE) {
    const rows = block.rows.slice(from, from + AT_ONCE).map((texts, i) => tables.row(block, texts, heights[from + i]));
    const alone = new Document({ sections: [{ children: [tables.lined(block, rows)] }] });
    const xml = strFromU8(unzipSync(await Packer.toBuffer(alone))[DOCUMENT] ?? new Uint8Array());
    // Behind the head.
    const begin = xml.indexOf(ROW.ends) + ROW.ends.length;
    written.push(xml.slice(begin, xml.lastIndexOf(ROW.ends) + ROW.ends.length));
    await turn();
  }
  return written.join('');
}
