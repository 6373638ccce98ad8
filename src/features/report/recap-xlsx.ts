import type { FeedbackReading } from '#aggregates/feedback/reading.ts';
import type { Words } from '#core/words.ts';
import type { XlsxTable } from '#documents/xlsx.ts';
import { createReportWords } from './paper/words.ts';
import type { ReportModel } from './report-model.ts';
import { createColumns } from './tables/columns.ts';
import { commentsSheet } from './tables/comments.ts';
import { figuresSheet } from './tables/figures.ts';
import { besideSheet, itemsSheet } from './tables/items.ts';
import { rawSheet } from './tables/raw.ts';
import { summarySheet } from './tables/summary.ts';

/**
 * The sheets of what was said of a workshop: the recap as tables, every answer without anybody, and what people wrote. Nothing of it comes from fewer
 * than five, and no row says when.
 * @param texts how many texts there are, by topic
 */
export function recapSheets(
  model: ReportModel,
  {
    words,
    said,
    texts,
  }: { words: Words; said: Pick<FeedbackReading, 'answers' | 'texts'>; texts: Readonly<Record<string, number>> },
): XlsxTable[] {
  const { code } = model.card;
  const say = createReportWords(words);
  const columns = createColumns(say);
  return [
    summarySheet(model, say, columns),
    itemsSheet(model, say, columns),
    besideSheet('session', model, say, columns),
    besideSheet('speaker', model, say, columns),
    rawSheet(model, (topic) => said.answers(code, topic), say, columns),
    commentsSheet(model, texts, (topic) => said.texts(code, topic), say, columns),
    figuresSheet(model, say, columns),
  ];
}
