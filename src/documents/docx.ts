import {
  AlignmentType,
  Document,
  Footer,
  type IStylesOptions,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import { BULLETS, LIST } from './docx-blocks.ts';
import { createLongTables } from './docx-long-tables.ts';
import { sectionsOf } from './docx-sections.ts';
import { ASIDE, CHAPTER, CONTENTS } from './docx-styles.ts';
import { half, twips, written } from './docx-text.ts';
import { COLOUR, type Look, lookOf } from './look.ts';
import type { Block, Paper } from './paper.ts';
import { printable } from './printable.ts';

/** Every Word, LibreOffice and phone has it, or a twin of the same widths. */
const FONT = 'Arial';

/** A document as DOCX, as Word 2010 and later, LibreOffice and the programs on phones open it. About 15 ms for a proposal. */
export async function writeDocx(paper: Paper): Promise<Buffer> {
  const { title, cover, blocks } = paper;
  const look = lookOf(paper);
  const empty = new Footer({ children: [new Paragraph('')] });
  const long = await createLongTables(blocks, look);
  const document = new Document({
    title: printable(title),
    creator: '',
    lastModifiedBy: '',
    compatibility: { version: 15 },
    ...(await pageNumbersOf(blocks)),
    styles: stylesOf(look),
    numbering: {
      config: [
        { reference: LIST, levels: [level(LevelFormat.DECIMAL, '%1.')] },
        { reference: BULLETS, levels: [level(LevelFormat.BULLET, '•')] },
      ],
    },
    sections: sectionsOf(paper, { default: footOf(paper, look), ...(cover ? { first: empty } : {}) }, long),
  });
  return long.fill(await Packer.toBuffer(document));
}

function footOf({ footer, numbering }: Paper, look: Look): Footer {
  const [before, between, behind] = numbering.map(written);
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({
            color: COLOUR.muted,
            size: half(look.size.small),
            children: [
              `${written(footer)} · ${before}`,
              PageNumber.CURRENT,
              `${between}`,
              PageNumber.TOTAL_PAGES,
              `${behind}`,
            ],
          }),
        ],
      }),
    ],
  });
}

/** What works out the numbers of pages that a table of contents names; read from the disk for those that have one. */
async function pageNumbersOf(blocks: readonly Block[]) {
  if (!blocks.some(({ block }) => block === 'contents')) return {};
  const { estimatePageNumbersWith } = await import('docx/layout');
  return { pageNumbers: estimatePageNumbersWith({ guess: true }) };
}

const level = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
  level: 0,
  format,
  text,
  style: { paragraph: { indent: { left: twips(18), hanging: twips(18) } } },
});

function stylesOf({ size, gap, leading }: Look): IStylesOptions {
  const line = Math.round(240 * leading);
  const heading = (points: number, outlineLevel: number) => ({
    run: { font: FONT, size: half(points), bold: true, color: COLOUR.heading },
    paragraph: {
      outlineLevel,
      keepNext: true,
      spacing: { before: twips(gap.heading), after: twips(gap.afterHeading) },
    },
  });
  return {
    default: {
      document: {
        run: { font: FONT, size: half(size.body), language: { value: 'id-ID' } },
        paragraph: { spacing: { after: twips(gap.paragraph), line, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { font: FONT, size: half(size.title), bold: true, color: COLOUR.heading },
        paragraph: {
          alignment: AlignmentType.CENTER,
          spacing: { after: twips(gap.heading), line: 264, lineRule: LineRuleType.AUTO },
        },
      },
      heading1: heading(size.heading1, 0),
      heading2: heading(size.heading2, 1),
      heading3: heading(size.heading3, 2),
      caption: {
        run: { size: half(size.body - 1) },
        paragraph: { alignment: AlignmentType.CENTER, spacing: { after: twips(gap.paragraph) } },
      },
    },
    paragraphStyles: [
      { ...ASIDE.paragraph, basedOn: 'Normal' },
      { ...CHAPTER, basedOn: 'Normal', run: { bold: true }, paragraph: { spacing: { after: twips(gap.row) } } },
      {
        ...CONTENTS,
        basedOn: 'Normal',
        run: { size: half(size.heading1), bold: true, color: COLOUR.heading },
        paragraph: { alignment: AlignmentType.CENTER, keepNext: true, spacing: { after: twips(gap.heading) } },
      },
    ],
    characterStyles: [ASIDE.run],
  };
}
