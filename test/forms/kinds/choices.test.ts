import { describe, expect, test } from 'vitest';
import { choicesKind } from '#forms/kinds/choices.ts';
import type { Value } from '#forms/types.ts';
import { answer, context, field, no, type Outcome, ok, tap, typed } from '../support/kinds.ts';

const topics = field('choices', {
  max: 3,
  options: [
    { id: 'health', label: { id: 'Kesehatan', en: 'Health' } },
    { id: 'school', label: { id: 'Pendidikan', en: 'Education' } },
    { id: 'permits', label: { id: 'Perizinan dan investasi', en: 'Permits' } },
    { id: 'roads', label: { id: 'Jalan', en: 'Roads' } },
  ],
});
const sofar = (...chosen: string[]) => ({ partial: { chosen, page: 0 } });
const chosen = (...ids: string[]): Outcome => ({ more: { chosen: ids, page: 0 } });
const told = (...ids: string[]): Outcome => ({ more: { chosen: ids, page: 0 }, say: 'kind-choices-chosen' });

describe('choices', () => {
  test('a tap chooses, a second takes it back', () => {
    expect(answer(topics, tap('school'))).toEqual(chosen('school'));
    expect(answer(topics, tap('health'), sofar('school'))).toEqual(chosen('health', 'school'));
    expect(answer(topics, tap('school'), sofar('health', 'school'))).toEqual(chosen('health'));
  });

  test('what is chosen has a mark', () => {
    expect(choicesKind.show(topics, context(sofar('school'))).options.map(({ label }) => label)).toEqual([
      'Kesehatan',
      '✓ Pendidikan',
      'Perizinan dan investasi',
      'Jalan',
      { key: 'kind-done-button' },
    ]);
  });

  test.each<[string, Outcome]>([
    ['Kesehatan', chosen('health')],
    ['kesehatan, jalan', told('health', 'roads')],
    ['1, 3', told('health', 'permits')],
    ['1 dan 3', told('health', 'permits')],
    ['1 3', told('health', 'permits')],
    ['1;3', told('health', 'permits')],
    ['1 & 3', told('health', 'permits')],
    ['3,1', told('health', 'permits')],
    ['Kesehatan\nPendidikan', told('health', 'school')],
    ['perizinan dan investasi', chosen('permits')],
    ['health', chosen('health')],
    ['1, 3, selesai', ok(['health', 'permits'])],
    ['semua', no('choices-too-many')],
    ['1, 2, 3, 4', no('choices-too-many')],
    ['1, 9', no('choices-unknown')],
    ['entah', no('choices-unknown')],
    ['👍', no('choices-unknown')],
    ['', no('choice-empty')],
  ])('typed %j', (text, expected) => {
    expect(answer(topics, typed(text))).toEqual(expected);
  });

  test('typing adds to what is chosen', () => {
    expect(answer(topics, typed('1, 4'), sofar('school'))).toEqual(told('health', 'school', 'roads'));
  });

  test.each([tap('_done'), typed('selesai'), typed('Sudah.')])('ends with %j', (input) => {
    expect(answer(topics, input, sofar('school', 'health'))).toEqual(ok(['health', 'school']));
  });

  test('needs the least number, unless it may be left empty', () => {
    expect(answer(topics, tap('_done'))).toEqual(no('choices-too-few'));
    expect(answer(field('choices', { ...topics, required: false }), tap('_done'))).toEqual(ok([]));
  });

  test('the most is refused, with the number', () => {
    expect(choicesKind.parse(tap('roads'), topics, context(sofar('health', 'school', 'permits')))).toEqual({
      status: 'reject',
      say: { key: 'kind-choices-too-many', args: { max: 3 } },
    });
  });

  test('pages keep what is chosen', () => {
    const many = field('choices', {
      options: Array.from({ length: 10 }, (_, i) => ({ id: `o${i}`, label: `Nomor ${'abcdefghij'[i]}` })),
    });
    const partial: Value = { chosen: ['o0'], page: 0 };
    expect(answer(many, tap('_next'), { partial })).toEqual({ more: { chosen: ['o0'], page: 1 } });
    expect(answer(many, tap('o9'), { partial: { chosen: ['o0'], page: 1 } })).toEqual({
      more: { chosen: ['o0', 'o9'], page: 1 },
    });
  });

  test('is printed by labels', () => {
    expect(choicesKind.print(['health', 'roads'], topics, context())).toBe('Kesehatan, Jalan');
    expect(choicesKind.print([], topics, context())).toEqual({ key: 'kind-choices-none' });
  });
});
