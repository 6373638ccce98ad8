import type { Mark, Unit } from '#aggregates/workshop/attendance/attendance.ts';
import { sayUnit } from '#aggregates/workshop/attendance/say-unit.ts';
import type { AttendanceLine } from '#aggregates/workshop/forgetting.ts';
import type { People, Person } from '#aggregates/workshop/reading/people.ts';
import type { Printing } from '#aggregates/workshop/reading/printing.ts';
import { isExpected, isThere, presenceOf, type ReadRoll } from '#aggregates/workshop/reading/roll.ts';
import { COLLECTIONS } from '#aggregates/workshop/state.ts';
import { sayClock, sayMoment, sayShortDay } from '#core/dates.ts';
import type { Lang, Say, Words } from '#core/words.ts';
import { toLocal } from '#core/zones.ts';
import { fileName } from '#documents/file-name.ts';
import type { XlsxCell, XlsxColumn, XlsxTable } from '#documents/xlsx.ts';
import { HOW } from './people-views.ts';

const HUNDRED = 100;

/**
 * Makes the attendance of a workshop as a spreadsheet when it is sent: who was where, when and how; how many of each agency; and whatever was marked by
 * hand or is still to be verified, with the reason. Args `code`, `lang`.
 */
export function createAttendanceFile(deps: {
  readRoll: ReadRoll;
  people: People;
  printing: Printing;
  words: Words;
  now: () => number;
}) {
  const { people, printing, words, now } = deps;

  return async function attendanceFile({
    code = '',
    lang: wanted,
  }: Readonly<Record<string, string>>): Promise<{ name: string; content: Buffer } | null> {
    const found = await deps.readRoll(code);
    if (!found) return null;
    const roll = found;
    const lang: Lang = wanted === 'en' ? 'en' : 'id';
    const say = (line: Say) => words.plain(lang, line);
    const column = (key: string, width: number, type: XlsxColumn['type'] = 'text'): XlsxColumn => ({
      header: say({ key }),
      width,
      type,
    });
    const unitHeader = (unit: Unit) =>
      say({ key: 'attfile-unit', args: { unit: sayUnit(unit), day: sayShortDay(unit.day) } });
    const [persons, groups] = await Promise.all([people.all(roll.seated), people.groups(code)]);

    /** `08.15, kode`; what an organizer said against it; nothing. */
    function markCell(mark: Mark | undefined): string {
      if (!mark) return '';
      if (mark.absent) return say({ key: 'attfile-absent', args: { reason: mark.reason ?? '' } });
      const args = { time: sayClock(toLocal(mark.at, roll.card.zone).time), how: { key: HOW[mark.how] } };
      return say({ key: mark.unverified ? 'attfile-unverified' : 'attfile-present', args });
    }

    function row(person: Person): XlsxCell[] {
      const { name, nip, position, agency } = printing.print(person, lang, roll.agencies[person.member.agency]);
      const { there, due, jp } = presenceOf(roll, person, now());
      const units = roll.units.map((unit) => markCell(roll.marks.get(unit.id)?.get(person.id)));
      const percent = due === 0 ? null : Math.round((there.length / due) * HUNDRED);
      const group = groups[person.member.group ?? ''] ?? '';
      return [person.member.number, name, nip, position, agency, group, ...units, there.length, jp, percent];
    }

    async function* everybody(): AsyncGenerator<XlsxCell[]> {
      for (const person of persons) yield row(person);
      // Whoever had their data deleted after the first day stays by name and agency.
      const kept = Object.values(await people.hash(code, COLLECTIONS.kept)).map(
        (json) => JSON.parse(json) as AttendanceLine,
      );
      for (const { number, name, agency, units = [], jp = null } of kept.sort((a, b) => a.number - b.number)) {
        const there = roll.units.map(({ id }) => (units.includes(id) ? say({ key: 'attfile-there' }) : ''));
        const gone = say({ key: 'participants-status-deleted' });
        yield [number, name, '', gone, agency, '', ...there, units.length, jp, null];
      }
    }

    function* byAgency(): Generator<XlsxCell[]> {
      const keys = [...new Set(roll.seated.map(({ member }) => member.agency))];
      const named = keys.map((key) => ({ key, name: roll.agencies[key] ?? key }));
      for (const { key, name } of named.sort((a, b) => a.name.localeCompare(b.name, 'id'))) {
        const own = roll.seated.filter(({ member }) => member.agency === key);
        const counts = roll.units.map(
          (unit) => own.filter(({ id }) => isThere(roll.marks.get(unit.id)?.get(id))).length,
        );
        const due = roll.units.reduce(
          (sum, unit) => sum + (unit.start <= now() ? own.filter((one) => isExpected(unit, one)).length : 0),
          0,
        );
        const there = counts.reduce((sum, count) => sum + count, 0);
        yield [name, own.length, ...counts, due === 0 ? null : Math.round((there / due) * HUNDRED)];
      }
    }

    /** Marks by hand, and those of who had no seat. */
    async function* toCheck(): AsyncGenerator<XlsxCell[]> {
      const others = await people.all(await people.listed(code, 'waiting', 'approval', 'ended'));
      const known = new Map([...persons, ...others].map((person) => [person.id, person]));
      for (const unit of roll.units) {
        for (const [id, mark] of roll.marks.get(unit.id) ?? []) {
          const person = known.get(id);
          if (!person || (mark.how !== 'hand' && !mark.unverified)) continue;
          const { name, agency } = printing.print(person, lang, roll.agencies[person.member.agency]);
          const at = say(sayMoment(mark.at, roll.card.zone));
          yield [unitHeader(unit), person.member.number || null, name, agency, markCell(mark), at, mark.reason ?? ''];
        }
      }
    }

    const sheets: XlsxTable[] = [
      {
        title: say({ key: 'attfile-sheet' }),
        columns: [
          column('participants-column-number', 6, 'number'),
          column('participants-column-name', 36),
          column('participants-column-nip', 22),
          column('participants-column-position', 30),
          column('participants-column-agency', 34),
          column('participants-column-group', 18),
          ...roll.units.map((unit): XlsxColumn => ({ header: unitHeader(unit), width: 20, type: 'text' })),
          column('attfile-column-count', 10, 'number'),
          column('attfile-column-jp', 8, 'number'),
          column('attfile-column-percent', 10, 'number'),
        ],
        rows: everybody(),
      },
      {
        title: say({ key: 'attfile-sheet-agencies' }),
        columns: [
          column('participants-column-agency', 40),
          column('attfile-column-registered', 12, 'number'),
          ...roll.units.map((unit): XlsxColumn => ({ header: unitHeader(unit), width: 20, type: 'number' })),
          column('attfile-column-percent', 10, 'number'),
        ],
        rows: byAgency(),
      },
      {
        title: say({ key: 'attfile-sheet-check' }),
        columns: [
          column('attfile-column-unit', 28),
          column('participants-column-number', 6, 'number'),
          column('participants-column-name', 36),
          column('participants-column-agency', 34),
          column('attfile-column-mark', 28),
          column('attfile-column-at', 40),
          column('attfile-column-reason', 36),
        ],
        rows: toCheck(),
      },
    ];
    // Read from the disk when the first list is wanted: it would make every start slower.
    const { writeXlsx } = await import('#documents/xlsx.ts');
    const content = await writeXlsx({ title: roll.card.title, sheets });
    return { name: fileName([say({ key: 'attfile-name' }), roll.card.title], 'xlsx'), content };
  };
}
