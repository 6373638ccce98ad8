import { sayDate, sayDays, sayTime } from '#core/dates.ts';
import { toEpoch } from '#core/zones.ts';
import type { Span } from '#documents/paper.ts';
import type { Value } from '#forms/types.ts';
import type { ReportModel } from '../report-model.ts';
import type { Part, ReportWords } from './words.ts';

/** Chapter I: what the event is based on, what for, when and where. */
export function opening({ card, identity }: ReportModel, words: ReportWords): Part[] {
  const { say, said, orGap } = words;
  const zoned = sayTime(toEpoch(card.start, card.time, card.zone), card.zone);
  return [
    words.chapter('report-opening'),
    words.section('report-basis'),
    { block: 'paragraph', text: basis(identity, words) },
    words.section('report-purpose'),
    { block: 'paragraph', text: purpose(identity, words) },
    words.section('report-time-place'),
    {
      block: 'facts',
      rows: [
        { label: say('report-event'), value: card.title },
        { label: say('signing-day'), value: said(sayDays(card.start, card.end)) },
        { label: say('signing-time'), value: say('report-from', { time: zoned }) },
        { label: say('signing-place'), value: card.mode === 'hall' ? card.place : say('signing-online') },
        { label: say('report-organizer'), value: card.organizer },
        { label: say('report-chair'), value: orGap(textOf(identity.chair), 'report-gap-chair') },
      ],
    },
  ];
}

function basis(identity: ReportModel['identity'], { say, said, gap }: ReportWords): Span[] {
  const [number, date] = [textOf(identity.basis_number), textOf(identity.basis_date)];
  if (number === '') return [gap('report-gap-basis')];
  if (date === '') return [{ text: `${say('report-basis-number', { number })} ` }, gap('report-gap-basis-date')];
  return [{ text: say('report-basis-of', { number, date: said(sayDate(date)) }) }];
}

/** As a sentence of its own. */
function purpose({ purpose: given }: ReportModel['identity'], { say, gap }: ReportWords): Span[] {
  const aim = aimOf(given);
  return aim === '' ? [gap('report-gap-purpose')] : [{ text: `${say('report-news-purpose')} ${aim}.` }];
}

/** What an event is for, as it goes on behind "Kegiatan ini bertujuan"; empty where nobody said. */
export function aimOf(value: Value | undefined): string {
  const aim = textOf(value)
    .trim()
    .replace(/[.\s]+$/, '')
    .replace(/^(?:(?:kegiatan ini )?bertujuan(?: untuk)?|untuk|tujuannya(?: adalah)?(?: untuk)?) /i, '');
  const [first = '', second = ''] = aim;
  // A word in capitals is an abbreviation or a name.
  return second === second.toLowerCase() ? first.toLowerCase() + aim.slice(1) : aim;
}

/** An answer of the form `identity` that is a text; empty where there is none. */
export function textOf(value: Value | undefined): string {
  return typeof value === 'string' ? value : '';
}
