import { parentPort, workerData } from 'node:worker_threads';
import type { Order, Written } from './write-apart.ts';

// The thread of `createWriteApart`: writes the paper that it was given, posts the file, and ends.
const { kind, paper, at } = workerData as Order;

async function written(): Promise<Buffer> {
  if (kind === 'docx') return (await import('./docx.ts')).writeDocx(paper);
  return (await import('./pdf.ts')).createPdf()(paper, at);
}

try {
  const bytes = new Uint8Array(await written());
  parentPort?.postMessage({ bytes } satisfies Written, [bytes.buffer]);
} catch (error) {
  parentPort?.postMessage({ failed: error instanceof Error ? error.name : typeof error } satisfies Written);
}
