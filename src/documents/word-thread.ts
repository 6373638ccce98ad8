import { parentPort, workerData } from 'node:worker_threads';
import { readWordBytes } from './word-bytes.ts';

// The thread of `readWord`: reads what it was given, says what it found, and ends.
parentPort?.postMessage(await readWordBytes(workerData as Uint8Array));
