import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { writeXlsx, type XlsxCell, type XlsxColumn } from '#documents/xlsx.ts';
import { unzip } from '../support/unzip.ts';

type Read = { type: string; value: string; style: number };

/** Reads the first sheet from the XML itself. */
function open(bytes: Buffer) {
  const files = unzip(bytes);
  const part = (name: string) => files.get(name) ?? '';
  const sheet = part('xl/worksheets/sheet1.xml');
  const strings = [...part('xl/sharedStrings.xml').matchAll(/<si><t[^>]*>([^<]*)<\/t><\/si>/g)].map(([, text = '']) =>
    text.replace(
      /&(lt|gt|amp|quot|apos);/g,
      (_, name: string) => ({ lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" })[name] ?? '',
    ),
  );
  const cells = new Map<string, Read>();
  for (const [, name = '', attributes = '', value = ''] of sheet.matchAll(
    /<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|><v>([^<]*)<\/v><\/c>)/g,
  )) {
    const type = /t="(\w+)"/.exec(attributes)?.[1] ?? 'n';
    const style = Number(/s="(\d+)"/.exec(attributes)?.[1] ?? 0);
    cells.set(name, {
      type: value === '' ? 'empty' : type,
      value: type === 's' ? (strings[Number(value)] ?? '?') : value,
      style,
    });
  }
  return { files, sheet, cells, styles: part('xl/styles.xml'), workbook: part('xl/workbook.xml') };
}

const text = (header: string): XlsxColumn => ({ header, width: 20, type: 'text' });
const number = (header: string): XlsxColumn => ({ header, width: 8, type: 'number' });
const write = (rows: XlsxCell[][], columns: XlsxColumn[] = [text('Nama')], title = 'Peserta') =>
  writeXlsx({ title, columns, rows });

test('47 participants can be read again', async () => {
  const columns = [number('No.'), text('Nama'), text('NIP'), text('Nomor HP'), text('Terdaftar')];
  const rows = Array.from({ length: 47 }, (_, index): XlsxCell[] => [
    index + 1,
    `Hj. Siti Aminah ${index + 1}, S.K.M., M.Kes.`,
    `19700101199503100${index % 10}`,
    '081234567890',
    'Kamis, 11 November 2027, pukul 08.05 WIB',
  ]);
  const bytes = await write(rows, columns);
  const { cells } = open(bytes);
  expect(cells.size).toBe(48 * 5);
  expect(['A1', 'B1', 'C1', 'D1', 'E1'].map((name) => cells.get(name)?.value)).toEqual(
    columns.map(({ header }) => header),
  );
  rows.forEach((row, index) => {
    const read = ['A', 'B', 'C', 'D', 'E'].map((letter) => cells.get(`${letter}${index + 2}`));
    expect(read.map((cell) => cell?.value)).toEqual(row.map(String));
    expect(read.map((cell) => cell?.type)).toEqual(['n', 's', 's', 's', 's']);
  });
  const again = await readXlsx(bytes);
  expect(again.sheets.map(({ name, rows: read }) => [name, read])).toEqual([
    ['Peserta', [columns.map(({ header }) => header), ...rows]],
  ]);
});

test('the header is bold, frozen and filterable; columns have their widths', async () => {
  const { sheet, styles, cells } = open(
    await write(
      [
        ['a', 1],
        ['b', 2],
      ],
      [text('Nama'), number('JP')],
    ),
  );
  expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" state="frozen" activePane="bottomLeft"/>');
  expect(sheet).toContain('<autoFilter ref="A1:B3"/>');
  expect(sheet).toMatch(/<col min="1" max="1" width="20"[^>]*\/><col min="2" max="2" width="8"/);
  const formats = [...(styles.match(/<cellXfs.*<\/cellXfs>/)?.[0] ?? '').matchAll(/<xf [^>]*fontId="(\d+)"/g)].map(
    ([, font]) => Number(font),
  );
  const fonts = [...styles.matchAll(/<font>(.*?)<\/font>/g)].map(([, font = '']) => font.includes('<b/>'));
  const bold = (name: string) => fonts[formats[cells.get(name)?.style ?? 0] ?? 0];
  expect(['A1', 'B1', 'A2', 'B2'].map(bold)).toEqual([true, true, false, false]);
});

test('it prints on A4, as wide as the page, with the header on each', async () => {
  const { sheet, workbook } = open(await write([['a']]));
  expect(sheet).toMatch(/<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"\/>/);
  expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>');
  expect(workbook).toMatch(
    /<definedName name="_xlnm.Print_Titles" localSheetId="0">'?Peserta'?!\$1:\$1<\/definedName>/,
  );
});

test('a row is as high as its lines', async () => {
  const rows: XlsxCell[][] = [
    ['satu'],
    ['dua\nbaris'],
    ['Dinas Pemberdayaan Masyarakat dan Desa Provinsi Jambi'],
    ['x'.repeat(30_000)],
  ];
  const { sheet } = open(await write(rows, [text('Nama')]));
  const heights = [...sheet.matchAll(/<row r="(\d+)"([^>]*)>/g)].map(([, row, rest = '']) => [
    row,
    /ht="(\d+)"/.exec(rest)?.[1],
  ]);
  expect(heights).toEqual([
    ['1', undefined],
    ['2', undefined],
    ['3', '30'],
    ['4', '45'],
    ['5', '409'],
  ]);
});

describe('a text cell is text', () => {
  test.each([
    '=1+1',
    '+62812345',
    '-5',
    '@SUM(A1)',
    '=HYPERLINK("http://x","klik")',
    "=cmd|' /C calc'!A0",
    '\t=1+1',
    '197001011995031001',
    '0812',
    '1e5',
    'TRUE',
    '<b>&amp;"\'</b>',
    '  di tepi  ',
    'dua\nbaris',
    '😀 é',
  ])('%j', async (value) => {
    const { cells, sheet, styles } = open(await write([[value]]));
    expect(cells.get('A2')).toEqual({ type: 's', value, style: expect.any(Number) });
    expect(sheet).not.toContain('<f');
    const format = [...(styles.match(/<cellXfs.*<\/cellXfs>/)?.[0] ?? '').matchAll(/numFmtId="(\d+)"/g)][
      cells.get('A2')?.style ?? 0
    ]?.[1];
    expect(styles).toContain(`<numFmt numFmtId="${format}" formatCode="@"/>`);
  });

  test('also where a number was given, and text in a number column', async () => {
    const { cells } = open(
      await write(
        [
          [12, 'n/a'],
          [null, Number.NaN],
        ],
        [text('Nama'), number('JP')],
      ),
    );
    expect(['A2', 'B2', 'A3', 'B3'].map((name) => [cells.get(name)?.type, cells.get(name)?.value])).toEqual([
      ['s', '12'],
      ['s', 'n/a'],
      ['empty', ''],
      ['s', 'NaN'],
    ]);
  });

  test('what XML or Excel cannot hold is taken out', async () => {
    const rows = [['a\u0000b\u000bc\uffff'], ['x'.repeat(40_000)], ['_x0041_ _X0041_ _x41_'], ['\ud800'], ['']];
    const { cells } = open(await write(rows));
    expect(['A2', 'A3', 'A4', 'A5', 'A6'].map((name) => cells.get(name)?.value)).toEqual([
      'abc',
      'x'.repeat(32_767),
      '_x005F_x0041_ _x005F_X0041_ _x41_',
      '\ufffd',
      '',
    ]);
  });
});

test.each([
  ['Peserta', 'Peserta'],
  ['Peserta: [Inovasi] 1/2 *?\\', 'Peserta Inovasi 1 2'],
  ['Workshop Inovasi Pelayanan Publik 2027', 'Workshop Inovasi Pelayanan Publ'],
  ["'Peserta'", 'Peserta'],
  ['  ', 'Data'],
  ['History', 'Data'],
  ['Tanya & <jawab>', 'Tanya &amp; &lt;jawab&gt;'],
])('the sheet of %j is named %j', async (title, name) => {
  const { workbook } = open(await write([['a']], [text('Nama')], title));
  expect(/<sheet name="([^"]*)"/.exec(workbook)?.[1]).toBe(name);
});

test('rows may come one by one, and there may be none', async () => {
  async function* rows(): AsyncGenerator<XlsxCell[]> {
    yield ['satu'];
    yield ['dua'];
  }
  const some = open(await writeXlsx({ title: 'x', columns: [text('Nama')], rows: rows() }));
  expect([...some.cells.values()].map(({ value }) => value)).toEqual(['Nama', 'satu', 'dua']);
  const none = open(await write([]));
  expect([...none.cells.values()].map(({ value }) => value)).toEqual(['Nama']);
  expect(none.sheet).toContain('<autoFilter ref="A1:A1"/>');
});

test('columns beyond Z', async () => {
  const columns = Array.from({ length: 28 }, (_, index) => text(`Kolom ${index + 1}`));
  const { sheet, cells } = open(await write([columns.map(({ header }) => header)], columns));
  expect(sheet).toContain('<autoFilter ref="A1:AB2"/>');
  expect(cells.get('AB2')?.value).toBe('Kolom 28');
});
