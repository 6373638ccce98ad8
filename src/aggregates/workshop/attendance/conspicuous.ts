import type { Mark, Unit } from './attendance.ts';
import { SLOT_MS, slotStart } from './codes.ts';
import { windowOf } from './windows.ts';

/** So many people or more, within so long of each other (ms), with a code that was no longer on the screen. */
const CROWD = 3;
const TOGETHER_MS = 2_000;
/** So long after it left the screen a code counts as old, in ms, whatever grace there is. */
const OLD_MS = 60_000;
/** So many units or more at which the same people came within two seconds of each other, and at no other did not. */
const TIMES = 3;

/**
 * What an organizer may want to look at. Facts without a judgement: a slow connection, a neighbour who reads the code aloud, or a session that was moved
 * explain each of them as well.
 */
export type Conspicuous =
  /** Many at once, with a code that was already gone: it may have been passed on. */
  | {
      readonly what: 'passed-on';
      readonly unit: string;
      readonly at: number;
      readonly registrations: readonly string[];
    }
  /** Codes that were used long after they were shown. */
  | { readonly what: 'old-code'; readonly unit: string; readonly registrations: readonly string[] }
  /** The same people, always within two seconds: one telephone may be passed around. */
  | { readonly what: 'together'; readonly units: readonly string[]; readonly registrations: readonly string[] }
  /** Marked at a time at which the unit was not on, because it was opened by hand, or afterwards. */
  | { readonly what: 'outside'; readonly unit: string; readonly registrations: readonly string[] };

type Marks = ReadonlyMap<string, Mark>;

/** Looks through who came when. @param marks by unit and registration */
export function conspicuous(units: readonly Unit[], marks: ReadonlyMap<string, Marks>): Conspicuous[] {
  const known = units.flatMap((unit) => {
    const by = [...(marks.get(unit.id) ?? [])].filter(([, mark]) => !mark.absent && mark.how !== 'hand');
    return by.length === 0 ? [] : [{ unit, came: by.sort(([, a], [, b]) => a.at - b.at) }];
  });
  return [
    ...known.flatMap(({ unit, came }) => passedOn(unit, came)),
    ...known.flatMap(({ unit, came }) => oldCodes(unit, came)),
    ...together(known.map(({ unit, came }) => ({ unit: unit.id, came }))),
    ...known.flatMap(({ unit, came }) => outside(unit, came)),
  ];
}

type Came = readonly (readonly [string, Mark])[];

/** How long after its code left the screen somebody sent it, in ms; said aloud, never. */
function ageOf({ at, slot }: Mark): number {
  return slot === undefined ? Number.NEGATIVE_INFINITY : at - slotStart(slot) - SLOT_MS;
}

function passedOn(unit: Unit, came: Came): Conspicuous[] {
  const gone = came.filter(([, mark]) => ageOf(mark) > 0);
  return bursts(gone).flatMap((group): Conspicuous[] => {
    const [first] = group;
    const sameCode = group.every(([, mark]) => mark.slot === first?.[1].slot);
    if (!first || !sameCode || group.length < CROWD) return [];
    return [{ what: 'passed-on', unit: unit.id, at: first[1].at, registrations: group.map(([id]) => id) }];
  });
}

/** Those who came within two seconds of the first of them. */
function bursts(came: Came): Came[] {
  const groups: (readonly [string, Mark])[][] = [];
  for (const one of came) {
    const open = groups.at(-1);
    const first = open?.[0];
    if (open && first && one[1].at - first[1].at <= TOGETHER_MS && one[1].slot === first[1].slot) open.push(one);
    else groups.push([one]);
  }
  return groups;
}

function oldCodes(unit: Unit, came: Came): Conspicuous[] {
  const registrations = came.filter(([, mark]) => ageOf(mark) > OLD_MS).map(([id]) => id);
  return registrations.length === 0 ? [] : [{ what: 'old-code', unit: unit.id, registrations }];
}

function outside({ id: unit, ...times }: Unit, came: Came): Conspicuous[] {
  const { from, until } = windowOf(times);
  const registrations = came.filter(([, { at }]) => at < from || at >= until + OLD_MS).map(([id]) => id);
  return registrations.length === 0 ? [] : [{ what: 'outside', unit, registrations }];
}

/** Pairs that came together wherever either of them came, at several units; pairs that share somebody are one group. */
function together(known: readonly { unit: string; came: Came }[]): Conspicuous[] {
  const near = new Map<string, string[]>();
  const times = new Map<string, Map<string, number>>();
  for (const { unit, came } of known) {
    for (const [i, [id, mark]] of came.entries()) {
      times.set(id, (times.get(id) ?? new Map<string, number>()).set(unit, mark.at));
      for (let j = i + 1; j < came.length && (came[j]?.[1].at ?? 0) - mark.at <= TOGETHER_MS; j++) {
        const pair = [id, came[j]?.[0] as string].sort().join(' ');
        near.set(pair, [...(near.get(pair) ?? []), unit]);
      }
    }
  }
  const groups: { registrations: Set<string>; units: Set<string> }[] = [];
  for (const [pair, units] of near) {
    const people = pair.split(' ');
    const always = people.every((id) => times.get(id)?.size === units.length);
    if (units.length < TIMES || !always) continue;
    const group = groups.find(({ registrations }) => people.some((id) => registrations.has(id)));
    if (!group) groups.push({ registrations: new Set(people), units: new Set(units) });
    else for (const id of people) group.registrations.add(id);
  }
  return groups.map(({ registrations, units }) => ({
    what: 'together',
    registrations: [...registrations].sort(),
    units: [...units],
  }));
}
