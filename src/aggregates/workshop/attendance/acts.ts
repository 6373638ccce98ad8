import type { Event, Lookup, Reading } from '#core/aggregate.ts';
import { nameOf } from '#core/ids.ts';
import type { Acted, Handler, MakeAct } from '../acting.ts';
import { createSeating } from '../seating.ts';
import { COLLECTIONS, isPresent, type Member, type WorkshopState } from '../state.ts';
import { type Mark, presentAt } from './attendance.ts';
import type { Attending } from './attending.ts';
import { spokenCode } from './codes.ts';
import type {
  AttendAsked,
  MarkAsked,
  OwnAttendanceAsked,
  SpokenAsked,
  UnitAsked,
  VerifyAsked,
  WrongCodeSaid,
} from './messages.ts';
import { createRegister, together } from './register.ts';
import { settleMarks } from './settling.ts';
import { isUnitOpen } from './windows.ts';

/** A code that is said counts for so long, in ms; the one before it for so long more. */
const SPOKEN_MS = 5 * 60_000;
const FORMER_MS = 45_000;
const LONGEST_REASON = 200;
/** So many are marked at once. */
const MOST = 1_000;

/** The events that need the field `attendance`. */
export const ATTEND_TYPES: readonly string[] = [
  'attend',
  'attend-wrong',
  'attend-own',
  'attend-open',
  'attend-close',
  'attend-spoken',
  'attend-mark',
  'attend-verify',
];

/** The agenda has changed since the organizer saw it. */
const NO_UNIT: Acted = { said: { undone: 'unit' } };

/** What participants and the team do about attendance. */
export function attendanceActs(act: MakeAct, attending: Attending): Readonly<Record<string, Handler>> {
  return {
    attend: (state, event: Event<AttendAsked>, reading) => attending.attend(state, event, reading),
    'attend-own': (state, event: Event<OwnAttendanceAsked>, reading) => attending.own(state, event, reading),
    'attend-wrong': (state, event: Event<WrongCodeSaid>, reading) => attending.wrong(state, event, reading),
    'attend-open': act<UnitAsked>(
      'decide',
      'attend-open',
      (d) => d.unit,
      (state, { unit }, reading, { at }) => {
        const register = createRegister(state, reading);
        if (!isUnit(attending, state, unit, reading)) return NO_UNIT;
        const { closed: _closed, ...known } = register.unit(unit);
        register.replaceUnit(unit, { ...known, opened: at });
        return register.decision();
      },
    ),
    'attend-close': act<UnitAsked>(
      'decide',
      'attend-close',
      (d) => d.unit,
      (state, { unit }, reading, { at }) => {
        const register = createRegister(state, reading);
        if (!isUnit(attending, state, unit, reading)) return NO_UNIT;
        const { spoken: _spoken, former: _former, ...known } = register.unit(unit);
        register.replaceUnit(unit, { ...known, closed: at });
        return register.decision();
      },
    ),
    'attend-spoken': act<SpokenAsked>(
      'decide',
      'attend-spoken',
      (d) => d.unit,
      (state, { unit: id }, reading, event) => {
        const unit = attending.unitsNow(state, reading).find((one) => one.id === id);
        if (!unit) return NO_UNIT;
        const register = createRegister(state, reading);
        const { at, nonce } = event;
        const { spoken, former: _former, closed, ...known } = register.unit(id);
        // Who says a code wants it to count.
        const isOpen = isUnitOpen(unit, register.unit(id), at);
        register.replaceUnit(id, {
          ...known,
          ...(isOpen ? (closed === undefined ? {} : { closed }) : { opened: at }),
          spoken: { code: spokenCode(nonce), from: at, until: at + SPOKEN_MS },
          ...(spoken && spoken.until > at ? { former: { code: spoken.code, until: at + FORMER_MS } } : {}),
        });
        return register.decision();
      },
    ),
    'attend-mark': act<MarkAsked>('decide', 'attend-mark', aboutMarks, (state, data, reading, { at }) =>
      isUnit(attending, state, data.unit, reading) ? markByHand(state, data, reading, at) : NO_UNIT,
    ),
    'attend-verify': act<VerifyAsked>(
      'decide',
      'attend-verify',
      (d) => `${d.yes ? 'yes' : 'no'} ${d.registration}`,
      (state, { registration, yes }, reading, { at }) => {
        const seating = createSeating(state, reading, at);
        const { status } = seating.ledger.member(registration) ?? {};
        if (yes && status === 'approval') seating.approve(registration, true);
        if (yes && status === 'waiting') seating.seatNow(registration);
        if (!yes && status === 'approval') seating.end(registration, 'refused', { why: 'organizer' });
        return together(seating.decision(), settleMarks(state, registration, yes ? 'verify' : 'drop', reading));
      },
    ),
  };
}

/** What most codes need, read in the trip of the load. */
export function attendanceLookups({ data }: Event): Lookup[] {
  const { registration, unit } = data as AttendAsked;
  const id = nameOf(registration);
  return [
    { read: 'HGET', collection: COLLECTIONS.members, args: [id] },
    { read: 'HGET', collection: presentAt(unit), args: [id] },
    { read: 'HGETALL', collection: COLLECTIONS.sessions, args: [] },
  ];
}

function isUnit(attending: Attending, state: WorkshopState, unit: string, reading: Reading): boolean {
  return attending.unitsNow(state, reading).some(({ id }) => id === unit);
}

function markByHand(
  state: WorkshopState,
  { by, unit, registrations, mark, reason }: MarkAsked,
  reading: Reading,
  at: number,
): Acted {
  const register = createRegister(state, reading);
  const seating = createSeating(state, reading, at);
  const ids = [...new Set(registrations)].slice(0, MOST);
  seating.ledger.bringMembers(ids);
  register.bring(unit, ids);
  let done = 0;
  const put = (id: string, to: Mark | null) => {
    register.put(unit, id, to);
    done++;
  };
  for (const id of ids) {
    const member = seating.ledger.member(id);
    const before = register.mark(unit, id);
    const own = before?.how === 'hand' ? before.over : before;
    const why = reason.trim().slice(0, LONGEST_REASON);
    const said = { at, how: 'hand' as const, by, reason: why, ...(own ? { over: own } : {}) };
    if (!member || !isPresent(member)) continue;
    if (mark === 'clear') {
      if (before?.how === 'hand') put(id, own ? asNow(own, member) : null);
    } else if (mark === 'absent') put(id, { ...said, absent: true });
    else if (!before || before.absent || before.unverified) put(id, asNow(said, member));
  }
  return done === 0 ? { said: { undone: 'nobody' } } : { ...register.decision(), said: { marked: String(done) } };
}

/** An organizer knows whom they see, and a code that came before a place counts with it; who has no place is still to be verified. */
function asNow({ unverified: _unverified, ...mark }: Mark, { status }: Member): Mark {
  return status === 'registered' ? mark : { ...mark, unverified: true };
}

/** For the log: of one person who it was, of several how many. */
function aboutMarks({ unit, registrations, mark }: MarkAsked): string {
  const [only] = registrations;
  return [mark, unit, registrations.length === 1 ? only : `(${registrations.length})`].join(' ');
}
