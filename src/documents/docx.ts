import {
  AlignmentType,
  Document,
  Footer,
  type ISectionOptions,
  type IStylesOptions,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx';
import { createCaptions } from './captions.ts';
import { BULLETS, blocksToDocx, LIST, type Room } from './docx-blocks.ts';
import { ASIDE, CONTENTS } from './docx-styles.ts';
import { half, twips } from './docx-text.ts';
import { COLOUR, type Look, lookOf, PAGE } from './look.ts';
import type { Block, Paper } from './paper.ts';
import { printable } from './printable.ts';

/** Every Word, LibreOffice and phone has it, or a twin of the same widths. */
const FONT = 'Arial';
/** A document as DOCX, as Word 2010 and later, LibreOffice and the programs on phones open it. About 15 ms for a proposal. */
export async function writeDocx(paper: Paper): Promise<Buffer> {
  const { title, footer, numbering, blocks } = paper;
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
    sections: sectionsOf(paper, look, foot),
  });
  return Packer.toBuffer(document);
}

/** What works out the numbers of pages that a table of contents names; read from the disk for those that have one. */
async function pageNumbersOf(blocks: readonly Block[]) {
  if (!blocks.some(({ block }) => block === 'contents')) return {};
  const { estimatePageNumbersWith } = await import('docx/layout');
  return { pageNumbers: estimatePageNumbersWith({ guess: true }) };
}

/** A part whose pages lie alike, and how many blocks stand before it. */
type Part = { readonly turned: boolean; readonly from: number; readonly blocks: Block[] };

function partsOf(blocks: readonly Block[]): Part[] {
  const parts: Part[] = [{ turned: false, from: 0, blocks: [] }];
  blocks.forEach((block, i) => {
    const last = parts.at(-1);
    const turned = block.block === 'page' ? block.turned === true : last?.turned === true;
    // A part begins a page of its own accord.
    if (turned !== last?.turned) parts.push({ turned, from: i + 1, blocks: [] });
    else last.blocks.push(block);
  });
  return parts;
}

function sectionsOf(paper: Paper, look: Look, foot: Footer): ISectionOptions[] {
  const [side, edge] = [twips(PAGE.margin), twips(look.edge)];
  const captionOf = createCaptions(paper);
  const cover = paper.cover ? { first: new Footer({ children: [new Paragraph('')] }) } : {};
  return partsOf(paper.blocks).map(({ turned, from, blocks }, i): ISectionOptions => {
    const [across, down] = turned ? [PAGE.height, PAGE.width] : [PAGE.width, PAGE.height];
    const room: Room = { look, captionOf, width: across - 2 * PAGE.margin, height: down - 2 * look.edge };
    const lying = turned ? { orientation: PageOrientation.LANDSCAPE } : {};
    return {
      properties: {
        ...(i > 0 ? { type: SectionType.NEXT_PAGE } : {}),
        titlePage: i === 0 && paper.cover === true,
        page: {
          // The library changes width and height about for a page on its side.
          size: { width: twips(PAGE.width), height: twips(PAGE.height), ...lying },
          margin: { top: edge, right: side, bottom: edge, left: side, footer: twips(32) },
        },
      },
      ...(i === 0 ? { footers: { default: foot, ...cover } } : {}),
      children: blocksToDocx(blocks, room, from),
    };
  });
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
      heading3: heading(size.heading3),
      caption: {
        run: { size: half(size.body - 1) },
        paragraph: { alignment: AlignmentType.CENTER, spacing: { after: twips(gap.paragraph) } },
      },
    },
    paragraphStyles: [
      { ...ASIDE.paragraph, basedOn: 'Normal' },
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
