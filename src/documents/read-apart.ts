import { Worker } from 'node:worker_threads';

/** A file that takes longer or more than this is none of those that people are asked for. */
const PATIENCE_MS = 20_000;
const MEMORY_MB = 256;

/**
 * Reads a file that somebody sent in a thread of its own: one that was made to hurt ends that thread and nothing else.
 * @param thread what reads `workerData` and posts the answer
 */
export async function readApart<Read>(thread: URL, bytes: Uint8Array): Promise<Read | { unreadable: 'size' }> {
  const worker = new Worker(thread, {
    workerData: bytes,
    execArgv: [],
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
  const patience = setTimeout(() => void worker.terminate(), PATIENCE_MS);
  try {
    return await new Promise<Read | { unreadable: 'size' }>((resolve) => {
      worker.once('message', resolve);
      worker.once('error', () => resolve({ unreadable: 'size' }));
      worker.once('exit', () => resolve({ unreadable: 'size' }));
    });
  } finally {
    clearTimeout(patience);
    await worker.terminate();
  }
}
