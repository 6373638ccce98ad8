import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'zod';
import { StartError } from '#core/start-error.ts';
import { explainIssues, mistakeLine } from '#forms/mistakes.ts';
import { type ReadSource, readSource } from '#forms/source.ts';
import type { Edition } from './definition.ts';

/** Other names under which people know a section, by the section's id: in small letters, without numbers and brackets. */
export type Headings = ReadonlyMap<string, readonly string[]>;

const file = z.record(
  z.string(),
  z.array(z.string().regex(/^[^\p{Lu}()\d]+$/u, 'must be in small letters, without numbers and brackets')).min(1),
);

/**
 * Reads the names of sections, for taking apart a proposal that was written elsewhere.
 * @throws one error with every mistake: a section that no edition has among them
 */
export function loadHeadings(
  path: string,
  editions: ReadonlyMap<string, Edition>,
  read: ReadSource = readSource,
): Headings {
  const source = read(`prompts/${basename(path)}`, readFileSync(path, 'utf8'));
  const checked = file.safeParse(source.content);
  const ids = new Set([...editions.values()].flatMap(({ sections }) => sections.map(({ id }) => id)));
  const unknown = Object.keys(checked.data ?? {}).filter((id) => !ids.has(id));
  const mistakes = [
    ...source.broken.map(({ line, message }) => `${source.name}:${line} ${message}`),
    ...(checked.success || source.broken.length > 0
      ? []
      : explainIssues(checked.error.issues, [], []).map((mistake) => mistakeLine(mistake, source, {}))),
    ...unknown.map((id) => `${source.name}:${source.lineOf([id])} no edition has the section "${id}"; write its id`),
  ];
  if (mistakes.length > 0) throw new StartError(`the headings need mending:\n${mistakes.join('\n')}`);
  return new Map(Object.entries(checked.data ?? {}));
}
