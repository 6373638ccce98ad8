import { describe, expect, test } from 'vitest';
import { longTextKind } from '#forms/kinds/long-text.ts';
import type { Value } from '#forms/types.ts';
import { answer, context, field, no, type Outcome, ok, tap, typed } from '../support/kinds.ts';

const essay = field('long-text', { maxWords: 12, maxCharacters: 120, single: true });

const AWKWARD: [what: string, typed: string, expected: Outcome][] = [
  ['a sentence', 'Ibu hamil menunggu lama.', ok('Ibu hamil menunggu lama.')],
  ['two paragraphs', 'Satu.\n\nDua.', ok('Satu.\n\nDua.')],
  ['two lines', 'Satu\nDua', ok('Satu\nDua')],
  ['too many empty lines', 'Satu\n\n\n\n\nDua', ok('Satu\n\nDua')],
  ['lines of spaces', 'Satu\n   \n \nDua', ok('Satu\n\nDua')],
  ['spaces at line ends', 'Satu  \n  Dua', ok('Satu\nDua')],
  ['lines of Windows', 'Satu\r\nDua\r\n', ok('Satu\nDua')],
  ['lines of old machines', 'Satu\rDua', ok('Satu\nDua')],
  ['line and paragraph separators', 'Satu\u2028Dua\u2029Tiga', ok('Satu\nDua\nTiga')],
  ['vertical tab and form feed', 'Satu\vDua\fTiga', ok('Satu\nDua\nTiga')],
  ['next line', 'Satu\u0085Dua', ok('Satu\nDua')],
  ['tabs', 'Satu\t\tDua', ok('Satu Dua')],
  ['runs of spaces', 'Satu    dua', ok('Satu dua')],
  ['no-break spaces', 'Satu\u00a0\u00a0dua', ok('Satu dua')],
  ['spaces around', '\n\n  Satu \n', ok('Satu')],
  ['bullets', '• satu\n• dua', ok('• satu\n• dua')],
  ['bullets of a word processor', '\uf0b7\tsatu\n\uf0a7\tdua', ok('• satu\n• dua')],
  ['a numbered list', '1. satu\n2. dua', ok('1. satu\n2. dua')],
  ['zero-width spaces', 'Sa\u200btu', ok('Satu')],
  ['byte order mark', '\ufeffSatu', ok('Satu')],
  ['soft hyphens', 'pe\u00adla\u00adyan\u00adan', ok('pelayanan')],
  ['right-to-left override', '\u202eSatu\u202c', ok('Satu')],
  ['control characters', 'Sa\u0000tu\u001b', ok('Satu')],
  ['letters taken apart', 'Cafe\u0301', ok('Café')],
  ['piled marks', `Z${'\u0335'.repeat(99)}`, ok(`Z${'\u0335'.repeat(4)}`)],
  ['half of a surrogate pair', 'Satu\udc00', ok('Satu')],
  ['HTML', '<b>Satu</b> & dua', ok('<b>Satu</b> & dua')],
  ['Markdown', '**Satu** _dua_', ok('**Satu** _dua_')],
  ['a formula', '=HYPERLINK("x")', ok('=HYPERLINK("x")')],
  ['emoji among words', 'Bagus 👍 sekali', ok('Bagus 👍 sekali')],
  ['a family', 'Untuk 👨‍👩‍👧', ok('Untuk 👨‍👩‍👧')],
  ['quotes as typed', '“Satu” ‘dua’', ok('“Satu” ‘dua’')],
  ['one letter', 'a', ok('a')],
  ['a figure', '42', ok('42')],
  ['the word that ends the other kind', 'selesai', ok('selesai')],
  ['twelve words', 'a b c d e f g h i j k l', ok('a b c d e f g h i j k l')],
  ['lone dashes are no words', 'a - b - c - d - e - f - g - h', ok('a - b - c - d - e - f - g - h')],
  ['thirteen words', 'a b c d e f g h i j k l m', no('long-text-one-many-words')],
  ['121 characters', 'a'.repeat(121), no('long-text-one-many-characters')],
  ['nothing', '', no('text-empty')],
  ['spaces and lines', ' \n\n ', no('text-empty')],
  ['invisible alone', '\u200b\u2060\u200e', no('text-empty')],
  ['emoji alone', '🙏🙏🙏', no('text-no-words')],
  ['dots alone', '…', no('text-no-words')],
  ['ruled lines alone', '-----', no('text-no-words')],
];

describe('long-text in one message', () => {
  test.each(AWKWARD)('%s', (_what, text, expected) => {
    expect(answer(essay, typed(text))).toEqual(expected);
  });

  describe('that an app has cut', () => {
    const long = field('long-text', { single: true, maxCharacters: 6000 });
    const piece = 'kata '.repeat(800).trim();
    const send = (partial: Value | undefined, text: string, id: number) =>
      answer(long, typed(text, id), partial === undefined ? {} : { partial });
    const partialOf = (outcome: Outcome) => ('more' in outcome ? (outcome.more as Value) : undefined);

    test('is awaited, and ends with its last piece, a word or a tap', () => {
      const first = send(undefined, piece, 7);
      expect(first).toEqual({ more: { parts: [[7, piece]] }, say: 'kind-long-text-cut' });
      expect(send(partialOf(first), 'penutup', 8)).toEqual(ok(`${piece} penutup`));
      expect(send(partialOf(first), 'selesai', 9)).toEqual(ok(piece));
      expect(answer(long, tap('_done'), { partial: partialOf(first) as Value })).toEqual(ok(piece));
    });

    test('and is too long is dropped to its last piece; what comes later is an answer', () => {
      const second = send(partialOf(send(undefined, piece, 7)), piece, 8);
      expect(second).toEqual({ more: { parts: [], dropped: 8 }, say: 'kind-long-text-too-long' });
      const third = send(partialOf(second), piece, 9);
      expect(third).toEqual({ more: { parts: [], dropped: 9 }, say: 'kind-long-text-rest' });
      expect(send(partialOf(third), 'ekor', 10)).toEqual({ more: { parts: [] }, say: 'kind-long-text-rest' });
      expect(send(partialOf(third), 'Intinya saja.', 12)).toEqual(ok('Intinya saja.'));
      expect(send({ parts: [] }, 'Intinya saja.', 11)).toEqual(ok('Intinya saja.'));
    });

    test.each([
      ['60,000 characters', 'a'.repeat(60_000), 'kind-long-text-one-many-characters'],
      ['60,000 lines', 'a\n'.repeat(30_000), 'kind-long-text-one-many-words'],
    ])('%s are not kept', (_what, text, say) => {
      expect(answer(essay, typed(text))).toEqual({ more: { parts: [], dropped: 1 }, say });
    });
  });

  test('too little of it is not said to be kept', () => {
    const words = field('long-text', { single: true, minWords: 3 });
    expect(answer(words, typed('satu dua'))).toEqual(no('long-text-one-few-words'));
    const characters = field('long-text', { single: true, minCharacters: 10 });
    expect(answer(characters, typed('singkat'))).toEqual(no('long-text-one-few-characters'));
  });
});

describe('long-text in several messages', () => {
  const draft = field('long-text', { minWords: 3, maxWords: 8 });
  const send = (partial: Value | undefined, text: string, id: number) =>
    answer(draft, typed(text, id), partial === undefined ? {} : { partial });

  test('keeps each part, with the count so far, until the button', () => {
    const one = { parts: [[7, 'satu dua']] };
    const two = {
      parts: [
        [7, 'satu dua'],
        [9, 'tiga empat'],
      ],
    };
    expect(send(undefined, 'satu dua', 7)).toEqual({ more: one, say: 'kind-long-text-kept' });
    expect(send(one, 'tiga  empat', 9)).toEqual({ more: two, say: 'kind-long-text-kept' });
    expect(answer(draft, tap('_done'), { partial: two })).toEqual(ok('satu dua\n\ntiga empat'));
  });

  test('says how many words there are', () => {
    const partial = { parts: [[7, 'satu dua']] };
    expect(longTextKind.parse(typed('tiga', 8), draft, context({ partial }))).toEqual({
      status: 'more',
      partial: {
        parts: [
          [7, 'satu dua'],
          [8, 'tiga'],
        ],
      },
      say: { key: 'kind-long-text-kept', args: { words: 3 } },
    });
  });

  test.each(['selesai', 'Selesai.', 'SELESAI', 'sudah selesai', 'cukup', 'done'])('ends with the word %j', (word) => {
    expect(send({ parts: [[1, 'satu dua tiga']] }, word, 2)).toEqual(ok('satu dua tiga'));
  });

  test('reads the parts by their message ids, whatever order they came in', () => {
    expect(send({ parts: [[9, 'tiga']] }, 'satu dua', 7)).toEqual({
      more: {
        parts: [
          [7, 'satu dua'],
          [9, 'tiga'],
        ],
      },
      say: 'kind-long-text-kept',
    });
  });

  test('takes a repeated or edited part once', () => {
    const partial = {
      parts: [
        [7, 'satu'],
        [9, 'dua'],
      ],
    };
    expect(send(partial, 'nol', 7)).toEqual({
      more: {
        parts: [
          [7, 'nol'],
          [9, 'dua'],
        ],
      },
      say: 'kind-long-text-kept',
    });
  });

  test('goes on within a sentence that the app cut at its limit', () => {
    const roomy = field('long-text', { maxCharacters: 12_000 });
    const long = `${'kata '.repeat(800)}masih`;
    const close = (first: string) =>
      answer(roomy, tap('_done'), {
        partial: {
          parts: [
            [1, first],
            [2, 'lanjut'],
          ],
        },
      });
    expect(close(long)).toEqual(ok(`${long} lanjut`));
    expect(close(`${long}.`)).toEqual(ok(`${long}.\n\nlanjut`));
  });

  test('refuses what exceeds, with the counts, and keeps what there is', () => {
    const partial = { parts: [[1, 'a b c d e f']] };
    expect(longTextKind.parse(typed('g h i', 2), draft, context({ partial }))).toEqual({
      status: 'reject',
      say: { key: 'kind-long-text-many-words', args: { words: 9, max: 8, over: 1 } },
    });
    expect(answer(draft, tap('_done'), { partial })).toEqual(ok('a b c d e f'));
  });

  test('says of the first part alone that it is not kept, and of its edited form that the former is', () => {
    const tooMuch = 'a b c d e f g h i';
    expect(send(undefined, tooMuch, 1)).toEqual(no('long-text-one-many-words'));
    expect(send({ parts: [[1, 'a b c']] }, tooMuch, 1)).toEqual(no('long-text-many-words'));
  });

  test('is not done before anything is there, or too little', () => {
    expect(answer(draft, tap('_done'))).toEqual(no('long-text-nothing-yet'));
    expect(answer(draft, typed('selesai'))).toEqual(no('long-text-nothing-yet'));
    expect(send({ parts: [[1, 'satu dua']] }, 'selesai', 2)).toEqual(no('long-text-few-words'));
    const thorough = field('long-text', { minCharacters: 10 });
    expect(answer(thorough, tap('_done'), { partial: { parts: [[1, 'singkat']] } })).toEqual(
      no('long-text-few-characters'),
    );
  });

  test('offers the button once there is something to end', () => {
    expect(longTextKind.show(draft, context()).options).toEqual([]);
    expect(longTextKind.show(draft, context({ partial: { parts: [[1, 'satu']] } })).options).toEqual([
      { id: '_done', label: { key: 'kind-done-button' } },
    ]);
  });

  test('a voice message is named', () => {
    expect(longTextKind.parse({ type: 'other', what: 'voice' }, draft, context())).toEqual({
      status: 'reject',
      say: { key: 'kind-unexpected', args: { what: 'voice' } },
    });
  });
});

describe('a text that is kept without its writer', () => {
  const nameless = field('long-text', { single: true, nameless: true });
  const names = context({ names: ['Rina Wati'] });

  test.each(['Ruangnya panas.', 'Bu Rina jelas sekali.'])('is taken as it is: %s', (text) => {
    expect(longTextKind.parse(typed(text), nameless, names)).toEqual({ status: 'ok', value: text });
  });

  test('is asked about where it seems to say who somebody is', () => {
    expect(longTextKind.parse(typed('Pak Joko terlambat.'), nameless, names)).toEqual({
      status: 'propose',
      say: { key: 'kind-long-text-names' },
      options: [
        { id: 'send', label: { key: 'kind-as-it-is-button' }, value: 'Pak Joko terlambat.' },
        { id: '_retype', label: { key: 'kind-retype-button' }, value: null },
      ],
    });
  });
});
