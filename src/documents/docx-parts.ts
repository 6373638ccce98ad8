import { AlignmentType, BorderStyle, ImageRun, Paragraph, SimpleField, TableOfContents, TextRun } from 'docx';
import type { Caption } from './captions.ts';
import { CONTENTS } from './docx-styles.ts';
import { paragraph, spacer, twips, written } from './docx-text.ts';
import { COLOUR, HIGHEST_HEAD, type Look, RULES } from './look.ts';
import type { Block, Letterhead } from './paper.ts';
import { pictureOf } from './picture.ts';
import { printable } from './printable.ts';

/** Pixels to a point, as a DOCX counts both. */
const PIXELS = 96 / 72;

type Size = { readonly width: number; readonly height: number };

/** A picture that stands as a line of its own, `size` in points. */
function picture(data: Uint8Array, type: 'png' | 'jpg', size: Size, alt: string, name: string): ImageRun {
  const transformation = { width: size.width * PIXELS, height: size.height * PIXELS };
  return new ImageRun({ type, data, transformation, altText: { name, description: printable(alt) } });
}

/** A figure of this size, in points, and its caption, which goes where it goes. */
export function figureToDocx(
  { png, alt }: Extract<Block, { block: 'figure' }>,
  size: Size,
  caption: Caption,
): Paragraph[] {
  const name = `${caption.word} ${caption.number}`.trim();
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      keepNext: true,
      spacing: { after: twips(4) },
      children: [picture(png, 'png', size, alt, name)],
    }),
    captionToDocx(caption, false),
  ];
}

/** A caption whose number Word counts itself, written in it already. */
export function captionToDocx({ word, number, text }: Caption, keepNext: boolean): Paragraph {
  const label = printable(word);
  const children =
    word === ''
      ? [new TextRun(written(text))]
      : [
          new TextRun(`${label} `),
          new SimpleField(`SEQ ${identifier(label)} \\* ARABIC`, String(number)),
          new TextRun(`. ${written(text)}`),
        ];
  return new Paragraph({ style: 'Caption', keepNext, children });
}

/** What Word counts by: letters, digits and low lines. */
function identifier(word: string): string {
  return word.replace(/[^\p{L}\p{N}]+/gu, '_');
}

/** The table of contents with its title; the numbers of its pages are worked out as the document is written. */
export function contentsToDocx({ title }: Extract<Block, { block: 'contents' }>): (Paragraph | TableOfContents)[] {
  return [
    paragraph(title, { style: CONTENTS.id }),
    new TableOfContents(printable(title), {
      hyperlink: true,
      headingStyleRange: '1-2',
      useAppliedParagraphOutlineLevel: false,
    }),
  ];
}

/** The head of an official paper on lines of this width, in points, with the double rule below. */
export function letterheadToDocx(
  { picture: bytes, lines, address }: Letterhead,
  look: Look,
  width: number,
): Paragraph[] {
  const { title, subtitle, small } = look.size;
  const centred = { alignment: AlignmentType.CENTER, spacing: { after: 0 }, keepNext: true };
  const found = bytes ? pictureOf(bytes) : null;
  const rule = (size: number) => ({
    style: BorderStyle.SINGLE,
    size: Math.round(size * 8),
    space: 0,
    color: COLOUR.text,
  });
  const border = { top: rule(RULES[0]), bottom: rule(RULES[2]) };
  const words = () => [
    ...lines.map((text, i) => {
      const size = i < lines.length - 1 ? subtitle : Math.min(title, subtitle + 3);
      return paragraph([{ text, bold: true }], centred, size);
    }),
    ...address.map((text) => paragraph(text, centred, small)),
  ];
  const head = () => {
    if (!bytes || !found) return words();
    const scale = Math.min(width / found.width, HIGHEST_HEAD / found.height);
    const size = { width: found.width * scale, height: found.height * scale };
    const alt = [...lines, ...address].join(', ');
    return [new Paragraph({ ...centred, children: [picture(bytes, found.type, size, alt, '')] })];
  };
  return [
    ...head(),
    spacer(look.gap.row, true),
    new Paragraph({ border, spacing: { after: twips(look.gap.heading), line: twips(RULES[1]), lineRule: 'exact' } }),
  ];
}
