import type { z } from 'zod';
import { nearest } from './reading/distance.ts';
import type { Path, Source } from './source.ts';

/** One thing wrong in a file: where, and what with its mend. */
export type Mistake = { path: Path; message: string };

/**
 * A mistake as a line: the file, the line, which member of a list it is in, what is wrong with its mend.
 * @param lists what a member of a list at the top is called, by the list's key
 */
export function mistakeLine(
  { path, message }: Mistake,
  source: Source,
  lists: Readonly<Record<string, string>>,
): string {
  const [top, index] = path;
  const called = typeof top === 'string' && typeof index === 'number' ? lists[top] : undefined;
  const member = called === undefined ? '' : ` ${called} "${idOf(source.content, top, Number(index))}"`;
  return `${source.name}:${source.lineOf(path)}${member}: ${message}`;
}

/** The member's id, or its place where it has none. */
function idOf(content: unknown, list: unknown, index: number): string {
  const members: unknown = content !== null && typeof content === 'object' ? Reflect.get(content, String(list)) : null;
  const member: unknown = Array.isArray(members) ? members[index] : undefined;
  const id: unknown = member !== null && typeof member === 'object' ? Reflect.get(member, 'id') : undefined;
  return typeof id === 'string' ? id : `#${index + 1}`;
}

/** What zod found, said for somebody who writes a form: the key, what is wrong, what to write. `known`: every key allowed at the top. */
export function explainIssues(issues: readonly z.core.$ZodIssue[], path: Path, known: readonly string[]): Mistake[] {
  return issues.flatMap((issue) => {
    const within = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
    const at = [...path, ...within];
    if (issue.code === 'unrecognized_keys') {
      const allowed = within.length === 0 ? known : [];
      return issue.keys.map((key) => ({ path: [...at, key], message: unknownKey(key, allowed) }));
    }
    return [{ path: at, message: `${nameOf(within)}${explain(issue)}` }];
  });
}

/** The sentence for a key that no field of this kind has. */
export function unknownKey(key: string, allowed: readonly string[]): string {
  const near = nearest(key, allowed);
  if (near !== null) return `unknown key "${key}"; did you mean "${near}"?`;
  return allowed.length > 0
    ? `unknown key "${key}"; write one of ${[...allowed].sort().join(', ')}`
    : `unknown key "${key}"; remove it`;
}

function nameOf(path: readonly (string | number)[]): string {
  return path.length === 0
    ? ''
    : `${path.map((step) => (typeof step === 'number' ? `#${step + 1}` : step)).join('.')} `;
}

function explain(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined && /received undefined/.test(issue.message)
        ? `is missing; write ${article(issue.expected)}`
        : (own(issue) ?? `must be ${article(issue.expected)}`);
    case 'too_small':
      return own(issue) ?? `must be at least ${issue.minimum}`;
    case 'too_big':
      return own(issue) ?? `must be at most ${issue.maximum}`;
    case 'invalid_value':
      return `must be one of ${issue.values.map(String).join(', ')}`;
    case 'invalid_union':
      return 'must be a text, a number, true or false, or a list of them';
    default:
      return issue.message;
  }
}

/** A message that the schema itself gives; zod's own begin with a capital. */
function own({ message }: z.core.$ZodIssue): string | null {
  return /^[a-z]/.test(message) ? message : null;
}

function article(expected: string): string {
  const words: Readonly<Record<string, string>> = {
    int: 'a whole number',
    number: 'a number',
    string: 'a text',
    boolean: 'true or false',
    array: 'a list',
    object: 'key: value pairs',
    record: 'key: value pairs',
  };
  return words[expected] ?? expected;
}
