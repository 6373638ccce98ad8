import { Worker } from 'node:worker_threads';
import type { Paper } from './paper.ts';

/** A paper that takes longer is none that an event writes. */
const PATIENCE_MS = 120_000;
const MEMORY_MB = 768;

/** What the thread is given; `at` (when it was made, epoch ms) goes into a PDF. */
export type Order = { readonly kind: 'docx' | 'pdf'; readonly paper: Paper; readonly at: number };
/** The file, or what kind of error was met: its message might quote the paper. */
export type Written = { readonly bytes: Uint8Array } | { readonly failed: string };

/**
 * What writes long papers in a thread of its own, one after another: a report holds up nobody's reply, and its memory goes with the thread.
 * Rejects where the paper needs more time or room than any has; the error says nothing of what stands in it.
 */
export function createWriteApart() {
  let last: Promise<unknown> = Promise.resolve();

  return function writeApart(kind: Order['kind'], paper: Paper, at: number): Promise<Buffer> {
    const file = last.then(() => write({ kind, paper, at }));
    last = file.catch(() => undefined);
    return file;
  };
}

async function write(order: Order): Promise<Buffer> {
  const worker = new Worker(new URL('./paper-thread.ts', import.meta.url), {
    workerData: order,
    execArgv: [],
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
  const patience = setTimeout(() => void worker.terminate(), PATIENCE_MS);
  try {
    const written = await new Promise<Written>((resolve) => {
      worker.once('message', resolve);
      worker.once('error', (error: Error) => resolve({ failed: error.name }));
      worker.once('exit', () => resolve({ failed: 'exit' }));
    });
    if ('failed' in written) throw new Error(`a ${order.kind} could not be written: ${written.failed}`);
    const { buffer, byteOffset, byteLength } = written.bytes;
    return Buffer.from(buffer, byteOffset, byteLength);
  } finally {
    clearTimeout(patience);
    await worker.terminate();
  }
}
