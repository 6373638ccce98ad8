import type { Keys } from '#core/keys.ts';
import type { RedisClient } from '#core/redis.ts';
import type { Value } from '#forms/types.ts';
import { isFor, type Session } from '../agenda/agenda.ts';
import { type AttendanceState, type Mark, NO_ATTENDANCE, presentAt, type Unit } from '../attendance/attendance.ts';
import { unitsOf } from '../attendance/units.ts';
import { type AttendanceSettings, COLLECTIONS, DEFAULT_SETTINGS, type WorkshopCard, workshopId } from '../state.ts';
import type { Listed, People } from './people.ts';

const DAY_MS = 24 * 60 * 60_000;

type Marks = ReadonlyMap<string, Mark>;

/** Who was where: all that is kept of a workshop's attendance, for who has been granted to see it. */
export type Roll = {
  readonly card: WorkshopCard;
  readonly settings: AttendanceSettings;
  readonly state: AttendanceState;
  readonly identity: Readonly<Record<string, Value>>;
  readonly sessions: readonly Session[];
  /** For everybody, in order of time. */
  readonly units: readonly Unit[];
  /** With a seat, in the order of the list. */
  readonly seated: readonly Listed[];
  /** By unit and registration; also of those who have no seat yet. */
  readonly marks: ReadonlyMap<string, Marks>;
  /** Names by key. */
  readonly agencies: Readonly<Record<string, string>>;
};

/** Whether somebody counts as present. */
export function isThere(mark: Mark | undefined): boolean {
  return mark !== undefined && !mark.absent && !mark.unverified;
}

/** Whether somebody is to come to a unit. */
export function isExpected(unit: Unit, { member }: Listed): boolean {
  return isFor(unit, member.group);
}

/** What one person has been present at; `due`: of so many units that have begun; `jp`: credit hours of those, null where none are stated. */
export type Presence = { readonly there: readonly Unit[]; readonly due: number; readonly jp: number | null };

/** The days of a workshop, and others on which its agenda has something, `YYYY-MM-DD`. */
export function daysOf({ start, end }: Pick<WorkshopCard, 'start' | 'end'>, sessions: readonly Session[]): string[] {
  const days = new Set(sessions.map(({ day }) => day));
  for (let at = Date.parse(`${start}T00:00:00Z`); at <= Date.parse(`${end}T00:00:00Z`); at += DAY_MS)
    days.add(new Date(at).toISOString().slice(0, 10));
  return [...days].sort();
}

/** @param now epoch ms */
export function presenceOf({ sessions, card, settings, marks }: Roll, { id, member }: Listed, now: number): Presence {
  const units = unitsOf(sessions, card, settings.by, member.group);
  const there = units.filter((unit) => isThere(marks.get(unit.id)?.get(id)));
  const stated = units.some(({ jp }) => jp !== null);
  return {
    there,
    due: units.filter(({ start }) => start <= now).length,
    jp: stated ? there.reduce((sum, { jp }) => sum + (jp ?? 0), 0) : null,
  };
}

/** Reads a workshop's attendance straight from where it is kept; null: there is no such workshop. */
export function createRolls(deps: { redis: RedisClient; keys: Keys; people: People }) {
  const { redis, keys, people } = deps;

  return async function readRoll(code: string): Promise<Roll | null> {
    const fields = ['card', 'settings', 'attendance', 'identity'];
    const [[card, settings, state, identity], sessions, seated, agencies] = await Promise.all([
      redis.hmget(keys.state(workshopId(code)), ...fields),
      people.hash(code, COLLECTIONS.sessions),
      people.listed(code, 'registered'),
      people.hash(code, COLLECTIONS.agencies),
    ]);
    if (!card) return null;
    const roll = {
      card: JSON.parse(card) as WorkshopCard,
      settings: { ...DEFAULT_SETTINGS.attendance, ...(settings ? JSON.parse(settings).attendance : {}) },
      state: state ? (JSON.parse(state) as AttendanceState) : NO_ATTENDANCE,
      identity: identity ? JSON.parse(identity) : {},
      sessions: Object.values(sessions).map((json) => JSON.parse(json) as Session),
      seated,
      agencies,
    };
    const units = unitsOf(roll.sessions, roll.card, roll.settings.by);
    const marks = await Promise.all(
      units.map(async ({ id }): Promise<[string, Marks]> => {
        const stored = Object.entries(await people.hash(code, presentAt(id)));
        return [id, new Map(stored.map(([who, json]) => [who, JSON.parse(json) as Mark]))];
      }),
    );
    return { ...roll, units, marks: new Map(marks) };
  };
}

export type ReadRoll = ReturnType<typeof createRolls>;
