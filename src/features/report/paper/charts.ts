import type { Chart } from '#documents/charts/chart.ts';
import { partsOf } from '#documents/charts/parts.ts';
import type { ItemResult, TopicResult } from '#feedback/results.ts';
import { sidesOf } from './sides.ts';
import type { Part, ReportWords } from './words.ts';

/** Where the quadrants part, on a scale of 5 (Kemenkeu; both axes). */
const LIMIT = 4.35;
const QUADRANTS_OF = 5;
/** In one figure. */
const MOST_ROWS = 12;

/** How the answers to each item spread over the marks; null: too few answered. */
export function spreadChart({ instrument, items }: TopicResult, title: string, words: ReportWords): Part[] {
  if (items.every(({ counts }) => counts === null)) return [];
  const marks = Array.from({ length: instrument.max }, (_, i) => {
    const named = instrument.names[i];
    return named === undefined ? String(i + 1) : `${i + 1} ${words.phrase(named)}`;
  });
  return figures(
    {
      chart: 'distribution',
      title,
      marks,
      rows: items.map((item) => ({
        label: words.phrase(item.label),
        counts: item.counts,
        text: valueText(item, words),
      })),
    },
    words.say('report-spread-caption', { title }),
    words.say('report-spread-alt', { title, rows: rowsText(items, words) }),
  );
}

/** Averages side by side: sessions, or speakers. All are on a scale to the same mark. */
export function meansChart(topics: readonly TopicResult[], caption: string, words: ReportWords): Part[] {
  const max = Math.max(...topics.map(({ instrument }) => instrument.max));
  if (topics.every(({ mean }) => mean === null)) return [];
  const rows = topics.map((topic) => ({
    label: topic.name ?? words.phrase(topic.instrument.title),
    value: topic.mean,
    text: topic.mean === null ? words.say('report-too-few') : words.mean(topic.mean),
    note: topic.mean === null ? '' : words.say('report-n', { count: words.count(topic.n) }),
  }));
  return figures(
    { chart: 'bars', title: caption, max, rows },
    caption,
    words.say('report-means-alt', { caption, rows: rows.map(({ label, text }) => `${label} ${text}`).join('; ') }),
  );
}

/** What was expected against what was found. */
export function quadrantChart(topic: TopicResult, title: string, words: ReportWords): Part[] {
  const { say, phrase } = words;
  if (topic.instrument.max !== QUADRANTS_OF) return [];
  const points = sidesOf(topic).flatMap(({ item, expected, found }) =>
    expected.mean === null || found.mean === null
      ? []
      : [{ label: phrase(item.label), x: found.mean, y: expected.mean }],
  );
  if (points.length === 0) return [];
  const rows = points.map(({ label, x, y }) =>
    say('report-quadrant-point', { label, x: words.mean(x), y: words.mean(y) }),
  );
  return figures(
    {
      chart: 'quadrants',
      title,
      max: QUADRANTS_OF,
      limit: LIMIT,
      x: say('report-found'),
      y: say('report-expected'),
      names: [say('report-quadrant-1'), say('report-quadrant-2'), say('report-quadrant-3'), say('report-quadrant-4')],
      points,
    },
    say('report-quadrant-caption', { title, limit: words.mean(LIMIT), of: String(QUADRANTS_OF) }),
    say('report-spread-alt', { title, rows: rows.join('; ') }),
  );
}

/** A chart with many rows becomes several figures: one that is higher than two thirds of a page would be shrunk, and its letters with it. */
export function figures(chart: Chart, caption: string, alt: string): Part[] {
  return partsOf(chart, MOST_ROWS).map((part) => ({ block: 'chart', chart: part, caption, alt }));
}

function valueText({ mean, n }: ItemResult, words: ReportWords): string {
  if (mean === null) return words.say('report-too-few');
  return words.say('report-mean-n', { mean: words.mean(mean), count: words.count(n) });
}

function rowsText(items: readonly ItemResult[], words: ReportWords): string {
  return items.map((item) => `${words.phrase(item.label)} ${valueText(item, words)}`).join('; ');
}
