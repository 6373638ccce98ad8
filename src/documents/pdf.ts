import type { Paper } from './paper.ts';
import { createPdfBlocks } from './pdf-blocks.ts';
import { type Fonts, readFonts } from './pdf-fonts.ts';
import { createPages } from './pdf-pages.ts';
import { createTurns } from './turns.ts';

/** What makes PDF files. The font is parsed when the first is wanted, and shared by all: seven times faster than parsing it for each. */
export function createPdf() {
  let fonts: Fonts | undefined;

  /** A document as PDF, with its font inside. About 20 ms for a proposal. */
  return async function writePdf(paper: Paper, at: number): Promise<Buffer> {
    fonts ??= readFonts();
    const pages = createPages(paper, fonts, at);
    const blocks = createPdfBlocks(pages, paper);
    const turn = createTurns();
    for (const block of paper.blocks) for (const _ of blocks.write(block)) await turn();
    blocks.finish();
    return pages.finish();
  };
}
