import type { RawAnswer } from '#aggregates/feedback/reading.ts';
import type { XlsxCell, XlsxColumn, XlsxTable } from '#documents/xlsx.ts';
import { shownGroups } from '#feedback/hiding.ts';
import type { ItemResult, TopicResult } from '#feedback/results.ts';
import { topicsOf } from '../paper/naming.ts';
import type { ReportWords } from '../paper/words.ts';
import type { ReportModel } from '../report-model.ts';
import type { Columns } from './columns.ts';

/** Reads the answers to a topic, in the order of chance in which they are kept. */
export type ReadAnswers = (topic: string) => Promise<RawAnswer[]>;

/** What of an instrument stands in which column. */
type Place = { readonly instrument: string; readonly item: string };

/**
 * Every answer of the topics that at least five answered, without anybody: one row an answer, in the order of chance in which they are kept. Marks of an
 * item that fewer than five marked are left out, and so is a kelompok that must not be told apart.
 */
export function rawSheet(model: ReportModel, read: ReadAnswers, words: ReportWords, { text }: Columns): XlsxTable {
  const { say, phrase } = words;
  const topics = (['workshop', 'day', 'session', 'speaker'] as const)
    .flatMap((subject) => topicsOf(model, words, subject))
    .filter(({ mean }) => mean !== null);
  const places: Place[] = [];
  const columns: XlsxColumn[] = [];
  for (const { instrument, items } of topics) {
    for (const { id, label } of items) {
      if (places.some((place) => place.instrument === instrument.id && place.item === id)) continue;
      places.push({ instrument: instrument.id, item: id });
      columns.push({ header: headerOf(instrument, id, phrase(label)), width: 14, type: 'number' });
    }
  }

  function headerOf({ title, twoSided }: TopicResult['instrument'], id: string, label: string): string {
    const side = twoSided ? ` (${say(id.endsWith('_y') ? 'report-expected' : 'report-found')})` : '';
    return `${phrase(title)}: ${label}${side}`;
  }

  async function* rows(): AsyncGenerator<XlsxCell[]> {
    for (const topic of topics) {
      const answers = await read(topic.topic);
      const shown = groupsToTell(answers, topic.items);
      const hidden = new Set(topic.items.filter(({ counts }) => counts === null).map(({ id }) => id));
      for (const { group, marks } of answers) {
        yield [
          phrase(topic.instrument.title),
          topic.name,
          shown.has(group) ? (model.groups[group] ?? group) : '',
          ...places.map(({ instrument, item }) =>
            instrument === topic.instrument.id && !hidden.has(item) ? (marks[item] ?? null) : null,
          ),
        ];
      }
    }
  }

  return {
    title: say('report-sheet-raw'),
    columns: [
      text('report-column-instrument', 28),
      text('report-column-about', 36),
      text('participants-column-group', 18),
      ...columns,
    ],
    rows: rows(),
  };
}

/**
 * The kelompok that may stand beside the answers to a topic: of each of its items they may be told apart, and who is left without one are nobody or at
 * least five.
 */
export function groupsToTell(
  answers: readonly RawAnswer[],
  items: readonly Pick<ItemResult, 'id'>[],
): ReadonlySet<string> {
  const sizes = (of: readonly RawAnswer[]) => {
    const counts = new Map<string, number>();
    for (const { group } of of) if (group !== '') counts.set(group, (counts.get(group) ?? 0) + 1);
    return counts;
  };
  const all = sizes(answers);
  for (const { id } of items) {
    const marked = answers.filter(({ marks }) => id in marks);
    const groups = sizes(marked);
    const shown = shownGroups(marked.length, groups);
    for (const group of groups.keys()) if (!shown.has(group)) all.delete(group);
  }
  return shownGroups(answers.length, all);
}
