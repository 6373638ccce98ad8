import { crc32 } from 'node:zlib';
import { expect, test } from 'vitest';
import { captionText, createCaptions } from '#documents/captions.ts';
import { figureSize } from '#documents/figure-size.ts';
import { plainOf, type Text } from '#documents/paper.ts';
import { pictureOf } from '#documents/picture.ts';
import { createRowHeights } from '#documents/row-heights.ts';
import { isTall, piecesOf } from '#documents/tall-rows.ts';

test.each([
  // In pixels of 96 to an inch; a point is 1/72 of one.
  ['its own size where there is room', { width: 300, height: 200 }, { width: 225, height: 150 }],
  ['as wide as the text', { width: 1_200, height: 600 }, { width: 450, height: 225 }],
  ['two thirds as high as the page', { width: 400, height: 800 }, { width: 200, height: 400 }],
])('a picture has %s', (_what, picture, size) => {
  expect(figureSize(picture, { width: 450, height: 600 })).toEqual(size);
});

test('figures and tables are counted apart; without a word there is no number', () => {
  const captionOf = createCaptions({ captions: { figure: 'Gambar', table: 'Tabel' } });
  const texts = (['figure', 'table', 'figure'] as const).map((kind) => captionText(captionOf(kind, 'Isi')));
  expect(texts).toEqual(['Gambar 1. Isi', 'Tabel 1. Isi', 'Gambar 2. Isi']);
  expect(captionText(createCaptions({})('figure', 'Isi'))).toBe('Isi');
});

/** A PNG that is no more than its header; the size is read from there. */
function pngOf(width: number, height: number): Buffer {
  const head = Buffer.alloc(33);
  Buffer.from('89504e470d0a1a0a', 'hex').copy(head);
  head.writeUInt32BE(13, 8);
  head.write('IHDR', 12, 'latin1');
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  head.writeUInt32BE(crc32(head.subarray(12, 29)), 29);
  return head;
}

test.each([
  ['a PNG', pngOf(640, 120), { type: 'png', width: 640, height: 120 }],
  ['a PNG of no size', pngOf(0, 120), null],
  ['a PNG that ends too early', pngOf(640, 120).subarray(0, 20), null],
  // A marker with four bytes of its own, then a frame of 300 × 80.
  ['a JPEG', Buffer.from('ffd8ffe00004aabbffc00011080050012c03', 'hex'), { type: 'jpg', width: 300, height: 80 }],
  ['a JPEG without a frame', Buffer.from('ffd8ffe00004aabbffda0004aabb0000', 'hex'), null],
  ['a JPEG whose piece says that it is empty', Buffer.from('ffd8ffe00000aabb0000000000', 'hex'), null],
  ['a text', Buffer.from('bukan gambar'), null],
  ['nothing', Buffer.alloc(0), null],
])('the size of %s', (_what, bytes, picture) => {
  expect(pictureOf(bytes)).toEqual(picture);
});

test.each<[string, Text[], number]>([
  ['empty cells', ['', ''], 1],
  ['what fits a line', ['satu dua', 'tiga'], 1],
  // An x is half as wide as its size, a bold one a little wider: 20 of them would just fill the cell.
  ['words that need a second line', [`${'x'.repeat(15)} ${'x'.repeat(15)}`, ''], 2],
  ['a word that is wider than the cell', ['x'.repeat(45), ''], 3],
  ['ends of lines', ['a\nb\nc', 'd'], 3],
  ['bold letters, which are wider', [[{ text: 'x'.repeat(19), bold: true }], ''], 2],
  ['an accent, which changes nothing', [`${'é'.repeat(10)}`, ''], 1],
])('a row of %s is as high as its lines', (_what, cells, lines) => {
  const rowHeight = createRowHeights();
  const measure = { widths: [100, 100], size: 10, leading: 1, padding: 2 };
  expect(Math.round(rowHeight(cells, measure))).toBe(Math.round(lines * 11.5 + 4.6));
});

test.each([
  // 70 points hold ten letters of 10 points, of 7 at most in the mean; a page on its side 28 lines.
  ['28 lines', 'x'.repeat(280), false],
  ['a letter more', 'x'.repeat(281), true],
  ['short lines', 'x\n'.repeat(27), false],
  ['too many of them', 'x\n'.repeat(28), true],
])('a cell of %s', (_what, text, tall) => {
  expect(isTall(text, 70, 10)).toBe(tall);
});

test('a row that is too high is cut at spaces, each piece in its manner, and nothing is lost', () => {
  const text: Text = [{ text: 'satu dua ', bold: true }, { text: 'tiga empat lima' }];
  const rows = [...piecesOf(['1', text], (one) => plainOf(one).length <= 10)];
  expect(rows).toEqual([
    [[{ text: '1' }], [{ text: 'satu dua ', bold: true }]],
    [[], [{ text: 'tiga ' }]],
    [[], [{ text: 'empat lima' }]],
  ]);
});

test('a word without an end is cut between signs, not within them', () => {
  const rows = [...piecesOf(['\u{1f6a4}'.repeat(8)], (one) => plainOf(one).length <= 5)];
  expect(rows.map(([cell = '']) => plainOf(cell))).toEqual(rows.map(([cell = '']) => plainOf(cell).toWellFormed()));
  expect(rows.map(([cell = '']) => plainOf(cell)).join('')).toBe('\u{1f6a4}'.repeat(8));
});
