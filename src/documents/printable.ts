const SEGMENTS = new Intl.Segmenter('id', { granularity: 'grapheme' });
/** Stands where a font has no sign for something. */
const UNKNOWN = '□';

/** What every document holds and every font can draw. */
const ASCII = /^[\n\x20-\x7e]*$/;

/** A text without what no document can hold: control characters, halves of surrogate pairs; every line end is `\n`. */
export function printable(text: string): string {
  if (ASCII.test(text)) return text;
  return text
    .toWellFormed()
    .replace(/\r\n?|\u2028|\u2029|\v|\f/g, '\n')
    .replace(/[^\P{Cc}\t\n]|[\ufffe\uffff\ufeff]/gu, '');
}

/** A longer word gets places where a line may end: to find one in a word without would take a program seconds. */
const LONG = /\S{40}(?=\S)/g;

/** A few words that are written from right to left, and the space behind them. */
const RIGHT_TO_LEFT =
  /((?:[\p{Script=Arabic}\p{Script=Hebrew}]\S*)(?: [\p{Script=Arabic}\p{Script=Hebrew}]\S*){0,7})( ?)/gu;

/** The same for a font: each character (with all that belongs to it) that it cannot draw becomes one □, so that its loss shows. */
export function drawable(text: string, has: (codePoint: number) => boolean): string {
  const clean = printable(text)
    .normalize('NFC')
    .replaceAll('\t', '    ')
    .replace(LONG, '$&\u200b')
    .replace(RIGHT_TO_LEFT, kept);
  if (ASCII.test(clean)) return clean;
  if ([...clean].every((c) => c === '\n' || has(c.codePointAt(0) ?? 0))) return clean;
  return Array.from(SEGMENTS.segment(clean), ({ segment }) => {
    // Variation selectors and joiners draw nothing by themselves.
    const seen = segment.replace(/(?!\u200b)[\p{Cf}\p{Variation_Selector}]/gu, '');
    return seen === '\n' || [...seen].every((c) => has(c.codePointAt(0) ?? 0)) ? seen : UNKNOWN;
  }).join('');
}

/** A writer that sets word by word from the left keeps the order of such words only where no space parts them; the last space it sets before them. */
function kept(_all: string, words: string, space: string): string {
  return words.replaceAll(' ', '\u00a0') + space + space;
}
