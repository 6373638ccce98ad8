import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bare } from '#forms/navigation.ts';
import { cleanLine, countWords, fold } from '#forms/reading/clean.ts';

/** Letters, signs and spaces of ASCII, for which there is a cheaper way. */
const plain = fc.string({ unit: fc.constantFrom(...'abzAZ09 \n\t.,!?-\'`"/&'), maxLength: 60 });

/** A letter outside of ASCII takes the general way. */
describe('plain text is read as any other', () => {
  it('folds', () => {
    fc.assert(fc.property(plain, (text) => void expect(fold(`${text} é`)).toBe(`${fold(text)} e`.trim())));
  });

  it('counts words', () => {
    fc.assert(fc.property(plain, (text) => void expect(countWords(`${text} é`)).toBe(countWords(text) + 1)));
  });

  it('becomes a line', () => {
    fc.assert(fc.property(plain, (text) => void expect(cleanLine(`${text} é`)).toBe(`${cleanLine(text)} é`.trim())));
  });

  it.each([
    ['  Ya ', 'ya'],
    ['Ya,\n benar!!', 'ya, benar'],
    ['Lanjut…', 'lanjut'],
    ['a\u00a0b', 'a b'],
    ['v1.0 beta', 'v1.0 beta'],
  ])('%j is compared as %j', (text, expected) => {
    expect(bare(text)).toBe(expected);
  });
});
