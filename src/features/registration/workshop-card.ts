import type { OwnRegistration } from '#aggregates/account/state.ts';
import { cardLines, keptUntil } from '#aggregates/workshop/lines.ts';
import type { WorkshopView } from '#aggregates/workshop/state.ts';
import { sayDate } from '#core/dates.ts';
import type { Button, Line } from '#core/view.ts';
import { toLocal } from '#core/zones.ts';

/** What can be done from a workshop's card; what is shown already is not offered again. */
export function cardButtons(
  workshop: WorkshopView,
  own: OwnRegistration | undefined,
  at: number,
  shown: 'card' | 'details' = 'card',
): Button[][] {
  const { card } = workshop;
  const register: Button[][] =
    own || hasEnded(workshop, at)
      ? []
      : [[{ label: { key: 'btn-register' }, data: `r.${card.code}`, style: 'primary' }]];
  const complete: Button[][] = own
    ? [[{ label: { key: own.completed ? 'btn-change-data' : 'btn-complete-data' }, data: `c.${card.code}` }]]
    : [];
  const ask: Button = { label: { key: 'btn-ask-organizer' }, data: `q.${card.code}` };
  const more: Button = { label: { key: 'btn-details' }, data: `w.${card.code}.d` };
  return [...register, ...complete, shown === 'details' ? [ask] : [more, ask]];
}

/** Whether the last day is over at the workshop's place. */
export function hasEnded({ card }: WorkshopView, at: number): boolean {
  return toLocal(at, card.zone).day > card.end;
}

/** Whether a person may see the link of a meeting: only with a seat. */
export function readerOf(own: OwnRegistration | undefined): 'member' | 'anybody' {
  return own?.status === 'registered' ? 'member' : 'anybody';
}

/** The card, its code, what registering asks and how long that is kept. Reading it needs no registration. */
export function detailLines(workshop: WorkshopView, own: OwnRegistration | undefined): Line[] {
  const { card } = workshop;
  return [
    ...cardLines(workshop, readerOf(own)),
    { key: 'workshop-code', args: { code: card.code } },
    '',
    { key: 'registration-asks', args: { until: sayDate(keptUntil(card)) } },
  ];
}
