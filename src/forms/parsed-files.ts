import { createHash, randomUUID } from 'node:crypto';
import { closeSync, fstatSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type ReadSource, readSource } from './source.ts';

/** Grows when `readSource` makes something else of the same text. */
const FORMAT = 1;
const FOR_OTHERS_TO_WRITE = 0o022;

/**
 * Reads YAML as `readSource` does, but takes from a file what was made of the same text before: parsing is a third of what a start costs.
 * What a text means is looked at anew each time; and to name a line it is parsed after all.
 *
 * @param path where parsed texts are kept. A file that is missing, torn, or could be another user's, is as good as none, and one that cannot be
 * written is no error.
 */
export function createParsedFiles(path: string) {
  const { version } = createRequire(import.meta.url)('yaml/package.json') as { version: string };
  const known = linesOf(path);
  const used = new Map<string, string>();
  let missed = false;

  const read: ReadSource = (name, text) => {
    const key = createHash('sha256').update(`${FORMAT} ${version}\n${text}`).digest('base64url');
    const json = used.get(key) ?? known.get(key);
    const kept = json === undefined ? undefined : parsed(json);
    if (json !== undefined && kept !== undefined) {
      used.set(key, json);
      return { name, content: kept.content, broken: [], lineOf: (place) => readSource(name, text).lineOf(place) };
    }
    const source = readSource(name, text);
    const line = JSON.stringify({ content: source.content });
    if (source.broken.length === 0 && isDeepStrictEqual(parsed(line)?.content, source.content)) {
      used.set(key, line);
      missed = true;
    }
    return source;
  };

  /** Writes what was read, whole or not at all, if any of it was not in the file. */
  function keep(): void {
    if (!missed) return;
    const written = `${path}.${randomUUID()}`;
    try {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(written, Array.from(used, ([key, line]) => `${key} ${line}\n`).join(''), { mode: 0o600 });
      renameSync(written, path);
    } catch {
      remove(written);
    }
  }

  return { read, keep };
}

/** The lines of a file that this user alone can have written, by what each begins with. */
function linesOf(path: string): Map<string, string> {
  try {
    const file = openSync(path, 'r');
    try {
      const { uid, mode } = fstatSync(file);
      if (process.getuid && (uid !== process.getuid() || (mode & FOR_OTHERS_TO_WRITE) !== 0)) return new Map();
      const lines = readFileSync(file, 'utf8').split('\n');
      return new Map(lines.map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]));
    } finally {
      closeSync(file);
    }
  } catch {
    return new Map();
  }
}

function remove(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // Nothing was begun where nothing can be written.
  }
}

function parsed(json: string): { content: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return value !== null && typeof value === 'object' && 'content' in value ? value : undefined;
  } catch {
    return undefined;
  }
}
