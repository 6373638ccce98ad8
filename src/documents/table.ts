import { readApart } from './read-apart.ts';

/** A cell as text. `number`: the spreadsheet holds it as a number, of which it keeps 15 digits. */
export type TableCell = {
  readonly text: string;
  readonly number?: true;
  readonly formula?: true;
  /** One of several cells that were joined. */
  readonly merged?: true;
  /** Joined with the cell above it: what that says holds here, too. */
  readonly under?: true;
};

/** A row with its number as the spreadsheet shows it, from 1. */
export type TableRow = { readonly number: number; readonly cells: readonly TableCell[] };

export type TableSheet = { readonly name: string; readonly rows: TableRow[] };

/** The first sheet that can be seen and holds something, with all of them where there are several; or why a file cannot be read. */
export type TableRead =
  | { rows: TableRow[]; sheets?: TableSheet[] }
  | { unreadable: 'kind' | 'password' | 'size' | 'broken' };

/** Rows beyond this many are not read, so that a caller notices when there are more than it takes. */
export const MOST_ROWS = 20_001;

/**
 * Reads an XLSX, ODS or CSV file (comma, semicolon or tab; UTF-8 with or without a mark, UTF-16, Windows-1252) in a thread of its own: a file that was made
 * to hurt ends that thread and nothing else.
 */
export function readTable(bytes: Uint8Array): Promise<TableRead> {
  return readApart<TableRead>(new URL('./table-thread.ts', import.meta.url), bytes);
}
