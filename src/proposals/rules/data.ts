import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { StartError } from '#core/start-error.ts';
import { explainIssues } from '#forms/mistakes.ts';
import { type ReadSource, readSource } from '#forms/source.ts';

const words = z.array(z.string().regex(/^[^\p{Lu}]+$/u, 'must be in small letters')).min(1);

const SCHEMAS = {
  figures: z.strictObject({
    units: words,
    times: words,
    notUnits: words,
    labels: words,
    measures: words,
    links: words,
    numerals: words,
    scales: words,
    months: words,
    periods: words,
    sources: words,
    sourceHeads: words,
    namedSources: words,
    notSources: words,
  }),
  plans: z.strictObject({
    plans: words,
    notBefore: words,
    notAfter: words,
    conditions: words,
    done: words,
    surelyDone: words,
  }),
  'before-after': z.strictObject({
    before: words,
    after: words,
    notBefore: words,
    notAfter: words,
    turns: words,
    changes: words,
  }),
  empty: z.strictObject({ answers: words, postponed: words, generic: words, hollow: words }),
  praise: z.strictObject({ praise: words, denied: words }),
  grammar: z.strictObject({ function: words, alike: z.array(words) }),
  lasting: z.strictObject({
    regulation: words,
    people: words,
    procedure: words,
    denied: words,
    units: words,
    regions: words,
    notNames: words,
  }),
  abbreviations: z.strictObject({
    known: z.array(z.string().regex(/^[^\p{Ll}]+$/u, 'must be in capitals')).min(1),
    naming: words,
    spelling: words,
  }),
  spelling: z.strictObject({
    apart: z.record(z.enum(['di', 'ke']), words),
    joined: z.record(z.enum(['di']), words),
    capital: words,
    persons: words,
    untouched: words,
    titles: words,
  }),
};

export type FigureWords = z.infer<(typeof SCHEMAS)['figures']>;
export type PlanWords = z.infer<(typeof SCHEMAS)['plans']>;
export type BeforeAfterWords = z.infer<(typeof SCHEMAS)['before-after']>;
export type EmptyWords = z.infer<(typeof SCHEMAS)['empty']>;
export type PraiseWords = z.infer<(typeof SCHEMAS)['praise']>;
export type GrammarWords = z.infer<(typeof SCHEMAS)['grammar']>;
export type LastingWords = z.infer<(typeof SCHEMAS)['lasting']>;
export type AbbreviationWords = z.infer<(typeof SCHEMAS)['abbreviations']>;
export type SpellingWords = z.infer<(typeof SCHEMAS)['spelling']> & {
  /** Nonstandard words and what is standard; only those that are wrong wherever they stand. */
  readonly pairs: ReadonlyMap<string, string>;
};

/** The word lists of the mentor's rules, as `prompts/mentor-rules` and `prompts/spelling.tsv` have them. */
export type RuleData = {
  readonly figures: FigureWords;
  readonly plans: PlanWords;
  readonly beforeAfter: BeforeAfterWords;
  readonly empty: EmptyWords;
  readonly praise: PraiseWords;
  readonly grammar: GrammarWords;
  readonly lasting: LastingWords;
  readonly abbreviations: AbbreviationWords;
  readonly spoken: ReadonlyMap<string, string>;
  readonly spelling: SpellingWords;
};

/**
 * Reads the word lists.
 *
 * @param prompts the folder that holds `mentor-rules` and `spelling.tsv`
 *
 * Throws one error that lists every mistake of every file with its line.
 */
export function loadRuleData(prompts: string, readFile: ReadSource = readSource): RuleData {
  const mistakes: string[] = [];
  function read<Name extends keyof typeof SCHEMAS>(name: Name): z.infer<(typeof SCHEMAS)[Name]> {
    const file = `mentor-rules/${name}.yaml`;
    const source = readFile(`prompts/${file}`, readFileSync(join(prompts, file), 'utf8'));
    mistakes.push(...source.broken.map(({ line, message }) => `${source.name}:${line} ${message}`));
    if (source.broken.length > 0) return {} as z.infer<(typeof SCHEMAS)[Name]>;
    const parsed = SCHEMAS[name].safeParse(source.content, { reportInput: true });
    if (parsed.success) return parsed.data as z.infer<(typeof SCHEMAS)[Name]>;
    for (const { path, message } of explainIssues(parsed.error.issues, [], Object.keys(SCHEMAS[name].shape))) {
      mistakes.push(`${source.name}:${source.lineOf(path)} ${message}`);
    }
    return {} as z.infer<(typeof SCHEMAS)[Name]>;
  }
  const data: RuleData = {
    figures: read('figures'),
    plans: read('plans'),
    beforeAfter: read('before-after'),
    empty: read('empty'),
    praise: read('praise'),
    grammar: read('grammar'),
    lasting: read('lasting'),
    abbreviations: read('abbreviations'),
    spoken: readPairs(join(prompts, 'mentor-rules/spoken.tsv')),
    spelling: { ...read('spelling'), pairs: readPairs(join(prompts, 'spelling.tsv'), 'always') },
  };
  if (mistakes.length > 0) throw new StartError(`the mentor's lists need mending:\n${mistakes.join('\n')}`);
  return data;
}

/** A table of two columns under a line of names; `use` keeps the lines whose fourth column says so. */
function readPairs(path: string, use?: string): Map<string, string> {
  const pairs = new Map<string, string>();
  for (const line of readFileSync(path, 'utf8').split('\n').slice(1)) {
    const [word, standard, , when] = line.split('\t');
    if (word && standard && (use === undefined || when === use)) pairs.set(word, standard);
  }
  return pairs;
}
