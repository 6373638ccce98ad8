import type { Expectation, Stage } from '../definition.ts';

/** What a rule may find. */
export const RULES = [
  /** The weightiest first, as findings are shown: what an evaluator cannot forgive, then what weakens, then what a reader stumbles over. */
  'missing-part',
  'no-figure',
  'no-before-after',
  'plan-not-result',
  'unconnected',
  'no-replication',
  'no-sustainability',
  'too-short',
  'filler',
  'repeated',
  'over-limit',
  'empty-praise',
  'spoken',
  'abbreviation',
  'spelling',
] as const;
export type RuleId = (typeof RULES)[number];

/** A section as the rules read it. */
export type Draft = {
  readonly section: string;
  readonly stage: Stage;
  /** Percent; null: unknown. */
  readonly weight: number | null;
  readonly maxWords: number | null;
  readonly minWords: number | null;
  readonly expects: readonly Expectation[];
  /** The answers in the order of reading, in the person's own words; a text of its own has no question. */
  readonly paragraphs: readonly Paragraph[];
  /** Questions that were passed over or not asked yet. */
  readonly open: readonly string[];
  /** Words of other sections that this one has to meet: the problem, what was done, what came of it. */
  readonly thread: { readonly problem: string; readonly action: string; readonly result: string };
  /** The agency, the innovation and what else is a name here: never misspelled, never an abbreviation to spell out. */
  readonly names: readonly string[];
};

export type Paragraph = {
  readonly question: string | null;
  readonly text: string;
  readonly expects: readonly Expectation[];
};

/** What a rule found, and where. */
export type Finding = {
  readonly rule: RuleId;
  /** The sentence or the words, exactly as they stand in the text; null where it is about what is not there. */
  readonly quote: string | null;
  /** The question whose answer it is about; null: the section as a whole. */
  readonly question: string | null;
  /** For the words of the finding: numbers and words such as `words`, `max`, `standard`. */
  readonly args: Readonly<Record<string, string | number>>;
};
