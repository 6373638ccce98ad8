import { type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx';

type Sheet = {
  name?: string;
  rows: readonly (readonly CellValue[])[];
  merges?: NonNullable<WriteSheet['merges']>;
  cells?: NonNullable<WriteSheet['cells']>;
};

/** A workbook, written by another program than the one that reads it would be: only values, joined cells and formats. */
export async function agendaBook(sheets: readonly Sheet[]): Promise<Buffer> {
  const bytes = await writeXlsx({
    sheets: sheets.map(({ name, rows, merges, cells }, i) => ({
      name: name ?? `Sheet${i + 1}`,
      rows: rows.map((row) => [...row]),
      ...(merges ? { merges } : {}),
      ...(cells ? { cells } : {}),
    })),
  });
  return Buffer.from(bytes);
}

/** An agenda's file as somebody sends it; `where`: what is not as usual about the workshop that it is of. */
export type Shape = {
  name: string;
  where?: { start?: string; end?: string; time?: string; zone?: string };
  file: () => Promise<Buffer> | Buffer;
};
