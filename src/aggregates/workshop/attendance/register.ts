import type { Decision, Operation, Reading } from '#core/aggregate.ts';
import { readTogether } from '#core/read-together.ts';
import { inOrder, type Session } from '../agenda/agenda.ts';
import { COLLECTIONS, type Member, type WorkshopState } from '../state.ts';
import { type AttendanceState, type Mark, NO_ATTENDANCE, presentAt, type UnitState } from './attendance.ts';

const NOBODY_YET: UnitState = { present: 0, unverified: 0 };
/** Pairs in one command: Redis takes no more than some thousands of arguments at once. */
const PAIRS = 1_000;

/**
 * The attendance of a workshop while one event is decided: marks, and the counts that follow from them. What is changed here is what is read here
 * afterwards; what is left at the end is written.
 */
export function createRegister(state: Pick<WorkshopState, 'card'>, reading: Reading) {
  const before = reading.more<AttendanceState>('attendance') ?? NO_ATTENDANCE;
  let attendance = before;
  const known = new Map<string, Map<string, Mark | null>>();
  const changed = new Map<string, Set<string>>();

  const marksAt = (unit: string) => {
    const marks = known.get(unit) ?? new Map<string, Mark | null>();
    known.set(unit, marks);
    return marks;
  };

  const register = {
    attendance: () => attendance,
    unit: (unit: string): UnitState => attendance.units[unit] ?? NOBODY_YET,
    /** Units of which anything is kept. */
    units: (): string[] => Object.keys(attendance.units),

    replaceUnit(unit: string, now: UnitState): void {
      attendance = { ...attendance, units: { ...attendance.units, [unit]: now } };
    },
    setWrong(wrong: AttendanceState['wrong']): void {
      attendance = { ...attendance, wrong };
    },

    /** Brings the marks of some people, in one trip. */
    bring(unit: string, ids: readonly string[]): void {
      const marks = marksAt(unit);
      const wanted = [...new Set(ids)].filter((id) => !marks.has(id));
      const [only] = wanted;
      if (only === undefined) return;
      const one = wanted.length === 1;
      const found = reading.found({ read: one ? 'HGET' : 'HMGET', collection: presentAt(unit), args: wanted });
      const raw = (one ? [found] : found) as (string | null)[];
      for (const [i, id] of wanted.entries()) marks.set(id, raw[i] == null ? null : (JSON.parse(raw[i]) as Mark));
    },
    mark(unit: string, id: string): Mark | null {
      register.bring(unit, [id]);
      return marksAt(unit).get(id) ?? null;
    },
    /** The marks of one person, by unit; in one trip. */
    marksOf(id: string, units: readonly string[] = register.units()): Map<string, Mark> {
      const marks = readTogether(units, (unit) => register.mark(unit, id));
      return new Map(units.flatMap((unit, i) => (marks[i] ? [[unit, marks[i]] as const] : [])));
    },
    /** The marks of one registration become another's. */
    move(from: string, to: string): void {
      for (const [unit, mark] of register.marksOf(from)) {
        register.put(unit, from, null);
        if (register.mark(unit, to) === null) register.put(unit, to, mark);
      }
    },
    /** Everybody who has a mark. */
    everybody(unit: string): [string, Mark][] {
      const flat = reading.found({ read: 'HGETALL', collection: presentAt(unit), args: [] }) as string[];
      return flat.flatMap((id, i): [string, Mark][] => (i % 2 === 0 ? [[id, JSON.parse(flat[i + 1] as string)]] : []));
    },

    /** Marks somebody, or takes the mark away; the counts follow. */
    put(unit: string, id: string, mark: Mark | null): void {
      const former = register.mark(unit, id);
      const known = register.unit(unit);
      register.replaceUnit(unit, {
        ...known,
        present: known.present + Number(isCounted(mark)) - Number(isCounted(former)),
        unverified: known.unverified + Number(isUnverified(mark)) - Number(isUnverified(former)),
      });
      marksAt(unit).set(id, mark);
      const touched = changed.get(unit) ?? new Set();
      changed.set(unit, touched.add(id));
    },

    /** What is to be written. @param silent nobody outside sees a difference */
    decision(silent = false): Decision<WorkshopState> {
      if (attendance === before && changed.size === 0) return {};
      const operations = [...changed].flatMap(([unit, ids]) => written(unit, [...ids], marksAt(unit)));
      return {
        set: { attendance },
        operations,
        effects: silent ? [] : [{ kind: 'publish', view: `attendance:${state.card.code}` }],
      };
    },
  };
  return register;
}

export type Register = ReturnType<typeof createRegister>;

/** The agenda as it is now. */
export function readSessions(reading: Reading): Session[] {
  const flat = reading.found({ read: 'HGETALL', collection: COLLECTIONS.sessions, args: [] }) as string[];
  return flat
    .filter((_, i) => i % 2 === 1)
    .map((json) => JSON.parse(json) as Session)
    .sort(inOrder);
}

/** Somebody of the list; null: there is no such registration. */
export function readMember(reading: Reading, id: string): Member | null {
  const json = reading.found({ read: 'HGET', collection: COLLECTIONS.members, args: [id] }) as string | null;
  return json === null ? null : (JSON.parse(json) as Member);
}

/** One decision of two that concern different things. */
export function together(one: Decision<WorkshopState>, other: Decision<WorkshopState>): Decision<WorkshopState> {
  return {
    ...one,
    ...other,
    set: { ...one.set, ...other.set },
    operations: [...(one.operations ?? []), ...(other.operations ?? [])],
    effects: [...(one.effects ?? []), ...(other.effects ?? [])],
  };
}

/** Whether a mark makes somebody count as present. */
export function isCounted(mark: Mark | null): boolean {
  return mark !== null && !mark.absent && !mark.unverified;
}

function isUnverified(mark: Mark | null): boolean {
  return mark !== null && !mark.absent && mark.unverified === true;
}

function written(unit: string, ids: readonly string[], marks: ReadonlyMap<string, Mark | null>): Operation[] {
  const collection = presentAt(unit);
  const kept = ids.flatMap((id) => (marks.get(id) ? [id, JSON.stringify(marks.get(id))] : []));
  const gone = ids.filter((id) => !marks.get(id));
  const operations: Operation[] = [];
  for (let i = 0; i < kept.length; i += 2 * PAIRS)
    operations.push({ do: 'HSET', collection, args: kept.slice(i, i + 2 * PAIRS) });
  for (let i = 0; i < gone.length; i += PAIRS)
    operations.push({ do: 'HDEL', collection, args: gone.slice(i, i + PAIRS) });
  return operations;
}
