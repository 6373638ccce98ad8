import { expect, test } from 'vitest';
import { blocksOf } from '#documents/word-blocks.ts';

const plain = (text: string, more: object = {}) => ({ text, level: null, bold: false, list: null, ...more });

test.each<[string, string, object[]]>([
  ['a bold line with a plain number', '<p>1. <strong>Ringkasan</strong></p>', [plain('1. Ringkasan', { bold: true })]],
  ['a bold word in a line', '<p><strong>Inti:</strong> satu dua</p>', [plain('Inti: satu dua')]],
  [
    'a heading, and what is below it',
    '<h2><a id="_Toc1"></a>Signifikansi</h2><p>Satu.</p>',
    [plain('Signifikansi', { level: 2 }), plain('Satu.')],
  ],
  [
    'a list in a list',
    '<ol><li>satu<ul><li>dua</li></ul></li><li>tiga</li></ol>',
    [plain('satu', { list: 'number' }), plain('dua', { list: 'bullet' }), plain('tiga', { list: 'number' })],
  ],
  ['a line break', '<p>satu <br />dua</p>', [plain('satu\ndua')]],
  [
    'a note, and its mark',
    '<p>Data<sup><a href="#footnote-1">[1]</a></sup> resmi</p><ol><li id="footnote-1"><p>Sumber ↑</p></li></ol>',
    [plain('Data resmi')],
  ],
  [
    'cells of several paragraphs, a table in one of them',
    '<table><tr><td><p>a</p><p>b</p></td><td><table><tr><td><p>c</p></td></tr></table></td></tr></table>',
    [{ cells: [[plain('a'), plain('b')], [plain('c')]] }],
  ],
  ['signs', '<p>a &lt; b &amp; c&nbsp;d</p>', [plain('a < b & c d')]],
  ['nothing', '<p></p><p> </p><p><img src="" /></p>', []],
])('%s', (_what, html, expected) => {
  expect(blocksOf(html)).toEqual(expected);
});
