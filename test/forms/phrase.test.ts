import { expect, test } from 'vitest';
import { fillPhrase, phraseIn, wordings } from '#forms/phrase.ts';

const both = { id: 'Selamat pagi, {name}.', en: 'Good morning, {name}.' };

test('a phrase is said in the language of the reader; a plain text serves both', () => {
  expect([phraseIn(both, 'id'), phraseIn(both, 'en'), phraseIn('Halo', 'en')]).toEqual([both.id, both.en, 'Halo']);
  expect([wordings(both), wordings('Halo')]).toEqual([[both.id, both.en], ['Halo']]);
});

test('places are filled; one without a value shows its gap', () => {
  expect(fillPhrase(both, 'id', { name: 'Siti $& {name}' })).toBe('Selamat pagi, Siti $& {name}.');
  expect(fillPhrase(both, 'en', {})).toBe('Good morning, {name}.');
});
