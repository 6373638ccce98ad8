import type { RawText } from '#aggregates/feedback/reading.ts';
import { sayDay } from '#core/dates.ts';
import type { XlsxCell, XlsxTable } from '#documents/xlsx.ts';
import { isShown } from '#feedback/hiding.ts';
import { readTopic } from '#feedback/topics.ts';
import { sessionName } from '../paper/session-name.ts';
import type { ReportWords } from '../paper/words.ts';
import type { ReportModel } from '../report-model.ts';
import type { Columns } from './columns.ts';

/** Reads the texts on a topic, in the order of chance in which they are kept. */
export type ReadTexts = (topic: string) => Promise<RawText[]>;

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * What people wrote, on each thing of which at least five did, in the order of chance in which it is kept.
 * @param texts how many there are, by topic
 */
export function commentsSheet(
  { sessions, groups }: Pick<ReportModel, 'sessions' | 'groups'>,
  texts: Readonly<Record<string, number>>,
  read: ReadTexts,
  words: ReportWords,
  { text }: Columns,
): XlsxTable {
  const { say, said } = words;

  function nameOf(topic: string): string {
    const { about } = readTopic(topic);
    const session = sessions.find(({ id }) => id === about);
    if (session) return sessionName(session, groups, words);
    return DAY.test(about) ? said(sayDay(about)) : say('report-about-whole');
  }

  async function* rows(): AsyncGenerator<XlsxCell[]> {
    const places = new Map(sessions.map(({ id }, i) => [id, i]));
    const order = (topic: string) => places.get(readTopic(topic).about) ?? -1;
    const topics = Object.keys(texts).sort((a, b) => order(a) - order(b) || a.localeCompare(b, 'en'));
    for (const topic of topics) {
      if (!isShown(texts[topic] ?? 0)) continue;
      for (const { text: written } of await read(topic)) yield [nameOf(topic), written];
    }
  }

  return {
    title: say('report-sheet-comments'),
    columns: [text('report-column-about', 40), text('report-column-comment', 100)],
    rows: rows(),
  };
}
