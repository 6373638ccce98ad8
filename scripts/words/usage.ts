import { type Token, tokenize } from './tokens.ts';

/** A `{ key: '…' }` or `{ key: '…', args: … }` in the sources. `args` is null where they are not written out. */
export type KeyUse = { keys: string[]; args: Set<string> | null; line: number };
export type Usage = { literals: Map<string, number>; uses: KeyUse[]; problems: { line: number; text: string }[] };

/** Where a source file speaks of words: all its strings (with the line of the first), and its `Say` objects. */
export function readUsage(source: string): Usage {
  const tokens = tokenize(source);
  const usage: Usage = { literals: new Map(), uses: [], problems: [] };
  tokens.forEach((token, index) => {
    if (token.type === 'string' && !usage.literals.has(token.text)) usage.literals.set(token.text, token.line);
    if (token.type === 'sign' && token.text === '{') readObject(tokens, index, usage);
  });
  return usage;
}

/** An object literal is a `Say` when it has a `key` and nothing besides but `args`. */
function readObject(tokens: Token[], open: number, usage: Usage): void {
  const members = readMembers(tokens, open);
  const key = members?.get('key');
  if (!members || !key || key.length === 0 || [...members.keys()].some((name) => name !== 'key' && name !== 'args'))
    return;
  const line = tokens[open]?.line ?? 0;
  if (key.some((token) => token.type === 'template')) {
    usage.problems.push({ line, text: 'a key is written out, never put together (the check could not find it)' });
  }
  const keys = key
    .filter((token, index) => token.type === 'string' && isResult(key[index - 1]))
    .map((token) => token.text);
  if (keys.length > 0) usage.uses.push({ keys, args: argNames(members.get('args')), line });
}

/** In `a === 'b' ? 'c' : 'd'` only `c` and `d` can come out. */
function isResult(before: Token | undefined): boolean {
  return before === undefined || ['?', ':', '??', '||', '('].includes(before.text);
}

function argNames(value: Token[] | undefined): Set<string> | null {
  if (value === undefined) return new Set();
  if (value[0]?.text !== '{') return null;
  const members = readMembers(value, 0);
  return members ? new Set(members.keys()) : null;
}

/** Names and values between the brace at `open` and its partner; null when it is not an object literal of plain members. */
function readMembers(tokens: Token[], open: number): Map<string, Token[]> | null {
  const members = new Map<string, Token[]>();
  let index = open + 1;
  while (tokens[index] && tokens[index]?.text !== '}') {
    const name = tokens[index];
    const next = tokens[index + 1]?.text;
    if (name?.type !== 'name' && name?.type !== 'string') return null;
    if (next === ',' || next === '}') {
      members.set(name.text, []);
      index += 1;
    } else if (next === ':') {
      const end = endOfValue(tokens, index + 2);
      members.set(name.text, tokens.slice(index + 2, end));
      index = end;
    } else return null;
    if (tokens[index]?.type === 'sign' && tokens[index]?.text === ',') index += 1;
  }
  return members;
}

function endOfValue(tokens: Token[], start: number): number {
  let depth = 0;
  for (let index = start; index < tokens.length; index++) {
    const token = tokens[index];
    if (token?.type !== 'sign') continue;
    if ('([{'.includes(token.text)) depth += 1;
    if (depth === 0 && (token.text === ',' || token.text === ';' || ')]}'.includes(token.text))) return index;
    if (')]}'.includes(token.text)) depth -= 1;
  }
  return tokens.length;
}
