import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { type Locale, readLocale } from './words/locale.ts';
import { checkButton, checkMarkup, checkStyle, readSpelling, type Spelling } from './words/style.ts';
import { type KeyUse, readUsage } from './words/usage.ts';

/**
 * Every fault in the words of the project at `root`, one line each: keys and variables that differ between the languages, that
 * the code uses and no file has, or that nobody uses; and Indonesian that is not as it should be (see `words/style.ts`).
 */
export function checkWords(root: string): string[] {
  const id = readLocale(join(root, 'locales/id.ftl'), 'locales/id.ftl');
  const en = readLocale(join(root, 'locales/en.ftl'), 'locales/en.ftl');
  const spelling = readSpelling(readFileSync(join(root, 'prompts/spelling.tsv'), 'utf8'));
  const used = new Set<string>();
  return [
    ...id.problems,
    ...en.problems,
    ...compare(id, en),
    ...checkSources(root, id, used),
    ...checkPrompts(root, spelling, used),
    ...[...id.messages]
      .filter(([key]) => !key.startsWith('-') && !used.has(key))
      .map(([key, { line }]) => `${id.name}:${line} ${key}: used nowhere`),
    ...checkTexts(id, (text, key) => [...checkStyle(text, spelling), ...checkMarkup(text), ...checkButton(key, text)]),
    ...checkTexts(en, (text) => checkMarkup(text)),
  ];
}

function compare(id: Locale, en: Locale): string[] {
  const problems: string[] = [];
  for (const [key, { line, variables }] of id.messages) {
    const other = en.messages.get(key);
    if (!other) problems.push(`${id.name}:${line} ${key}: missing in ${en.name}`);
    else if (variables.symmetricDifference(other.variables).size > 0) {
      problems.push(
        `${en.name}:${other.line} ${key}: variables are ${list(other.variables)}, in Indonesian ${list(variables)}`,
      );
    }
  }
  for (const [key, { line }] of en.messages) {
    if (!id.messages.has(key)) problems.push(`${en.name}:${line} ${key}: missing in ${id.name}`);
  }
  return problems;
}

/** Checks each `Say` that is written out, and any other string in the shape of a key of a known area (a table of keys, a helper's argument). */
function checkSources(root: string, locale: Locale, used: Set<string>): string[] {
  const problems: string[] = [];
  const areas = new Set([...locale.messages.keys()].map((key) => key.split('-')[0]));
  for (const path of find(root, 'src/**/*.{ts,js}')) {
    const { literals, uses, problems: found } = readUsage(readFileSync(join(root, path), 'utf8'));
    for (const { line, text } of found) problems.push(`${path}:${line} ${text}`);
    const said = new Set(uses.flatMap(({ keys }) => keys));
    for (const use of uses) problems.push(...checkUse(use, locale).map((text) => `${path}:${use.line} ${text}`));
    for (const [text, line] of literals) {
      used.add(text);
      const looksLikeKey = /^[a-z][a-z0-9]*(-[a-z0-9]+)+$/.test(text) && areas.has(text.split('-')[0]);
      if (looksLikeKey && !said.has(text) && !locale.messages.has(text)) {
        problems.push(`${path}:${line} ${text}: looks like a key and is in no locale file`);
      }
    }
  }
  return problems;
}

function checkUse({ keys, args }: KeyUse, locale: Locale): string[] {
  return keys.flatMap((key) => {
    const message = locale.messages.get(key);
    if (!message) return [`${key}: in no locale file`];
    const missing = args ? message.variables.difference(args) : new Set<string>();
    return missing.size > 0 ? [`${key}: said without ${list(missing)}`] : [];
  });
}

function checkPrompts(root: string, spelling: Spelling, used: Set<string>): string[] {
  const problems: string[] = [];
  for (const path of find(root, 'prompts/**/*.yaml')) {
    for (const document of parseAllDocuments(readFileSync(join(root, path), 'utf8'))) {
      walk(document.toJS(), (text, english) => {
        used.add(text);
        // One word of small letters is an id, not a sentence.
        if (english || /^[\w.-]+$/.test(text)) return;
        problems.push(...checkStyle(text, spelling).map((problem) => `${path} "${text.slice(0, 40)}": ${problem}`));
      });
    }
  }
  return problems;
}

function walk(value: unknown, visit: (text: string, english: boolean) => void, english = false): void {
  if (typeof value === 'string') visit(value, english);
  else if (value !== null && typeof value === 'object') {
    for (const [name, member] of Object.entries(value)) walk(member, visit, english || name === 'en');
  }
}

function checkTexts(locale: Locale, check: (text: string, key: string) => string[]): string[] {
  return [...locale.messages].flatMap(([key, { texts, line }]) =>
    [...new Set(texts.flatMap((text) => check(text, key)))].map(
      (problem) => `${locale.name}:${line} ${key}: ${problem}`,
    ),
  );
}

function find(root: string, pattern: string): string[] {
  return globSync(pattern, { cwd: root }).sort();
}

function list(names: Iterable<string>): string {
  return (
    [...names]
      .sort()
      .map((name) => `$${name}`)
      .join(', ') || 'none'
  );
}

if (import.meta.main) {
  const problems = checkWords(join(import.meta.dirname, '..'));
  for (const problem of problems) console.error(problem);
  console.log(problems.length === 0 ? 'words: all right' : `words: ${problems.length} to mend`);
  process.exitCode = problems.length === 0 ? 0 : 1;
}
