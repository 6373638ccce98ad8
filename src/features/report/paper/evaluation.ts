import { sayDay } from '#core/dates.ts';
import { readOccasion } from '#feedback/occasions.ts';
import type { Averaged, ItemResult, TopicResult } from '#feedback/results.ts';
import { bandOf } from '#feedback/statistics.ts';
import { readTopic } from '#feedback/topics.ts';
import type { ReportModel } from '../report-model.ts';
import { meansChart, quadrantChart, spreadChart } from './charts.ts';
import { sessionName } from './session-name.ts';
import { sidesOf } from './sides.ts';
import type { Part, ReportWords } from './words.ts';

type Named = Pick<ReportModel, 'scale'>;

/** Chapter IV: who answered, and what was said of organisation, days, sessions and speakers. All figures are those of `/rekap`. */
export function evaluation(model: ReportModel, words: ReportWords): Part[] {
  const { say } = words;
  const of = (...subjects: TopicResult['instrument']['subject'][]) =>
    model.results.topics.filter(({ instrument, items }) => subjects.includes(instrument.subject) && items.length > 0);
  const [whole, days, speakers] = [of('workshop'), of('day'), of('speaker')];
  const sessions = of('session').map((topic) => {
    const session = model.sessions.find(({ id }) => id === readTopic(topic.topic).about);
    return session ? { ...topic, name: sessionName(session, model.groups, words) } : topic;
  });
  const head: Part = words.chapter('report-evaluation');
  if (model.results.topics.length === 0) return [head, { block: 'paragraph', text: say('report-evaluation-none') }];
  return [
    head,
    words.section('report-response'),
    ...response(model, words),
    ...section(
      'report-organisation',
      whole.flatMap((topic) => itemsOf(topic, model, words)),
      words,
    ),
    ...section(
      'report-days',
      [...daysTable(model, words), ...days.flatMap((topic) => itemsOf(topic, model, words))],
      words,
    ),
    ...section(
      'report-sessions',
      alike(sessions).flatMap((all) => sideBySide(all, 'report-sessions-caption', model, words)),
      words,
    ),
    ...section(
      'report-speaker-marks',
      alike(speakers).flatMap((all) => sideBySide(all, 'report-speaker-marks-caption', model, words)),
      words,
    ),
  ];
}

/** Those that were asked about with the same instrument stand together: another may have another scale. */
function alike(topics: readonly TopicResult[]): TopicResult[][] {
  return [...Map.groupBy(topics, ({ instrument }) => instrument.id).values()];
}

function section(title: string, parts: readonly Part[], words: ReportWords): Part[] {
  return parts.length === 0 ? [] : [words.section(title), ...parts];
}

function response({ responses, sessions, groups, scale }: ReportModel, words: ReportWords): Part[] {
  const { say, said, count, percent, phrase } = words;
  const { end, any } = responses;
  const name = (key: string): string | null => {
    const occasion = readOccasion(key);
    if (occasion?.asks === 'day') return said(sayDay(occasion.day));
    if (occasion?.asks === 'end') return say('report-occasion-end');
    const session = sessions.find(({ id }) => occasion?.asks === 'session' && id === occasion.session);
    return session ? sessionName(session, groups, words) : null;
  };
  const order = [
    'end',
    ...[...responses.occasions.keys()].filter((key) => key.startsWith('d')).sort(),
    ...sessions.map(({ id }) => id),
  ];
  const rows = order.flatMap((key) => {
    const [label, one] = [name(key), responses.occasions.get(key)];
    if (label === null || !one) return [];
    return [[label, count(one.asked), count(one.answered), percent(one.answered, one.asked), count(one.declined)]];
  });
  const rate = end.asked > 0 ? end : any;
  return [
    {
      block: 'paragraph',
      text: say(end.asked > 0 ? 'report-response-end' : 'report-response-any', {
        asked: count(rate.asked),
        answered: count(rate.answered),
        percent: percent(rate.answered, rate.asked),
      }),
    },
    ...(rows.length === 0
      ? []
      : [
          {
            block: 'table' as const,
            caption: say('report-response-caption'),
            head: [
              'report-column-occasion',
              'report-column-asked',
              'report-column-answered',
              'report-column-percent',
              'report-column-declined',
            ].map((key) => say(key)),
            rows,
            widths: [0.4, 0.15, 0.15, 0.13, 0.17],
            align: ['left' as const, ...Array(4).fill('right' as const)],
          },
        ]),
    { block: 'note', text: say('report-anonymous') },
    ...(scale === null || scale.bands.length === 0
      ? []
      : [
          {
            block: 'note' as const,
            text: say('report-scale', {
              title: phrase(scale.title),
              source: phrase(scale.source),
              bands: bandsText(scale, words),
            }),
          },
        ]),
  ];
}

/** `Sangat Baik: di atas 4,35; Baik: di atas 3,40`. */
function bandsText({ bands, of }: NonNullable<ReportModel['scale']>, { say, phrase, mean }: ReportWords): string {
  const named = bands.map(({ above, inclusive, name }) =>
    say(inclusive ? 'report-band-from' : 'report-band-above', { name: phrase(name), above: mean(above) }),
  );
  return say('report-bands', { bands: named.join('; '), of: String(of) });
}

/** What marks are about: the instrument, and the day that it was asked of. */
function titleOf({ instrument, name }: TopicResult, { phrase, said }: ReportWords): string {
  const title = phrase(instrument.title);
  if (name === null) return title;
  return `${title}: ${instrument.subject === 'day' ? said(sayDay(name)) : name}`;
}

/** What was said of one thing, item by item, as a table and a picture. */
function itemsOf(topic: TopicResult, model: Named, words: ReportWords): Part[] {
  const { say, phrase, count, mean } = words;
  const title = titleOf(topic, words);
  if (topic.mean === null) return [{ block: 'paragraph', text: say('report-hidden', { title }) }];
  if (topic.instrument.twoSided) return twoSides(topic, title, words);
  const row = (item: ItemResult) => [
    phrase(item.label),
    count(item.n),
    mean(item.mean),
    mean(item.spread),
    bandName(item, topic, model, words),
  ];
  return [
    {
      block: 'table',
      caption: say('report-items-caption', { title }),
      head: [
        'report-column-item',
        'report-column-n',
        'report-column-mean',
        'report-column-spread',
        'report-column-band',
      ].map((key) => say(key)),
      rows: [
        ...topic.items.map(row),
        [
          [{ text: say('report-all-items'), bold: true }],
          count(topic.n),
          [{ text: mean(topic.mean), bold: true }],
          '',
          [{ text: bandName(topic, topic, model, words), bold: true }],
        ],
      ],
      widths: [0.33, 0.15, 0.15, 0.17, 0.2],
      align: ['left', 'right', 'right', 'right', 'left'],
    },
    ...spreadChart(topic, title, words),
  ];
}

function twoSides(topic: TopicResult, title: string, words: ReportWords): Part[] {
  const { say, phrase, count, mean } = words;
  return [
    {
      block: 'table',
      caption: say('report-items-caption', { title }),
      head: [
        'report-column-item',
        'report-column-n',
        'report-expected',
        'report-found',
        'report-column-difference',
      ].map((key) => say(key)),
      rows: sidesOf(topic).map(({ item, expected, found }) => [
        phrase(item.label),
        count(Math.min(expected.n, found.n)),
        mean(expected.mean),
        mean(found.mean),
        mean(expected.mean === null || found.mean === null ? null : found.mean - expected.mean),
      ]),
      widths: [0.4, 0.12, 0.16, 0.16, 0.16],
      align: ['left', 'right', 'right', 'right', 'right'],
    },
    ...quadrantChart(topic, title, words),
  ];
}

/** Days beside one another, by the stars of their sessions. */
function daysTable({ results, scale }: ReportModel, words: ReportWords): Part[] {
  const { say, said, count, mean } = words;
  if (results.days.length < 2) return [];
  const stars = results.topics.find(({ instrument }) => instrument.subject === 'session');
  return [
    {
      block: 'table',
      caption: say('report-days-caption'),
      head: ['report-column-day', 'report-column-marks', 'report-column-mean', 'report-column-band'].map((key) =>
        say(key),
      ),
      rows: results.days.map((day) => [
        said(sayDay(day.day)),
        day.mean === null ? say('report-too-few') : count(day.n),
        mean(day.mean),
        stars ? bandName(day, stars, { scale }, words) : words.nothing,
      ]),
      widths: [0.42, 0.2, 0.16, 0.22],
      align: ['left', 'right', 'right', 'left'],
    },
  ];
}

/** Sessions or speakers beside one another. */
function sideBySide(topics: readonly TopicResult[], caption: string, model: Named, words: ReportWords): Part[] {
  const { say, phrase, count, mean } = words;
  if (topics.length === 0) return [];
  return [
    {
      block: 'table',
      caption: say(caption),
      head: ['report-column-name', 'report-column-n', 'report-column-mean', 'report-column-band'].map((key) =>
        say(key),
      ),
      rows: topics.map((topic) => [
        topic.name ?? phrase(topic.instrument.title),
        topic.mean === null ? say('report-too-few') : count(topic.n),
        mean(topic.mean),
        bandName(topic, topic, model, words),
      ]),
      widths: [0.46, 0.18, 0.14, 0.22],
      align: ['left', 'right', 'right', 'left'],
    },
    ...meansChart(topics, say(caption), words),
  ];
}

/** How the workshop's scale names an average. */
function bandName({ sum, marks }: Averaged, { instrument }: TopicResult, { scale }: Named, words: ReportWords): string {
  const band = sum === null || marks === null || scale === null ? null : bandOf(scale, { sum, marks }, instrument.max);
  return band === null ? words.nothing : words.phrase(band.name);
}
