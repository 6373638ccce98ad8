import type { ReadResults } from '#aggregates/feedback/read-results.ts';
import type { Groups, Session } from '#aggregates/workshop/agenda/agenda.ts';
import { inOrder } from '#aggregates/workshop/agenda/agenda.ts';
import type { Unit } from '#aggregates/workshop/attendance/attendance.ts';
import { unitsOf } from '#aggregates/workshop/attendance/units.ts';
import { feedbackOf } from '#aggregates/workshop/feedback/asking.ts';
import type { AttendanceLine } from '#aggregates/workshop/forgetting.ts';
import type { People, Person } from '#aggregates/workshop/reading/people.ts';
import type { Printing } from '#aggregates/workshop/reading/printing.ts';
import type { ProposalCounts, ReadProposalCounts } from '#aggregates/workshop/reading/proposals.ts';
import type { ReadResponses, Responses } from '#aggregates/workshop/reading/response.ts';
import { daysOf, isExpected, isThere, type ReadRoll, type Roll } from '#aggregates/workshop/reading/roll.ts';
import type { ReadTests, Tests } from '#aggregates/workshop/reading/tests.ts';
import { COLLECTIONS, type WorkshopCard } from '#aggregates/workshop/state.ts';
import { createTurns } from '#documents/turns.ts';
import type { Scale } from '#feedback/definition.ts';
import type { Results } from '#feedback/results.ts';
import type { Value } from '#forms/types.ts';
import { type Counted, countPeople, type PeopleCounts } from './people-counts.ts';
import { type Spoken, spokenBy } from './speakers.ts';

/** Somebody on the list of who was there. */
export type Attended = {
  readonly number: number;
  readonly name: string;
  readonly position: string;
  readonly agency: string;
  /** By unit of the report, in its order; null: not for them. */
  readonly there: readonly (boolean | null)[];
  /** Credit hours of what they were at; null: none are stated. */
  readonly jp: number | null;
};

/** So many of those who were to come to a unit were there. */
export type UnitCount = { readonly unit: Unit; readonly expected: number; readonly there: number };

/** Everything that is reported of a workshop, read at one time. */
export type ReportModel = {
  readonly card: WorkshopCard;
  readonly identity: Readonly<Record<string, Value>>;
  readonly groups: Groups;
  /** In order of time. */
  readonly sessions: readonly Session[];
  readonly days: readonly string[];
  readonly speakers: readonly Spoken[];
  /** Of those with a seat. */
  readonly people: PeopleCounts;
  /** By number; also those who had their data deleted after the first day, by name and agency alone. */
  readonly list: readonly Attended[];
  readonly units: readonly UnitCount[];
  /** How many were at everything that has begun, and at anything; and the agencies of the latter. */
  readonly presence: { readonly all: number; readonly any: number; readonly agencies: number };
  readonly responses: Responses;
  readonly results: Results;
  /** How averages are named; null: they are not. */
  readonly scale: Scale | null;
  readonly tests: Tests;
  readonly proposals: ProposalCounts;
};

/**
 * Reads a workshop for its report. People are read chunk by chunk, and of each only a line is kept. For who has been granted to see them.
 * @returns null: there is no such workshop
 */
export function createReportModel(deps: {
  readRoll: ReadRoll;
  people: People;
  printing: Printing;
  readResponses: ReadResponses;
  readProposals: ReadProposalCounts;
  readResults: ReadResults;
  readTests: ReadTests;
  scales: ReadonlyMap<string, Scale>;
  now: () => number;
}) {
  const { people, printing } = deps;

  /** What is counted of people, and their lines. */
  async function everybody(roll: Roll): Promise<Pick<ReportModel, 'people' | 'list' | 'presence'>> {
    const now = deps.now();
    const turn = createTurns();
    const hours = createHours(roll);
    const counted: Counted[] = [];
    const list: Attended[] = [];
    const presence = { all: 0, any: 0 };
    const agencies = new Set<string>();
    for await (const person of people.given(roll.seated)) {
      const line = lineOf(person, roll, hours);
      const due = roll.units.filter((unit, i) => unit.start <= now && line.there[i] !== null);
      const missed = due.some((unit) => !line.there[roll.units.indexOf(unit)]);
      if (line.there.includes(true)) {
        presence.any += 1;
        agencies.add(person.member.agency);
      }
      if (due.length > 0 && !missed) presence.all += 1;
      list.push(line);
      const { region } = printing.print(person, 'id');
      counted.push({ agency: line.agency, position: line.position, region, behalf: person.member.behalf });
      await turn();
    }
    const kept = Object.values(await people.hash(roll.card.code, COLLECTIONS.kept)).map((json) =>
      keptLine(JSON.parse(json) as AttendanceLine, roll),
    );
    const all = [...list, ...kept].sort((a, b) => a.number - b.number);
    return { people: countPeople(counted), list: all, presence: { ...presence, agencies: agencies.size } };
  }

  function lineOf(person: Person, roll: Roll, hours: Hours): Attended {
    const { name, position, agency } = printing.print(person, 'id', roll.agencies[person.member.agency]);
    const confirmed = person.certificate.name;
    return {
      number: person.member.number,
      name: typeof confirmed === 'string' && confirmed !== '' ? confirmed : name,
      position,
      agency,
      there: roll.units.map((unit) =>
        isExpected(unit, person) ? isThere(roll.marks.get(unit.id)?.get(person.id)) : null,
      ),
      jp: hours(person),
    };
  }

  return async function readReport(code: string): Promise<ReportModel | null> {
    const roll = await deps.readRoll(code);
    if (!roll) return null;
    const sessions = [...roll.sessions].sort(inOrder);
    const [settings, groups, responses, results, tests, proposals] = await Promise.all([
      people.settings(code),
      people.groups(code),
      deps.readResponses(code),
      deps.readResults(code, sessions),
      deps.readTests(code),
      deps.readProposals(code),
    ]);
    return {
      card: roll.card,
      identity: roll.identity,
      groups,
      sessions,
      days: daysOf(roll.card, sessions),
      speakers: spokenBy(sessions),
      units: roll.units.map((unit) => countUnit(unit, roll)),
      ...(await everybody(roll)),
      responses,
      results,
      tests,
      scale: deps.scales.get(feedbackOf(settings).scale) ?? null,
      proposals,
    };
  };
}

export type ReadReport = ReturnType<typeof createReportModel>;

function countUnit(unit: Unit, { seated, marks }: Roll): UnitCount {
  const expected = seated.filter((one) => isExpected(unit, one));
  return {
    unit,
    expected: expected.length,
    there: expected.filter(({ id }) => isThere(marks.get(unit.id)?.get(id))).length,
  };
}

type Hours = (person: Person) => number | null;

/** Credit hours of what somebody was at. What can be attended differs by kelompok alone, and is worked out once for each. */
function createHours({ sessions, card, settings, marks }: Roll): Hours {
  const byGroup = new Map<string | undefined, readonly Unit[]>();
  return function hours({ id, member }) {
    const units = byGroup.get(member.group) ?? unitsOf(sessions, card, settings.by, member.group);
    byGroup.set(member.group, units);
    if (units.every(({ jp }) => jp === null)) return null;
    return units.reduce((sum, unit) => sum + (isThere(marks.get(unit.id)?.get(id)) ? (unit.jp ?? 0) : 0), 0);
  };
}

function keptLine({ number, name, agency, units = [], jp = null }: AttendanceLine, roll: Roll): Attended {
  return { number, name, position: '', agency, there: roll.units.map(({ id }) => units.includes(id)), jp };
}
