import { COLOUR, HIGHEST_HEAD, RULES } from './look.ts';
import type { Letterhead } from './paper.ts';
import type { Pages } from './pdf-pages.ts';

type Picture = { readonly width: number; readonly height: number };

/** What draws a letterhead where the writer stands. A picture is read once, however often it is drawn. */
export function createLetterhead(pages: Pages, { picture: bytes, lines, address }: Letterhead): () => void {
  const { doc, look, side } = pages;
  const { title, subtitle, small } = look.size;
  const picture = open();

  /** One that cannot be read is none: the lines stand in its place. */
  function open(): Picture | null {
    if (!bytes) return null;
    try {
      // The types know it as a way to draw alone.
      return (doc as unknown as { openImage(bytes: Buffer): Picture }).openImage(Buffer.from(bytes));
    } catch {
      return null;
    }
  }

  function draw({ width, height }: Picture): void {
    const scale = Math.min(pages.across / width, HIGHEST_HEAD / height);
    const size = { width: width * scale, height: height * scale };
    const top = doc.y;
    doc.image(picture as unknown as Buffer, side + (pages.across - size.width) / 2, top, size);
    doc.y = top + size.height;
  }

  function rule(thick: number): void {
    doc
      .lineWidth(thick)
      .moveTo(side, doc.y + thick / 2)
      .lineTo(side + pages.across, doc.y + thick / 2)
      .stroke(`#${COLOUR.text}`);
    doc.y += thick;
  }

  return function letterhead() {
    if (picture) draw(picture);
    else {
      lines.forEach((text, i) => {
        const size = i < lines.length - 1 ? subtitle : Math.min(title, subtitle + 3);
        pages.text([{ text, bold: true }], size, { align: 'center' });
      });
      for (const text of address) pages.text(text, small, { align: 'center' });
    }
    doc.y += look.gap.row;
    rule(RULES[0]);
    doc.y += RULES[1];
    rule(RULES[2]);
    doc.y += look.gap.heading;
  };
}
