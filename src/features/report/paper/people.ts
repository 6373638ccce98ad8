import type { Count } from '../people-counts.ts';
import type { ReportModel } from '../report-model.ts';
import type { Part, ReportWords } from './words.ts';

const POSITIONS = {
  regional: 'report-position-regional',
  head: 'report-position-head',
  secretary: 'report-position-secretary',
  division: 'report-position-division',
  section: 'report-position-section',
  functional: 'report-position-functional',
  staff: 'report-position-staff',
  other: 'report-position-other',
} as const;

/** Chapter II: who took part and who spoke. */
export function participants(model: ReportModel, words: ReportWords): Part[] {
  return [
    words.chapter('report-people'),
    words.section('report-participants'),
    ...(model.people.total === 0
      ? [{ block: 'paragraph' as const, text: [words.gap('report-gap-registered')] }]
      : registered(model, words)),
    words.section('report-speakers'),
    ...speakers(model, words),
  ];
}

function registered(model: ReportModel, words: ReportWords): Part[] {
  const { say, count } = words;
  const { people } = model;
  return [
    { block: 'paragraph', text: summary(model, words) },
    ...numbers('report-by-agency', 'participants-column-agency', people.agencies, words),
    ...(people.regions.known.length === 0
      ? []
      : [
          ...numbers('report-by-region', 'report-column-region', withUnknown(people.regions, words), words),
          { block: 'note' as const, text: say('report-region-how') },
        ]),
    ...numbers(
      'report-by-position',
      'report-column-position',
      people.positions.map(({ group, count: n }) => ({ name: say(POSITIONS[group]), count: n })),
      words,
    ),
    { block: 'note', text: say('report-position-how') },
  ];

  function withUnknown({ known, unknown }: typeof people.regions, { say: tell }: ReportWords): Count[] {
    return unknown === 0 ? [...known] : [...known, { name: tell('report-region-unknown'), count: unknown }];
  }

  function summary({ people: all, presence, units }: ReportModel, { gap, percent }: ReportWords) {
    const registered = { people: count(all.total), agencies: count(all.agencies.length) };
    const behalf = all.behalf === 0 ? [] : [{ text: ` ${say('report-people-behalf', { count: count(all.behalf) })}` }];
    const took = units.some(({ there }) => there > 0);
    const came = took
      ? [{ text: say('report-people-came', { count: count(presence.any), percent: percent(presence.any, all.total) }) }]
      : [gap('report-gap-came'), { text: '.' }];
    return [{ text: say('report-people-registered', registered) }, { text: ' ' }, ...came, ...behalf];
  }
}

/** A table of names with their numbers, and the sum below. */
function numbers(caption: string, column: string, counts: readonly Count[], words: ReportWords): Part[] {
  const { say, count } = words;
  const sum = counts.reduce((total, one) => total + one.count, 0);
  return [
    {
      block: 'table',
      caption: say(caption),
      head: [say('paper-column-number'), say(column), say('report-column-people')],
      rows: [
        ...counts.map((one, i) => [String(i + 1), one.name, count(one.count)]),
        ['', [{ text: say('report-sum'), bold: true as const }], [{ text: count(sum), bold: true as const }]],
      ],
      widths: [0.1, 0.68, 0.22],
      align: ['right', 'left', 'right'],
    },
  ];
}

function speakers({ speakers: all }: ReportModel, { say, gap }: ReportWords): Part[] {
  if (all.length === 0) return [{ block: 'paragraph', text: [gap('report-gap-speakers')] }];
  return [
    {
      block: 'table',
      caption: say('report-speakers-caption'),
      head: [say('paper-column-number'), say('report-column-speaker'), say('report-column-matter')],
      rows: all.map(({ name, sessions }, i) => [
        String(i + 1),
        name,
        [...new Set(sessions.map(({ title }) => title))].join('; '),
      ]),
      widths: [0.1, 0.38, 0.52],
      align: ['right', 'left', 'left'],
    },
  ];
}
