import { describe, expect, test } from 'vitest';
import { ratingKind } from '#forms/kinds/rating.ts';
import { answer, ask, context, field, no, type Outcome, ok, tap, typed } from '../support/kinds.ts';

const stars = field('rating');

describe('rating', () => {
  test.each<[string, Outcome]>([
    ['4', ok(4)],
    ['4.', ok(4)],
    ['bintang 4', ok(4)],
    ['Bintang empat', ok(4)],
    ['4 bintang', ok(4)],
    ['empat', ok(4)],
    ['★★★★', ok(4)],
    ['★★★★☆', ok(4)],
    ['⭐⭐⭐⭐', ok(4)],
    ['⭐️⭐️⭐️⭐️', ok(4)],
    ['4 ⭐', ok(4)],
    ['nilai 5', ok(5)],
    ['nilainya 5', ok(5)],
    ['4/5', ok(4)],
    ['4 dari 5', ok(4)],
    ['1', ok(1)],
    ['4,5', ask('rating-which', 4, 5)],
    ['4.5', ask('rating-which', 4, 5)],
    ['8/10', no('rating-unclear')],
    ['0', no('rating-unclear')],
    ['6', no('rating-unclear')],
    ['-1', no('rating-unclear')],
    ['★★★★★★', no('rating-unclear')],
    ['☆☆☆', no('rating-unclear')],
    ['3-4', no('rating-unclear')],
    ['bagus', no('rating-unclear')],
    ['👍', no('rating-unclear')],
    ['', no('rating-unclear')],
    ['4'.repeat(60_000), no('rating-unclear')],
  ])('%j', (text, expected) => {
    expect(answer(stars, typed(text))).toEqual(expected);
  });

  test('by button, all in one row', () => {
    const shown = ratingKind.show(stars, context());
    expect(shown.options.map(({ id, label }) => [id, label])).toEqual([
      ['1', '★ 1'],
      ['2', '★ 2'],
      ['3', '★ 3'],
      ['4', '★ 4'],
      ['5', '★ 5'],
    ]);
    expect(shown.columns).toBe(5);
    for (const { id, label } of shown.options) expect(answer(stars, typed(String(label)))).toEqual(ok(Number(id)));
    expect(answer(stars, tap('3'))).toEqual(ok(3));
    expect(answer(stars, tap('6'))).toEqual(no('button-stale'));
  });

  test('marks may have names', () => {
    const named = field('rating', { max: 4, names: ['Tidak baik', 'Kurang baik', 'Baik', 'Sangat baik'] });
    expect(answer(named, typed('sangat baik'))).toEqual(ok(4));
    expect(answer(named, typed('Baik'))).toEqual(ok(3));
    expect(answer(named, typed('2'))).toEqual(ok(2));
    const { options, columns } = ratingKind.show(named, context());
    expect(options.at(-1)).toEqual({ id: '4', label: '4 · Sangat baik' });
    expect(columns).toBe(2);
  });

  test.each<[object, number]>([
    [{ max: 4 }, 4],
    [{ max: 7 }, 4],
    [{ max: 10 }, 5],
    [{ max: 2, names: ['Ya', 'Belum pernah sama sekali'] }, 1],
  ])('%j stands %i in a row', (extra, columns) => {
    expect(ratingKind.show(field('rating', extra), context()).columns).toBe(columns);
  });

  test('is printed with its scale', () => {
    expect(ratingKind.print(4, stars, context())).toEqual({ key: 'kind-rating', args: { value: 4, max: 5 } });
  });
});
