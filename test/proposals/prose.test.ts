import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDrafting } from '#proposals/open.ts';
import { proseOf } from '#proposals/prose.ts';

const { bank } = openDrafting(join(import.meta.dirname, '../../prompts'));
const goals = (...chosen: string[]) => {
  const question = bank.questions.get('goals');
  if (!question) throw new Error('nobody asks for goals');
  return proseOf(question, chosen).split('yaitu ')[1];
};

test('several that were chosen are a series of running text, also where their names have commas', () => {
  expect(goals('tpb3')).toBe('TPB 3 Kehidupan Sehat dan Sejahtera.');
  expect(goals('tpb3', 'tpb1')).toBe('TPB 3 Kehidupan Sehat dan Sejahtera serta TPB 1 Tanpa Kemiskinan.');
  expect(goals('tpb1', 'tpb3', 'tpb4')).toBe(
    'TPB 1 Tanpa Kemiskinan, TPB 3 Kehidupan Sehat dan Sejahtera, serta TPB 4 Pendidikan Berkualitas.',
  );
  expect(goals('tpb1', 'tpb9')).toBe('TPB 1 Tanpa Kemiskinan; serta TPB 9 Industri, Inovasi dan Infrastruktur.');
});
