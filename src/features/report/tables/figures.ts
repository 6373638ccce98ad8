import type { Chart } from '#documents/charts/chart.ts';
import type { XlsxCell, XlsxTable } from '#documents/xlsx.ts';
import { evaluation } from '../paper/evaluation.ts';
import type { ReportWords } from '../paper/words.ts';
import type { ReportModel } from '../report-model.ts';
import type { Columns } from './columns.ts';

/** The numbers behind the charts of the report: one row a value. */
export function figuresSheet(model: ReportModel, words: ReportWords, { text, mean }: Columns): XlsxTable {
  return {
    title: words.say('report-sheet-figures'),
    columns: [
      text('report-column-figure', 50),
      text('report-column-row', 40),
      text('report-column-series', 24),
      mean('report-column-value'),
    ],
    rows: evaluation(model, words).flatMap((part) =>
      part.block === 'chart' ? valuesOf(part.chart, words).map((row): XlsxCell[] => [part.caption, ...row]) : [],
    ),
  };
}

type Value = [row: string, series: string, value: number | null];

function valuesOf(chart: Chart, { say }: ReportWords): Value[] {
  switch (chart.chart) {
    case 'bars':
      return chart.rows.map(({ label, value }): Value => [label, say('report-column-mean'), value]);
    case 'distribution':
      return chart.rows.flatMap(({ label, counts }) =>
        chart.marks.map((mark, i): Value => [label, mark, counts?.[i] ?? null]),
      );
    case 'quadrants':
      return chart.points.flatMap(({ label, x, y }): Value[] => [
        [label, chart.x, x],
        [label, chart.y, y],
      ]);
    case 'pairs':
      return chart.rows.flatMap(({ label, values }) =>
        chart.names.map((name, i): Value => [label, name, values[i] ?? null]),
      );
  }
}
