import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  HeadingLevel,
  HeightRule,
  type IParagraphOptions,
  PageBreak,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { ASIDE } from './docx-styles.ts';
import { COLOUR, GAP_GROUND, LABEL, type Look, SIGNATURE, WIDTH } from './look.ts';
import { type Block, type Span, spansOf, type Text } from './paper.ts';
import { printable } from './printable.ts';

/** The marks of lists. */
export const LIST = 'list';
export const BULLETS = 'bullets';

type Kind = Block['block'];

const twips = (points: number) => Math.round(points * 20);
const half = (points: number) => Math.round(points * 2);
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const LINE = { style: BorderStyle.SINGLE, size: 4, color: COLOUR.line };
const sides = <B>(border: B) => ({ top: border, bottom: border, left: border, right: border });
const grid = <B>(border: B) => ({ ...sides(border), insideHorizontal: border, insideVertical: border });

/** What stands in a document, one after another. */
export function blocksToDocx(blocks: readonly Block[], look: Look): FileChild[] {
  // Each list counts from one.
  return blocks.flatMap((block, i) => blockToDocx(block, look, i, blocks[i - 1]?.block, blocks[i + 1]?.block));
}

function blockToDocx(
  block: Block,
  look: Look,
  instance: number,
  before: Kind | undefined,
  next: Kind | undefined,
): FileChild[] {
  const { size, gap } = look;
  switch (block.block) {
    case 'title':
      return [new Paragraph({ heading: HeadingLevel.TITLE, children: runs(block.text) })];
    case 'subtitle':
      return [paragraph(block.text, { alignment: AlignmentType.CENTER }, size.subtitle)];
    case 'heading': {
      const heading = block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2;
      return [new Paragraph({ heading, pageBreakBefore: before === 'page', children: runs(block.text) })];
    }
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
      return [factsTable(look, block.rows), spacer(gap.paragraph)];
    case 'table':
      return [linedTable(look, block), spacer(gap.paragraph)];
    case 'signatures':
      return [signatureTable(look, block.places), spacer(gap.paragraph)];
    case 'frame':
      // Signatures stay with what they are put under.
      return [frame(look, block.height), spacer(gap.paragraph, true)];
    case 'space':
      return [spacer(block.height)];
    case 'page':
      // A heading brings it along: a break of its own would leave an empty line above it.
      if (next === 'heading') return [];
      return [new Paragraph({ children: [new PageBreak()], spacing: { after: 0 } })];
  }
}

function paragraph(text: Text, options: IParagraphOptions = {}, size?: number): Paragraph {
  return new Paragraph({ ...(options as object), children: runs(text, size) });
}

/** Line breaks inside a text stay; each run says what it is by bold and ground too, not by its colour alone. */
function runs(text: Text, size?: number): TextRun[] {
  return spansOf(text).flatMap((span) =>
    printable(span.text)
      .split('\n')
      .map(
        (line, i) =>
          new TextRun({
            ...styleOf(span),
            ...(size ? { size: half(size) } : {}),
            text: line,
            ...(i > 0 ? { break: 1 } : {}),
          }),
      ),
  );
}

function styleOf({ bold, tone }: Span) {
  if (tone === 'gap')
    return { bold: true, color: COLOUR.gap, shading: { type: ShadingType.CLEAR, fill: GAP_GROUND, color: 'auto' } };
  return {
    ...(bold || tone === 'over' ? { bold: true } : {}),
    ...(tone ? { color: COLOUR[tone] } : {}),
    ...(tone === 'muted' ? { style: ASIDE.run.id } : {}),
  };
}

function muted(text: Text): Text {
  return spansOf(text).map((span): Span => ({ tone: 'muted', ...span }));
}

/** A table's columns are told twice: by the grid, which Word reads, and by the cells, which phones read. */
function table({ gap }: Look, widths: readonly number[], rows: TableRow[], border: typeof NONE | typeof LINE): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(WIDTH), type: WidthType.DXA },
    columnWidths: widths.map((share) => twips(WIDTH * share)),
    borders: grid(border),
    margins: { top: twips(gap.row / 2), bottom: twips(gap.row / 2), left: twips(gap.cell), right: twips(gap.cell) },
    rows,
  });
}

function cell(share: number, children: Paragraph[], more: object = {}): TableCell {
  return new TableCell({ width: { size: twips(WIDTH * share), type: WidthType.DXA }, children, ...more });
}

/** A table stands beside the text, too: its cells may name sections without being their headings. */
const tight = { style: ASIDE.paragraph.id, spacing: { after: 0 } };

function factsTable(look: Look, rows: Extract<Block, { block: 'facts' }>['rows']): Table {
  const shares = [LABEL, 1 - LABEL];
  return table(
    look,
    shares,
    rows.map(
      ({ label, value }) =>
        new TableRow({
          cantSplit: true,
          children: [
            cell(LABEL, [paragraph([{ text: label, tone: 'muted' }], tight)]),
            cell(1 - LABEL, [paragraph(value, tight)]),
          ],
        }),
    ),
    NONE,
  );
}

function linedTable(look: Look, { head, rows, widths }: Extract<Block, { block: 'table' }>): Table {
  const shading = { type: ShadingType.CLEAR, fill: COLOUR.head, color: 'auto' };
  const row = (texts: readonly Text[], header: boolean) =>
    new TableRow({
      tableHeader: header,
      cantSplit: true,
      children: widths.map((share, i) => {
        const text = texts[i] ?? '';
        const shown = header ? spansOf(text).map((span): Span => ({ ...span, bold: true })) : text;
        return cell(share, [paragraph(shown, tight, look.size.body - 1)], header ? { shading } : {});
      }),
    });
  return table(look, widths, [row(head, true), ...rows.map((texts) => row(texts, false))], LINE);
}

function signatureTable(look: Look, places: Extract<Block, { block: 'signatures' }>['places']): Table {
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
    look,
    places.map(() => share),
    [new TableRow({ cantSplit: true, children })],
    NONE,
  );
}

function frame(look: Look, height: number): Table {
  const row = new TableRow({
    height: { value: twips(height), rule: HeightRule.ATLEAST },
    cantSplit: true,
    children: [cell(1, [new Paragraph({ keepNext: true, spacing: { after: 0 } })])],
  });
  return table(look, [1], [row], LINE);
}

/** An empty line of this height, in points. */
function spacer(height: number, keepNext = false): Paragraph {
  return new Paragraph({ keepNext, spacing: { before: 0, after: 0, line: twips(height), lineRule: 'exact' } });
}
