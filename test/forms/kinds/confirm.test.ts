import { describe, expect, test } from 'vitest';
import { confirmKind } from '#forms/kinds/confirm.ts';
import { answer, context, field, no, ok, tap, typed } from '../support/kinds.ts';

const confirm = field('confirm');

describe('confirm', () => {
  test.each(
    'ya|Ya|YA.|iya|y|yes|betul|benar|sudah|Sudah, Pak|ya, benar|iya betul|ok|oke|setuju|saya setuju|siap|bersedia|sip|1|nggih|ya terima kasih'.split(
      '|',
    ),
  )('%j is yes', (text) => {
    expect(answer(confirm, typed(text))).toEqual(ok(true));
  });

  test.each(
    'tidak|Tidak.|tdk|nggak|gak|ga|bukan|belum|Belum, Bu|salah|no|jangan|tidak setuju|belum benar|tidak usah|2'.split(
      '|',
    ),
  )('%j is no', (text) => {
    expect(answer(confirm, typed(text))).toEqual(ok(false));
  });

  test.each([
    'ya tidak',
    'belum tahu',
    'tidak apa-apa',
    'tidak tahu',
    'mungkin',
    'ya atau tidak?',
    '3',
    '👍',
    '',
    '\u200b',
    '<b>ya</b> x',
    'y'.repeat(60_000),
  ])('%j is neither', (text) => {
    expect(answer(confirm, typed(text))).toEqual(no('confirm-unclear'));
  });

  test('by button', () => {
    expect(answer(confirm, tap('yes'))).toEqual(ok(true));
    expect(answer(confirm, tap('no'))).toEqual(ok(false));
    expect(answer(confirm, tap('maybe'))).toEqual(no('button-stale'));
  });

  test('with labels of its own', () => {
    const attending = field('confirm', { yes: 'Hadir', no: { id: 'Belum, sudah ada acara', en: 'Not yet' } });
    expect(answer(attending, typed('hadir'))).toEqual(ok(true));
    expect(answer(attending, typed('sudah'))).toEqual(ok(true));
    expect(answer(attending, typed('Belum, sudah ada acara'))).toEqual(ok(false));
    expect(answer(attending, typed('not yet'))).toEqual(ok(false));
    expect(confirmKind.show(attending, context({ lang: 'en' })).options).toEqual([
      { id: 'yes', label: 'Hadir' },
      { id: 'no', label: 'Not yet' },
    ]);
  });

  test('is printed by its words', () => {
    expect(confirmKind.print(true, confirm, context())).toEqual({ key: 'kind-yes' });
    expect(confirmKind.print(false, confirm, context())).toEqual({ key: 'kind-no' });
  });
});
