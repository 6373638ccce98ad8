import type { Event, Operation, Reading } from '#core/aggregate.ts';
import { deriveNonce } from '#core/ids.ts';
import type { Acted, Handler, MakeAct } from '../../acting.ts';
import type { Then } from '../../desk.ts';
import { COLLECTIONS, type WorkshopState } from '../../state.ts';
import { NO_AGENDA, type Session } from '../agenda.ts';
import { faultOf } from '../drafts.ts';
import { applySessions, restoreSessions } from '../editing.ts';
import { readSessions } from '../stored.ts';
import { type ImportPlan, matchAgenda } from './matching.ts';
import type { AgendaFile } from './rows.ts';

/** An agenda was read from an organizer's file. What is shown then gets the preview's `id`. */
export type AgendaImportAsked = Then & { by: number; file: AgendaFile };
/**
 * The preview with this id is applied, dropped, or what it did is taken back. What is shown then gets `undone` where that cannot be: `gone`, it is no
 * longer the one that waits; `stale`, the agenda has changed since, and `id` is that of a new preview; or what an act on the agenda says.
 */
export type AgendaImportAnswered = Then & { by: number; id: string };

/** The fields of the collection that keeps a preview. */
export type PendingAgenda = { readonly id: string; readonly plan: ImportPlan; readonly file: AgendaFile };

/** What an import did, for the way back. */
type Undo = {
  readonly id: string;
  readonly added: readonly Session[];
  readonly changed: readonly { readonly before: Session; readonly after: Session }[];
  readonly removed: readonly Session[];
};

/** How long a preview waits for its yes, and how long an import can be taken back, in ms. */
const PENDING_MS = 24 * 60 * 60_000;
const UNDO_MS = 7 * 24 * 60 * 60_000;

/** The events for which the sessions are read, and how the agenda stands with its kelompok. */
export const AGENDA_IMPORT_TYPES: readonly string[] = [
  'sessions-import',
  'sessions-import-apply',
  'sessions-import-undo',
];

/** An agenda from a file: shown first, applied whole, and taken back. */
export function agendaImportActs(act: MakeAct): Readonly<Record<string, Handler>> {
  return {
    'sessions-import': act<AgendaImportAsked>('edit', 'sessions-import', () => null, preview),
    'sessions-import-apply': act<AgendaImportAnswered>('edit', 'sessions-import-apply', () => '', apply),
    'sessions-import-undo': act<AgendaImportAnswered>('edit', 'sessions-import-undo', () => '', takeBack),
    'sessions-import-drop': act<AgendaImportAnswered>(
      'edit',
      'sessions-import-drop',
      () => null,
      () => ({ operations: drop(COLLECTIONS.agendaImport), due: { 'sessions-import': null } }),
    ),
    'due:sessions-import': () => ({ operations: drop(COLLECTIONS.agendaImport) }),
    'due:sessions-imported': () => ({ operations: drop(COLLECTIONS.agendaImported) }),
  };
}

function preview(state: WorkshopState, { file }: AgendaImportAsked, reading: Reading, { at, nonce }: Event): Acted {
  const sessions = readSessions(reading, COLLECTIONS.sessions);
  const plan = matchAgenda([...sessions.values()], state.groups ?? {}, file);
  const id = deriveNonce(nonce, 'sessions-import').slice(0, 8);
  const kept = ['id', id, 'plan', JSON.stringify(plan), 'file', JSON.stringify(file)];
  return {
    operations: [...drop(COLLECTIONS.agendaImport), { do: 'HSET', collection: COLLECTIONS.agendaImport, args: kept }],
    due: { 'sessions-import': at + PENDING_MS },
    said: { id },
  };
}

function apply(state: WorkshopState, asked: AgendaImportAnswered, reading: Reading, event: Event): Acted {
  const pending = readHash(reading, COLLECTIONS.agendaImport);
  if (pending.get('id') !== asked.id) return { said: { undone: 'gone' } };
  const { mark, add, change, remove, groups, newGroups } = JSON.parse(pending.get('plan') ?? '') as ImportPlan;
  const given = {
    ...asked,
    mark,
    add: add.map(({ draft }) => draft),
    change: change.map(({ after }) => ({ id: after.id, change: after })),
    remove: remove.map(({ id }) => id),
  };
  // Kelompok that came or went since are as good a reason to look once more as sessions.
  const isSame = Object.entries(state.groups ?? {}).every(([id, name]) => groups[id] === name);
  const acted = isSame ? applySessions({ ...state, groups }, given, reading, event) : { said: { undone: 'stale' } };
  if (acted.said?.undone === 'stale') {
    const file = JSON.parse(pending.get('file') ?? '') as AgendaFile;
    const again = preview(state, { by: asked.by, file }, reading, event);
    return { ...again, said: { ...again.said, undone: 'stale' } };
  }
  if (acted.said?.undone !== undefined) return acted;
  const { next } = state.agenda ?? NO_AGENDA;
  const undo: Undo = {
    id: asked.id,
    added: add.map(({ draft }, i) => ({ ...draft, id: `s${next + i}` })),
    changed: change.map(({ before, after }) => ({ before, after })),
    removed: remove,
  };
  return {
    ...acted,
    set: { ...acted.set, ...(newGroups.length > 0 ? { groups } : {}) },
    operations: [
      ...(acted.operations ?? []),
      ...drop(COLLECTIONS.agendaImport),
      { do: 'HSET', collection: COLLECTIONS.agendaImported, args: ['undo', JSON.stringify(undo)] },
    ],
    due: { ...acted.due, 'sessions-import': null, 'sessions-imported': event.at + UNDO_MS },
    said: { id: asked.id },
  };
}

/** The agenda without what the last import did; what was changed since by hand stays, and is counted. */
function takeBack(state: WorkshopState, { id }: AgendaImportAnswered, reading: Reading, { at }: Event): Acted {
  const json = readHash(reading, COLLECTIONS.agendaImported).get('undo');
  const undo = json === undefined ? null : (JSON.parse(json) as Undo);
  if (undo?.id !== id) return { said: { undone: 'gone' } };
  const after = new Map(readSessions(reading, COLLECTIONS.sessions));
  let left = 0;
  const putBack = (session: Session) => {
    if (faultOf(session, state.groups ?? {}) === null) after.set(session.id, session);
    else left++;
  };
  for (const session of undo.added) if (isStill(after, session)) after.delete(session.id);
  for (const { before, after: made } of undo.changed) if (isStill(after, made)) putBack(before);
  for (const session of undo.removed) putBack(session);

  function isStill(sessions: ReadonlyMap<string, Session>, session: Session): boolean {
    const now = sessions.get(session.id);
    const same = now !== undefined && sorted(now) === sorted(session);
    if (!same) left++;
    return same;
  }

  const acted = restoreSessions(state, after, reading, at);
  if (acted.said?.undone !== undefined) return acted;
  return {
    ...acted,
    operations: [...(acted.operations ?? []), ...drop(COLLECTIONS.agendaImported)],
    due: { ...acted.due, 'sessions-imported': null },
    said: { left: String(left) },
  };
}

function sorted(session: Session): string {
  return JSON.stringify(Object.entries(session).sort(([a], [b]) => a.localeCompare(b, 'en')));
}

function drop(collection: string): Operation[] {
  return [{ do: 'DEL', collection, args: [] }];
}

function readHash(reading: Reading, collection: string): Map<string, string> {
  const flat = reading.found({ read: 'HGETALL', collection, args: [] }) as string[];
  return new Map(flat.flatMap((field, i) => (i % 2 === 0 ? [[field, flat[i + 1] as string] as const] : [])));
}
