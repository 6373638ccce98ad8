import { expect, test } from 'vitest';
import { KINDS } from '#forms/kinds/index.ts';
import { mostAsked } from '#proposals/asked.ts';
import type { Question } from '#proposals/definition.ts';

type Terms = Pick<Question, 'stages' | 'when'>;

const question = (id: string, terms: Terms = {}): [string, Question] => {
  const field = KINDS.text.schema.parse({ id, kind: 'text', question: 'Apa?', label: id });
  return [id, { id, field, gap: 'g', keeper: 'k', expects: [], ...terms }];
};

const QUESTIONS = new Map([
  question('kind'),
  question('place'),
  question('plan', { stages: ['idea'] }),
  question('new', { when: { kind: ['new'] } }),
  question('copied', { when: { kind: ['copied'] } }),
  question('copied_too', { when: { kind: ['copied', 'moved'] } }),
  question('far', { when: { kind: ['copied'], place: ['far'] } }),
]);

test.each<[ids: string[], most: number]>([
  [[], 0],
  [['kind', 'place'], 2],
  [['kind', 'kind', 'place'], 2],
  [['kind', 'unknown'], 1],
  [['plan'], 0],
  [['new', 'copied'], 1],
  [['new', 'copied', 'copied_too'], 2],
  [['kind', 'new', 'copied', 'copied_too', 'far'], 4],
])('of %j one author is asked at most %i', (ids, most) => {
  expect(mostAsked(ids, QUESTIONS, 'running')).toBe(most);
});

test('what is asked of an idea counts for an idea', () => {
  expect(mostAsked(['plan', 'new'], QUESTIONS, 'idea')).toBe(2);
});
