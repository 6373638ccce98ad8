import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { FACT_KINDS, type FactKind, type Ground, type Grounded, type Source } from '#mentor/grounding/types.ts';

const FOLDER = join(import.meta.dirname, '../red-team');

const item = z.object({
  id: z.string(),
  profile: z.record(z.string(), z.string()),
  answers: z.record(z.string(), z.string()),
  rewrite: z.string(),
  planted: z.array(z.object({ kind: z.enum(FACT_KINDS), text: z.string() })).default([]),
});

/** A rewrite with what its person had said, and the facts that were planted in it. */
export type Rewrite = z.infer<typeof item> & { readonly faithful: boolean };

/** What the grounding made of one half of the set. */
export type Tally = {
  readonly planted: Map<FactKind, { caught: number; all: number }>;
  readonly sentences: { marked: number; foreign: number; all: number };
  /** What went wrong, for whoever mends the code by the half that is theirs to look at. */
  readonly missed: string[];
  readonly marked: string[];
};

/** Every rewrite of a half: `dev` to mend the code by, `held` to measure it. */
export function readRewrites(half: 'dev' | 'held'): Rewrite[] {
  const folder = join(FOLDER, half);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .flatMap((file) =>
      z
        .array(item)
        .parse(parse(readFileSync(join(folder, file), 'utf8')))
        .map((one) => ({ ...one, faithful: file.startsWith('faithful') })),
    );
}

/** A rewrite held against its person's profile and answers. */
export function groundRewrite(ground: Ground, { profile, answers, rewrite }: Rewrite): Grounded {
  const sources: Source[] = Object.entries({ ...profile, ...answers }).map(([id, text]) => ({ id, text }));
  return ground(rewrite, sources, (kind) => kind);
}

/** A planted fact is caught when something of it is marked; a faithful sentence must have no mark at all. */
export function tally(ground: Ground, rewrites: readonly Rewrite[]): Tally {
  const planted = new Map(FACT_KINDS.map((kind) => [kind, { caught: 0, all: 0 }]));
  const counts: Tally = { planted, sentences: { marked: 0, foreign: 0, all: 0 }, missed: [], marked: [] };
  for (const rewrite of rewrites) {
    const { sentences } = groundRewrite(ground, rewrite);
    const unfounded = sentences.flatMap((sentence) => sentence.unfounded);
    for (const { kind, text } of rewrite.planted) {
      const from = rewrite.rewrite.indexOf(text);
      const caught = unfounded.some((one) => one.from < from + text.length && one.to > from);
      const count = planted.get(kind);
      if (count) count.all += 1;
      if (count && caught) count.caught += 1;
      if (!caught) counts.missed.push(`${rewrite.id} ${kind} "${text}"`);
    }
    if (!rewrite.faithful) continue;
    for (const sentence of sentences) {
      counts.sentences.all += 1;
      if (sentence.foreign) counts.sentences.foreign += 1;
      if (sentence.unfounded.length === 0 && !sentence.foreign) continue;
      counts.sentences.marked += 1;
      const facts = sentence.unfounded.map(({ kind, text }) => `${kind} "${text}"`).join(', ');
      counts.marked.push(`${rewrite.id} ${sentence.foreign ? 'foreign ' : ''}${facts}: ${sentence.text}`);
    }
  }
  return counts;
}
