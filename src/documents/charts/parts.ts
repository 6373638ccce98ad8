import type { Chart } from './chart.ts';

/**
 * A chart as several of at most `most` rows each, of about the same length. For a phone: Telegram shrinks a picture until its longer side
 * is 1280 px, and refuses one whose sides are more than 10,000 px together, so that what is too tall cannot be read or sent. Quadrants
 * stay whole.
 */
export function partsOf(chart: Chart, most = 8): readonly Chart[] {
  if (chart.chart === 'quadrants' || chart.rows.length <= most) return [chart];
  const parts = Math.ceil(chart.rows.length / most);
  const edge = (part: number) => Math.round((part * chart.rows.length) / parts);
  return Array.from({ length: parts }, (_, part) => {
    const rows = chart.rows.slice(edge(part), edge(part + 1));
    return { ...chart, rows } as Chart;
  });
}
