import { parentPort, workerData } from 'node:worker_threads';
import { writeXlsx, type XlsxCell } from './xlsx.ts';
import type { BookWritten, PackedBook } from './xlsx-apart.ts';

// The thread of `writeXlsxApart`: writes what it was given, posts the file or what kind of error it met, and ends.
function* unpacked(packs: readonly string[]): Generator<XlsxCell[]> {
  for (const pack of packs) yield* JSON.parse(pack) as XlsxCell[][];
}

const { title, sheets } = workerData as PackedBook;
try {
  const tables = sheets.map((sheet) => ({ title: sheet.title, columns: sheet.columns, rows: unpacked(sheet.packs) }));
  const bytes = Uint8Array.from(await writeXlsx({ title, sheets: tables }));
  parentPort?.postMessage({ bytes } satisfies BookWritten, [bytes.buffer]);
} catch (error) {
  parentPort?.postMessage({ failed: error instanceof Error ? error.name : typeof error } satisfies BookWritten);
}
