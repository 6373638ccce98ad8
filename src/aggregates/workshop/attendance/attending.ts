import type { Decision, Effect, Event, Reading } from '#core/aggregate.ts';
import { nameOf } from '#core/ids.ts';
import { DEFAULT_SETTINGS, isPresent, type Member, type WorkshopState } from '../state.ts';
import type { Mark, Unit } from './attendance.ts';
import type { CodeMatch, Codes } from './codes.ts';
import type {
  AttendAsked,
  Attended,
  CodesGuessed,
  OwnAttendance,
  OwnAttendanceAsked,
  OwnMark,
  WalkedIn,
  WalkIn,
  WrongCodeSaid,
} from './messages.ts';
import { createRegister, type Register, readMember, readSessions } from './register.ts';
import { unitsOf } from './units.ts';
import { windowOf } from './windows.ts';

/** So many wrong codes over everybody in so long, in ms: then whoever has sent several waits until it is over, and the organizer hears of it. */
const MANY_WRONG = 200;
const WRONG_MS = 5 * 60_000;
const SEVERAL = 3;
/** A unit that ended so long ago still explains why a code does not count, in ms. */
const EXPLAINED_MS = 10 * 60_000;

/** What a code turned out to be. `open`: the unit was open when it was sent. */
type Read = { readonly unit: Unit; readonly match: CodeMatch; readonly open: boolean };

/** Reads what participants send: their codes, each at the time of its message. */
export function createAttending(codes: Codes) {
  let last: { key: string; units: readonly Unit[] } = { key: '', units: [] };

  /** The units as the agenda has them now; kept from one event to the next, because nearly all of them find the same agenda. */
  function unitsNow({ card, settings }: WorkshopState, reading: Reading): readonly Unit[] {
    const { by } = { ...DEFAULT_SETTINGS, ...settings }.attendance;
    const rows = reading.found({ read: 'HGETALL', collection: 'sessions', args: [] }) as string[];
    const key = [card.start, card.end, card.time, card.zone, by, ...rows].join(' ');
    if (last.key === key) return last.units;
    const units = unitsOf(readSessions(reading), card, by);
    last = { key, units };
    return units;
  }

  function read(
    state: WorkshopState,
    register: Register,
    { code, unit: hint }: Pick<AttendAsked, 'code' | 'unit'>,
    { at, reading }: { at: number; reading: Reading },
  ): Read | null {
    const { grace } = { ...DEFAULT_SETTINGS, ...state.settings }.attendance;
    const units = unitsNow(state, reading);
    const near = units.filter((unit) => {
      const { from, until } = windowOf(unit, register.unit(unit.id), at);
      return unit.id === hint || (from - EXPLAINED_MS <= at && at < until + EXPLAINED_MS);
    });
    for (const unit of near) {
      const known = register.unit(unit.id);
      const match = codes.match(code, state.card.code, unit.id, { at, grace, state: known });
      if (!match) continue;
      const { from, until } = windowOf(unit, known, at);
      // Who typed while it was open is not late because the message took its time.
      return { unit, match, open: from <= at && at < until + (known.closed === until ? 0 : grace * 1_000) };
    }
    return null;
  }

  const attending = {
    unitsNow,

    attend(state: WorkshopState, { data, at }: Event<AttendAsked>, reading: Reading): Decision<WorkshopState> {
      const register = createRegister(state, reading);
      const say = (outcome: Attended['outcome'], unit: Unit | null = null, since = at): Effect =>
        answer(data.by, { workshop: state.card.code, outcome, unit: unit && named(unit), at: since });
      if (isCrowded(register, at) && data.wrong >= SEVERAL) return { effects: [say('crowded')] };
      const found = read(state, register, data, { at, reading });
      if (!found) {
        const wrong = attending.wrong(state, { at }, reading);
        return { ...wrong, effects: [...(wrong.effects ?? []), say('wrong')] };
      }
      const { unit, match, open } = found;
      if (!open) return { effects: [say('closed', unit)] };
      if (!match.counts) return { effects: [say('late', unit)] };
      const id = nameOf(data.registration);
      const member = readMember(reading, id);
      if (!member || !isPresent(member)) return { effects: [say('unregistered', unit)] };
      const before = register.mark(unit.id, id);
      if (before?.absent) return { effects: [say('absent', unit, before.at)] };
      const isVerified = member.status === 'registered';
      if (before && (!before.unverified || !isVerified))
        return { effects: [say(before.unverified ? 'unverified' : 'already', unit, before.at)] };
      register.put(unit.id, id, markOf(match, { at, how: data.how }, isVerified));
      const decision = register.decision();
      return { ...decision, effects: [...(decision.effects ?? []), say(isVerified ? 'present' : 'unverified', unit)] };
    },

    /** Counts a wrong code; the organizer hears once when there are many. */
    wrong(state: WorkshopState, { at }: Pick<Event<WrongCodeSaid>, 'at'>, reading: Reading): Decision<WorkshopState> {
      const register = createRegister(state, reading);
      const { wrong } = register.attendance();
      const count = at < wrong.from + WRONG_MS ? wrong.count + 1 : 1;
      register.setWrong({ from: count === 1 ? at : wrong.from, count });
      const decision = register.decision(true);
      if (count !== MANY_WRONG || state.card.createdBy === 0) return decision;
      const data: CodesGuessed = { workshop: state.card.code, count };
      return {
        ...decision,
        effects: [{ kind: 'event', to: `account:${state.card.createdBy}`, type: 'codes-guessed', data }],
      };
    },

    /** Where somebody was, for themselves. */
    own(state: WorkshopState, { data }: Event<OwnAttendanceAsked>, reading: Reading): Decision<WorkshopState> {
      const kept = createRegister(state, reading).marksOf(nameOf(data.registration));
      const marks = Object.fromEntries([...kept].map(([unit, mark]) => [unit, ownMark(mark)]));
      const told: OwnAttendance = { workshop: state.card.code, marks };
      return { effects: [{ kind: 'event', to: `account:${data.by}`, type: 'own-attendance', data: told }] };
    },

    /** Where and when somebody was who was not registered yet; null: their code did not count. */
    walkedIn(state: WorkshopState, scan: WalkIn, reading: Reading): (WalkedIn & { mark: Mark }) | null {
      const found = read(state, createRegister(state, reading), scan, { at: scan.at, reading });
      if (!found?.open || !found.match.counts) return null;
      return { unit: named(found.unit), at: scan.at, mark: markOf(found.match, scan, false) };
    },

    /** Marks them, once they stand in the list. @param who `before`: their registration that ended */
    markWalkIn(
      state: WorkshopState,
      { id, member, before }: { id: string; member: Member | null; before: string | null },
      walked: WalkedIn & { mark: Mark },
      reading: Reading,
    ): Decision<WorkshopState> {
      const register = createRegister(state, reading);
      if (!member || !isPresent(member)) return {};
      if (before !== null) register.move(before, id);
      if (register.mark(walked.unit.id, id) !== null) return register.decision();
      const { unverified: _unverified, ...verified } = walked.mark;
      register.put(walked.unit.id, id, member.status === 'registered' ? verified : walked.mark);
      return register.decision();
    },
  };
  return attending;
}

export type Attending = ReturnType<typeof createAttending>;

function isCrowded(register: Register, at: number): boolean {
  const { from, count } = register.attendance().wrong;
  return count >= MANY_WRONG && at < from + WRONG_MS;
}

function markOf({ slot }: CodeMatch, { at, how }: Pick<WalkIn, 'at' | 'how'>, isVerified: boolean): Mark {
  const way = slot === null ? { how: 'spoken' as const } : { how, slot };
  return { at, ...way, ...(isVerified ? {} : { unverified: true as const }) };
}

/** Who marked somebody, and why, is between the organizers. */
function ownMark({ at, how, unverified, absent }: Mark): OwnMark {
  return { at, how, ...(unverified ? { unverified } : {}), ...(absent ? { absent } : {}) };
}

function named({ id, day, half, title }: Unit) {
  return { id, day, half, title };
}

function answer(by: number, data: Attended): Effect {
  return { kind: 'event', to: `account:${by}`, type: 'attended', data };
}
