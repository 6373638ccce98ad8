import type { WordBlock, WordParagraph } from './word.ts';

const TAG = /<(\/?)([a-z][a-z0-9]*)([^>]*)>|([^<]+)/gi;
const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': ' ',
};

type Row = { cells: WordParagraph[][] };

/** The paragraphs and table rows of what mammoth makes of a document: HTML that is well formed and plain. Notes at the end are left out. */
export function blocksOf(html: string): WordBlock[] {
  const blocks: WordBlock[] = [];
  const lists: { ordered: boolean }[] = [];
  let row: Row | null = null;
  let tables = 0;
  let text = '';
  let bold = 0;
  let plainLetters = 0;
  let level: number | null = null;
  let item = false;
  let skipped = 0;

  function flush(): void {
    const clean = text
      .replace(/[^\S\n]+/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .trim();
    const all = plainLetters === 0;
    text = '';
    plainLetters = 0;
    if (clean === '') return;
    const list = item && lists.length > 0 ? (lists.at(-1)?.ordered ? 'number' : 'bullet') : null;
    const paragraph: WordParagraph = { text: clean, level, bold: all, list };
    const cell = row?.cells.at(-1);
    if (cell) cell.push(paragraph);
    else blocks.push(paragraph);
  }

  const opened: Record<string, () => void> = {
    p: flush,
    ul: () => open(false),
    ol: () => open(true),
    li: () => {
      flush();
      item = true;
    },
    br: () => {
      text += '\n';
    },
    strong: () => {
      bold++;
    },
    table: () => {
      flush();
      tables++;
    },
    tr: () => {
      if (tables === 1) row = { cells: [] };
    },
    td: () => cell(),
    th: () => cell(),
  };
  const closed: Record<string, () => void> = {
    p: flush,
    ul: close,
    ol: close,
    li: () => {
      flush();
      item = lists.length > 1;
    },
    strong: () => {
      bold--;
    },
    td: flush,
    th: flush,
    tr() {
      if (tables === 1 && row) blocks.push(row);
      if (tables === 1) row = null;
    },
    table: () => {
      tables--;
    },
  };

  function open(ordered: boolean): void {
    flush();
    lists.push({ ordered });
  }

  function close(): void {
    flush();
    lists.pop();
    item = lists.length > 0;
  }

  function cell(): void {
    flush();
    if (tables === 1) row?.cells.push([]);
  }

  for (const [, slash, name = '', attributes = '', words] of html.matchAll(TAG)) {
    const tag = name.toLowerCase();
    // Marks of notes in the text, and the notes themselves.
    const note = tag === 'sup' || (tag === 'li' && /id="(?:foot|end)note-/.test(attributes));
    if (note && slash === '') skipped++;
    else if (skipped > 0 && slash === '/' && (tag === 'sup' || tag === 'li')) skipped--;
    if (skipped > 0) continue;
    if (words !== undefined) {
      const plain = words.replace(/&(?:#39|[a-z]+);/gi, (entity) => ENTITIES[entity] ?? entity);
      text += plain;
      if (bold === 0) plainLetters += plain.replace(/[\s\d.)]+/g, '').length;
    } else if (/^h[1-6]$/.test(tag)) {
      flush();
      level = slash === '' ? Number(tag.slice(1)) : null;
    } else if (slash === '') opened[tag]?.();
    else closed[tag]?.();
  }
  flush();
  return blocks;
}
