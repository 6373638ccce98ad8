import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  type IParagraphOptions,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import { ASIDE } from './docx-styles.ts';
import { paragraph, twips } from './docx-text.ts';
import { COLOUR, LABEL, type Look, SIGNATURE } from './look.ts';
import type { Block, Text } from './paper.ts';
import { isTall, piecesOf } from './tall-rows.ts';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const LINE = { style: BorderStyle.SINGLE, size: 4, color: COLOUR.line };
const ALIGN = { left: AlignmentType.LEFT, right: AlignmentType.RIGHT, center: AlignmentType.CENTER } as const;
const sides = <B>(border: B) => ({ top: border, bottom: border, left: border, right: border });
const grid = <B>(border: B) => ({ ...sides(border), insideHorizontal: border, insideVertical: border });

/** A table stands beside the text: its cells may name sections without being their headings. */
const tight = { style: ASIDE.paragraph.id, spacing: { after: 0 } };

type TableBlock = Extract<Block, { block: 'table' }>;

/** Rows of a table that is not parted between pages; not so many that much of a page would stay empty. */
const SHORT = 8;

/** What sets texts side by side on lines of this width, in points. */
export function createDocxTables(look: Look, width: number) {
  const { gap, size } = look;

  /** A table's columns are told twice: by the grid, which Word reads, and by the cells, which phones read. */
  function table(widths: readonly number[], rows: TableRow[], border: typeof NONE | typeof LINE): Table {
    return new Table({
      layout: TableLayoutType.FIXED,
      width: { size: twips(width), type: WidthType.DXA },
      columnWidths: widths.map((share) => twips(width * share)),
      borders: grid(border),
      margins: { top: twips(gap.row / 2), bottom: twips(gap.row / 2), left: twips(gap.cell), right: twips(gap.cell) },
      rows,
    });
  }

  function cell(share: number, children: Paragraph[], more: object = {}): TableCell {
    return new TableCell({ width: { size: twips(width * share), type: WidthType.DXA }, children, ...more });
  }

  function cells({ widths, align }: TableBlock, texts: readonly Text[], style: IParagraphOptions, more: object = {}) {
    return widths.map((share, i) => {
      const alignment = align ? { alignment: ALIGN[align[i] ?? 'left'] } : {};
      return cell(share, [paragraph(texts[i] ?? '', { ...style, ...alignment }, size.body - 1)], more);
    });
  }

  function headRow(block: TableBlock): TableRow {
    const shading = { type: ShadingType.CLEAR, fill: COLOUR.head, color: 'auto' };
    const texts = block.head.map((text): Text => [{ text, bold: true }]);
    // Never the last line of a page.
    const style = { ...tight, keepNext: true };
    return new TableRow({ tableHeader: true, cantSplit: true, children: cells(block, texts, style, { shading }) });
  }

  /** One row, of its own height or at least of this, in points; on the page of the next, where that is said. */
  function row(block: TableBlock, texts: readonly Text[], height?: number, keepNext = false): TableRow {
    const atLeast = height === undefined ? {} : { height: { value: twips(height), rule: HeightRule.ATLEAST } };
    return new TableRow({ cantSplit: true, ...atLeast, children: cells(block, texts, { ...tight, keepNext }) });
  }

  /** A short table stands on one page. */
  function linedRows(block: TableBlock): TableRow[] {
    const rows = rowsOf(block);
    return rows.map((texts, i) => row(block, texts, undefined, rows.length <= SHORT && i < rows.length - 1));
  }

  const isTallAt =
    ({ widths }: TableBlock) =>
    (text: Text, i: number) =>
      isTall(text, (widths[i] ?? 0) * width - 2 * gap.cell, size.body - 1);

  function hasTall(block: TableBlock): boolean {
    return block.rows.some((texts) => texts.some(isTallAt(block)));
  }

  /** No row is higher than a page. */
  function rowsOf(block: TableBlock): readonly (readonly Text[])[] {
    const tall = isTallAt(block);
    return block.rows.flatMap((texts) =>
      texts.some(tall) ? [...piecesOf(texts, (text, i) => !tall(text, i))] : [texts],
    );
  }

  return {
    hasTall,

    facts(rows: Extract<Block, { block: 'facts' }>['rows']): Table {
      const shown = rows.map(
        ({ label, value }) =>
          new TableRow({
            cantSplit: true,
            children: [
              cell(LABEL, [paragraph([{ text: label, tone: 'muted' }], tight)]),
              cell(1 - LABEL, [paragraph(value, tight)]),
            ],
          }),
      );
      return table([LABEL, 1 - LABEL], shown, NONE);
    },

    row,

    /** A table with its head; `rows` where they are made already. */
    lined(block: TableBlock, rows = linedRows(block)): Table {
      return table(block.widths, [headRow(block), ...rows], LINE);
    },

    signatures(places: Extract<Block, { block: 'signatures' }>['places']): Table {
      const share = 1 / places.length;
      const last = { ...tight, keepLines: true };
      const children = places.map(({ above, below }) =>
        cell(share, [
          ...above.map((line) => paragraph(line, { ...last, keepNext: true })),
          new Paragraph({ spacing: { before: twips(SIGNATURE), after: 0 }, keepNext: true }),
          ...below.map((line) => paragraph(line, last)),
        ]),
      );
      return table(
        places.map(() => share),
        [new TableRow({ cantSplit: true, children })],
        NONE,
      );
    },

    frame(height: number): Table {
      const row = new TableRow({
        height: { value: twips(height), rule: HeightRule.ATLEAST },
        cantSplit: true,
        children: [cell(1, [new Paragraph({ keepNext: true, spacing: { after: 0 } })])],
      });
      return table([1], [row], LINE);
    },
  };
}

export type DocxTables = ReturnType<typeof createDocxTables>;
