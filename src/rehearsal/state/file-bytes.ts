import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the bytes of files lie, by the file's number. */
export type FileBytes = {
  put(n: number, bytes: Uint8Array): void;
  get(n: number): Uint8Array;
  clear(): void;
};

/** Bytes in memory, or in `folder` beside the journal, so that they outlive the process like everything else. */
export function createFileBytes(folder: string | undefined): FileBytes {
  if (folder === undefined) {
    const kept = new Map<number, Uint8Array>();
    return {
      put: (n, bytes) => void kept.set(n, bytes),
      get: (n) => kept.get(n) ?? new Uint8Array(),
      clear: () => kept.clear(),
    };
  }
  return {
    put(n, bytes) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, String(n)), bytes);
    },
    get: (n) => readFileSync(join(folder, String(n))),
    clear: () => rmSync(folder, { recursive: true, force: true }),
  };
}
