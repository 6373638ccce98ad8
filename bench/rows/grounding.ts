import { join } from 'node:path';
import { openGround } from '#mentor/grounding/open.ts';
import type { Ground } from '#mentor/grounding/types.ts';
import { groundRewrite, readRewrites, type Tally, tally } from '../../test/mentor/grounding/red-team.ts';
import type { Stand } from '../lib/stand.ts';
import { quantile, type Row, undisturbed } from '../lib/table.ts';

const PROMPTS = join(import.meta.dirname, '../../prompts');
const LEAST_CAUGHT = 0.99;
const MOST_MARKED = 0.03;
const MICROSECONDS = 5_000;

/**
 * How many planted facts the grounding catches and how many faithful sentences it marks, by the rewrites of `test/mentor/red-team`: what counts
 * is the half that the code was not mended by. Both halves are of one author, so real models will be found harder. And what a rewrite costs.
 */
export async function groundingRows(stand: Stand): Promise<Row[]> {
  const ground = openGround(PROMPTS);
  const held = tally(ground, readRewrites('held'));
  const dev = tally(ground, readRewrites('dev'));
  const [caught, marked] = [caughtOf(held), held.sentences.marked / held.sentences.all];
  return [
    {
      what: 'planted facts caught',
      figure: shareOf(caught.caught, caught.all),
      beside: `dev half ${shareOf(caughtOf(dev).caught, caughtOf(dev).all)}`,
      goal: `≥ ${LEAST_CAUGHT}`,
      reached: caught.caught / caught.all >= LEAST_CAUGHT,
    },
    ...[...held.planted].map(([kind, count]) => {
      const other = dev.planted.get(kind);
      return {
        what: `of kind ${kind}`,
        figure: shareOf(count.caught, count.all),
        beside: other ? `dev half ${shareOf(other.caught, other.all)}` : '',
      };
    }),
    {
      what: 'faithful sentences marked',
      figure: `${shareOf(held.sentences.marked, held.sentences.all)}, ${held.sentences.foreign} as foreign`,
      beside: `dev half ${shareOf(dev.sentences.marked, dev.sentences.all)}`,
      goal: `≤ ${MOST_MARKED}`,
      reached: marked <= MOST_MARKED,
    },
    costRow(ground, stand.quick ? 5 : 30),
  ];
}

function caughtOf({ planted }: Tally): { caught: number; all: number } {
  const counts = [...planted.values()];
  const sum = (of: (count: { caught: number; all: number }) => number) => counts.reduce((all, one) => all + of(one), 0);
  return { caught: sum(({ caught }) => caught), all: sum(({ all }) => all) };
}

function shareOf(part: number, whole: number): string {
  return `${(part / whole).toFixed(3)} (${part} of ${whole})`;
}

/** One rewrite of two to four sentences, with reading what its person has said. */
function costRow(ground: Ground, rounds: number): Row {
  const rewrites = readRewrites('dev');
  const times: number[] = [];
  for (let round = -3; round < rounds; round++) {
    for (const rewrite of rewrites) {
      const start = performance.now();
      groundRewrite(ground, rewrite);
      if (round >= 0) times.push((performance.now() - start) * 1000);
    }
  }
  const cost = undisturbed(times);
  return {
    what: 'grounding of a rewrite',
    figure: `${Math.round(cost)} µs (${Math.round(quantile(times, 0.5))} beside what else runs here)`,
    goal: `< ${MICROSECONDS} µs`,
    reached: cost < MICROSECONDS,
  };
}
