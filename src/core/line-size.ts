import type { Line } from './view.ts';
import type { Say } from './words.ts';

/** The words around what fills the places of a line, and of a part of one, at most, in characters. */
const LINE = 100;
const PART = 20;

/** About how many characters a line takes when it is said; rather too many. */
export function lineSize(line: Line): number {
  return typeof line === 'string' ? line.length + 1 : LINE + argsSize(line);
}

function argsSize({ args = {} }: Say): number {
  return Object.values(args).reduce<number>(
    (sum, arg) => sum + (typeof arg === 'object' ? PART + argsSize(arg) : String(arg).length),
    0,
  );
}
