import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, truncateSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { StartError } from '#core/start-error.ts';
import type { Op } from '#rehearsal/state/ops.ts';

/** A journal longer than this is rewritten as a snapshot when it is opened. */
const COMPACT_BYTES = 4 << 20;

/** An append-only file of JSON lines; each line is one change that happened whole or not at all. */
export type Journal = {
  append(ops: readonly Op[]): void;
  close(): void;
};

/**
 * Opens the journal at `path`, creating it and its folder. Every line goes to `replay`, in order; a last line that a kill tore
 * apart is cut off, because its answer never went out. `snapshot` is asked for when the file has grown large. Throws {@link StartError} for a line that
 * cannot be read.
 */
export function openJournal(path: string, replay: (op: Op) => void, snapshot: () => Iterable<Op>): Journal {
  mkdirSync(dirname(path), { recursive: true });
  const size = existsSync(path) ? replayFile(path, replay) : 0;
  if (size > COMPACT_BYTES) rewrite(path, snapshot());
  const fd = openSync(path, 'a');
  return {
    append(ops) {
      writeAll(fd, `${JSON.stringify(ops)}\n`);
    },
    close() {
      closeSync(fd);
    },
  };
}

function replayFile(path: string, replay: (op: Op) => void): number {
  const bytes = readFileSync(path);
  let start = 0;
  for (let end = bytes.indexOf(10), line = 1; end !== -1; end = bytes.indexOf(10, start), line++) {
    for (const op of parse(bytes.toString('utf8', start, end), `${path}:${line}`)) replay(op);
    start = end + 1;
  }
  if (start < bytes.length) truncateSync(path, start);
  return start;
}

function parse(line: string, where: string): Op[] {
  try {
    return JSON.parse(line) as Op[];
  } catch {
    throw new StartError(`${where}: the journal of the rehearsal is spoilt; move the file away to begin without it`);
  }
}

function rewrite(path: string, ops: Iterable<Op>): void {
  const beside = `${path}.new`;
  const fd = openSync(beside, 'w');
  for (const op of ops) writeAll(fd, `${JSON.stringify([op])}\n`);
  closeSync(fd);
  renameSync(beside, path);
}

function writeAll(fd: number, line: string): void {
  const bytes = Buffer.from(line);
  for (let at = 0; at < bytes.length; ) at += writeSync(fd, bytes, at);
}
