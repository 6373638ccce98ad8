import { AGENDA_LIMITS } from '#aggregates/workshop/agenda/drafts.ts';
import type { AgendaFile, FileRemark, FileRow, Optional } from '#aggregates/workshop/agenda/import/rows.ts';
import type { AgendaWords } from '#aggregates/workshop/agenda/kind.ts';
import type { TableSheet } from '#documents/table.ts';
import { checkRows } from './checks.ts';
import { findAgendaHeader } from './columns.ts';
import { readSheet } from './read-sheet.ts';
import type { Where } from './row.ts';

/** A file's agenda, before it is compared with the one that is there; or why it is none. */
export type AgendaRead = AgendaFile | { unreadable: 'no-header' | 'nothing' | 'too-many' };

/** No agenda has more rows, with all that stands around it. */
const MOST_ROWS = 1_000;
const OPTIONAL: readonly Optional[] = ['speaker', 'moderator', 'place', 'link', 'jp', 'groups'];

/** Reads every sheet of a file that has the header of an agenda; nothing is supposed without being said. */
export function readAgenda(
  sheets: readonly TableSheet[],
  { where, words }: { where: Where; words: AgendaWords },
): AgendaRead {
  const found = sheets.flatMap(({ name, rows }) => {
    const header = findAgendaHeader(rows);
    return header ? [{ name, rows, header }] : [];
  });
  if (found.length === 0) return { unreadable: 'no-header' };
  if (found.some(({ rows, header }) => lengthOf(rows.slice(header.body)) > MOST_ROWS))
    return { unreadable: 'too-many' };
  const rows: FileRow[] = [];
  const remarks: FileRemark[] = [];
  for (const { name, rows: own, header } of found) {
    const sheet = found.length > 1 ? { sheet: name } : {};
    if (header.unused.length > 0)
      remarks.push({
        row: own[header.body - 1]?.number ?? 1,
        ...sheet,
        what: 'unused',
        verdict: 'taken',
        args: { said: header.unused.join(', ') },
      });
    const read = readSheet(own, header, { where, words, ...sheet });
    rows.push(...read.rows);
    remarks.push(...read.remarks);
  }
  if (rows.length > AGENDA_LIMITS.sessions) return { unreadable: 'too-many' };
  if (rows.length === 0 && !remarks.some(({ verdict }) => verdict === 'refused')) return { unreadable: 'nothing' };
  const checked = checkRows(rows, where);
  const columns = OPTIONAL.filter((column) => found.some(({ header }) => header.at.has(column)));
  // A link that stands in the column of the place is one, too.
  const linked = checked.rows.some(({ draft }) => draft.link !== '') && !columns.includes('link');
  return {
    rows: checked.rows,
    remarks: [...remarks, ...checked.remarks].sort(
      (a, b) => orderOf(found, a.sheet) - orderOf(found, b.sheet) || a.row - b.row,
    ),
    columns: linked ? [...columns, 'link'] : columns,
  };
}

function orderOf(found: readonly { name: string }[], sheet: string | undefined): number {
  return found.findIndex(({ name }) => name === sheet);
}

/** Without the empty rows with which a sheet often goes on. */
function lengthOf(rows: TableSheet['rows']): number {
  return rows.findLastIndex(({ cells }) => cells.some(({ text }) => text.trim() !== '')) + 1;
}
