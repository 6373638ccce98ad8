import { Worker } from 'node:worker_threads';

/** A cell as text. `number`: the spreadsheet holds it as a number, of which it keeps 15 digits. */
export type TableCell = {
  readonly text: string;
  readonly number?: true;
  readonly formula?: true;
  /** One of several cells that were joined. */
  readonly merged?: true;
};

/** A row with its number as the spreadsheet shows it, from 1. */
export type TableRow = { readonly number: number; readonly cells: readonly TableCell[] };

/** The first sheet that can be seen, or why a file cannot be read. */
export type TableRead = { rows: TableRow[] } | { unreadable: 'kind' | 'password' | 'size' | 'broken' };

/** Rows beyond this many are not read, so that a caller notices when there are more than it takes. */
export const MOST_ROWS = 20_001;

/** A file that takes longer or more than this is no list of people. */
const PATIENCE_MS = 20_000;
const MEMORY_MB = 256;

/**
 * Reads an XLSX or CSV file (comma, semicolon or tab; UTF-8 with or without a mark, UTF-16, Windows-1252) in a thread of its own: a file that was made
 * to hurt ends that thread and nothing else.
 */
export async function readTable(bytes: Uint8Array): Promise<TableRead> {
  const thread = new Worker(new URL('./table-thread.ts', import.meta.url), {
    workerData: bytes,
    execArgv: [],
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
  const patience = setTimeout(() => void thread.terminate(), PATIENCE_MS);
  try {
    return await new Promise<TableRead>((resolve) => {
      thread.once('message', resolve);
      thread.once('error', () => resolve({ unreadable: 'size' }));
      thread.once('exit', () => resolve({ unreadable: 'size' }));
    });
  } finally {
    clearTimeout(patience);
    await thread.terminate();
  }
}
