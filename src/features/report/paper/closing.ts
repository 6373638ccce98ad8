import type { ReportModel } from '../report-model.ts';
import { textOf } from './opening.ts';
import type { Part, ReportWords } from './words.ts';

/** Chapter V: proposals that were begun. */
export function proposals({ proposals: all }: ReportModel, words: ReportWords): Part[] {
  const { say, count } = words;
  const { authors, begun, finished, agencies } = all;
  const head = words.chapter('report-proposals');
  if (begun === 0) return [head, { block: 'paragraph', text: say('report-proposals-none') }];
  return [
    head,
    {
      block: 'paragraph',
      text: say('report-proposals-sum', { authors: count(authors), begun: count(begun), finished: count(finished) }),
    },
    {
      block: 'table',
      caption: say('report-proposals-caption'),
      head: [
        say('paper-column-number'),
        say('participants-column-agency'),
        say('report-column-begun'),
        say('report-column-finished'),
      ],
      rows: agencies.map((one, i) => [String(i + 1), one.name, count(one.begun), count(one.finished)]),
      widths: [0.1, 0.5, 0.2, 0.2],
      align: ['right', 'left', 'right', 'right'],
    },
    { block: 'note', text: say('report-proposals-how') },
  ];
}

/** Chapter VI: what the organizer concludes and suggests, and who signs. */
export function closing({ identity }: ReportModel, words: ReportWords): Part[] {
  const { say, gap } = words;
  const text = (id: string) => textOf(identity[id]);
  const blank = say('signing-blank');
  const position = text('signatory_position');
  return [
    words.chapter('report-closing'),
    words.section('report-conclusion'),
    { block: 'paragraph', text: [gap('report-gap-conclusion')] },
    words.section('report-suggestion'),
    { block: 'paragraph', text: [gap('report-gap-suggestion')] },
    { block: 'space', height: 24 },
    {
      block: 'signatures',
      places: [
        {
          above: [say('report-known-by'), position === '' ? say('signing-position') : `${position},`],
          below: [text('signatory') || blank, say('signing-nip', { nip: text('signatory_nip') || blank })],
        },
        {
          above: [
            say('signing-place-date', { place: text('sign_place') || blank, date: blank }),
            say('report-chair-of'),
          ],
          below: [text('chair') || blank, say('signing-nip', { nip: blank })],
        },
      ],
    },
  ];
}
