import { fold } from '#forms/reading/clean.ts';
import { groupIdOf, groupNamesIn, isGroupName, withGroups } from '../../groups/names.ts';
import { type Groups, inOrder, type Session, type SessionDraft } from '../agenda.ts';
import { agendaMark } from '../differing.ts';
import type { AgendaFile, FileRemark, FileRow } from './rows.ts';

type Placed = { readonly row: number; readonly sheet?: string };

/** What a file would make of the agenda. */
export type ImportPlan = {
  /** Of the sessions that it was compared with, see {@link agendaMark}. */
  readonly mark: string;
  readonly add: readonly (Placed & { draft: SessionDraft })[];
  readonly change: readonly (Placed & { before: Session; after: Session })[];
  readonly remove: readonly Session[];
  readonly unchanged: number;
  /** Not in the file, and left alone: a row by their title was refused. */
  readonly kept: readonly Session[];
  /** Days of the agenda that the file says nothing of: their sessions are left alone. */
  readonly otherDays: readonly string[];
  /** The kelompok after it, and the names of those that it makes. */
  readonly groups: Groups;
  readonly newGroups: readonly string[];
  readonly remarks: readonly FileRemark[];
};

/**
 * Compares a file with the agenda. A row is the session of its day and title; else the only one by its title that is missing on another day; else the one
 * that begins at its time for the same people. So a file that is imported again doubles nothing.
 */
export function matchAgenda(sessions: readonly Session[], groups: Groups, file: AgendaFile): ImportPlan {
  const named = nameGroups(groups, file.rows);
  const pairs = pairUp([...sessions].sort(inOrder), named.rows);
  const add: { row: number; draft: SessionDraft }[] = [];
  const change: { row: number; before: Session; after: Session }[] = [];
  let unchanged = 0;
  for (const row of named.rows) {
    const { draft, ...placed } = row;
    const before = pairs.get(row);
    if (!before) {
      add.push({ ...placed, draft });
      continue;
    }
    const after = merged(before, draft, file.columns);
    if (sorted(before) === sorted(after)) unchanged++;
    else change.push({ ...placed, before, after });
  }
  const matched = new Set([...pairs.values()].map(({ id }) => id));
  const missing = [...sessions].sort(inOrder).filter(({ id }) => !matched.has(id));
  const refused = file.remarks.filter(({ verdict }) => verdict === 'refused');
  const days = new Set([...named.rows.map(({ draft }) => draft.day), ...refused.flatMap(({ day }) => day ?? [])]);
  const titles = new Set(refused.flatMap(({ title }) => (title === undefined ? [] : [fold(title)])));
  const kept = missing.filter(({ title }) => titles.has(fold(title)));
  const rest = missing.filter((session) => !kept.includes(session));
  return {
    mark: agendaMark(sessions),
    add,
    change,
    remove: rest.filter(({ day }) => days.has(day)),
    unchanged,
    kept,
    otherDays: [...new Set(rest.filter(({ day }) => !days.has(day)).map(({ day }) => day))],
    groups: named.groups,
    newGroups: Object.entries(named.groups).flatMap(([id, name]) => (Object.hasOwn(groups, id) ? [] : [name])),
    remarks: [...file.remarks, ...named.remarks],
  };
}

type NamedRow = Omit<FileRow, 'draft' | 'groupsText'> & { readonly draft: SessionDraft };

/** Kelompok by their ids; those that the workshop does not have are made, as far as it can have them. */
function nameGroups(known: Groups, rows: readonly FileRow[]) {
  let groups = known;
  const remarks: FileRemark[] = [];
  const named = rows.flatMap(({ draft, groupsText, ...row }): NamedRow[] => {
    const ids: string[] = [];
    for (const name of groupsText === undefined ? draft.groups : groupNamesIn(groupsText, known)) {
      if (groupIdOf(groups, name) === null && isGroupName(name)) groups = withGroups(groups, [name]);
      const id = groupIdOf(groups, name);
      if (id === null) {
        const { title, day } = draft;
        remarks.push({ ...row, what: 'group', verdict: 'refused', args: { said: name }, title, day });
        return [];
      }
      if (!ids.includes(id)) ids.push(id);
    }
    return [{ ...row, draft: { ...draft, groups: ids.sort() } }];
  });
  return { rows: named, groups, remarks };
}

function pairUp(sessions: readonly Session[], rows: readonly NamedRow[]): Map<NamedRow, Session> {
  const pairs = new Map<NamedRow, Session>();
  const free = new Set(sessions);
  const take = (row: NamedRow, session: Session) => {
    pairs.set(row, session);
    free.delete(session);
  };
  const pairBy = (key: (draft: SessionDraft) => string) => {
    for (const row of rows) {
      if (pairs.has(row)) continue;
      const session = sessions.find((other) => free.has(other) && key(other) === key(row.draft));
      if (session) take(row, session);
    }
  };
  pairBy(({ day, title, groups, start, place }) => [day, fold(title), groups.join(), start, fold(place)].join('|'));
  pairBy(({ day, title, groups, start }) => [day, fold(title), groups.join(), start].join('|'));
  pairBy(({ day, title, groups }) => [day, fold(title), groups.join()].join('|'));
  pairBy(({ day, title }) => [day, fold(title)].join('|'));
  // A title that is missing as often as it is new was moved to another day.
  const news = Map.groupBy(
    rows.filter((row) => !pairs.has(row)),
    ({ draft }) => fold(draft.title),
  );
  for (const [title, own] of news) {
    const gone = sessions.filter((session) => free.has(session) && fold(session.title) === title);
    const inTime = [...own].sort((a, b) => moment(a.draft).localeCompare(moment(b.draft)));
    if (gone.length === own.length) for (const [i, session] of gone.entries()) take(inTime[i] as NamedRow, session);
  }
  pairBy(({ day, start, groups }) => [day, start, groups.join()].join('|'));
  return pairs;
}

/** What the file says, over what it has no column for. A title that is the same but for its spelling keeps what an organizer made of it. */
function merged(before: Session, draft: SessionDraft, columns: AgendaFile['columns']): Session {
  const { day, start, end, title } = draft;
  const kind = fold(title) === fold(before.title) ? before.kind : draft.kind;
  const given = Object.fromEntries(columns.map((column) => [column, draft[column]]));
  return { ...before, day, start, end, title, kind, ...given };
}

function moment({ day, start }: SessionDraft): string {
  return `${day} ${start}`;
}

function sorted(session: Session): string {
  return JSON.stringify(Object.entries(session).sort(([a], [b]) => a.localeCompare(b, 'en')));
}
