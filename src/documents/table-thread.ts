import { parentPort, workerData } from 'node:worker_threads';
import { readBytes } from './table-bytes.ts';

// The thread of `readTable`: reads what it was given, says what it found, and ends.
parentPort?.postMessage(await readBytes(workerData as Uint8Array));
