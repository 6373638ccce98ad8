import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { StartError } from '#core/start-error.ts';
import { explainIssues } from '#forms/mistakes.ts';
import { readSource } from '#forms/source.ts';
import { loadRuleData } from '#proposals/rules/data.ts';

const word = z.string().regex(/^[^\p{Lu}]+$/u, 'must be in small letters');
const words = z.array(word).min(1);

const file = z.strictObject({
  units: z.record(word, words),
  percent: words,
  rupiah: words,
  vague: words,
  shares: z.record(word, z.number()),
  roman: words,
  idioms: words,
  claims: z.record(word, z.strictObject({ said: words, also: words })),
  more: words,
  less: words,
  regulations: z.record(word, words),
  regulationLinks: words,
  places: words,
  agencies: words,
  persons: words,
  ordinary: words,
  abbreviations: z.record(word, word),
  wellKnown: words,
  plain: words,
  ranks: words,
  alike: z.array(words),
});

const expansions = z.record(z.string(), z.string());
const agencies = z.looseObject({
  regional: z.looseObject({ written: expansions, initials: expansions, words: expansions }),
  others: z.looseObject({ written: expansions, initials: expansions, words: expansions }),
});
const provinces = z.array(z.looseObject({ name: z.string(), also: z.array(z.string()).default([]) }));

/** The word lists of the grounding. */
export type GroundingData = z.infer<typeof file> & {
  /** What a short or nonstandard word stands for, in small letters. */
  readonly standard: ReadonlyMap<string, string>;
  /** Short names of agencies, each with what it stands for, in small letters. */
  readonly agencyNames: ReadonlyMap<string, string>;
  /** Words behind a number that are not what it counts. */
  readonly notUnits: readonly string[];
  /** Words that carry no content. */
  readonly function: readonly string[];
  /** Names of provinces as they may be written, each with its full name, in small letters. */
  readonly provinces: ReadonlyMap<string, string>;
};

/**
 * Reads the word lists.
 * @param prompts the folder that holds `mentor/grounding.yaml`, `agencies.yaml`, `provinces.yaml`, `mentor-rules` and `spelling.tsv`
 *
 * Throws one error that lists every mistake of `mentor/grounding.yaml` with its line.
 */
export function loadGroundingData(prompts: string): GroundingData {
  const read = (name: string) => readSource(`prompts/${name}`, readFileSync(join(prompts, name), 'utf8'));
  const source = read('mentor/grounding.yaml');
  const parsed = file.safeParse(source.content, { reportInput: true });
  if (!parsed.success) {
    const mistakes =
      source.broken.length > 0
        ? source.broken.map(({ line, message }) => `${source.name}:${line} ${message}`)
        : explainIssues(parsed.error.issues, [], Object.keys(file.shape)).map(
            ({ path, message }) => `${source.name}:${source.lineOf(path)} ${message}`,
          );
    throw new StartError(`the mentor's lists need mending:\n${mistakes.join('\n')}`);
  }
  const rules = loadRuleData(prompts);
  const { regional, others } = agencies.parse(read('agencies.yaml').content);
  // Names of agencies are the author's to write out; only those that everybody in government knows are taken as known.
  const tables = [regional, others].map(({ written, initials, words: kept }) => ({
    ...written,
    ...initials,
    ...kept,
  }));
  const agencyNames = new Map(tables.flatMap((table) => Object.entries(table)));
  const common = new Set(parsed.data.wellKnown);
  const standard = new Map([
    ...rules.spelling.pairs,
    ...[...rules.spoken].filter(([, whole]) => !whole.startsWith('(')),
    ...[...agencyNames].filter(([short]) => common.has(short)),
    ...Object.entries(parsed.data.abbreviations),
  ]);
  const plain = [...rules.grammar.function, ...parsed.data.plain];
  const counted = new Set([...rules.figures.units, ...rules.figures.times]);
  const named = provinces.parse(read('provinces.yaml').content).map(({ name, also }) => {
    const whole = name.toLowerCase();
    return [name, ...also].map((one): [string, string] => [one.toLowerCase(), whole]);
  });
  for (const [short, whole] of named.flat()) if (!short.includes(' ') && short !== whole) standard.set(short, whole);
  return {
    ...parsed.data,
    standard,
    agencyNames,
    notUnits: [...rules.figures.notUnits, ...plain.filter((one) => !counted.has(one))],
    function: plain,
    provinces: new Map(named.flat()),
  };
}
