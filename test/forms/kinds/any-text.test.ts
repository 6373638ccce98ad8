import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Field, KINDS, kindFor } from '#forms/kinds/index.ts';
import { tidyName } from '#forms/names/tidy.ts';
import { PREFIXES, SUFFIXES } from '#forms/names/titles.ts';
import { context, field, typed } from '../support/kinds.ts';
import { NAME_PIECES } from '../support/name-pieces.ts';

const FIELDS: Field[] = [
  ...(Object.keys(KINDS) as Field['kind'][])
    .filter((kind) => kind !== 'choice' && kind !== 'choices')
    .map((kind) => field(kind)),
  field('choice', {
    options: [
      { id: 'a', label: 'Satu' },
      { id: 'b', label: { id: 'Dua', en: 'Two' } },
    ],
  }),
  field('choices', {
    options: [
      { id: 'a', label: 'Satu' },
      { id: 'b', label: 'Dua' },
    ],
  }),
  field('text', { format: 'url' }),
  field('nip', { allowNone: true }),
];
const AGENCIES = ['Dinas Kesehatan Provinsi Jambi', 'Dinas Kesehatan Kota Jambi', 'BPSDM Provinsi Jambi'];

/** Any string at all, half surrogates included, and strings near to what people type. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 }).map((codes) => String.fromCharCode(...codes)),
  fc
    .array(
      fc.constantFrom(
        '1',
        '11',
        '2027',
        '.',
        ',',
        '-',
        '/',
        ' ',
        'juta',
        'November',
        'jam',
        'dua',
        'puluh',
        'dinkes',
        'H.',
        'SH',
        '(',
        ')',
        '%',
        '+62',
        '★',
        '\u200b',
      ),
      { maxLength: 12 },
    )
    .map((pieces) => pieces.join('')),
);

describe('every kind', () => {
  test.each(FIELDS.map((one, index) => [one.kind, index, one] as const))(
    '%s (%i) never throws, and its answer is printed',
    (_kind, _index, one) => {
      const kind = kindFor(one);
      fc.assert(
        fc.property(anyText, (text) => {
          const reading = context({ agencies: AGENCIES });
          const parsed = kind.parse(typed(text), one, reading);
          const values =
            parsed.status === 'ok'
              ? [parsed.value]
              : parsed.status === 'propose'
                ? parsed.options.map(({ value }) => value)
                : [];
          for (const value of values) if (value !== null) expect(kind.print(value, one, reading)).not.toBe('');
          if (parsed.status === 'more') kind.show(one, { ...reading, partial: parsed.partial });
        }),
        { numRuns: 300 },
      );
    },
  );

  test('a proposal has a way back, and ids of its own that fit a button', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FIELDS), anyText, (one, text) => {
        const parsed = kindFor(one).parse(typed(text), one, context({ agencies: AGENCIES }));
        if (parsed.status !== 'propose') return;
        const ids = parsed.options.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.filter((id) => !/^[a-z0-9_-]{1,24}$/.test(id))).toEqual([]);
        expect(parsed.options.filter(({ value }) => value === null)).toHaveLength(1);
      }),
      { numRuns: 500 },
    );
  });
});

/** A word that is no title and nothing that is said before a name. */
function isPlainWord(text: string): boolean {
  const key = text.toLowerCase();
  return (
    /[aiueo]/.test(text) &&
    !SUFFIXES.has(key) &&
    !PREFIXES.has(key) &&
    !/^(?:nama|saya|ibu|bapak|saudara|saudari|perkenalkan|sdri)$/.test(key)
  );
}

describe('a tidied name', () => {
  const separator = fc.constantFrom(' ', '.', ', ', ',', '. ', '  ');
  const piece = fc.constantFrom(...NAME_PIECES);
  const composed = fc.array(fc.tuple(piece, separator), { minLength: 1, maxLength: 7 }).map((pairs) =>
    pairs
      .map(([text, between]) => text + between)
      .join('')
      .trim(),
  );

  test('is tidied no further', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          composed,
          composed.map((text) => text.toUpperCase()),
          composed.map((text) => text.toLowerCase()),
          anyText,
        ),
        (text) => {
          const once = tidyName(text);
          expect(tidyName(once)).toBe(once);
        },
      ),
      { numRuns: 3000 },
    );
  });

  test('keeps every letter of a name without titles', () => {
    const word = fc.stringMatching(/^[A-Z][a-z]{3,8}$/).filter(isPlainWord);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 3 }), (words) => {
        const letters = (text: string) => text.toLowerCase().replace(/[^a-z]/g, '');
        expect(letters(tidyName(words.join(' ')))).toBe(letters(words.join(' ')));
      }),
    );
  });
});
