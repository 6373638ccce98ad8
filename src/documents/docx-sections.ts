import { type Footer, type ISectionOptions, PageOrientation, SectionType } from 'docx';
import { createCaptions } from './captions.ts';
import { blocksToDocx, type Room } from './docx-blocks.ts';
import type { LongTables } from './docx-long-tables.ts';
import { twips } from './docx-text.ts';
import { lookOf, PAGE } from './look.ts';
import type { Block, Paper } from './paper.ts';

/** Of the foot's lower edge from the page's, in points. */
const FOOT = 32;

/** A part whose pages lie alike, and how many blocks stand before it. */
type Part = { readonly turned: boolean; readonly from: number; readonly blocks: Block[] };

/** The sections of a paper: one, or as many as its pages change how they lie. The feet of the first hold for all. */
export function sectionsOf(
  paper: Paper,
  feet: { default: Footer; first?: Footer },
  long: LongTables,
): ISectionOptions[] {
  const look = lookOf(paper);
  const [side, edge] = [twips(PAGE.margin), twips(look.edge)];
  const captionOf = createCaptions(paper);
  return partsOf(paper.blocks).map(({ turned, from, blocks }, i): ISectionOptions => {
    const [across, down] = turned ? [PAGE.height, PAGE.width] : [PAGE.width, PAGE.height];
    const room: Room = { look, captionOf, long, width: across - 2 * PAGE.margin, height: down - 2 * look.edge };
    const lying = turned ? { orientation: PageOrientation.LANDSCAPE } : {};
    return {
      properties: {
        ...(i > 0 ? { type: SectionType.NEXT_PAGE } : {}),
        titlePage: i === 0 && paper.cover === true,
        page: {
          // The library changes width and height about for a page on its side.
          size: { width: twips(PAGE.width), height: twips(PAGE.height), ...lying },
          margin: { top: edge, right: side, bottom: edge, left: side, footer: twips(FOOT) },
        },
      },
      ...(i === 0 ? { footers: feet } : {}),
      children: blocksToDocx(blocks, room, from),
    };
  });
}

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
