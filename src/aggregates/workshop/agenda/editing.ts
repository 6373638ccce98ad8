import type { Event, Reading } from '#core/aggregate.ts';
import type { Acted } from '../acting.ts';
import { COLLECTIONS, type WorkshopState } from '../state.ts';
import { inOrder, NO_AGENDA, type Session, type SessionDraft } from './agenda.ts';
import { agendaMark } from './differing.ts';
import { AGENDA_LIMITS, faultOf } from './drafts.ts';
import type {
  AgendaShiftAsked,
  AgendaUndone,
  SessionAddAsked,
  SessionEditAsked,
  SessionRemoveAsked,
  SessionsApplyAsked,
} from './messages.ts';
import { planReminders } from './reminding.ts';
import { shiftedByDays, shiftedFrom } from './shifting.ts';
import { readSessions, storeSessions } from './stored.ts';
import { planned } from './telling.ts';

type Change = { readonly id: string; readonly change: Partial<SessionDraft> };

/** Sessions written by hand. */
export function addSessions(state: WorkshopState, data: SessionAddAsked, reading: Reading, { at }: Event): Acted {
  return change(state, { add: data.drafts, change: [], remove: [] }, reading, at);
}

/** One session in another way. */
export function editSession(state: WorkshopState, data: SessionEditAsked, reading: Reading, { at }: Event): Acted {
  return change(state, { add: [], change: [data], remove: [] }, reading, at);
}

/** One session less. */
export function removeSession(state: WorkshopState, data: SessionRemoveAsked, reading: Reading, { at }: Event): Acted {
  return change(state, { add: [], change: [], remove: [data.id] }, reading, at);
}

/** All of a file, or nothing of it when the agenda is not the one that its organizer compared it with. */
export function applySessions(state: WorkshopState, data: SessionsApplyAsked, reading: Reading, { at }: Event): Acted {
  const before = readSessions(reading, COLLECTIONS.sessions);
  if (agendaMark(before.values()) !== data.mark) return undone('stale');
  return change(state, data, reading, at);
}

/** The agenda as it was, its sessions with the ids that they had. */
export function restoreSessions(
  state: WorkshopState,
  after: ReadonlyMap<string, Session>,
  reading: Reading,
  at: number,
): Acted {
  if (after.size > AGENDA_LIMITS.sessions) return undone('full');
  const before = readSessions(reading, COLLECTIONS.sessions);
  return keep(state, { before, after, told: readSessions(reading, COLLECTIONS.sessionsTold) }, at);
}

/** Moves the agenda by days, or what is left of a day by minutes. */
export function shiftAgenda(state: WorkshopState, data: AgendaShiftAsked, reading: Reading, { at }: Event): Acted {
  const before = readSessions(reading, COLLECTIONS.sessions);
  const told = readSessions(reading, COLLECTIONS.sessionsTold);
  if ('days' in data) {
    const shifted = shiftedByDays(state.card, before, told, data.days);
    if (!shifted) return undone('nothing');
    const stored = storeSessions(COLLECTIONS.sessionsTold, told, shifted.told);
    const acted = keep(state, { before, after: shifted.now, told: shifted.told }, at);
    return { ...acted, operations: [...stored, ...(acted.operations ?? [])] };
  }
  if (!before.has(data.from)) return undone('gone');
  const after = shiftedFrom(before, data.from, data.minutes);
  if (!after) return undone('midnight');
  return keep(state, { before, after, told }, at);
}

function change(
  state: WorkshopState,
  {
    add,
    change: changes,
    remove,
  }: { add: readonly SessionDraft[]; change: readonly Change[]; remove: readonly string[] },
  reading: Reading,
  at: number,
): Acted {
  const before = readSessions(reading, COLLECTIONS.sessions);
  const { agenda = NO_AGENDA, groups = {} } = state;
  const after = new Map(before);
  for (const id of remove) if (!after.delete(id)) return undone('gone');
  for (const { id, change: given } of changes) {
    const session = after.get(id);
    if (!session) return undone('gone');
    after.set(id, { ...session, ...given, id });
  }
  for (const [i, draft] of add.entries()) {
    const id = `s${agenda.next + i}`;
    after.set(id, { ...draft, id });
  }
  if (after.size > AGENDA_LIMITS.sessions) return undone('full');
  const touched = [...changes.map(({ id }) => id), ...add.map((_, i) => `s${agenda.next + i}`)];
  for (const [i, id] of touched.entries()) {
    const fault = faultOf(after.get(id) as Session, groups);
    if (fault) return { said: { undone: 'draft' satisfies AgendaUndone, fault, at: String(i) } };
  }
  const told = readSessions(reading, COLLECTIONS.sessionsTold);
  const numbered = { ...state, agenda: { ...agenda, next: agenda.next + add.length } };
  const acted = keep(numbered, { before, after, told }, at);
  return add.length > 0 ? { ...acted, said: { ...acted.said, id: `s${agenda.next}` } } : acted;
}

/** The sessions as they are from now on. */
function keep(
  state: WorkshopState,
  { before, after, told }: Record<'before' | 'after' | 'told', ReadonlyMap<string, Session>>,
  at: number,
): Acted {
  const moved = [...after.values()].filter((s) => JSON.stringify(s) !== JSON.stringify(before.get(s.id)));
  const gone = [...before.values()].filter((s) => !after.has(s.id));
  const former = moved.flatMap((s) => before.get(s.id) ?? []);
  const plan = planned(state, { told, now: after }, [...moved, ...former, ...gone].sort(inOrder), at);
  return {
    set: { agenda: plan.agenda },
    due: {
      ...plan.due,
      ...planReminders({ ...state, sessions: before.values() }, { ...state, sessions: after.values() }, at),
    },
    operations: storeSessions(COLLECTIONS.sessions, before, after),
    effects: [{ kind: 'publish', view: `agenda:${state.card.code}` }],
  };
}

function undone(why: AgendaUndone): Acted {
  return { said: { undone: why } };
}
