import { COLOUR } from './palette.ts';
import { box, type Shape, tall, words } from './shapes.ts';
import { type Band, type Desk, inner } from './sheet.ts';

/** Of the width, where labels stand beside the bars. */
const LABELS = 0.38;
/** Of the room for bars, at most, for the values in words. */
const TEXTS = 0.42;
/** Between a bar and its words: a lozenge at the scale's end has room in it. */
const BEFORE_TEXT = 28;

/** What stands beside or below a label: bars, or words instead of them. */
export type Body = { readonly height: number; shapes(top: number, x: (value: number) => number): readonly Shape[] };

/** From where to where rows draw. */
export function roomOf({ look }: Desk): { left: number; right: number } {
  const left = look.beside ? look.margin + inner(look) * LABELS + 2 * look.gap.near : look.margin;
  return { left, right: look.width - look.margin };
}

/** How much of the room at the right the values in words need: as much as the longest, in two lines where it must. */
export function textWidth(desk: Desk, texts: readonly string[]): number {
  const { left, right } = roomOf(desk);
  const { size } = desk.look;
  const most = (right - left) * TEXTS - BEFORE_TEXT;
  const lines = texts.flatMap((text) => desk.letters.broken(text, { ...VALUE, width: most, size: size.label }));
  return Math.ceil(Math.max(0, ...lines.map((line) => desk.letters.width(line, size.label, 'bold')))) + BEFORE_TEXT;
}

const VALUE = { lines: 2, weight: 'bold' } as const;

/** A value in words, in the middle of its bar's height, at the right of where bars may end. */
export function valueText(desk: Desk, text: string, width: number): { height: number; shape(middle: number): Shape } {
  const size = desk.look.size.label;
  const lines = desk.letters.broken(text, { ...VALUE, width: width - BEFORE_TEXT, size });
  const x = roomOf(desk).right - width + BEFORE_TEXT;
  return {
    height: tall(lines, size),
    shape: (middle) => words(lines, { x, y: middle, size, weight: 'bold', middle: true }),
  };
}

/** Words where there is no bar to draw. */
export function insteadOf(desk: Desk, text: string): Body {
  const { left, right } = roomOf(desk);
  const size = desk.look.size.small;
  const lines = desk.letters.broken(text, { width: right - left, size, lines: 2 });
  return {
    height: Math.max(tall(lines, size), desk.look.bar),
    shapes: (top) => {
      const middle = top + Math.max(tall(lines, size), desk.look.bar) / 2;
      return [words(lines, { x: left, y: middle, size, fill: COLOUR.muted, middle: true })];
    },
  };
}

/** A bar from the scale's beginning, before the track of the whole scale. Even the lowest value shows. */
export function bar(
  at: { x: (value: number) => number; from: number; max: number; top: number; height: number },
  value: number,
  fill: string,
): Shape[] {
  const [begin, end] = [at.x(at.from), at.x(at.max)];
  const until = at.x(Math.min(at.max, Math.max(at.from, value)));
  return [
    box(begin, at.top, end - begin, at.height, COLOUR.track, 4),
    box(begin, at.top, Math.max(6, until - begin), at.height, fill, 4),
  ];
}

/** A row: its label beside or above what it shows, a note below. */
export function row(desk: Desk, { label, note = '' }: { label: string; note?: string }, body: Body): Band {
  const { look, letters } = desk;
  const width = look.beside ? inner(look) * LABELS : inner(look);
  const labels = letters.broken(label, { width, size: look.size.label, lines: 3 });
  const notes = letters.broken(note, { width, size: look.size.small, lines: 2 });
  const [labelHeight, noteHeight] = [tall(labels, look.size.label), tall(notes, look.size.small)];
  const noteShape = (y: number) =>
    notes.length ? [words(notes, { x: look.margin, y, size: look.size.small, fill: COLOUR.muted })] : [];
  const labelShape = (y: number) => words(labels, { x: look.margin, y, size: look.size.label });
  if (look.beside) {
    const height = Math.max(labelHeight + noteHeight, body.height);
    return {
      height: height + look.gap.row,
      shapes: (top, x) => {
        const above = top + (height - labelHeight - noteHeight) / 2;
        return [
          labelShape(above),
          ...noteShape(above + labelHeight),
          ...body.shapes(top + (height - body.height) / 2, x),
        ];
      },
    };
  }
  const bodyTop = labelHeight + look.gap.near;
  const noteTop = bodyTop + body.height + look.gap.near;
  return {
    height: (notes.length ? noteTop + noteHeight : bodyTop + body.height) + look.gap.row,
    shapes: (top, x) => [labelShape(top), ...body.shapes(top + bodyTop, x), ...noteShape(top + noteTop)],
  };
}
