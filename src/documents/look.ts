import type { Paper, Tone } from './paper.ts';

/** How documents look, in points, for every program alike. */
export const PAGE = { width: 595.28, height: 841.89, margin: 70.9 } as const;
export const WIDTH = PAGE.width - 2 * PAGE.margin;
const SIZE = { title: 20, subtitle: 13, heading1: 13, heading2: 11.5, heading3: 11, body: 11, small: 9 } as const;
const GAP = { paragraph: 7, heading: 14, afterHeading: 5, row: 4, cell: 5 } as const;

/** Letters and distances of a document; `edge` is the margin above and below, `leading` a line's height against a single one, `lead` what a
 * PDF puts between lines. */
export type Look = {
  readonly size: Readonly<Record<keyof typeof SIZE, number>>;
  readonly gap: Readonly<Record<keyof typeof GAP, number>>;
  readonly edge: number;
  readonly leading: number;
  readonly lead: number;
};

const USUAL: Look = { size: SIZE, gap: GAP, edge: PAGE.margin, leading: 1.15, lead: 2.5 };
const COMPACT: Look = {
  size: { title: 15, subtitle: 10, heading1: 11, heading2: 10.5, heading3: 10, body: 10, small: 8.5 },
  gap: { paragraph: 4, heading: 8, afterHeading: 3, row: 1.5, cell: 5 },
  edge: 51,
  leading: 1.06,
  lead: 1.2,
};

/** How a document looks: closely set, or as usual. */
export function lookOf({ compact }: Pick<Paper, 'compact'>): Look {
  return compact ? COMPACT : USUAL;
}
/** Room for a signature. */
export const SIGNATURE = 50;
/** The picture of a letterhead is no higher, in points. */
export const HIGHEST_HEAD = 80;
/** The double rule below a letterhead: the upper line, the room between, the lower line, in points. */
export const RULES = [2.25, 1.5, 0.75] as const;
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
