import { isShown } from '#feedback/hiding.ts';
import type { ReportModel } from '../report-model.ts';
import { figures } from './charts.ts';
import type { Part, ReportWords } from './words.ts';

const HUNDRED = 100;

/**
 * The tests before and after: averages of who took both, and what was gained. Nothing where nobody took one. People were told that their organizers see
 * what they scored; a report is read by others, who would know it from the average of fewer than five.
 */
export function learnt({ tests }: ReportModel, words: ReportWords): Part[] {
  const { say, count, mean } = words;
  const { pre, post, both } = tests;
  if (pre + post === 0) return [];
  const head = words.section('report-tests');
  const took = { pre: count(pre), post: count(post), both: count(both.n) };
  if (both.pre === null || both.post === null) {
    return [head, { block: 'paragraph', text: say('report-tests-apart', took) }];
  }
  const label = say('report-tests-average');
  const caption = say('report-tests-caption');
  const said: Part = { block: 'paragraph', text: say('report-tests-took', took) };
  if (!isShown(both.n)) return [head, said, { block: 'paragraph', text: say('report-hidden', { title: caption }) }];
  const texts = [mean(both.pre), mean(both.post)] as const;
  return [
    head,
    said,
    {
      block: 'table',
      caption,
      head: [say('report-column-measure'), say('report-column-value')],
      rows: [
        [say('report-tests-pre'), texts[0]],
        [say('report-tests-post'), texts[1]],
        [say('report-tests-gain'), mean(both.ofMeans)],
        [say('report-tests-gains', { count: count(both.gained) }), mean(both.meanOfGains)],
      ],
      widths: [0.75, 0.25],
      align: ['left', 'right'],
    },
    { block: 'note', text: say('report-tests-how') },
    ...figures(
      {
        chart: 'pairs',
        title: caption,
        max: HUNDRED,
        names: [say('report-tests-pre'), say('report-tests-post')],
        rows: [{ label, values: [both.pre, both.post], texts }],
      },
      caption,
      say('report-means-alt', { caption, rows: texts.join('; ') }),
    ),
  ];
}
