import type { Event, Lookup } from '#core/aggregate.ts';
import { nameOf } from '#core/ids.ts';
import type { Handler, MakeAct } from '../acting.ts';
import { COLLECTIONS } from '../state.ts';
import { addSessions, applySessions, editSession, removeSession, shiftAgenda } from './editing.ts';
import { AGENDA_IMPORT_TYPES, agendaImportActs } from './import/importing.ts';
import type {
  AgendaHushAsked,
  AgendaShiftAsked,
  AgendaTellNowAsked,
  ChangeRead,
  ChangeRemindAsked,
  ChangeToldAsked,
  SessionAddAsked,
  SessionEditAsked,
  SessionRemoveAsked,
  SessionsApplyAsked,
} from './messages.ts';
import { remindOfChange, setRead } from './reading.ts';
import { hush, tellDue, tellNow } from './telling.ts';

/** What all of them read, in the trip of the load. */
export const AGENDA_LOOKUPS: readonly Lookup[] = [COLLECTIONS.sessions, COLLECTIONS.sessionsTold].map(
  (collection): Lookup => ({ read: 'HGETALL', collection, args: [] }),
);

/** What of the handlers below needs the sessions, and how the agenda stands. */
export const AGENDA_TYPES: readonly string[] = [
  'session-add',
  'session-edit',
  'session-remove',
  'sessions-apply',
  'agenda-shift',
  'agenda-tell-now',
  'agenda-hush',
  'change-remind',
  'due:agenda-tell',
  ...AGENDA_IMPORT_TYPES,
];

/** What the team does with the agenda, and what follows from it by itself. */
export function agendaActs(act: MakeAct): Readonly<Record<string, Handler>> {
  return {
    'session-add': act<SessionAddAsked>('edit', 'session-add', (d) => String(d.drafts.length), addSessions),
    'session-edit': act<SessionEditAsked>(
      'edit',
      'session-edit',
      (d) => `${d.id} ${Object.keys(d.change).join()}`,
      editSession,
    ),
    'session-remove': act<SessionRemoveAsked>('edit', 'session-remove', (d) => d.id, removeSession),
    'sessions-apply': act<SessionsApplyAsked>(
      'edit',
      'sessions-apply',
      (d) => `+${d.add.length} ~${d.change.length} -${d.remove.length}`,
      applySessions,
    ),
    'agenda-shift': act<AgendaShiftAsked>(
      'edit',
      'agenda-shift',
      (d) => ('days' in d ? `${d.days} d` : `${d.from} ${d.minutes} min`),
      shiftAgenda,
    ),
    'agenda-tell-now': act<AgendaTellNowAsked>('edit', 'agenda-tell-now', () => '', tellNow),
    'agenda-hush': act<AgendaHushAsked>('edit', 'agenda-hush', () => '', hush),
    'change-remind': act<ChangeRemindAsked>('edit', 'change-remind', (d) => String(d.number), remindOfChange),
    'change-told': act<ChangeToldAsked>(
      'decide',
      'change-told',
      (d) => `${d.number} ${d.registration}`,
      (_state, { registration, number }, reading) => setRead(registration, number, reading),
    ),
    'change-read': (_state, { data }: Event<ChangeRead>, reading) =>
      setRead(nameOf(data.registration), data.number, reading),
    ...agendaImportActs(act),
    'due:agenda-tell': (state, event: Event<unknown>, reading) => tellDue(state, reading, event.at),
  };
}
