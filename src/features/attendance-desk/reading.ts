import type { Mark, Unit, UnitState } from '#aggregates/workshop/attendance/attendance.ts';
import { type Conspicuous, conspicuous } from '#aggregates/workshop/attendance/conspicuous.ts';
import { currentUnit, isUnitOpen, windowOf } from '#aggregates/workshop/attendance/windows.ts';
import type { Listed, People, Person } from '#aggregates/workshop/reading/people.ts';
import type { Printing } from '#aggregates/workshop/reading/printing.ts';
import { isExpected, isThere, presenceOf, type ReadRoll, type Roll } from '#aggregates/workshop/reading/roll.ts';
import type { AttendanceSettings } from '#aggregates/workshop/state.ts';
import { cut, type Paged } from '#core/paged.ts';
import { fold } from '#forms/reading/clean.ts';
import { type NumbersRead, readNumbers } from './numbers.ts';

/** Lines of one page in the chat. */
const PAGE = 6;
const VERIFY_PAGE = 3;
const PATTERN_PAGE = 4;
/** So many people of one pattern are named. */
const NAMED = 6;

/** How one unit stands. `open`: codes count just now. */
export type UnitRow = { unit: Unit; present: number; expected: number; unverified: number; open: boolean };
export type Who = { id: string; number: number; name: string; agency: string };
/** Who was there without a seat. */
export type Unverified = Who & { units: { unit: Unit; at: number }[] };
/** Something that stands out, with the units and the people whom it is about; of many people the first. */
export type Pattern = { what: Conspicuous['what']; units: Unit[]; at: number | null; names: string[]; count: number };
export type AgencyRow = { name: string; present: number; expected: number };

/** What was read, by what was asked. */
export type Answer = { code: string; zone: string; at: number; edit: boolean; said: string } & (
  | ({ ask: 'home'; unverified: number; current: string | null } & Paged<UnitRow>)
  | ({ ask: 'unit'; from: number; until: number; spoken: UnitState['spoken'] | null; aloud: boolean } & UnitRow)
  | { ask: 'settings'; settings: AttendanceSettings; marked: boolean }
  | ({ ask: 'missing'; unit: Unit } & Paged<Who>)
  | ({ ask: 'found'; unit: Unit; text: string } & Paged<Who & { there: boolean }>)
  | ({ ask: 'agencies'; unit: Unit } & Paged<AgencyRow>)
  | ({ ask: 'verify' } & Paged<Unverified>)
  | {
      ask: 'person';
      who: Who | null;
      rows: { unit: Unit; mark: Mark | null }[];
      due: number;
      there: number;
      jp: number | null;
    }
  | { ask: 'one'; who: Who; unit: Unit; mark: Mark | null }
  | { ask: 'paper'; unit: Unit; read: NumbersRead; ids: string[]; already: number }
  | ({ ask: 'patterns' } & Paged<Pattern>)
  | { ask: 'gone' }
);
export type Ask = Exclude<Answer['ask'], 'gone'>;
type Args = Readonly<Record<string, string>>;
type Body = Omit<Extract<Answer, { ask: Ask }>, 'code' | 'zone' | 'at' | 'edit' | 'said'>;

/** Reads what an organizer asked to see of the attendance, when their workshop has granted it. */
export function createReading(deps: { readRoll: ReadRoll; people: People; printing: Printing; now: () => number }) {
  const { readRoll, people, printing, now } = deps;

  function who(person: Person, roll: Roll): Who {
    const { name, agency } = printing.print(person, 'id', roll.agencies[person.member.agency]);
    return { id: person.id, number: person.member.number, name, agency };
  }

  const named = async (list: readonly Listed[], roll: Roll) => (await people.all(list)).map((p) => who(p, roll));

  function rowOf(roll: Roll, unit: Unit): UnitRow {
    const marks = roll.marks.get(unit.id) ?? new Map();
    const state = roll.state.units[unit.id];
    return {
      unit,
      present: roll.seated.filter(({ id }) => isThere(marks.get(id))).length,
      expected: roll.seated.filter((listed) => isExpected(unit, listed)).length,
      unverified: [...marks.values()].filter((mark: Mark) => mark.unverified).length,
      open: isUnitOpen(unit, state, now()),
    };
  }

  const unitIn = (roll: Roll, args: Args) => roll.units.find(({ id }) => id === args.unit);
  const absentAt = (roll: Roll, unit: Unit) =>
    roll.seated.filter((one) => isExpected(unit, one) && !isThere(roll.marks.get(unit.id)?.get(one.id)));

  /** Who has marks that are still to be verified. */
  function unverifiedIn({ units, marks }: Roll): Map<string, { unit: Unit; at: number }[]> {
    const found = new Map<string, { unit: Unit; at: number }[]>();
    for (const unit of units) {
      for (const [id, { unverified, at }] of marks.get(unit.id) ?? [])
        if (unverified) found.set(id, [...(found.get(id) ?? []), { unit, at }]);
    }
    return found;
  }

  /** Null: what it is about is not there any more. */
  const answers: Record<Ask, (roll: Roll, args: Args) => Promise<Body | null>> = {
    async home(roll, { page }) {
      const current = currentUnit(roll.units, roll.state, now());
      const at = roll.units.findIndex(({ id }) => id === current?.id);
      const shown = page ?? String(Math.floor(Math.max(at, 0) / PAGE));
      const paged = cut(roll.units, shown, PAGE);
      const rows = paged.rows.map((unit) => rowOf(roll, unit));
      return { ask: 'home', ...paged, rows, unverified: unverifiedIn(roll).size, current: current?.id ?? null };
    },

    async unit(roll, args) {
      const unit = unitIn(roll, args);
      if (!unit) return null;
      const state = roll.state.units[unit.id];
      const spoken = state?.spoken && state.spoken.until > now() ? state.spoken : null;
      return { ask: 'unit', ...rowOf(roll, unit), ...windowOf(unit, state, now()), spoken, aloud: args.spoken === '1' };
    },

    async settings({ settings, marks }) {
      return { ask: 'settings', settings, marked: [...marks.values()].some(({ size }) => size > 0) };
    },

    async missing(roll, args) {
      const unit = unitIn(roll, args);
      if (!unit) return null;
      const paged = cut(absentAt(roll, unit), args.page, PAGE);
      return { ask: 'missing', unit, ...paged, rows: await named(paged.rows, roll) };
    },

    async found(roll, args) {
      const unit = unitIn(roll, args);
      if (!unit) return null;
      const text = args.text ?? '';
      const words = fold(text).split(' ');
      const found: Person[] = [];
      for await (const person of people.given(roll.seated)) {
        const own = fold(String(person.answers.name ?? '')).split(' ');
        if (words.every((word) => own.some((part) => part.startsWith(word)))) found.push(person);
      }
      const paged = cut(found, args.page, PAGE);
      const marks = roll.marks.get(unit.id);
      const rows = paged.rows.map((p) => ({ ...who(p, roll), there: isThere(marks?.get(p.id)) }));
      return { ask: 'found', unit, text, ...paged, rows };
    },

    async agencies(roll, args) {
      const unit = unitIn(roll, args);
      if (!unit) return null;
      const counts = new Map<string, AgencyRow>();
      for (const listed of roll.seated.filter((one) => isExpected(unit, one))) {
        const key = listed.member.agency;
        const row = counts.get(key) ?? { name: roll.agencies[key] ?? key, present: 0, expected: 0 };
        const there = isThere(roll.marks.get(unit.id)?.get(listed.id)) ? 1 : 0;
        counts.set(key, { ...row, present: row.present + there, expected: row.expected + 1 });
      }
      // Where most are missing first: that is whom an organizer asks after.
      const sorted = [...counts.values()].sort(
        (a, b) => b.expected - b.present - (a.expected - a.present) || a.name.localeCompare(b.name, 'id'),
      );
      return { ask: 'agencies', unit, ...cut(sorted, args.page, PAGE) };
    },

    async verify(roll, { page }) {
      const found = unverifiedIn(roll);
      const waiting = (await people.listed(roll.card.code, 'approval', 'waiting', 'registered')).filter(({ id }) =>
        found.has(id),
      );
      const paged = cut(waiting, page, VERIFY_PAGE);
      const rows = (await named(paged.rows, roll)).map((one) => ({ ...one, units: found.get(one.id) ?? [] }));
      return { ask: 'verify', ...paged, rows };
    },

    async person(roll, { id = '' }) {
      const person = await people.one(roll.card.code, id);
      if (!person) return { ask: 'person', who: null, rows: [], due: 0, there: 0, jp: null };
      const rows = roll.units
        .filter((unit) => isExpected(unit, person) || roll.marks.get(unit.id)?.has(id))
        .map((unit) => ({ unit, mark: roll.marks.get(unit.id)?.get(id) ?? null }));
      const { there, ...presence } = presenceOf(roll, person, now());
      return { ask: 'person', who: who(person, roll), rows, ...presence, there: there.length };
    },

    async one(roll, args) {
      const unit = unitIn(roll, args);
      const person = await people.one(roll.card.code, args.id ?? '');
      if (!unit || !person) return null;
      return { ask: 'one', who: who(person, roll), unit, mark: roll.marks.get(unit.id)?.get(person.id) ?? null };
    },

    async patterns(roll, { page }) {
      const paged = cut(conspicuous(roll.units, roll.marks), page, PATTERN_PAGE);
      const rows = paged.rows.map(async (found): Promise<Pattern> => {
        const ids = 'units' in found ? found.units : [found.unit];
        const read = await Promise.all(found.registrations.slice(0, NAMED).map((id) => people.one(roll.card.code, id)));
        return {
          what: found.what,
          units: roll.units.filter(({ id }) => ids.includes(id)),
          at: found.what === 'passed-on' ? found.at : null,
          names: read.flatMap((person) => (person ? [who(person, roll).name] : [])),
          count: found.registrations.length,
        };
      });
      return { ask: 'patterns', ...paged, rows: await Promise.all(rows) };
    },

    async paper(roll, args) {
      const unit = unitIn(roll, args);
      if (!unit) return null;
      const known = roll.seated.map(({ member }) => member.number);
      const read = readNumbers(args.text ?? '', known);
      const meant = roll.seated.filter(({ member }) => read.numbers.includes(member.number));
      const marks = roll.marks.get(unit.id);
      const ids = meant.filter(({ id }) => !isThere(marks?.get(id))).map(({ id }) => id);
      return { ask: 'paper', unit, read, ids, already: meant.length - ids.length };
    },
  };

  return async function read({ code = '', ask = 'home', edit, ...args }: Args): Promise<Answer> {
    const roll = await readRoll(code);
    const common = { code, zone: roll?.card.zone ?? 'Asia/Jakarta', at: now(), edit: edit === '1', said: saidIn(args) };
    const body = roll && Object.hasOwn(answers, ask) ? await answers[ask as Ask](roll, args) : null;
    return { ...common, ...(body ?? { ask: 'gone' }) } as Answer;
  };
}

/** What has just been done, or why it was not: `marked:22`, `undone`. */
function saidIn({ undone, marked, said = '' }: Args): string {
  if (undone !== undefined) return 'undone';
  return marked === undefined ? said : `marked:${marked}`;
}
