import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Rules } from '#proposals/rules/rules.ts';
import { type Draft, RULES, type RuleId } from '#proposals/rules/types.ts';
import { draftOf } from './support.ts';

const FOLDER = join(import.meta.dirname, 'labelled');

const item = z.strictObject({
  /** What an experienced evaluator would remark. */
  rules: z.array(z.enum(RULES)),
  text: z.string().optional(),
  texts: z.array(z.string()).optional(),
  expects: z.array(z.enum(['figure', 'before-after', 'results', 'replication', 'sustainability'])).optional(),
  stage: z.enum(['running', 'trial', 'idea']).optional(),
  names: z.array(z.string()).optional(),
  open: z.array(z.string()).optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  asked: z.string().optional(),
  thread: z.strictObject({ problem: z.string(), action: z.string(), result: z.string() }).optional(),
});

/** An answer and what is to be found in it. `tune`: the rules were mended by it; `held`: they were not. */
export type Labelled = {
  readonly half: 'tune' | 'held';
  readonly draft: Draft;
  readonly asked: string | undefined;
  readonly rules: readonly RuleId[];
};

/** Every labelled answer. Throws when a file is not as it should be. */
export function readLabelled(): Labelled[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .flatMap((file) =>
      z
        .array(item)
        .parse(parse(readFileSync(join(FOLDER, file), 'utf8')))
        .map(({ rules, text, texts, asked, min, max, ...more }) => ({
          half: file.startsWith('tune-') ? ('tune' as const) : ('held' as const),
          draft: draftOf(texts ?? text ?? '', { ...given(more), minWords: min ?? null, maxWords: max ?? null }),
          asked,
          rules,
        })),
    );
}

function given<T extends object>(value: T): Partial<Draft> {
  return Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined));
}

/** How often a rule was right, spoke without reason, and was silent. */
export type Tally = { right: number; wrong: number; missed: number };

/** @param open the rules, for an answer whose question may be known */
export function tally(items: readonly Labelled[], open: (asked: string | undefined) => Rules): Record<RuleId, Tally> {
  const tallies = Object.fromEntries(RULES.map((id) => [id, { right: 0, wrong: 0, missed: 0 }]));
  for (const { draft, asked, rules } of items) {
    const found = new Set(
      open(asked)
        .examine(draft)
        .map(({ rule }) => rule),
    );
    for (const id of RULES) {
      const count = tallies[id];
      if (!count) continue;
      if (found.has(id)) count[rules.includes(id) ? 'right' : 'wrong'] += 1;
      else if (rules.includes(id)) count.missed += 1;
    }
  }
  return tallies as Record<RuleId, Tally>;
}

/** Of what a rule said, the share that was right; and of what was to be said, the share that it said. */
export function sharesOf({ right, wrong, missed }: Tally): { precision: number; recall: number } {
  return {
    precision: right + wrong === 0 ? 1 : right / (right + wrong),
    recall: right + missed === 0 ? 1 : right / (right + missed),
  };
}
