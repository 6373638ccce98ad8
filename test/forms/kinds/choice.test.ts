import { describe, expect, test } from 'vitest';
import { choiceKind } from '#forms/kinds/choice.ts';
import { loadForms } from '#forms/load.ts';
import { answer, ask, context, field, no, type Outcome, ok, tap, typed } from '../support/kinds.ts';

const attendance = field('choice', {
  options: [
    { id: 'invited', label: { id: 'Pejabat yang diundang', en: 'The invited official' }, also: ['sendiri'] },
    { id: 'behalf', label: { id: 'Mewakili pejabat', en: 'On behalf of one' } },
  ],
});

describe('choice', () => {
  test.each<[string, Outcome]>([
    ['Mewakili pejabat', ok('behalf')],
    ['mewakili pejabat', ok('behalf')],
    ['  MEWAKILI   PEJABAT. ', ok('behalf')],
    ['mewakili', ok('behalf')],
    ['wak', no('choice-unknown')],
    ['mew', ok('behalf')],
    ['diundang', ok('invited')],
    ['sendiri', ok('invited')],
    ['On behalf of one', ok('behalf')],
    ['behalf', ok('behalf')],
    ['1', ok('invited')],
    ['2', ok('behalf')],
    ['2.', ok('behalf')],
    ['nomor 2', ok('behalf')],
    ['yang kedua', ok('behalf')],
    ['pertama', ok('invited')],
    ['me\u200bwakili', ok('behalf')],
    ['m', ask('choice-meant', 'behalf')],
    ['pejabat', ask('choice-which', 'invited', 'behalf')],
    ['mewakilii', ask('choice-meant', 'behalf')],
    ['saya mewakili pak kadis', ask('choice-meant', 'behalf')],
    ['bukan mewakili', no('choice-unknown')],
    ['3', no('choice-unknown')],
    ['0', no('choice-unknown')],
    ['1 2', no('choice-unknown')],
    ['hadir dong', no('choice-unknown')],
    ['👍', no('choice-unknown')],
    ['<b>', ask('choice-meant', 'behalf')],
    ['', no('choice-empty')],
    ['\u200b', no('choice-empty')],
    ['x'.repeat(60_000), no('choice-unknown')],
  ])('%j', (text, expected) => {
    expect(answer(attendance, typed(text))).toEqual(expected);
  });

  test('by button, and by a button that is no more', () => {
    expect(answer(attendance, tap('behalf'))).toEqual(ok('behalf'));
    expect(answer(attendance, tap('gone'))).toEqual(no('button-stale'));
    expect(answer(attendance, tap('_next'))).toEqual(no('button-stale'));
  });

  test('a figure that stands in a label is no place', () => {
    const sizes = field('choice', {
      options: [
        { id: 'a', label: '20 JP' },
        { id: 'b', label: '2 JP' },
        { id: 'c', label: '1 JP' },
      ],
    });
    expect(answer(sizes, typed('2'))).toEqual(ok('b'));
    expect(answer(sizes, typed('1'))).toEqual(ok('c'));
    expect(answer(sizes, typed('3'))).toEqual(ok('c'));
    expect(answer(sizes, typed('20'))).toEqual(ok('a'));
  });

  test('shows short labels side by side, long ones one below the other', () => {
    expect(choiceKind.show(attendance, context()).columns).toBe(1);
    expect(choiceKind.show(field('choice', { options: [{ id: 'a', label: 'Daring' }] }), context()).columns).toBe(2);
  });

  test('is printed in the language of the reader; an option that is gone by its id', () => {
    expect(choiceKind.print('behalf', attendance, context())).toBe('Mewakili pejabat');
    expect(choiceKind.print('behalf', attendance, context({ lang: 'en' }))).toBe('On behalf of one');
    expect(choiceKind.print('gone', attendance, context())).toBe('gone');
  });

  test('a sticker is answered with what to do', () => {
    expect(answer(attendance, { type: 'other', what: 'sticker' })).toEqual(no('unexpected-choice'));
  });
});

describe('choice of many', () => {
  const forms = loadForms(`${import.meta.dirname}/../../../prompts/forms`);
  const find = (form: string, id: string) => {
    const found = forms.find((f) => f.id === form)?.fields.find((f) => f.id === id);
    if (found?.kind !== 'choice') throw new Error(`no choice ${form}.${id}`);
    return found;
  };
  const province = find('workshop', 'province');
  const rank = find('certificate', 'rank');
  const idsShown = (partial?: { page: number }) =>
    choiceKind.show(province, context(partial ? { partial } : {})).options.map(({ id }) => id);

  test('shows eight at a time, with ways to the others', () => {
    expect(idsShown()).toEqual(['11', '12', '13', '14', '15', '16', '17', '18', '_next']);
    expect(idsShown({ page: 1 })).toEqual(['19', '21', '31', '32', '33', '34', '35', '36', '_prev', '_next']);
    expect(idsShown({ page: 4 })).toEqual(['91', '92', '93', '94', '95', '96', '_prev'].slice(0, 6).concat('_prev'));
  });

  test.each<[string, number, number]>([
    ['_next', 0, 1],
    ['_next', 4, 4],
    ['_prev', 4, 3],
    ['_prev', 0, 0],
  ])('%s on page %i leads to %i', (button, page, next) => {
    expect(answer(province, tap(button), { partial: { page } })).toEqual({ more: { page: next } });
  });

  test.each<[string, number]>([
    ['berikutnya', 2],
    ['selanjutnya', 2],
    ['>', 2],
    ['sebelumnya', 0],
    ['halaman 4', 3],
    ['halaman 99', 4],
  ])('the page is turned by typing %j', (text, page) => {
    expect(answer(province, typed(text), { partial: { page: 1 } })).toEqual({ more: { page } });
  });

  test.each<[string, Outcome]>([
    ['jambi', ok('15')],
    ['Jogja', ok('34')],
    ['DKI Jakarta', ok('31')],
    ['jatim', ok('35')],
    ['gorontalo', ok('75')],
    ['gorontlo', ask('choice-meant', '75')],
    ['papua', ok('91')],
    ['papua barat', ok('92')],
    ['barat daya', ok('96')],
    ['kepri', ok('21')],
    ['sulawesi', ask('choice-which', '71', '72', '73', '74', '76')],
    ['riau', ok('14')],
    ['kepulauan', ask('choice-which', '19', '21')],
    ['Atlantis', no('choice-unknown')],
  ])('a province by typing %j', (text, expected) => {
    expect(answer(province, typed(text))).toEqual(expected);
  });

  test('a place counts on the page that is shown', () => {
    expect(answer(province, typed('5'))).toEqual(ok('15'));
    expect(answer(province, typed('1'), { partial: { page: 1 } })).toEqual(ok('19'));
  });

  test('a rank is printed in full', () => {
    expect(choiceKind.print('iii-b', rank, context())).toBe('Penata Muda Tk. I (III/b)');
    expect(choiceKind.print('pppk-ix', rank, context())).toBe('PPPK golongan IX');
  });

  test.each<[string, Outcome]>([
    ['Penata Muda Tk. I (III/b)', ok('iii-b')],
    ['III/b', ok('iii-b')],
    ['iii b', ok('iii-b')],
    ['IIIb', ok('iii-b')],
    ['Penata Muda Tk. I', ok('iii-b')],
    ['penata muda tingkat I', ok('iii-b')],
    ['Penata Muda', ok('iii-a')],
    ['Pembina', ok('iv-a')],
    ['III', ask('choice-which', 'iii-a', 'iii-b', 'iii-c', 'iii-d', 'pppk-iii')],
    ['golongan III', ask('choice-which', 'iii-a', 'iii-b', 'iii-c', 'iii-d', 'pppk-iii')],
    ['golongan III/c', ok('iii-c')],
    ['PPPK III', ok('pppk-iii')],
    ['I', no('choice-many')],
    ['honorer', ok('none')],
    ['IX', ok('pppk-ix')],
    ['PPPK IX', ok('pppk-ix')],
    ['golongan IX', ok('pppk-ix')],
    ['Lainnya', ok('other')],
    ['TNI', ok('other')],
  ])('a rank by typing %j', (text, expected) => {
    expect(answer(rank, typed(text))).toEqual(expected);
  });
});
