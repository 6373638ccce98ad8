import { card } from '#aggregates/account/turn.ts';
import { sayMoment, sayShortDay, sayTime, sayWeekday } from '#core/dates.ts';
import { inPairs } from '#core/in-pairs.ts';
import type { Button, Line, View } from '#core/view.ts';
import type { Say } from '#core/words.ts';
import { type Context, itemLines, newsOf, to } from './parts.ts';
import type { AgendaAnswer, DaySum } from './reading.ts';

type Of<A extends AgendaAnswer['ask']> = Extract<AgendaAnswer, { ask: A }>;

/** So many days are named. */
const DAYS = 6;

/** The agenda as a whole: its days, what waits to be told, what was told last. */
export function homeView(answer: Of<'home'>, context: Context, stated: number | null): View {
  const { code, days, pending, last, outside } = answer;
  const { workshop } = context;
  const title: Line = { key: 'agendadesk-title', args: { title: workshop.title } };
  const back: Button = { label: { key: 'btn-back' }, data: `o.${code}` };
  const file: Button = { label: { key: 'btn-agenda-upload' }, data: `af.${code}` };
  const adding = [to(code, 'btn-agenda-add', 'a'), file];
  if (days.length === 0 && pending === null)
    return card([...newsOf(answer, context), title, { key: 'agendadesk-empty' }], [adding, [back]]);
  const lines: Line[] = [
    ...newsOf(answer, context),
    title,
    ...days.slice(0, DAYS).map(dayLine),
    ...(days.length > DAYS ? [{ key: 'agendadesk-more-days', args: { count: days.length - DAYS } }] : []),
    ...sumLines(answer, stated),
    ...(outside ? [{ key: 'agendadesk-outside' }] : []),
    ...pendingLines(answer, context),
    ...(last
      ? [{ key: 'agendadesk-last', args: { number: last.number, when: sayMoment(last.at, workshop.zone) } }]
      : []),
  ];
  return card(lines, [
    ...(pending ? [[to(code, 'btn-agenda-tell-now', 'n'), to(code, 'btn-agenda-hush', 'h')]] : []),
    ...(outside?.by ? [[to(code, 'btn-agenda-follow', `t.${outside.by}`)]] : []),
    ...inPairs(days.map(({ day }) => to(code, 'btn-agenda-see-day', `d.${day}`, { day: dayLabel(day) }))),
    adding,
    ...(last ? [[to(code, 'btn-agenda-readers', 'c')]] : []),
    [back],
  ]);
}

/** `Kamis, 11/11`: short enough for a button. */
export function dayLabel(day: string): Say {
  const [, month = '', date = ''] = day.split('-').map((part) => String(Number(part)));
  return { key: 'agendadesk-day-label', args: { weekday: sayWeekday(day), date, month } };
}

function dayLine({ day, count, jp }: DaySum): Line {
  const args = { day: sayShortDay(day), count };
  return jp === null ? { key: 'agendadesk-day', args } : { key: 'agendadesk-day-jp', args: { ...args, jp } };
}

function sumLines({ jp }: Of<'home'>, stated: number | null): Line[] {
  if (jp === null) return [];
  return [
    stated === null || stated === jp
      ? { key: 'agendadesk-jp', args: { jp } }
      : { key: 'agendadesk-jp-other', args: { jp, stated } },
  ];
}

function pendingLines(answer: Of<'home'>, context: Context): Line[] {
  const { pending } = answer;
  if (!pending) return [];
  const when = sayTime(pending.at, context.workshop.zone);
  return [
    '',
    { key: 'agendadesk-pending', args: { when, count: pending.people } },
    ...itemLines(pending, answer, context),
  ];
}
