import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writeOds } from 'hucre/ods';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { findHeader } from '#documents/header.ts';
import { readTable, type TableRead } from '#documents/table.ts';
import { readBytes } from '#documents/table-bytes.ts';

const text = (read: TableRead) => ('rows' in read ? read.rows.map((r) => r.cells.map((c) => c.text)) : read.unreadable);

describe('a table that somebody sends', () => {
  test.each([
    [
      'commas',
      Buffer.from('Nama,NIP\nSiti,1\n'),
      [
        ['Nama', 'NIP'],
        ['Siti', '1'],
      ],
    ],
    [
      'semicolons',
      Buffer.from('Nama;NIP\r\n"Siti; M.Kes.";1'),
      [
        ['Nama', 'NIP'],
        ['Siti; M.Kes.', '1'],
      ],
    ],
    [
      'tabs',
      Buffer.from('Nama\tNIP\nSiti\t1'),
      [
        ['Nama', 'NIP'],
        ['Siti', '1'],
      ],
    ],
    [
      'a mark of UTF-8',
      Buffer.from('\ufeffNama;NIP\nSiti;1'),
      [
        ['Nama', 'NIP'],
        ['Siti', '1'],
      ],
    ],
    [
      'Windows-1252',
      Buffer.from('Nama;NIP\nRen\xe9 \x93A\x94;1', 'latin1'),
      [
        ['Nama', 'NIP'],
        ['René “A”', '1'],
      ],
    ],
    [
      'UTF-16',
      Buffer.from('\ufeffNama;NIP\nSiti;1', 'utf16le'),
      [
        ['Nama', 'NIP'],
        ['Siti', '1'],
      ],
    ],
    [
      'a line that names the sign between',
      Buffer.from('sep=;\r\nNama;NIP\r\nSiti, S.H.;1'),
      [
        ['Nama', 'NIP'],
        ['Siti, S.H.', '1'],
      ],
    ],
    [
      'NIP and phones as they were typed',
      Buffer.from('Nama;NIP;HP\nSiti;196804111993032009;0812'),
      [
        ['Nama', 'NIP', 'HP'],
        ['Siti', '196804111993032009', '0812'],
      ],
    ],
    ['nothing', Buffer.alloc(0), []],
  ])('is read from CSV with %s', async (_, bytes, rows) => {
    expect(text(await readTable(bytes))).toEqual(rows);
  });

  test.each([
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae1000000', 'hex'), 'kind'],
    ['a picture', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'), 'kind'],
    ['half a workbook', Buffer.from('PK\x03\x04 and nothing'), 'broken'],
  ])('is not taken for one when it is %s', async (_, bytes, why) => {
    expect(text(await readTable(bytes))).toBe(why);
  });

  test('is read whole from LibreOffice where a header is printed on each page and rows are grouped', async () => {
    const rows = [['Nama'], ['Siti'], ['Budi'], ['Ani']];
    const files = unzipSync(await writeOds({ sheets: [{ name: 'Undangan', rows }] }));
    const row = /<table:table-row\b.*?<\/table:table-row>/gs;
    const around = (name: string, inner: string) => `<table:${name} table:display="false">${inner}</table:${name}>`;
    let at = 0;
    const xml = strFromU8(files['content.xml'] ?? new Uint8Array()).replace(row, (one) => {
      const grouped = around('table-row-group', around('table-row-group', one));
      return [around('table-header-rows', one), one, grouped, around('table-rows', one)][at++] ?? one;
    });
    const bytes = Buffer.from(zipSync({ ...files, 'content.xml': strToU8(xml) }, { level: 0 }));
    expect([at, text(await readTable(bytes))]).toEqual([4, rows]);
  });

  test('tells numbers, formulas and joined cells of a workbook', async () => {
    const bytes = await writeXlsx({
      sheets: [
        { name: 'Tersembunyi', hidden: true, rows: [['rahasia']] },
        {
          name: 'Undangan',
          rows: [
            ['Daftar undangan', null, null],
            ['Nama', 'NIP', 'HP'],
            ['Siti', Number('196804111993032009'), 81234567890],
            ['Budi', null, '0812'],
          ],
          cells: new Map([['3,1', { value: 'x', type: 'formula', formula: 'A1&"x"', formulaResult: 'x' }]]),
          merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 2 }],
        },
      ],
    });
    const read = await readTable(bytes);
    const joined = { text: '', merged: true };
    expect(read).toEqual({
      rows: [
        { number: 1, cells: [{ text: 'Daftar undangan', merged: true }, joined, joined] },
        { number: 2, cells: [{ text: 'Nama' }, { text: 'NIP' }, { text: 'HP' }] },
        {
          number: 3,
          cells: [
            { text: 'Siti' },
            { text: '196804111993032000', number: true },
            { text: '81234567890', number: true },
          ],
        },
        { number: 4, cells: [{ text: 'Budi' }, { text: 'x', formula: true }, { text: '0812' }] },
      ],
    });
  });

  test('tells days and times as people read them, and what is joined with the cell above', async () => {
    const as = (numFmt: string, value: number) => ({ value, style: { numFmt } });
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'Agenda',
          rows: [
            ['Hari', 'Mulai', 'Kelas'],
            [46_702, 8.5 / 24, 'A'],
            [null, 46_702.375],
          ],
          cells: new Map([
            ['1,0', as('dd/mm/yyyy', 46_702)],
            ['1,1', as('hh:mm', 8.5 / 24)],
            ['2,1', as('dd/mm/yyyy hh:mm', 46_702.375)],
          ]),
          merges: [
            { startRow: 1, startCol: 0, endRow: 2, endCol: 0 },
            { startRow: 1, startCol: 2, endRow: 2, endCol: 2 },
          ],
        },
      ],
    });
    const under = { text: '', merged: true, under: true };
    const read = await readBytes(bytes);
    expect('rows' in read && read.rows.slice(1).map(({ cells }) => cells)).toEqual([
      [{ text: '2027-11-11', merged: true }, { text: '08:30' }, { text: 'A', merged: true }],
      [under, { text: '2027-11-11 09:00' }, under],
    ]);
  });

  test('gives every sheet that holds something, where there are several', async () => {
    const sheets = [
      { name: 'Kosong', rows: [[null]] },
      { name: 'Satu', rows: [['a']] },
      { name: 'Dua', rows: [['b']] },
    ];
    const read = await readBytes(await writeXlsx({ sheets }));
    const rows = (text: string) => [{ number: 1, cells: [{ text }] }];
    expect(read).toEqual({
      rows: rows('a'),
      sheets: [
        { name: 'Satu', rows: rows('a') },
        { name: 'Dua', rows: rows('b') },
      ],
    });
  });

  test('that would unpack to more than any list is not unpacked', async () => {
    const bytes = Buffer.from(await writeXlsx({ sheets: [{ name: 'A', rows: [['a']] }] }));
    const at = bytes.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1'));
    bytes.writeUInt32LE(2_000_000_000, at + 24);
    expect(await readTable(bytes)).toEqual({ unreadable: 'size' });
  });
});

describe('the header of a table', () => {
  const COLUMNS = { name: ['nama', 'nama lengkap'], nip: ['nip', 'nip ni pppk'], agency: ['instansi', 'opd'] };
  const rowsOf = (...rows: string[][]) =>
    rows.map((cells, i) => ({ number: i + 1, cells: cells.map((cell) => ({ text: cell })) }));

  test.each([
    ['at the top', rowsOf(['Nama', 'NIP', 'Instansi']), { row: 0, at: { name: 0, nip: 1, agency: 2 } }],
    [
      'in another order, with other columns',
      rowsOf(['No.', 'OPD', 'Ket', 'NAMA LENGKAP']),
      { row: 0, at: { agency: 1, name: 3 } },
    ],
    ['below a title', rowsOf(['DAFTAR UNDANGAN'], [], ['Nama', 'NIP / NI PPPK']), { row: 2, at: { name: 0, nip: 1 } }],
    ['of one column', rowsOf(['Nama'], ['Siti']), { row: 0, at: { name: 0 } }],
    ['that names it twice', rowsOf(['Nama', 'Nama', 'NIP']), { row: 0, at: { name: 0, nip: 2 } }],
    ['without the needed column', rowsOf(['NIP', 'Instansi']), null],
    ['that is none', rowsOf(['Siti', '1968']), null],
  ])('is found %s', (_, rows, expected) => {
    const found = findHeader(rows, COLUMNS, 'name');
    expect(found && { row: found.row, at: Object.fromEntries(found.at) }).toEqual(expected);
  });
});
