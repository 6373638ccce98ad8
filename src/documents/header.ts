import type { TableRow } from './table.ts';

/** Columns by their id: what else people call them, compared without signs and capitals. */
export type Columns<K extends string> = Readonly<Record<K, readonly string[]>>;

/** Where the table begins: the row of the header, and the place of each column that was found. */
export type Header<K extends string> = { readonly row: number; readonly at: ReadonlyMap<K, number> };

/** So many rows may stand above the header: letterhead, title, an empty line. */
const LOOK = 30;

/** A header as it is compared: letters and digits alone. */
export function headerKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * Finds the header row: among the first rows the one that names most of the columns, and at least the needed one with one more (or the needed one alone
 * in a table of one column). Columns may stand in any order, and others between them.
 */
export function findHeader<K extends string>(
  rows: readonly TableRow[],
  columns: Columns<K>,
  needed: NoInfer<K>,
): Header<K> | null {
  let best: Header<K> | null = null;
  for (const [row, { cells }] of rows.slice(0, LOOK).entries()) {
    const at = namedIn(
      cells.map((cell) => cell.text),
      columns,
    );
    const alone = cells.filter((cell) => cell.text.trim() !== '').length === 1;
    if (!at.has(needed) || (at.size < 2 && !alone)) continue;
    if (!best || at.size > best.at.size) best = { row, at };
  }
  return best;
}

/** The columns that the cells of a row name. */
export function namedIn<K extends string>(cells: readonly string[], columns: Columns<K>): Map<K, number> {
  const at = new Map<K, number>();
  for (const [place, text] of cells.entries()) {
    const key = headerKey(text);
    if (key === '') continue;
    const named = (Object.entries(columns) as [K, readonly string[]][]).find(([, names]) => names.includes(key));
    if (named && !at.has(named[0])) at.set(named[0], place);
  }
  return at;
}
