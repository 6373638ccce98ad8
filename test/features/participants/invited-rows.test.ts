import { describe, expect, test } from 'vitest';
import type { TableCell } from '#documents/table.ts';
import { readInvitedRows } from '#features/participants/invited-rows.ts';

const TODAY = '2027-11-01';
const NIP = '196804111993032009';
type Cell = string | TableCell;
const table = (...rows: Cell[][]) =>
  rows.map((cells, i) => ({
    number: i + 1,
    cells: cells.map((cell) => (typeof cell === 'string' ? { text: cell } : cell)),
  }));
const HEADER = ['Nama', 'NIP', 'Jabatan', 'Unit Kerja', 'Instansi', 'Kabupaten/Kota', 'Nomor HP', 'Email'];
const nobody = { nip: null, position: null, unit: null, agency: null, region: null, phone: null, email: null };

describe('a list of invited people', () => {
  test('is read with everything that it has', () => {
    const row = [
      'Siti ',
      ` ${NIP.slice(0, 8)} ${NIP.slice(8)}`,
      'Camat',
      'Bidang A',
      'Dinas B',
      'Kab. Bungo',
      '0812-1111-2222',
      'Siti@Jambi.go.id',
    ];
    expect(readInvitedRows(table(HEADER, row), TODAY)).toEqual({
      people: [
        {
          row: 2,
          name: 'Siti',
          nip: NIP,
          position: 'Camat',
          unit: 'Bidang A',
          agency: 'Dinas B',
          region: 'Kab. Bungo',
          phone: '+6281211112222',
          email: 'siti@jambi.go.id',
        },
      ],
      faults: [],
    });
  });

  test('needs a name alone', () => {
    expect(readInvitedRows(table(['Nama'], ['Siti'], [''], ['']), TODAY)).toEqual({
      people: [{ row: 2, name: 'Siti', ...nobody }],
      faults: [],
    });
  });

  test.each<[string, string[], Partial<typeof nobody>]>([
    ['a NIP that a sign keeps from being a number', ['Siti', `'${NIP}`], { nip: NIP as never }],
    ['no NIP in words', ['Siti', 'Tidak ada'], {}],
    ['no NIP as a line', ['Siti', '-'], {}],
    ['a phone that lost its zero', ['Siti', '', '', '', '', '', '81211112222'], { phone: '+6281211112222' as never }],
    ['no phone as a line', ['Siti', '', '', '', '', '', '-'], {}],
  ])('takes %s', (_, row, expected) => {
    expect(readInvitedRows(table(HEADER, row), TODAY)).toEqual({
      people: [{ row: 2, name: 'Siti', ...nobody, ...expected }],
      faults: [],
    });
  });

  const at = (column: number, cell: Cell): Cell[] =>
    HEADER.map((_, i) => (i === column ? cell : i === 0 ? 'Siti' : ''));
  test.each<[string, Cell[], boolean]>([
    ['no-name', at(0, '-'), true],
    ['name-digits', at(0, 'Siti 2'), true],
    ['name-long', at(0, 'Siti '.repeat(30)), true],
    ['cell-long', at(2, 'x'.repeat(151)), true],
    ['nip-length', at(1, '123'), true],
    ['nip-length', at(1, NIP.slice(0, 16)), true],
    ['nip-unreadable', at(1, 'menyusul ya'), true],
    ['nip-rounded', at(1, { text: '196804111993032000', number: true }), true],
    ['nip-unusual', at(1, '1'.repeat(18)), false],
    ['phone', at(6, '08'), true],
    ['phone-no-area', at(6, '445566'), true],
    ['phone-landline', at(6, '0741-445566'), false],
    ['phone-several', at(6, '081211112222, 081311112222'), false],
    ['email', at(7, 'siti@jambi'), true],
    ['region', at(5, 'Bungo'), false],
    ['header', ['NAMA', 'nip', 'Jabatan', '', '', '', '', ''], true],
    ['empty', ['', ' ', '', '', '', '', '', ''], true],
    ['formula', at(2, { text: 'Camat', formula: true }), true],
    ['formula', at(0, '=1+1'), true],
    ['merged', at(4, { text: 'Dinas B', merged: true }), true],
  ])('names the fault %s', (fault, row, refused) => {
    const read = readInvitedRows(table(HEADER, row, ['Terakhir', '', '', '', '', '', '', '']), TODAY);
    if ('unreadable' in read) throw new Error(read.unreadable);
    expect(read.faults.filter((f) => f.fault === fault)).toEqual([{ row: 2, fault, refused }]);
    expect(read.people.map((p) => p.row)).toEqual(refused ? [3] : [2, 3]);
  });

  test.each([
    ['nip-twice', ['Budi', NIP, '', '', '', '', '', '']],
    ['phone-twice', ['Budi', '', '', '', '', '', '081211112222', '']],
  ])('names the row with which another clashes: %s', (fault, row) => {
    const first = ['Siti', NIP, '', '', '', '', '0812 1111 2222', ''];
    expect(readInvitedRows(table(['Daftar'], [], HEADER, first, row), TODAY)).toEqual({
      people: [{ row: 4, name: 'Siti', ...nobody, nip: NIP, phone: '+6281211112222' }],
      faults: [{ row: 5, fault, refused: true, other: 4 }],
    });
  });

  test.each([
    ['no-header', table(['Siti', NIP])],
    ['nobody', table(HEADER, ['', ''])],
    ['too-many', table(HEADER, ...Array.from({ length: 5_001 }, () => ['Siti']))],
  ])('is not taken: %s', (unreadable, rows) => {
    expect(readInvitedRows(rows, TODAY)).toEqual({ unreadable });
  });
});
