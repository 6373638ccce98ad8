import { createRequire } from 'node:module';
import type { Node } from 'yaml';

const load = createRequire(import.meta.url);
/** Read when there is YAML to be parsed: most starts find all of it parsed already, see `createParsedFiles`. */
const yaml = () => load('yaml') as typeof import('yaml');

/** The path to a value inside a document: keys and places of a list. */
export type Path = readonly (string | number)[];

/** One YAML file: its content, and the line of each thing in it, for saying where a mistake is. */
export type Source = {
  readonly name: string;
  readonly content: unknown;
  /** Mistakes of the YAML itself, a key given twice among them. */
  readonly broken: readonly { line: number; message: string }[];
  /** The line of a value, or of the nearest thing around it that is there. */
  lineOf(path: Path): number;
};

/** Takes a file's name, as whoever mends it knows it, and its text. Never throws. */
export type ReadSource = (name: string, text: string) => Source;

/** Reads YAML so that lines can be named. Never throws. */
export function readSource(name: string, text: string): Source {
  const { LineCounter, parseDocument } = yaml();
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const broken = document.errors.map(({ message, linePos }) => ({
    line: linePos?.[0].line ?? 1,
    message: message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? '',
  }));
  return {
    name,
    broken,
    content: broken.length > 0 ? null : document.toJS(),
    lineOf(path) {
      for (let length = path.length; length > 0; length--) {
        const start = startOf(document.getIn(path.slice(0, -1 * (path.length - length + 1)), true), path[length - 1]);
        if (start !== null) return lines.linePos(start).line;
      }
      return 1;
    },
  };
}

/** Where a member of a map or list begins: at its key, if it has one. */
function startOf(parent: unknown, member: string | number | undefined): number | null {
  const { isMap, isNode, isPair, isScalar } = yaml();
  if (member === undefined || !isNode(parent)) return null;
  if (isMap(parent)) {
    const pair = parent.items.find(
      (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(member),
    );
    return pair && isNode(pair.key) ? (pair.key.range?.[0] ?? null) : null;
  }
  const item: unknown = 'items' in parent ? (parent as { items: unknown[] }).items[Number(member)] : undefined;
  return isNode(item) ? ((item as Node).range?.[0] ?? null) : null;
}
