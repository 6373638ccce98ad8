import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadRuleData } from '#proposals/rules/data.ts';
import { createRules } from '#proposals/rules/rules.ts';
import { RULES } from '#proposals/rules/types.ts';
import { readLabelled, sharesOf, type Tally, tally } from '../../test/proposals/rules/labelled.ts';
import { draftOf } from '../../test/proposals/rules/support.ts';
import type { Stand } from '../lib/stand.ts';
import { quantile, type Row, undisturbed } from '../lib/table.ts';

const PROMPTS = join(import.meta.dirname, '../../prompts');
const LEAST = { precision: 0.9, recall: 0.8 };
const WORDS = 600;
const MILLISECONDS = 5;

/**
 * How often the mentor's rules are right, by the answers of `test/proposals/rules/labelled`: what counts is the half that no rule was mended
 * by. Its answers were written by those who wrote the rules, so real drafts will find them weaker. And what a section of 600 words costs.
 */
export async function rulesRows(stand: Stand): Promise<Row[]> {
  const data = loadRuleData(PROMPTS);
  const plain = createRules(data);
  const open = (asked: string | undefined) =>
    asked === undefined ? plain : createRules(data, () => ({ words: asked }));
  const labelled = readLabelled();
  const [held, tune] = (['held', 'tune'] as const).map((half) => labelled.filter((item) => item.half === half));
  if (!held || !tune) return [];
  const [counts, tuned] = [tally(held, open), tally(tune, open)];
  stand.say(`  ${held.length} answers held out, ${tune.length} for tuning`);
  const quality = RULES.map((id): Row => {
    const { precision, recall } = sharesOf(counts[id]);
    return {
      what: `rule ${id}`,
      figure: shares(counts[id]),
      beside: `tuning half ${shares(tuned[id])}`,
      goal: `≥ ${LEAST.precision}, ${LEAST.recall}`,
      reached: precision >= LEAST.precision && recall >= LEAST.recall,
    };
  });
  return [...quality, costRow(plain, stand.quick ? 50 : 500)];
}

function shares(count: Tally): string {
  const { precision, recall } = sharesOf(count);
  const said = `${count.right} right, ${count.wrong} wrong, ${count.missed} missed`;
  return `precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)} (${said})`;
}

/** One reading of a section with everything expected of it. */
function costRow(rules: ReturnType<typeof createRules>, rounds: number): Row {
  const labelled = readFileSync(join(PROMPTS, '../test/proposals/rules/labelled/tune-impact.yaml'), 'utf8');
  const words = labelled.replace(/^#.*$|^- rules.*$|^ {2}(?:text|expects|stage|names).*$/gm, '').split(/\s+/);
  const texts = Array.from({ length: 6 }, (_, i) => words.slice((i * WORDS) / 6, ((i + 1) * WORDS) / 6).join(' '));
  const draft = draftOf(texts, {
    expects: ['figure', 'before-after', 'results', 'replication', 'sustainability'],
    thread: { problem: texts[0] ?? '', action: texts[1] ?? '', result: texts[2] ?? '' },
  });
  const times: number[] = [];
  for (let round = -20; round < rounds; round++) {
    const start = performance.now();
    rules.examine(draft);
    if (round >= 0) times.push(performance.now() - start);
  }
  const cost = undisturbed(times);
  return {
    what: `rules on a section of ${WORDS} words`,
    figure: `${cost.toFixed(2)} ms (${quantile(times, 0.5).toFixed(2)} beside what else runs here)`,
    goal: `< ${MILLISECONDS} ms`,
    reached: cost < MILLISECONDS,
  };
}
