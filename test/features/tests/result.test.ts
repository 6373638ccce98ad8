import { describe, expect, test } from 'vitest';
import { markTest } from '#features/tests/mark.ts';
import { resultLines } from '#features/tests/result.ts';
import type { Test } from '#feedback/definition.ts';
import { checkTest } from '#feedback/test-file.ts';
import type { Value } from '#forms/types.ts';

const file = (questions: object[]) => ({ id: 'kecil', version: 3, title: 'Kecil', questions });
const question = (id: string, right: string, options: unknown[] = ['satu', 'dua', 'tiga']) => ({
  id,
  label: `L ${id}`,
  question: `${id}?`,
  options,
  right,
});
const { test: small } = checkTest(file([question('a', 'A'), question('b', 'B'), question('c', 'C')])) as { test: Test };

describe('a file of a test', () => {
  test('becomes questions with their options below, and letters on the buttons', () => {
    const [field] = small.form.fields;
    expect([field?.kind, field?.question]).toEqual([
      'choice',
      { id: 'a?\n\nA. satu\nB. dua\nC. tiga', en: 'a?\n\nA. satu\nB. dua\nC. tiga' },
    ]);
    expect(field?.kind === 'choice' && field.options.map(({ id, label, also }) => [id, label, also])).toEqual([
      ['a', 'A', ['satu']],
      ['b', 'B', ['dua']],
      ['c', 'C', ['tiga']],
    ]);
  });

  test.each<[string, object, string]>([
    ['a key without its option', question('a', 'D'), 'names option D, but there are 3; write A to C'],
    ['a key that is no letter', question('a', 'F'), 'questions.#1.right must be one of A, B, C, D, E'],
    ['an option twice', question('a', 'A', ['satu', 'satu']), 'is written twice; choose another'],
    ['one option', question('a', 'A', ['satu']), 'questions.#1.options must have at least 2 options'],
    [
      'no label',
      { ...question('a', 'A'), label: undefined },
      'questions.#1.label is missing; write a text, or {id, en}',
    ],
  ])('%s is a mistake', (_what, one, message) => {
    const checked = checkTest(file([one]));
    expect('mistakes' in checked && checked.mistakes.map((mistake) => mistake.message)).toEqual([message]);
  });
});

test.each<[string, Record<string, Value>, string[], string[]]>([
  ['all', { a: 'a', b: 'b', c: 'c' }, ['a', 'b', 'c'], []],
  ['some', { a: 'a', b: 'c', c: 'c' }, ['a', 'c'], ['b']],
  ['what was not answered is not right', { b: 'b' }, ['b'], ['a', 'c']],
  ['nor what is no option', { a: 7, b: null, c: 'A' }, [], ['a', 'b', 'c']],
])('%s', (_what, answers, right, wrong) => {
  const marked = markTest(small, answers);
  expect([marked.right, marked.wrong]).toEqual([right, wrong]);
  expect(Object.values(marked.given).every((given) => typeof given === 'string')).toBe(true);
});

describe('what somebody reads', () => {
  const keys = (
    occasion: 'pre' | 'post',
    answers: Record<string, Value>,
    before: { right: number; of: number } | null = null,
  ) =>
    resultLines({ test: small, title: 'W', occasion }, markTest(small, answers), before, 'id').map((line) =>
      typeof line === 'object' && 'key' in line ? [line.key, line.args] : line,
    );

  test('the first test gives no right answer away', () => {
    expect(keys('pre', { a: 'a', b: 'c' })).toEqual([
      ['quiz-pre-done', { title: 'W', right: 1, of: 3 }],
      ['quiz-right', { questions: 'L a' }],
      ['quiz-later', undefined],
    ]);
  });

  test('the second tells them, and what was scored before', () => {
    expect(keys('post', { a: 'a', b: 'c', c: 'b' }, { right: 0, of: 3 })).toEqual([
      ['quiz-post-done', { title: 'W', right: 1, of: 3 }],
      ['quiz-before', { right: 0, of: 3 }],
      ['quiz-right', { questions: 'L a' }],
      '',
      ['quiz-answers', undefined],
      ['quiz-answer', { label: 'L b', answer: 'dua' }],
      ['quiz-answer', { label: 'L c', answer: 'tiga' }],
    ]);
  });

  test.each(['pre', 'post'] as const)('where all is right (%s), nothing else is to be said', (occasion) => {
    const all = keys(occasion, { a: 'a', b: 'b', c: 'c' });
    expect(all.slice(1)).toEqual([['quiz-all-right', undefined]]);
  });
});
