import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openGround } from '#mentor/grounding/open.ts';
import { groundRewrite, readRewrites, tally } from './red-team.ts';

const ground = openGround(join(import.meta.dirname, '../../../prompts'));
const rewrites = readRewrites('dev');

it('catches 0.99 of what was planted', () => {
  const { planted, missed } = tally(ground, rewrites);
  const counts = [...planted.values()];
  const all = counts.reduce((sum, count) => sum + count.all, 0);
  expect(all).toBeGreaterThanOrEqual(100);
  expect(missed.slice(Math.floor(all * 0.01))).toEqual([]);
});

it('marks at most 0.03 of faithful sentences', () => {
  const { sentences, marked } = tally(ground, rewrites);
  expect(sentences.all).toBeGreaterThanOrEqual(200);
  expect(marked.slice(Math.floor(sentences.all * 0.03))).toEqual([]);
});

it('names for each faithful sentence an answer or a line of the profile that it comes from', () => {
  const without = rewrites
    .filter(({ faithful }) => faithful)
    .flatMap((rewrite) => groundRewrite(ground, rewrite).sentences)
    .filter(({ from, foreign }) => from.length === 0 && !foreign);
  expect(without.map(({ text }) => text)).toEqual([]);
});
