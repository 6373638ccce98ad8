import { sayDays } from '#core/dates.ts';
import type { XlsxCell, XlsxTable } from '#documents/xlsx.ts';
import type { Averaged } from '#feedback/results.ts';
import { isRecorded } from '../paper/attendance.ts';
import { bandName, titleOf, topicsOf } from '../paper/naming.ts';
import type { ReportWords } from '../paper/words.ts';
import type { ReportModel } from '../report-model.ts';
import type { Columns } from './columns.ts';

/** What the recap says at one look: how many came and answered, and the averages. */
export function summarySheet(model: ReportModel, words: ReportWords, { text, whole, mean }: Columns): XlsxTable {
  const { say, said } = words;
  const { card, people, presence, responses, proposals } = model;
  const number = (key: string, count: number): XlsxCell[] => [say(key), count, null, null];
  const averages = (['workshop', 'day', 'session', 'speaker'] as const).flatMap((subject) =>
    topicsOf(model, words, subject).map((topic): XlsxCell[] => [
      titleOf(topic, words),
      shownCount(topic),
      topic.mean,
      topic.mean === null ? say('report-too-few') : bandName(topic, topic, model, words),
    ]),
  );
  return {
    title: say('report-sheet-summary'),
    columns: [
      text('report-column-what', 52),
      whole('report-column-count'),
      mean('report-column-mean'),
      text('report-column-remark', 46),
    ],
    rows: [
      [card.title, null, null, said(sayDays(card.start, card.end))],
      number('report-sum-registered', people.total),
      number('report-sum-agencies', people.agencies.length),
      ...(isRecorded(model.units)
        ? [number('report-sum-came', presence.any), number('report-sum-all', presence.all)]
        : [[say('report-sum-came'), null, null, say('report-sum-unrecorded')]]),
      number('report-sum-asked', responses.end.asked),
      [
        say('report-sum-answered'),
        responses.end.answered,
        null,
        words.percent(responses.end.answered, responses.end.asked),
      ],
      number('report-sum-declined', responses.end.declined),
      number('report-sum-begun', proposals.begun),
      number('report-sum-finished', proposals.finished),
      ...averages,
    ],
  };
}

/** How many answered, where that may be told. */
export function shownCount({ n, mean }: Averaged): number | null {
  return mean === null ? null : n;
}
