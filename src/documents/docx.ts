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
import { BULLETS, blocksToDocx, LIST } from './docx-blocks.ts';
import { ASIDE } from './docx-styles.ts';
import { COLOUR, type Look, lookOf, PAGE } from './look.ts';
import type { Paper } from './paper.ts';
import { printable } from './printable.ts';

/** Every Word, LibreOffice and phone has it, or a twin of the same widths. */
const FONT = 'Arial';
/** Word measures in twentieths of a point, and letters in halves. */
const twips = (points: number) => Math.round(points * 20);
const half = (points: number) => Math.round(points * 2);

/** A document as DOCX, as Word 2010 and later, LibreOffice and the programs on phones open it. About 15 ms for a proposal. */
export async function writeDocx(paper: Paper): Promise<Buffer> {
  const { title, footer, numbering, cover, blocks } = paper;
  const [before, between, behind] = numbering.map(printable);
  const look = lookOf(paper);
  const foot = new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({
            color: COLOUR.muted,
            size: half(look.size.small),
            children: [
              `${printable(footer)} · ${before}`,
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
  const [margin, edge] = [twips(PAGE.margin), twips(look.edge)];
  const document = new Document({
    title: printable(title),
    creator: '',
    lastModifiedBy: '',
    compatibility: { version: 15 },
    styles: stylesOf(look),
    numbering: {
      config: [
        { reference: LIST, levels: [level(LevelFormat.DECIMAL, '%1.')] },
        { reference: BULLETS, levels: [level(LevelFormat.BULLET, '•')] },
      ],
    },
    sections: [
      {
        properties: {
          titlePage: cover === true,
          page: {
            size: { width: twips(PAGE.width), height: twips(PAGE.height) },
            margin: { top: edge, right: margin, bottom: edge, left: margin, footer: twips(32) },
          },
        },
        footers: { default: foot, ...(cover ? { first: new Footer({ children: [new Paragraph('')] }) } : {}) },
        children: blocksToDocx(blocks, look),
      },
    ],
  });
  return Packer.toBuffer(document);
}

const level = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
  level: 0,
  format,
  text,
  style: { paragraph: { indent: { left: twips(18), hanging: twips(18) } } },
});

function stylesOf({ size, gap, leading }: Look): IStylesOptions {
  const line = Math.round(240 * leading);
  const heading = (points: number) => ({
    run: { font: FONT, size: half(points), bold: true, color: COLOUR.heading },
    paragraph: { keepNext: true, spacing: { before: twips(gap.heading), after: twips(gap.afterHeading) } },
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
      heading1: heading(size.heading1),
      heading2: heading(size.heading2),
    },
    paragraphStyles: [{ ...ASIDE.paragraph, basedOn: 'Normal' }],
    characterStyles: [ASIDE.run],
  };
}
