import { Worker } from 'node:worker_threads';
import { createTurns } from './turns.ts';
import type { XlsxColumn, XlsxTable } from './xlsx.ts';

/** A workbook that takes longer is none that an event fills. */
const PATIENCE_MS = 120_000;
const MEMORY_MB = 512;
/** Rows that are packed at once: as text they cross to the thread at little cost. */
const CHUNK = 200;

/** What the thread is given: the rows of each sheet in packs, each a JSON array of rows. */
export type PackedBook = {
  readonly title: string;
  readonly sheets: readonly {
    readonly title: string;
    readonly columns: readonly XlsxColumn[];
    readonly packs: readonly string[];
  }[];
};
/** The file, or what kind of error was met: its message might quote a cell. */
export type BookWritten = { readonly bytes: Uint8Array } | { readonly failed: string };

/**
 * The same as `writeXlsx` in a thread of its own: a long workbook holds up nobody's reply, and its memory goes with the thread. Rejects where it needs more
 * time or room than any has; the error says nothing of what stands in it.
 */
export async function writeXlsxApart(book: { title: string; sheets: readonly XlsxTable[] }): Promise<Buffer> {
  const sheets: PackedBook['sheets'][number][] = [];
  for (const { title, columns, rows } of book.sheets) sheets.push({ title, columns, packs: await packed(rows) });
  const worker = new Worker(new URL('./xlsx-thread.ts', import.meta.url), {
    workerData: { title: book.title, sheets } satisfies PackedBook,
    execArgv: [],
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
  const patience = setTimeout(() => void worker.terminate(), PATIENCE_MS);
  try {
    const written = await new Promise<BookWritten>((resolve) => {
      worker.once('message', resolve);
      worker.once('error', (error: Error) => resolve({ failed: error.name }));
      worker.once('exit', () => resolve({ failed: 'exit' }));
    });
    if ('failed' in written) throw new Error(`a workbook could not be written: ${written.failed}`);
    const { buffer, byteOffset, byteLength } = written.bytes;
    return Buffer.from(buffer, byteOffset, byteLength);
  } finally {
    clearTimeout(patience);
    await worker.terminate();
  }
}

async function packed(rows: XlsxTable['rows']): Promise<string[]> {
  const turn = createTurns();
  const packs: string[] = [];
  let pack: (readonly unknown[])[] = [];
  const close = () => {
    packs.push(JSON.stringify(pack));
    pack = [];
  };
  for await (const row of rows) {
    pack.push(row);
    if (pack.length === CHUNK) close();
    await turn();
  }
  if (pack.length > 0) close();
  return packs;
}
