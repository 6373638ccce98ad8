import type { FileRemark } from '#aggregates/workshop/agenda/import/rows.ts';
import { sayClock, sayDay } from '#core/dates.ts';
import type { Say, SayArg } from '#core/words.ts';

/** What is said of a row. */
const REMARKS: Readonly<Record<string, string>> = {
  'day-unreadable': 'agendafile-why-day-unreadable',
  'day-nonexistent': 'agendafile-why-day-nonexistent',
  'day-range': 'agendafile-why-day-range',
  'day-weekday': 'agendafile-why-day-weekday',
  'day-number': 'agendafile-why-day-supposed',
  'day-named': 'agendafile-why-day-supposed',
  'day-order': 'agendafile-why-day-supposed',
  'day-year': 'agendafile-why-day-supposed',
  'day-other': 'agendafile-why-day-supposed',
  'day-only': 'agendafile-why-day-only',
  'no-day': 'agendafile-why-no-day',
  'hour-unreadable': 'agendafile-why-time-unreadable',
  'hour-nonexistent': 'agendafile-why-time-nonexistent',
  'hour-unsure': 'agendafile-why-time-unsure',
  'hour-unsure-both': 'agendafile-why-time-unsure-both',
  'no-time': 'agendafile-why-no-time',
  'no-start': 'agendafile-why-no-time',
  'no-chain': 'agendafile-why-no-chain',
  chained: 'agendafile-why-chained',
  'chained-first': 'agendafile-why-chained-first',
  'end-first': 'agendafile-why-end-first',
  midnight: 'agendafile-why-midnight',
  zone: 'agendafile-why-zone',
  noon: 'agendafile-why-noon',
  friday: 'agendafile-why-friday',
  outside: 'agendafile-why-outside',
  order: 'agendafile-why-order',
  overlap: 'agendafile-why-overlap',
  twice: 'agendafile-why-twice',
  'no-title': 'agendafile-why-no-title',
  'title-long': 'agendafile-why-title-long',
  'cell-long': 'agendafile-why-cell-long',
  link: 'agendafile-why-link',
  'place-link': 'agendafile-why-place-link',
  jp: 'agendafile-why-jp',
  group: 'agendafile-why-group',
  formula: 'agendafile-why-formula',
  'formula-empty': 'agendafile-why-formula-empty',
  unused: 'agendafile-why-unused',
  header: 'agendafile-why-header',
  total: 'agendafile-why-total',
  loose: 'agendafile-why-loose',
  section: 'agendafile-why-section',
  below: 'agendafile-why-below',
};
const VERDICTS = {
  refused: 'agendafile-row-refused',
  taken: 'agendafile-row-remark',
  ignored: 'agendafile-row-ignored',
} as const;
const CLOCKS: ReadonlySet<string> = new Set(['time', 'from', 'start', 'end']);

/** A remark as a line: which row, what became of it, and why. */
export function sayRemark({ row, to, sheet, what, verdict, args = {} }: FileRemark): Say {
  const said = Object.entries(args).map(([name, value]): [string, SayArg] => {
    if (name === 'day') return [name, sayDay(value)];
    return [name, CLOCKS.has(name) && value !== '' ? sayClock(value) : value];
  });
  const why: Say = { key: REMARKS[what] ?? 'agendafile-why-loose', args: Object.fromEntries(said) };
  return { key: VERDICTS[verdict], args: { row: sayRow(row, sheet, to), why } };
}

/** `Baris 7`, `Baris 30–34`, `Hari 2, baris 7`. */
export function sayRow(row: number, sheet?: string, to?: number): Say {
  const number = to === undefined ? String(row) : `${row}–${to}`;
  return sheet === undefined
    ? { key: 'agendafile-row', args: { number } }
    : { key: 'agendafile-row-of', args: { number, sheet } };
}
