import type { PageSetup } from 'hucre';
import { type CellStyle, type CellValue, type WriteSheet, writeXlsx as writeWorkbook } from 'hucre/xlsx';

/** `width` in characters. In a `text` column everything is text; in a `number` column only what is a number is one, shown with `decimals` if told. */
export type XlsxColumn = { header: string; width: number; type: 'text' | 'number'; decimals?: number };
export type XlsxCell = string | number | null;

/** Excel refuses a file with a longer text in a cell. */
const LONGEST_TEXT = 32_767;
/** Points. */
const LINE = 15;
const HIGHEST_ROW = 409;
/** The format "Text": what begins with = + - @ stays text even when the cell is edited, and a NIP keeps its 18 digits. */
const TEXT: CellStyle = { numFmt: '@', alignment: { vertical: 'top', wrapText: true } };
const NUMBER: CellStyle = { alignment: { vertical: 'top' } };
const HEADER: CellStyle = { ...TEXT, font: { name: 'Calibri', size: 11, bold: true } };
/** Organizers print these lists: all columns on the width of a page, the header on each. */
const PAGE: PageSetup = {
  paperSize: 'a4',
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  printTitlesRow: '$1:$1',
};

/** A sheet: its name, and one row for each of `rows` below the header. */
export type XlsxTable = {
  title: string;
  columns: readonly XlsxColumn[];
  rows: Iterable<readonly XlsxCell[]> | AsyncIterable<readonly XlsxCell[]>;
};

/**
 * A workbook of one sheet or several, each with the header bold, frozen and filterable, as Excel and LibreOffice open it. No cell of it is a
 * formula. Dates and times are given as texts, the way people read them. The whole is held in memory: 10,000 rows of 15
 * columns take half a second and hold the event loop as long: such a table belongs into a job.
 */
export async function writeXlsx(book: XlsxTable | { title: string; sheets: readonly XlsxTable[] }): Promise<Buffer> {
  const tables = 'sheets' in book ? book.sheets : [book];
  const sheets: WriteSheet[] = [];
  for (const table of tables) sheets.push(await sheetOf(table));
  const bytes = await writeWorkbook({ properties: { title: toText(book.title) }, sheets });
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

async function sheetOf({ title, columns, rows: given }: XlsxTable): Promise<WriteSheet> {
  const rows: CellValue[][] = [columns.map(({ header }) => toText(header))];
  for await (const row of given) rows.push(columns.map(({ type }, index) => toCell(row[index] ?? null, type)));
  const last = columnName(columns.length - 1);
  return {
    name: sheetName(title),
    columns: columns.map((column) => ({ width: column.width, style: styleOf(column) })),
    rows,
    cells: new Map(columns.map(({ header }, index) => [`0,${index}`, { value: toText(header), style: HEADER }])),
    rowDefs: rowHeights(rows, columns),
    freezePane: { rows: 1 },
    pageSetup: PAGE,
    autoFilter: { range: `A1:${last}${rows.length}` },
  };
}

function styleOf({ type, decimals }: XlsxColumn): CellStyle {
  if (type === 'text') return TEXT;
  return decimals === undefined ? NUMBER : { ...NUMBER, numFmt: `0.${'0'.repeat(decimals)}` };
}

function toCell(value: XlsxCell, type: XlsxColumn['type']): CellValue {
  if (value === null || value === '') return null;
  if (type === 'number' && typeof value === 'number' && Number.isFinite(value)) return value;
  return toText(String(value));
}

/** Without the characters that XML cannot hold, and with _x0041_ kept from being read as a code for A. */
function toText(text: string): string {
  return text
    .slice(0, LONGEST_TEXT)
    .toWellFormed()
    .replace(/[^\P{Cc}\t\n]|\ufffe|\uffff/gu, '')
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
}

/** At most 31 characters, without those that a sheet's name cannot have. */
function sheetName(title: string): string {
  const name = toText(title)
    .replace(/[[\]:*?/\\\s]+/g, ' ')
    .trim()
    .slice(0, 31)
    .replace(/^'+|'+$/g, '')
    .trim();
  return name === '' || name.toLowerCase() === 'history' ? 'Data' : name;
}

/** LibreOffice gives a wrapped cell no more room than it is told to, so the lines of each row are estimated. */
function rowHeights(rows: readonly CellValue[][], columns: readonly XlsxColumn[]): Map<number, { height: number }> {
  const heights = new Map<number, { height: number }>();
  rows.forEach((row, index) => {
    const lines = Math.max(...row.map((cell, column) => linesOf(cell, columns[column]?.width ?? 10)));
    if (lines > 1) heights.set(index, { height: Math.min(lines * LINE, HIGHEST_ROW) });
  });
  return heights;
}

function linesOf(cell: CellValue | undefined, width: number): number {
  if (typeof cell !== 'string' || (cell.length < width && !cell.includes('\n'))) return 1;
  return cell.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / (width * 0.9))), 0);
}

/** 0 is A, 26 is AA. */
function columnName(index: number): string {
  const rest = index >= 26 ? columnName(Math.floor(index / 26) - 1) : '';
  return rest + String.fromCharCode(65 + (index % 26));
}
