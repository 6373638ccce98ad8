import { badRequest } from '#rehearsal/api-error.ts';
import {
  arrayField,
  booleanField,
  integerField,
  isObject,
  type JsonObject,
  stringField,
} from '#rehearsal/http/fields.ts';
import { type RichContext, readRichText } from '#rehearsal/rich/rich-text.ts';

/** Reads the cells and looks of a table. Cells of a header stand in the middle unless told otherwise. */
export function readTable(block: JsonObject, context: RichContext): Record<string, unknown> {
  const rows = arrayField(block, 'cells') ?? [];
  const cells = rows.map((row) => {
    if (!Array.isArray(row)) throw badRequest('Field "cells" must be of type Array');
    context.tally.block();
    const read = row.map((cell) => readCell(cell, context));
    context.tally.columns(read.reduce((sum, cell) => sum + Number(cell.colspan ?? 1), 0));
    return read;
  });
  const looks: Record<string, true> = {};
  for (const name of ['is_bordered', 'is_striped', 'is_compact']) if (booleanField(block, name)) looks[name] = true;
  return { cells, ...looks };
}

function readCell(cell: unknown, context: RichContext): Record<string, unknown> {
  if (!isObject(cell)) throw badRequest('RichBlockTableCell must be an object');
  const header = booleanField(cell, 'is_header');
  const colspan = integerField(cell, 'colspan', 1);
  const rowspan = integerField(cell, 'rowspan', 1);
  if (colspan < 1) throw badRequest('Invalid table cell colspan specified');
  if (rowspan < 1) throw badRequest('Invalid table cell rowspan specified');
  const align = stringField(cell, 'align') || (header ? 'center' : 'left');
  const valign = stringField(cell, 'valign') || 'top';
  if (!['left', 'center', 'right'].includes(align)) throw badRequest('Invalid horizontal alignment specified');
  if (!['top', 'middle', 'bottom'].includes(valign)) throw badRequest('Invalid vertical alignment specified');
  return {
    ...(cell.text !== undefined && { text: readRichText(cell.text, context) }),
    ...(header && { is_header: true }),
    ...(colspan > 1 && { colspan }),
    ...(rowspan > 1 && { rowspan }),
    align,
    valign,
  };
}
