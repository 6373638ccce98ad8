import type { Fonts, Weight } from '../pdf-fonts.ts';
import { drawable } from '../printable.ts';

/** How a text is set: within how many pixels, how large, on how many lines at most. */
export type Setting = {
  readonly width: number;
  readonly size: number;
  readonly lines: number;
  readonly weight?: Weight;
};

export type Letters = {
  /** The lines of a text; the last ends in … where it was too long for them. An empty text has none. */
  broken(text: string, setting: Setting): readonly string[];
  /** Of one line, in pixels. */
  width(line: string, size: number, weight?: Weight): number;
};

const SEGMENTS = new Intl.Segmenter('id', { granularity: 'grapheme' });
/** No label of ours is longer; the rest of one would not be seen. */
const LONGEST = 2_000;
/** Signs that turn the order of what follows, or forbid a line's end. */
const UNSEEN = /[\u200b\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g;
/** More signs on one letter than any writing has would reach into the lines above. */
const STACKED = /(\p{M}{3})\p{M}+/gu;
/** Widths are added letter by letter, without the font's kerning. */
const SLACK = 1.01;

/** Measures and breaks texts with the font that the pictures are drawn in. */
export function createLetters(fonts: Fonts): Letters {
  const known = { plain: new Map<number, number>(), bold: new Map<number, number>() };

  function width(line: string, size: number, weight: Weight = 'plain'): number {
    let units = 0;
    for (const letter of line) units += advance(letter.codePointAt(0) ?? 0, weight);
    return (units / fonts[weight].unitsPerEm) * size * SLACK;
  }

  function advance(codePoint: number, weight: Weight): number {
    let units = known[weight].get(codePoint);
    if (units === undefined) {
      units = fonts[weight].glyphForCodePoint(codePoint).advanceWidth;
      known[weight].set(codePoint, units);
    }
    return units;
  }

  function clean(text: string): string {
    const shown = drawable(text.slice(0, LONGEST), (codePoint) => fonts.bold.hasGlyphForCodePoint(codePoint));
    return shown.replace(UNSEEN, '').replace(STACKED, '$1').replace(/\s+/g, ' ').trim();
  }

  return {
    width,
    broken(text, { width: room, size, lines, weight = 'plain' }) {
      const within = (most: number) => (line: string) => width(line, size, weight) <= most;
      const fits = within(room);
      const all = text.length > LONGEST ? `${clean(text)}…` : clean(text);
      const found = fill(all, fits);
      if (found.length <= lines) return evened(found, (share) => fill(all, within(room * share)));
      return [...found.slice(0, lines - 1), cut(found.slice(lines - 1).join(' '), fits)];
    },
  };
}

/** Line by line; a word that is wider than a line is broken where it must. */
function fill(text: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line) lines.push(line);
    line = '';
    for (const { segment } of SEGMENTS.segment(word)) {
      if (line && !fits(line + segment)) {
        lines.push(line);
        line = '';
      }
      line += segment;
    }
  }
  return line ? [...lines, line] : lines;
}

/** The same number of lines, but none left with a single word where those above could give one. */
function evened(lines: string[], narrower: (share: number) => string[]): string[] {
  if (lines.length < 2) return lines;
  let best = lines;
  for (const share of [0.9, 0.8, 0.7, 0.6]) {
    const found = narrower(share);
    // A word that was whole stays so.
    if (found.length > lines.length || found.join(' ') !== lines.join(' ')) break;
    best = found;
  }
  return best;
}

/** As much of a text as fits before an …. */
function cut(text: string, fits: (line: string) => boolean): string {
  let kept = '';
  for (const { segment } of SEGMENTS.segment(text)) {
    if (!fits(`${kept}${segment}…`)) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}
