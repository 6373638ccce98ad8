import type { FileRemark, FileRow } from '#aggregates/workshop/agenda/import/rows.ts';
import type { AgendaWords } from '#aggregates/workshop/agenda/kind.ts';
import type { TableCell, TableRow } from '#documents/table.ts';
import { type AgendaHeader, type Column, isHeaderAgain } from './columns.ts';
import { contradicts, type DayRead, isDayHeading, readDay } from './days.ts';
import { type Cells, draftOf, quoted, type RowVoice, textOf, timeOf, type Where } from './row.ts';

const TOTAL = /^(?:sub\s*)?(?:jumlah|total)\b/i;
/** An empty result, or one that is an error. */
const BROKEN = /^(?:#.*)?$/;
const WORDED: readonly Column[] = ['title', 'speaker', 'moderator', 'place', 'link', 'groups'];

/** Reads the rows of one sheet, from above: each is taken, taken with a remark, refused with the reason, or left out because it is none of the agenda. */
export function readSheet(
  rows: readonly TableRow[],
  header: AgendaHeader,
  { where, words, sheet }: { where: Where; words: AgendaWords; sheet?: string },
): { rows: FileRow[]; remarks: FileRemark[] } {
  const taken: FileRow[] = [];
  const remarks: FileRemark[] = [];
  const said = new Set<string>();
  const above = new Map<number, TableCell>();
  let day: string | null = null;

  const placed = (row: number) => ({ row, ...(sheet === undefined ? {} : { sheet }) });
  const say = (row: number, what: string, verdict: FileRemark['verdict'], args: FileRemark['args'] = {}) =>
    void remarks.push({ ...placed(row), what, verdict, ...(Object.keys(args).length > 0 ? { args } : {}) });

  /** Cells by their column; what is joined with a cell above says the same. */
  function cellsOf({ cells }: TableRow): Cells {
    for (const [place, cell] of cells.entries()) if (!cell.under) above.set(place, cell);
    return (column) => {
      const place = header.at.get(column);
      const cell = place === undefined ? undefined : cells[place];
      return cell?.under && place !== undefined ? above.get(place) : cell;
    };
  }

  /** The day that something says, told once where it had to be supposed; false: it cannot be read. */
  function setDay(row: number, text: string, read: DayRead): boolean {
    day = 'fault' in read ? null : read.day;
    const once = `${text}|${JSON.stringify(read)}`;
    if ('fault' in read) {
      if (!said.has(once)) say(row, `day-${read.fault}`, 'refused', { said: quoted(text) });
      said.add(once);
      return false;
    }
    if (said.has(once)) return true;
    said.add(once);
    if (read.doubt !== null) say(row, `day-${read.doubt}`, 'taken', { said: quoted(text), day: read.day });
    return true;
  }

  /** The day of a row: its own, or that of the rows above it. False: what stands there is none. */
  function readOwnDay(row: number, cells: Cells): boolean {
    const own = textOf(cells('day'));
    const name = textOf(cells('weekday'));
    if (own !== '' && own !== '-') {
      if (!setDay(row, own, readDay(own, where))) return false;
      if (day !== null && contradicts(name, day) && !said.has(`${name}|${day}`)) {
        said.add(`${name}|${day}`);
        say(row, 'day-weekday', 'taken', { said: name, day });
      }
      return true;
    }
    if (name === '' || name === '-') return true;
    const text = /^\d$/.test(name) ? `hari ${name}` : name;
    return setDay(row, text, readDay(text, where));
  }

  function readRow(row: TableRow, cells: Cells): void {
    const { number } = row;
    const found = timeOf(cells, header.zone, where);
    const title = found?.title ?? textOf(cells('title'));
    const texts = textsOf(row);
    const long = new Set(texts.filter((text) => text.length > 3));
    const [only = ''] = long;
    const timeless = !found || 'fault' in found.span;
    if (timeless && long.size === 1 && isDayHeading(only, where))
      return void setDay(number, only, readDay(only, where));
    if (!found && texts.some((text) => TOTAL.test(text))) return say(number, 'total', 'ignored');
    if (!found && texts.length === 1 && row.cells.filter((cell) => cell.merged).length > 1)
      return say(number, 'section', 'ignored', { said: quoted(only) });
    if (!found && title === '') return say(number, 'loose', 'ignored', { said: quoted(texts.join(' · ')) });
    let refused = false;
    const refuse: RowVoice['refuse'] = (what, args = {}) => {
      refused = true;
      const known = { ...(title === '' ? {} : { title }), ...(day === null ? {} : { day }) };
      remarks.push({
        ...placed(number),
        what,
        verdict: 'refused',
        ...(Object.keys(args).length > 0 ? { args } : {}),
        ...known,
      });
    };
    const remark: RowVoice['remark'] = (what, args) => say(number, what, 'taken', args);
    const count = remarks.length;
    if (!readOwnDay(number, cells)) {
      const known = remarks.length > count ? remarks.pop() : undefined;
      return refuse(known?.what ?? 'day-unreadable', known?.args ?? { said: quoted(textOf(cells('day'))) });
    }
    const written = textOf(cells('start'));
    if (!found) return written === '' ? refuse('no-time') : refuse('hour-unreadable', { said: quoted(written) });
    const { span } = found;
    if ('day' in span && span.day !== null && textOf(cells('day')) === '') day = span.day;
    if ('fault' in span) return refuse(`hour-${span.fault}`, { said: quoted(timeText(cells)) });
    if (title === '') return refuse('no-title');
    checkFormulas(cells, { refuse, remark });
    if (refused) return;
    const at = day ?? (where.start === where.end ? where.start : null);
    if (at === null) return refuse('no-day');
    if (day === null && !said.has('only day')) {
      said.add('only day');
      remark('day-only', { day: at });
    }
    const before = taken.findLast(({ draft }) => draft.day === at)?.draft ?? null;
    const read = draftOf(cells, { day: at, span, title }, before, { where, words }, { refuse, remark });
    if (read) taken.push({ ...placed(number), ...read });
  }

  /** The last row of the table: one with a time and a title, or one of the rows right below it that has something else for a time. */
  function lastOf(all: readonly TableRow[]): number {
    let end = all.map((row) => hasSession(row, cellsOf(row), header, where)).lastIndexOf(true);
    const isLike = (row: TableRow) =>
      (['start', 'title'] as const).every((column) => textOf(cellsOf(row)(column)) !== '');
    for (let at = end + 1; end >= 0 && textsOf(all[at] ?? { number: 0, cells: [] }).length > 0; at++)
      if (isLike(all[at] as TableRow)) end = at;
    return end;
  }

  const body = rows.slice(header.body);
  const last = lastOf(body);
  above.clear();
  const upper = rows.slice(0, header.body - 1);
  for (const [i, row] of upper.entries()) {
    const [text = '', ...more] = textsOf(row);
    if (
      more.length === 0 &&
      isDayHeading(text, where) &&
      (/^(?:hari|tanggal|tgl)/i.test(text) || i === upper.length - 1)
    )
      setDay(row.number, text, readDay(text, where));
  }
  if (day === null && sheet !== undefined && isDayHeading(sheet, where))
    setDay(rows[0]?.number ?? 1, sheet, readDay(sheet, where));
  for (const row of body.slice(0, last + 1)) {
    const cells = cellsOf(row);
    if (textsOf(row).length === 0) continue;
    if (isHeaderAgain(row)) say(row.number, 'header', 'ignored');
    else readRow(row, cells);
  }
  const below = body.slice(last + 1).filter((row) => textsOf(row).length > 0);
  const [first] = below;
  const end = below.at(-1);
  if (first && end)
    remarks.push({
      ...placed(first.number),
      ...(first === end ? {} : { to: end.number }),
      what: 'below',
      verdict: 'ignored',
    });
  return { rows: taken, remarks };
}

function checkFormulas(cells: Cells, { refuse, remark }: RowVoice): void {
  const own = WORDED.flatMap((column) => cells(column) ?? []);
  if (own.some(({ text, formula }) => text.trim().startsWith('=') || (formula && BROKEN.test(text.trim()))))
    refuse('formula-empty');
  else if (own.some(({ formula }) => formula)) remark('formula');
}

/** Below the last row that has a title and something of time come notes and signatures. */
function hasSession(row: TableRow, cells: Cells, header: AgendaHeader, where: Where): boolean {
  return textsOf(row).length > 0 && textOf(cells('title')) !== '' && timeOf(cells, header.zone, where) !== null;
}

function timeText(cells: Cells): string {
  return (
    (['start', 'end', 'duration'] as const).map((column) => textOf(cells(column))).find((text) => text !== '') ?? ''
  );
}

/** What is written in the row itself. */
function textsOf({ cells }: TableRow): string[] {
  return cells.map(textOf).filter((text) => text !== '');
}
