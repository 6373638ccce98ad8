import type { Letters, Setting } from './letters.ts';
import type { Look } from './look.ts';
import { COLOUR } from './palette.ts';
import { box, lozenge, type Shape, tall, words } from './shapes.ts';

/** With what a chart is laid out. */
export type Desk = { readonly look: Look; readonly letters: Letters };

/** A part of a picture over its whole width: how tall it is, and what it shows. `x` turns a value into pixels. */
export type Band = { readonly height: number; shapes(top: number, x: (value: number) => number): readonly Shape[] };

/** A chart as it is laid out: bands below one another, and where its scale begins and ends. */
export type Layout = {
  readonly bands: readonly Band[];
  readonly scale: { readonly from: number; readonly max: number; readonly left: number; readonly right: number };
};

/** What a colour or a sign stands for. */
export type Sign = { readonly name: string; readonly colour: string; readonly lozenge?: true };

/** The pixels between the margins. */
export function inner({ width, margin }: Look): number {
  return width - 2 * margin;
}

/** The title, what stands below it, and the signs, as many in a line as there is room for. */
export function headBands(
  { look, letters }: Desk,
  head: { title: string; subtitle?: string },
  signs: readonly Sign[] = [],
): Band[] {
  const set = (text: string, size: number, lines: number, weight: Setting['weight'] = 'plain', fill?: string) =>
    textBand(letters.broken(text, { width: inner(look), size, lines, weight }), look, size, weight, fill);
  return [
    set(head.title, look.size.title, 3, 'bold'),
    set(head.subtitle ?? '', look.size.subtitle, 3, 'plain', COLOUR.muted),
    ...signLines({ look, letters }, signs),
    space(look.gap.row / 2),
  ];
}

function textBand(lines: readonly string[], look: Look, size: number, weight: 'plain' | 'bold', fill?: string): Band {
  const style = { x: look.margin, size, weight, ...(fill && { fill }) };
  return {
    height: lines.length ? tall(lines, size) + look.gap.near : 0,
    shapes: (top) => (lines.length ? [words(lines, { ...style, y: top })] : []),
  };
}

/** Nothing. */
export function space(height: number): Band {
  return { height, shapes: () => [] };
}

/** Each sign before its name. */
function signLines({ look, letters }: Desk, signs: readonly Sign[]): Band[] {
  const size = look.size.small;
  const [mark, after] = [size * 0.8, size];
  const lines: { x: number; sign: Sign; name: string }[][] = [];
  let x = Number.POSITIVE_INFINITY;
  for (const sign of signs) {
    const [name = ''] = letters.broken(sign.name, { width: inner(look) - mark * 1.5, size, lines: 1 });
    const wide = mark * 1.5 + letters.width(name, size);
    if (x + wide > look.width - look.margin) {
      lines.push([]);
      x = look.margin;
    }
    lines.at(-1)?.push({ x, sign, name });
    x += wide + after;
  }
  return lines.map((line) => ({
    height: tall(1, size) + look.gap.near,
    shapes: (top) =>
      line.flatMap(({ x, sign, name }) => signShapes(x, top + tall(1, size) / 2, mark, sign, name, size)),
  }));
}

function signShapes(x: number, middle: number, mark: number, sign: Sign, name: string, size: number): Shape[] {
  const shape = sign.lozenge
    ? lozenge(x + mark / 2, middle, mark * 0.6, sign.colour)
    : box(x, middle - mark / 2, mark, mark, sign.colour, 4);
  return [shape, words(name, { x: x + mark * 1.5, y: middle, size, middle: true })];
}
