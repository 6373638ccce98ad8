import type { Use } from './chart.ts';

/** As the files of `pdf-fonts.ts` call themselves. */
export const FAMILY = 'DejaVu Sans Condensed';

/** Measures of a picture in its pixels. */
export type Look = {
  readonly width: number;
  readonly margin: number;
  /** Labels stand beside the bars, else above them. */
  readonly beside: boolean;
  readonly size: { readonly title: number; readonly subtitle: number; readonly label: number; readonly small: number };
  readonly bar: number;
  /** Between two rows, and between what belongs together. */
  readonly gap: { readonly row: number; readonly near: number };
};

/** A line's height against its letters. */
export const LEADING = 1.25;

const LOOKS: Readonly<Record<Use, Look>> = {
  // 1080 px are some 360 points of a phone's screen: 32 px are as small as 10.7 points there.
  phone: {
    width: 1080,
    margin: 44,
    beside: false,
    size: { title: 46, subtitle: 34, label: 36, small: 32 },
    bar: 44,
    gap: { row: 34, near: 10 },
  },
  // 1500 px on 160 mm: 32 px are as 9.7 points.
  paper: {
    width: 1500,
    margin: 12,
    beside: true,
    size: { title: 38, subtitle: 32, label: 32, small: 30 },
    bar: 42,
    gap: { row: 22, near: 8 },
  },
};

/** How a picture for this use is measured. */
export function lookOf(use: Use): Look {
  return LOOKS[use];
}
