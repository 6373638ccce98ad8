import { expect, test } from 'vitest';
import { createLetters } from '#documents/charts/letters.ts';
import { readFonts } from '#documents/pdf-fonts.ts';

const letters = createLetters(readFonts());
const size = 32;
/** Of so many letters n: each is as wide as any other. */
const wide = (count: number) => letters.width('n'.repeat(count), size);

test('a width is that of the letters, and grows with their size and weight', () => {
  expect(wide(10)).toBeCloseTo(10 * wide(1));
  expect(letters.width('n', 2 * size)).toBeCloseTo(2 * wide(1));
  expect(letters.width('Kabupaten', size, 'bold')).toBeGreaterThan(letters.width('Kabupaten', size));
  expect(letters.width('', size)).toBe(0);
});

test.each<[string, string, number, string[]]>([
  ['nothing', ' \n ', 9, []],
  ['what fits stays in one line', 'nnn nnn', 9, ['nnn nnn']],
  ['lines end between words', 'nnnn nnnn nnnn', 9, ['nnnn nnnn', 'nnnn']],
  ['no word is left alone where the line above could give one', 'nnn nnn nnn nnn', 12, ['nnn nnn', 'nnn nnn']],
  ['line ends and rows of spaces are spaces', ' nnn\n\n nnn\tnnn', 99, ['nnn nnn nnn']],
  ['a word that is wider than a line is broken', 'nnnnnnnnnn', 4, ['nnnn', 'nnnn', 'nn']],
  ['the rest behind a long word goes on in its line', 'nnnnnn nn', 5, ['nnnnn', 'n nn']],
  ['what is too long ends in an ellipsis', 'nnnn nnnn nnnn nnnn', 5, ['nnnn', 'nnnn', 'nnn…']],
  ['a letter and its accents stay together', 'e\u0331e\u0331e\u0331', 1.5, ['e\u0331', 'e\u0331', 'e\u0331']],
  ['at most three accents on a letter', `x${'\u0331'.repeat(40)}`, 9, [`x${'\u0331'.repeat(3)}`]],
  ['signs that turn the order are left out', '\u202enn\u202c \u2066nn\u2069', 9, ['nn nn']],
  ['control characters and halves of letters too', 'n\u0000\u0007n\ud800', 9, ['nn\ufffd']],
  ['what the font cannot draw shows as lost', 'n 日 👨‍👩‍👧', 9, ['n □ □']],
  ['markup is text', '<b>&amp; {a|n}', 30, ['<b>&amp; {a|n}']],
])('%s', (_what, text, count, lines) => {
  expect(letters.broken(text, { width: wide(count) + 1, size, lines: 3 })).toEqual(lines);
});

test('every line of any text fits its room, and nothing of a text that fits is lost', () => {
  const texts = [
    'kata '.repeat(400),
    'x'.repeat(2_000),
    'مرحبا بالعالم '.repeat(50),
    'Ditjen. Bina Pembangunan Daerah, S.K.M., M.Kes.',
  ];
  for (const text of texts) {
    for (const width of [60, 200, 983]) {
      const lines = letters.broken(text, { width, size, lines: 4 });
      expect(lines.filter((line) => letters.width(line, size) > width)).toEqual([]);
      expect(lines.length).toBeLessThanOrEqual(4);
      const all = letters.broken(text, { width, size, lines: 9_999 });
      expect(all.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    }
  }
});

test('of a text of any length only so much is looked at as could be seen', () => {
  const lines = letters.broken('x'.repeat(5_000_000), { width: 983, size, lines: 9_999 });
  expect(lines.join('')).toBe(`${'x'.repeat(2_000)}…`);
});
