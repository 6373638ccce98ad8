import type { Unit } from '#aggregates/workshop/attendance/attendance.ts';
import { sayUnit } from '#aggregates/workshop/attendance/say-unit.ts';
import { sayShortDay } from '#core/dates.ts';
import type { ReportModel } from '../report-model.ts';
import type { Part, ReportWords } from './words.ts';

/** Who was there, by what one could be at, and the credit hours that the organizer states. */
export function attendance(model: ReportModel, words: ReportWords): Part[] {
  return [
    words.section('report-attendance'),
    ...presence(model, words),
    words.section('report-hours'),
    { block: 'paragraph', text: creditHours(model, words) },
  ];
}

function presence({ units, people, presence: was }: ReportModel, words: ReportWords): Part[] {
  const { say, gap, count, percent } = words;
  if (!isRecorded(units)) return [{ block: 'paragraph', text: [gap('report-gap-attendance')] }];
  return [
    {
      block: 'paragraph',
      text: say('report-attendance-all', { count: count(was.all), percent: percent(was.all, people.total) }),
    },
    {
      block: 'table',
      caption: say('report-attendance-caption'),
      head: [
        say('report-column-unit'),
        say('report-column-expected'),
        say('report-column-there'),
        say('report-column-percent'),
      ],
      rows: units.map(({ unit, expected, there }) => [
        unitName(unit, words),
        count(expected),
        count(there),
        percent(there, expected),
      ]),
      widths: [0.49, 0.19, 0.16, 0.16],
      align: ['left', 'right', 'right', 'right'],
    },
  ];
}

function creditHours({ card, sessions, list, units }: ReportModel, { say, gap, count }: ReportWords) {
  const stated = isRecorded(units) && sessions.some(({ jp }) => jp !== null);
  const total = card.jp === null ? gap('report-gap-jp') : { text: say('report-jp', { jp: count(card.jp) }) };
  const reached =
    card.jp !== null && stated ? list.filter(({ jp }) => jp !== null && jp >= (card.jp ?? 0)).length : null;
  return [
    total,
    ...(reached === null ? [] : [{ text: ` ${say('report-jp-reached', { count: count(reached) })}` }]),
    ...(stated ? [{ text: ` ${say('report-jp-annex')}` }] : []),
  ];
}

/** Whether anybody was recorded as present; else nothing can be said of who was not. */
export function isRecorded(units: ReportModel['units']): boolean {
  return units.some(({ there }) => there > 0);
}

/** `Kamis pagi (Kamis, 11 November)`, or a session with its day. */
export function unitName(unit: Unit, { said }: ReportWords): string {
  return said({ key: 'attfile-unit', args: { unit: sayUnit(unit), day: sayShortDay(unit.day) } });
}
