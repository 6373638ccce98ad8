import { type IParagraphOptions, Paragraph, ShadingType, TextRun } from 'docx';
import { ASIDE } from './docx-styles.ts';
import { COLOUR, GAP_GROUND } from './look.ts';
import { type Span, spansOf, type Text } from './paper.ts';
import { printable } from './printable.ts';

/** Word measures in twentieths of a point, and letters in halves. */
export const twips = (points: number) => Math.round(points * 20);
export const half = (points: number) => Math.round(points * 2);

/** No address is so long. To lay out a word of 9,000 letters took 20 s, so it gets places where a line may end. */
const LONG_WORD = /\S{200,}/g;
const PART = /.{12}(?=.)/gu;

/** A text as a DOCX holds it. */
export function written(text: string): string {
  return printable(text).replace(LONG_WORD, (word) => word.replace(PART, '$&\u200b'));
}

/** A paragraph of a text. `size` in points, where it is not the style's. */
export function paragraph(text: Text, options: IParagraphOptions = {}, size?: number): Paragraph {
  return new Paragraph({ ...(options as object), children: runs(text, size) });
}

/** Line breaks inside a text stay; each run says what it is by bold and ground too, not by its colour alone. */
export function runs(text: Text, size?: number): TextRun[] {
  return spansOf(text).flatMap((span) =>
    written(span.text)
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

/** The same text, said beside the matter. */
export function muted(text: Text): Text {
  return spansOf(text).map((span): Span => ({ tone: 'muted', ...span }));
}

/** An empty line of this height, in points. */
export function spacer(height: number, keepNext = false): Paragraph {
  return new Paragraph({ keepNext, spacing: { before: 0, after: 0, line: twips(height), lineRule: 'exact' } });
}
