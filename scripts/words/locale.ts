import { readFileSync } from 'node:fs';
import { FluentResource, type Message } from '@fluent/bundle';

type Pattern = NonNullable<Message['value']>;
type Expression = Exclude<Exclude<Pattern, string>[number], string>;

/** A message as the checks see it. `texts`: its words, and those of each variant by themselves, with `…` where something is filled in. */
export type LocaleMessage = { line: number; texts: string[]; variables: Set<string> };
export type Locale = { name: string; messages: Map<string, LocaleMessage>; problems: string[] };

/** Reads a Fluent file, and finds what Fluent itself passes over in silence: broken, stray and doubled entries. */
export function readLocale(path: string, name: string): Locale {
  const source = readFileSync(path, 'utf8');
  const messages: Locale['messages'] = new Map();
  const problems: string[] = [];
  const lines = startLines(source);
  const parsed = new FluentResource(source).body;

  for (const { id, value, attributes } of parsed) {
    const line = lines.get(id)?.[0] ?? 0;
    if (Object.keys(attributes).length > 0) problems.push(`${name}:${line} ${id}: attributes are not used here`);
    if (value === null) continue;
    const message: LocaleMessage = { line, texts: [], variables: new Set() };
    collect(value, message);
    messages.set(id, message);
  }
  for (const [id, at] of lines) {
    if (!messages.has(id)) problems.push(`${name}:${at[0]} ${id}: not valid Fluent`);
    if (at.length > 1) problems.push(`${name}:${at[1]} ${id}: defined twice`);
    if (!/^-?[a-z][a-z0-9]*(-[a-z0-9]+)+$/.test(id)) {
      problems.push(`${name}:${at[0]} ${id}: a key is its area, a hyphen, and what it says (schedule-empty)`);
    }
  }
  source.split('\n').forEach((line, index) => {
    if (!/^(?:\s|#|\}|-?[a-zA-Z][\w-]* *=|$)/.test(line)) {
      problems.push(`${name}:${index + 1} stray line: ${line.slice(0, 40)}`);
    }
  });
  return { name, messages, problems };
}

function startLines(source: string): Map<string, number[]> {
  const lines = new Map<string, number[]>();
  source.split('\n').forEach((line, index) => {
    const id = /^(-?[a-zA-Z][\w-]*) *=/.exec(line)?.[1];
    if (id) lines.set(id, [...(lines.get(id) ?? []), index + 1]);
  });
  return lines;
}

function collect(pattern: Pattern, message: LocaleMessage): void {
  if (typeof pattern === 'string') {
    message.texts.push(pattern);
    return;
  }
  message.texts.push(pattern.map((part) => (typeof part === 'string' ? part : '…')).join(''));
  for (const part of pattern) if (typeof part !== 'string') collectExpression(part, message);
}

function collectExpression(expression: Expression, message: LocaleMessage): void {
  if (expression.type === 'var') message.variables.add(expression.name);
  if (expression.type === 'func') {
    for (const arg of expression.args) if (arg.type !== 'narg') collectExpression(arg, message);
  }
  if (expression.type === 'select') {
    collectExpression(expression.selector, message);
    for (const variant of expression.variants) collect(variant.value, message);
  }
}
