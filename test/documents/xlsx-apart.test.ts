import { expect, test } from 'vitest';
import { writeXlsx } from '#documents/xlsx.ts';
import { writeXlsxApart } from '#documents/xlsx-apart.ts';
import { readSheet } from '../support/sheet.ts';

const columns = [
  { header: 'Nama', width: 20, type: 'text' as const },
  { header: 'Nilai', width: 10, type: 'number' as const, decimals: 2 },
];

test('a workbook that was written in a thread holds what one written here does', async () => {
  async function* rows() {
    for (let i = 0; i < 450; i++) yield i % 7 === 0 ? [`=1+${i}`, null] : [`Orang\n${i} \u{1f600}`, i / 4];
  }
  const book = () => ({
    title: 'Buku',
    sheets: [
      { title: 'A', columns, rows: rows() },
      { title: 'B', columns, rows: [] },
    ],
  });
  const [apart, here] = [await writeXlsxApart(book()), await writeXlsx(book())];
  expect(readSheet(apart, 1).length).toBe(451);
  expect([readSheet(apart, 1), readSheet(apart, 2)]).toEqual([readSheet(here, 1), readSheet(here, 2)]);
});
