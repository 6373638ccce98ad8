import { parseCsv } from 'hucre/csv';
import { readOds } from 'hucre/ods';
import { type CellValue, readXlsx, type Sheet } from 'hucre/xlsx';
import { withPlainRows } from './ods-rows.ts';
import { MOST_ROWS, type TableCell, type TableRead, type TableRow, type TableSheet } from './table.ts';

/** What a file may unpack to, in bytes: far above any list of people. */
const LARGEST = 80 * 1_048_576;
/** No list has more columns; a row of a broken file may. */
const COLUMNS = 60;
/** So many sheets of a workbook are read. */
const SHEETS = 12;

const ZIP = 'PK\x03\x04';
/** The container of .xls, and of an XLSX with a password. */
const OLE = '\xd0\xcf\x11\xe0';

/** Reads a table from the bytes of a file, see `readTable`. */
export async function readBytes(bytes: Uint8Array): Promise<TableRead> {
  const start = Buffer.from(bytes.subarray(0, 4)).toString('latin1');
  if (start === OLE) return { unreadable: isEncrypted(bytes) ? 'password' : 'kind' };
  if (start !== ZIP) return readText(bytes);
  if (unpackedSize(bytes) > LARGEST) return { unreadable: 'size' };
  try {
    const book = isOpenDocument(bytes)
      ? await readOds(withPlainRows(bytes), { maxRows: MOST_ROWS })
      : await readXlsx(bytes, { maxRows: MOST_ROWS, sheets: (info) => !info.hidden && !info.veryHidden });
    const filled = book.sheets.filter((s) => s.rows.some((row) => row.some((cell) => cell !== null && cell !== '')));
    const sheets = filled.slice(0, SHEETS).map((s): TableSheet => ({ name: s.name, rows: sheetRows(s) }));
    return { rows: sheets[0]?.rows ?? [], ...(sheets.length > 1 && { sheets }) };
  } catch (error) {
    return { unreadable: error instanceof Error && error.name === 'EncryptedFileError' ? 'password' : 'broken' };
  }
}

function sheetRows(sheet: Sheet): TableRow[] {
  const merged = new Set<string>();
  const under = new Map<number, number[]>();
  for (const { startRow, startCol, endRow, endCol } of sheet.merges ?? []) {
    for (let row = startRow; row <= Math.min(endRow, MOST_ROWS); row++) {
      if (row > startRow && startCol < COLUMNS) under.set(row, [...(under.get(row) ?? []), startCol]);
      for (let column = startCol; column <= Math.min(endCol, COLUMNS); column++) merged.add(`${row},${column}`);
    }
  }
  return sheet.rows.slice(0, MOST_ROWS).map((row, index) => ({
    number: index + 1,
    cells: padded(row.slice(0, COLUMNS), under.get(index)).map((value, column): TableCell => {
      const at = `${index},${column}`;
      const formula = sheet.cells?.get(at)?.formula !== undefined;
      return {
        text: textOf(value),
        ...(typeof value === 'number' && { number: true }),
        ...(formula && { formula: true }),
        ...(merged.has(at) && { merged: true }),
        ...(under.get(index)?.includes(column) && { under: true }),
      };
    }),
  }));
}

/** A row goes on to the last cell that is joined with one above, though nothing is written there. */
function padded(row: CellValue[], under: readonly number[] = []): CellValue[] {
  const length = Math.max(row.length, ...under.map((column) => column + 1));
  return Array.from({ length }, (_, column) => row[column] ?? null);
}

function textOf(value: CellValue): string {
  if (value === null) return '';
  if (value instanceof Date) return momentOf(value);
  // Without an exponent: 1.9680411199303101e17 is 18 digits to whoever typed them.
  if (typeof value === 'number') return Number.isInteger(value) ? BigInt(value).toString() : String(value);
  // LibreOffice's own format of a time of day.
  const time = /^PT(\d\d)H(\d\d)M\d\d(?:\.\d+)?S$/.exec(String(value));
  return time ? `${time[1]}:${time[2]}` : String(value);
}

/** `YYYY-MM-DD`, `HH:MM` or both: a time of day alone is a part of the day before the first, and 09.00 a second's fraction less or more. */
function momentOf(value: Date): string {
  const moment = new Date(Math.round(value.getTime() / 60_000) * 60_000).toISOString();
  const [day, time] = [moment.slice(0, 10), moment.slice(11, 16)];
  if (day < '1900-01-01') return time;
  return time === '00:00' ? day : `${day} ${time}`;
}

function readText(bytes: Uint8Array): TableRead {
  const text = decode(bytes);
  if (text === null) return { unreadable: 'kind' };
  // Excel writes "sep=;" above such a file.
  const sep = /^sep=(.)\r?\n/i.exec(text);
  const body = sep ? text.slice(sep[0].length) : text;
  try {
    const rows = parseCsv(body, { maxRows: MOST_ROWS, ...(sep?.[1] ? { delimiter: sep[1] } : {}) });
    const before = sep ? 1 : 0;
    return {
      rows: rows.slice(0, MOST_ROWS).map((row, index) => ({
        number: index + 1 + before,
        cells: row.slice(0, COLUMNS).map((value) => ({ text: textOf(value) })),
      })),
    };
  } catch {
    return { unreadable: 'broken' };
  }
}

/** Null for what is no text. */
function decode(bytes: Uint8Array): string | null {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.subarray(0, 4_096).includes(0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** A workbook of LibreOffice: the first thing in it says so. */
function isOpenDocument(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 100)).toString('latin1');
  return start.includes('mimetypeapplication/vnd.oasis.opendocument.spreadsheet');
}

/** A workbook with a password is kept in streams with these names. */
function isEncrypted(bytes: Uint8Array): boolean {
  return Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'));
}

/** What a ZIP file says that it unpacks to, in bytes; without end when it does not say. */
function unpackedSize(bytes: Uint8Array): number {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = view.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0 || end + 20 > view.length) return 0;
  let at = view.readUInt32LE(end + 16);
  let size = 0;
  for (let left = view.readUInt16LE(end + 10); left > 0 && at + 46 <= view.length; left--) {
    if (view.readUInt32LE(at) !== 0x02014b50) break;
    const [packed, unpacked] = [view.readUInt32LE(at + 20), view.readUInt32LE(at + 24)];
    if (unpacked === 0 && packed > 16) return Number.POSITIVE_INFINITY;
    size += unpacked;
    at += 46 + view.readUInt16LE(at + 28) + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32);
  }
  return size;
}
