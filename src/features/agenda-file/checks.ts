import type { FileRemark, FileRow } from '#aggregates/workshop/agenda/import/rows.ts';
import { weekdayOf } from '#forms/reading/calendar.ts';
import { fold } from '#forms/reading/clean.ts';
import type { Where } from './row.ts';

const FRIDAY = 5;
/** On Fridays the noon break lasts until the prayer is over (workshops.md, section 2). */
const FRIDAY_END = '13:30';

/** Looks at the rows together: one that comes twice is refused; overlaps, days outside the workshop and short Fridays are pointed out. */
export function checkRows(rows: readonly FileRow[], where: Where): { rows: FileRow[]; remarks: FileRemark[] } {
  const taken: FileRow[] = [];
  const remarks: FileRemark[] = [];
  const outside = new Set<string>();
  const say = (
    { draft: _draft, groupsText: _text, ...placed }: FileRow,
    what: string,
    args: Record<string, string> = {},
    refused = false,
  ) =>
    void remarks.push({
      ...placed,
      what,
      verdict: refused ? 'refused' : 'taken',
      ...(Object.keys(args).length > 0 ? { args } : {}),
    });
  for (const row of rows) {
    const { draft } = row;
    const twin = taken.find((other) => keyOf(other) === keyOf(row));
    if (twin) {
      say(row, 'twice', { other: String(twin.row) }, true);
      continue;
    }
    if ((draft.day < where.start || draft.day > where.end) && !outside.has(draft.day)) {
      outside.add(draft.day);
      say(row, 'outside', { day: draft.day });
    }
    const before = taken.findLast((other) => other.draft.day === draft.day && shared(other, row));
    const over = taken.find((other) => overlap(other, row));
    if (over) say(row, 'overlap', { other: String(over.row) });
    else if (before && draft.start < before.draft.start) say(row, 'order');
    if (isShortFriday(row)) say(row, 'friday', { time: draft.end ?? '' });
    taken.push(row);
  }
  return { rows: taken, remarks };
}

function keyOf({ draft }: FileRow): string {
  return [draft.day, draft.start, fold(draft.title), fold(draft.place), draft.groups.map(fold).sort().join()].join('|');
}

function shared({ draft: a }: FileRow, { draft: b }: FileRow): boolean {
  if (a.groups.length === 0 || b.groups.length === 0) return true;
  const names = new Set(a.groups.map(fold));
  return b.groups.some((name) => names.has(fold(name)));
}

/** At the same time for the same people; in two places it is meant so. */
function overlap(one: FileRow, other: FileRow): boolean {
  const { draft: a } = one;
  const { draft: b } = other;
  if (a.day !== b.day || !shared(one, other)) return false;
  if (a.place !== '' && b.place !== '' && fold(a.place) !== fold(b.place)) return false;
  return a.start < (b.end ?? b.start) && b.start < (a.end ?? a.start) ? true : a.start === b.start;
}

function isShortFriday({ draft }: FileRow): boolean {
  const { day, start, end, kind } = draft;
  if (kind !== 'break' || end === null || weekdayOf(day) !== FRIDAY) return false;
  return start < '13:00' && end > '12:00' && end < FRIDAY_END;
}
