import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openGround } from '#mentor/grounding/open.ts';
import type { FactKind } from '#mentor/grounding/types.ts';

const ground = openGround(join(import.meta.dirname, '../../../prompts'));
const say = (kind: FactKind) => kind;
const LONG = 60_000;
const PIECES = [
  '“',
  '"',
  "'",
  '.',
  '1.',
  '1.000',
  'dua ',
  'satu juta ',
  'A.',
  'Dinas ',
  'Kabupaten X ',
  'Peraturan Bupati Nomor 1 Tahun ',
  'SK Nomor 1/2/3/',
  'Maret – ',
  '12–',
  '12/3/2024 ',
  'Rp',
  'jam 8 - ',
  'lebih dari ',
  'ke-',
  '[isi: a',
  '\n',
  'kata "x y" ',
  'á',
  '🙂',
  '٤',
];

it.each(PIECES)('reads 60,000 characters of %j to their end', (piece) => {
  const text = piece.repeat(LONG / piece.length);
  expect(ground(text, [{ id: 'a', text: text.slice(0, LONG / 10) }], say).text).toBe(text);
});

const texts = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 6 })))
  .map((all) => all.join(''));

it('never throws, says the same twice, and cuts out exactly what it names', () => {
  fc.assert(
    fc.property(texts, texts, (said, text) => {
      const sources = [{ id: 'a', text: said }];
      const grounded = ground(text, sources, say);
      expect(ground(text, sources, say)).toEqual(grounded);
      for (const sentence of grounded.sentences) {
        for (const { from, to, text: cut } of sentence.unfounded) expect(text.slice(from, to)).toBe(cut);
        expect(sentence.mended === sentence.text).toBe(sentence.unfounded.length === 0);
      }
    }),
    { numRuns: 200 },
  );
});

it('finds nothing unfounded in what the person wrote', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom(
          '12 Maret 2024 ',
          '3 jam, ',
          'Rp2 juta; ',
          'dua pertiga ',
          'Perbup 12/2023 ',
          'pukul 08.00 ',
          'lebih dari 500 ',
        ),
        { minLength: 1, maxLength: 4 },
      ),
      (all) => {
        const text = all.join('serta ');
        const { sentences } = ground(text, [{ id: 'a', text }], say);
        expect(sentences.flatMap(({ unfounded }) => unfounded)).toEqual([]);
      },
    ),
  );
});
