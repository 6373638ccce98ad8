import { setImmediate } from 'node:timers/promises';
import type { Paper } from './paper.ts';
import { createPdfBlocks } from './pdf-blocks.ts';
import { type Fonts, readFonts } from './pdf-fonts.ts';
import { createPages } from './pdf-pages.ts';

/** After so long others get their turn, in ms. */
const TURN_MS = 10;

/** What makes PDF files. The font is parsed when the first is wanted, and shared by all: seven times faster than parsing it for each. */
export function createPdf() {
  let fonts: Fonts | undefined;

  /** A document as PDF, with its font inside. About 20 ms for a proposal. */
  return async function writePdf(paper: Paper, at: number): Promise<Buffer> {
    fonts ??= readFonts();
    const pages = createPages(paper, fonts, at);
    const write = createPdfBlocks(pages);
    let since = performance.now();
    for (const block of paper.blocks) {
      write(block);
      if (performance.now() - since < TURN_MS) continue;
      await setImmediate();
      since = performance.now();
    }
    return pages.finish();
  };
}
