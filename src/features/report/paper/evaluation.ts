import { sayDay } from '#core/dates.ts';
import type { ItemResult, TopicResult } from '#feedback/results.ts';
import type { ReportModel } from '../report-model.ts';
import { meansChart, quadrantChart, spreadChart } from './charts.ts';
import { learnt } from './learnt.ts';
import { bandName, titleOf, topicsOf } from './naming.ts';
import { response } from './response.ts';
import { sidesOf } from './sides.ts';
import type { Part, ReportWords } from './words.ts';

/** Chapter IV: who answered, and what was said of organisation, days, sessions and speakers. All figures are those of `/rekap`. */
export function evaluation(model: ReportModel, words: ReportWords): Part[] {
  const { say } = words;
  const { topics } = model.results;
  const of = (subject: TopicResult['instrument']['subject']) => topicsOf(model, words, subject);
  const head: Part = words.chapter('report-evaluation');
  if (topics.length === 0)
    return [head, { block: 'paragraph', text: say('report-evaluation-none') }, ...learnt(model, words)];
  return [
    head,
    words.section('report-response'),
    ...response(model, words),
    ...section(
      'report-organisation',
      of('workshop').flatMap((topic) => itemsOf(topic, model, words)),
      words,
    ),
    ...section(
      'report-days',
      [...daysTable(model, words), ...of('day').flatMap((topic) => itemsOf(topic, model, words))],
      words,
    ),
    ...section(
      'report-sessions',
      alike(of('session')).flatMap((all) => sideBySide(all, 'report-sessions-caption', model, words)),
      words,
    ),
    ...section(
      'report-speaker-marks',
      alike(of('speaker')).flatMap((all) => sideBySide(all, 'report-speaker-marks-caption', model, words)),
      words,
    ),
    ...learnt(model, words),
  ];
}

/** Those that were asked about with the same instrument stand together: another may have another scale. */
function alike(topics: readonly TopicResult[]): TopicResult[][] {
  return [...Map.groupBy(topics, ({ instrument }) => instrument.id).values()];
}

function section(title: string, parts: readonly Part[], words: ReportWords): Part[] {
  return parts.length === 0 ? [] : [words.section(title), ...parts];
}

/** What was said of one thing, item by item, as a table and a picture. */
function itemsOf(topic: TopicResult, model: Pick<ReportModel, 'scale'>, words: ReportWords): Part[] {
  const { say, phrase, count, mean } = words;
  const title = titleOf(topic, words);
  if (topic.mean === null) return [{ block: 'paragraph', text: say('report-hidden', { title }) }];
  if (topic.instrument.twoSided) return twoSides(topic, title, words);
  const row = (item: ItemResult) => [
    phrase(item.label),
    item.mean === null ? say('report-too-few') : count(item.n),
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
          mean(topic.spread),
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
        expected.mean === null || found.mean === null ? say('report-too-few') : count(Math.min(expected.n, found.n)),
        mean(expected.mean),
        mean(found.mean),
        mean(expected.mean === null || found.mean === null ? null : found.mean - expected.mean),
      ]),
      widths: [0.4, 0.12, 0.16, 0.16, 0.16],
      align: ['left', 'right', 'right', 'right', 'right'],
    },
    { block: 'note', text: say('report-difference-how') },
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
function sideBySide(
  topics: readonly TopicResult[],
  caption: string,
  model: Pick<ReportModel, 'scale'>,
  words: ReportWords,
): Part[] {
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
