import type { XlsxCell, XlsxTable } from '#documents/xlsx.ts';
import type { TopicResult } from '#feedback/results.ts';
import { bandName, topicsOf } from '../paper/naming.ts';
import type { ReportWords } from '../paper/words.ts';
import type { ReportModel } from '../report-model.ts';
import type { Columns } from './columns.ts';
import { shownCount } from './summary.ts';

/** Every item of everything that was asked: how many marked it, average, spread, and how often each mark was given. */
export function itemsSheet(model: ReportModel, words: ReportWords, { text, whole, mean }: Columns): XlsxTable {
  const { say, phrase } = words;
  const topics = (['workshop', 'day', 'session', 'speaker'] as const).flatMap((subject) =>
    topicsOf(model, words, subject),
  );
  const marks = Math.max(0, ...topics.map(({ instrument }) => instrument.max));
  const side = ({ instrument }: TopicResult, id: string) => {
    if (!instrument.twoSided) return '';
    return say(id.endsWith('_y') ? 'report-expected' : 'report-found');
  };
  const rows = topics.flatMap((topic) =>
    topic.items.map((item): XlsxCell[] => [
      phrase(topic.instrument.title),
      topic.name,
      phrase(item.label),
      side(topic, item.id),
      shownCount(item),
      item.mean,
      item.spread,
      topic.instrument.max,
      item.mean === null ? say('report-too-few') : bandName(item, topic, model, words),
      ...Array.from({ length: marks }, (_, i) => item.counts?.[i] ?? null),
    ]),
  );
  return {
    title: say('report-sheet-items'),
    columns: [
      text('report-column-instrument', 28),
      text('report-column-about', 36),
      text('report-column-item', 34),
      text('report-column-side', 14),
      whole('report-column-n'),
      mean('report-column-mean'),
      mean('report-column-spread'),
      whole('report-column-max'),
      text('report-column-band', 18),
      ...Array.from({ length: marks }, (_, i) => ({
        header: say('report-column-mark', { mark: String(i + 1) }),
        width: 10,
        type: 'number' as const,
      })),
    ],
    rows,
  };
}

/** Sessions or speakers beside one another. */
export function besideSheet(
  subject: 'session' | 'speaker',
  model: ReportModel,
  words: ReportWords,
  { text, whole, mean }: Columns,
): XlsxTable {
  const { say, phrase } = words;
  return {
    title: say(subject === 'session' ? 'report-sessions' : 'report-speaker-marks'),
    columns: [
      text('report-column-name', 46),
      text('report-column-day', 14),
      text('report-column-instrument', 28),
      whole('report-column-n'),
      mean('report-column-mean'),
      mean('report-column-spread'),
      whole('report-column-max'),
      text('report-column-band', 18),
    ],
    rows: topicsOf(model, words, subject).map((topic): XlsxCell[] => [
      topic.name,
      topic.day,
      phrase(topic.instrument.title),
      shownCount(topic),
      topic.mean,
      topic.spread,
      topic.instrument.max,
      topic.mean === null ? say('report-too-few') : bandName(topic, topic, model, words),
    ]),
  };
}
