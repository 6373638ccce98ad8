import type { Weight } from '../pdf-fonts.ts';
import { FAMILY, LEADING } from './look.ts';
import { COLOUR } from './palette.ts';

/** What a picture is put together from, as echarts takes it; in pixels. */
export type Shape =
  | { type: 'rect'; shape: { x: number; y: number; width: number; height: number; r: number }; style: Style }
  | { type: 'polygon'; shape: { points: number[][] }; style: Style }
  | { type: 'circle'; shape: { cx: number; cy: number; r: number }; style: Style }
  | { type: 'line'; shape: { x1: number; y1: number; x2: number; y2: number }; style: Style }
  | { type: 'text'; x: number; y: number; style: TextStyle };

type Style = { fill?: string; stroke?: string; lineWidth?: number };
type TextStyle = {
  text: string;
  fill: string;
  fontFamily: string;
  fontSize: number;
  fontWeight: 'normal' | 'bold';
  lineHeight: number;
  align: 'left' | 'center' | 'right';
  verticalAlign: 'top' | 'middle';
};

/** The height of so many lines. */
export function tall(lines: readonly string[] | number, size: number): number {
  return (typeof lines === 'number' ? lines : lines.length) * size * LEADING;
}

/** Lines that are broken already. `y` is their upper edge, or their middle with `middle`. */
export function words(
  lines: readonly string[] | string,
  at: { x: number; y: number; size: number; weight?: Weight; fill?: string; align?: 'center' | 'right'; middle?: true },
): Shape {
  return {
    type: 'text',
    x: at.x,
    y: at.y,
    style: {
      text: typeof lines === 'string' ? lines : lines.join('\n'),
      fill: at.fill ?? COLOUR.text,
      fontFamily: FAMILY,
      fontSize: at.size,
      fontWeight: at.weight === 'bold' ? 'bold' : 'normal',
      lineHeight: at.size * LEADING,
      align: at.align ?? 'left',
      verticalAlign: at.middle ? 'middle' : 'top',
    },
  };
}

export function box(x: number, y: number, width: number, height: number, fill: string, round = 0): Shape {
  return { type: 'rect', shape: { x, y, width, height, r: round }, style: { fill } };
}

export function rule(x1: number, y1: number, x2: number, y2: number, stroke: string, lineWidth: number): Shape {
  return { type: 'line', shape: { x1, y1, x2, y2 }, style: { stroke, lineWidth } };
}

/** A disc with an edge in the ground's colour, so that it is seen on any other. */
export function disc(cx: number, cy: number, r: number, fill: string): Shape {
  return { type: 'circle', shape: { cx, cy, r }, style: { fill, stroke: COLOUR.ground, lineWidth: 3 } };
}

/** A square on its corner, with an edge in the ground's colour. */
export function lozenge(cx: number, cy: number, r: number, fill: string): Shape {
  const points = [
    [cx, cy - r],
    [cx + r, cy],
    [cx, cy + r],
    [cx - r, cy],
  ];
  return { type: 'polygon', shape: { points }, style: { fill, stroke: COLOUR.ground, lineWidth: 4 } };
}
