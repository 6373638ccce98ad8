import type { Session } from '#aggregates/workshop/agenda/agenda.ts';
import { sayUnit } from '#aggregates/workshop/attendance/say-unit.ts';
import { sayDay } from '#core/dates.ts';
import type { ReportModel } from '../report-model.ts';
import { isRecorded } from './attendance.ts';
import { sessionName } from './session-name.ts';
import type { Part, ReportWords } from './words.ts';

/** So many columns fit beside the names, on a page that lies on its side; of more only the sum is told. */
const MOST_UNITS = 6;
/** Of the page's width: the number, one part of the event, how many they were at, credit hours. */
const [NUMBER, EACH, SUM, HOURS] = [0.06, 0.08, 0.08, 0.06];

/** Who was there, and the agenda. */
export function annexes(model: ReportModel, words: ReportWords): Part[] {
  return [
    { block: 'page', turned: true },
    { block: 'heading', level: 1, text: words.say('report-annex-attendance') },
    ...attended(model, words),
    { block: 'page' },
    { block: 'heading', level: 1, text: words.say('report-annex-agenda') },
    ...agenda(model, words),
  ];
}

function attended({ units, list }: ReportModel, words: ReportWords): Part[] {
  const { say, said, gap, count, nothing } = words;
  if (list.length === 0) return [{ block: 'paragraph', text: [gap('report-gap-registered')] }];
  const recorded = isRecorded(units);
  const shown = recorded && units.length <= MOST_UNITS ? units : [];
  const rest = 1 - NUMBER - (recorded ? SUM + HOURS : 0) - shown.length * EACH;
  const signs = { true: say('report-there'), false: nothing, null: '' } as const;
  return [
    ...(recorded ? [] : [{ block: 'paragraph' as const, text: [gap('report-gap-attendance')] }]),
    {
      block: 'table',
      caption: say('report-annex-attendance-caption'),
      head: [
        say('participants-column-number'),
        say('participants-column-name'),
        say('participants-column-position'),
        say('participants-column-agency'),
        ...shown.map(({ unit }) => said(sayUnit(unit))),
        ...(recorded ? [say('report-column-there'), say('agendafile-column-jp')] : []),
      ],
      rows: list.map(({ number, name, position, agency, there, jp }) => [
        String(number),
        name,
        position === '' ? nothing : position,
        agency,
        ...shown.map((_, i) => signs[`${there[i] ?? null}`]),
        ...(recorded ? [count(there.filter(Boolean).length), jp === null ? nothing : count(jp)] : []),
      ]),
      widths: [
        ...[NUMBER, rest * 0.34, rest * 0.24, rest * 0.42],
        ...shown.map(() => EACH),
        ...(recorded ? [SUM, HOURS] : []),
      ],
      align: [
        ...(['right', 'left', 'left', 'left'] as const),
        ...shown.map(() => 'center' as const),
        ...(recorded ? (['right', 'right'] as const) : []),
      ],
    },
    ...(recorded ? [{ block: 'note' as const, text: say('report-annex-attendance-how') }] : []),
  ];
}

function agenda({ days, sessions, groups, card }: ReportModel, words: ReportWords): Part[] {
  const { say, said, gap, hours, count, nothing } = words;
  if (sessions.length === 0) return [{ block: 'paragraph', text: [gap('report-gap-agenda')] }];
  const row = (session: Session) => {
    const { speaker, moderator, jp } = session;
    const people = [speaker, moderator === '' ? '' : say('report-moderator', { moderator })];
    return [
      hours(session, sessions),
      sessionName(session, groups, words),
      people.filter((one) => one !== '').join('\n') || nothing,
      session.place || (card.mode === 'hall' ? card.place : say('signing-online')),
      jp === null ? nothing : count(jp),
    ];
  };
  return days.flatMap((day): Part[] => {
    const today = sessions.filter((one) => one.day === day);
    if (today.length === 0) return [];
    return [
      {
        block: 'table',
        caption: said(sayDay(day)),
        head: [
          say('signing-time'),
          say('agendafile-column-title'),
          say('report-column-speaker'),
          say('signing-place'),
          say('agendafile-column-jp'),
        ],
        rows: today.map(row),
        widths: [0.17, 0.3, 0.26, 0.19, 0.08],
        align: ['left', 'left', 'left', 'left', 'right'],
      },
    ];
  });
}
