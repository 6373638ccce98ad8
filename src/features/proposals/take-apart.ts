import type { WordBlock, WordParagraph } from '#documents/word.ts';
import { foldHeading } from '#proposals/match-heading.ts';

/** What stands below a heading of a document; without one: what stands before the first. */
export type Part = { readonly heading: string; readonly text: string };

type Line = WordParagraph & {
  /** The section that it names, where it can be a heading; null: none. */
  readonly names: string | null;
};

/** Characters of a heading, by how it can be told. */
const LONGEST_BOLD = 120;
const LONGEST_PLAIN = 60;
const NUMBERED = /^(?:(?:bab|bagian)\s+[ivx\d]+|\d{1,2}(?:\.\d{1,2})*|[ivx]{1,5}|[a-z])[.):]?\s+\S/i;
/** A line of a table of contents. */
const CONTENTS = /(?:\.{3,}|…|\t)\s*\d{1,3}$/;

/**
 * Takes a document apart by its headings. What names a section is one, however it is set; what names none is one where it is set as those are:
 * by a style of the same level or higher, or bold with a number. Lines in between that are merely bold stay text. What names the same section
 * twice is put together.
 * @param sectionOf the section that a heading names, see `matchHeading`
 */
export function takeApart(blocks: readonly WordBlock[], sectionOf: (heading: string) => string | null): Part[] {
  const lines = blocks
    .flatMap((block) => linesOf(block, sectionOf))
    .filter(({ text }) => !CONTENTS.test(text))
    .map((line): Line => ({ ...line, names: mayHead(line) ? sectionOf(line.text) : null }));
  const level = Math.max(0, ...lines.flatMap((line) => (line.names !== null && line.level ? [line.level] : [])));
  const isHeading = (line: Line) =>
    line.names !== null ||
    (line.level !== null && line.level <= Math.max(level, 1)) ||
    (level === 0 && line.bold && NUMBERED.test(line.text) && line.text.length <= LONGEST_BOLD);

  const parts: { heading: string; names: string | null; lines: WordParagraph[] }[] = [];
  let current: (typeof parts)[number] = { heading: '', names: null, lines: [] };
  parts.push(current);
  for (const line of lines) {
    if (!isHeading(line)) {
      current.lines.push(line);
      continue;
    }
    const known = line.names === null ? undefined : parts.find(({ names }) => names === line.names);
    if (known) {
      if (foldHeading(known.heading) !== foldHeading(line.text)) known.lines.push({ ...line, list: null });
      current = known;
    } else {
      current = { heading: line.text.replace(/\s*:$/, ''), names: line.names, lines: [] };
      parts.push(current);
    }
  }
  return parts
    .map(({ heading, lines: own }) => ({ heading, text: textOf(own) }))
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
}

/** A row whose cells name a section is read cell by cell; any other is one line. */
function linesOf(block: WordBlock, sectionOf: (heading: string) => string | null): WordParagraph[] {
  if (!('cells' in block)) return [block];
  const cells = block.cells.filter((cell) => !cell.every(({ text }) => /^[\d.)]*$/.test(text)));
  const form = cells.length > 1 && cells.some(([first]) => first && mayHead(first) && sectionOf(first.text) !== null);
  if (form || cells.length < 2) return cells.flat();
  const text = cells.map((cell) => cell.map((one) => one.text).join(' ')).join(' | ');
  return [{ text, level: null, bold: false, list: null }];
}

function mayHead({ text, level, bold, list }: WordParagraph): boolean {
  if (level !== null) return true;
  if (text.includes('\n') || /[.;,!?]$/.test(text)) return false;
  if (bold || text === text.toUpperCase() || NUMBERED.test(text)) return text.length <= LONGEST_BOLD;
  return list === null && text.length <= LONGEST_PLAIN;
}

/** Paragraphs with an empty line between them; the items of a list follow each other. */
function textOf(lines: readonly WordParagraph[]): string {
  let number = 0;
  return lines.reduce((text, { text: line, list }, i) => {
    const follows = list !== null && lines[i - 1]?.list === list;
    number = list === 'number' ? (follows ? number + 1 : 1) : 0;
    const mark = list === 'number' ? `${number}. ` : list === 'bullet' ? '- ' : '';
    return text === '' ? mark + line : `${text}${follows ? '\n' : '\n\n'}${mark}${line}`;
  }, '');
}
