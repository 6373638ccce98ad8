import { sayDay } from '#core/dates.ts';
import type { Averaged, TopicResult } from '#feedback/results.ts';
import { bandOf } from '#feedback/statistics.ts';
import { readTopic } from '#feedback/topics.ts';
import type { ReportModel } from '../report-model.ts';
import { sessionName } from './session-name.ts';
import type { ReportWords } from './words.ts';

type Subject = TopicResult['instrument']['subject'];

/** What was said of things of a kind, each named as people call it: sessions with their kelompok, days with their weekday. */
export function topicsOf(
  { results, sessions, groups }: ReportModel,
  words: ReportWords,
  subject: Subject,
): TopicResult[] {
  const nameOf = ({ topic, name, instrument }: TopicResult) => {
    if (instrument.subject === 'day' && name !== null) return words.said(sayDay(name));
    const { about } = readTopic(topic);
    const session = instrument.subject === 'session' ? sessions.find(({ id }) => id === about) : undefined;
    return session ? sessionName(session, groups, words) : name;
  };
  return results.topics
    .filter(({ instrument, items }) => instrument.subject === subject && items.length > 0)
    .map((topic) => ({ ...topic, name: nameOf(topic) }));
}

/** What marks are about: the instrument, and whom or what it was asked of. */
export function titleOf({ instrument, name }: TopicResult, { phrase }: ReportWords): string {
  return name === null ? phrase(instrument.title) : `${phrase(instrument.title)}: ${name}`;
}

/** How the workshop's scale names an average; empty: it has no name for it, or the average is not shown. */
export function bandName(
  { sum, marks }: Averaged,
  { instrument }: TopicResult,
  { scale }: Pick<ReportModel, 'scale'>,
  { phrase }: ReportWords,
): string {
  const band = sum === null || marks === null || scale === null ? null : bandOf(scale, { sum, marks }, instrument.max);
  return band === null ? '' : phrase(band.name);
}
