import type { Tone } from './paper.ts';

/** How documents look, in points, for every program alike. */
export const PAGE = { width: 595.28, height: 841.89, margin: 70.9 } as const;
export const WIDTH = PAGE.width - 2 * PAGE.margin;
export const SIZE = { title: 20, subtitle: 13, heading1: 13, heading2: 11.5, body: 11, small: 9 } as const;
export const GAP = { paragraph: 7, heading: 14, afterHeading: 5, row: 4, cell: 5 } as const;
/** Room for a signature. */
export const SIGNATURE = 50;
/** Of a fact's label. */
export const LABEL = 0.3;

/** Six hexadecimal digits. Each is readable on white and on a grey print. */
export const COLOUR: Readonly<Record<Tone | 'text' | 'heading' | 'line' | 'head', string>> = {
  text: '000000',
  heading: '1F3864',
  gap: 'B00020',
  over: 'B00020',
  muted: '595959',
  line: 'A6A6A6',
  head: 'E7ECF4',
};
/** Behind a gap. */
export const GAP_GROUND = 'FFF2CC';
