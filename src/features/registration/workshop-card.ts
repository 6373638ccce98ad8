import type { OwnRegistration } from '#aggregates/account/state.ts';
import { cardLines } from '#aggregates/workshop/lines.ts';
import { keptUntil } from '#aggregates/workshop/retention.ts';
import type { WorkshopView } from '#aggregates/workshop/state.ts';
import { sayDay } from '#core/dates.ts';
import type { Button, Line } from '#core/view.ts';

/** What can be done from a workshop's card; what is shown already is not offered again. */
export function cardButtons(
  { card }: WorkshopView,
  own: OwnRegistration | undefined,
  shown: 'card' | 'details' = 'card',
): Button[][] {
  const register: Button[][] = own
    ? []
    : [[{ label: { key: 'btn-register' }, data: `r.${card.code}`, style: 'primary' }]];
  const complete: Button[][] = own ? [[{ label: { key: 'btn-complete-data' }, data: `c.${card.code}` }]] : [];
  const ask: Button = { label: { key: 'btn-ask-organizer' }, data: `q.${card.code}` };
  const more: Button = { label: { key: 'btn-details' }, data: `w.${card.code}.d` };
  return [...register, ...complete, shown === 'details' ? [ask] : [more, ask]];
}

/** The card, what registering asks, and what becomes of the answers. Reading it needs no registration. */
export function detailLines(workshop: WorkshopView): Line[] {
  const { card } = workshop;
  return [
    ...cardLines(workshop),
    { key: 'workshop-code', args: { code: card.code } },
    '',
    { key: 'registration-asks' },
    { key: 'privacy-kept', args: { until: sayDay(keptUntil(workshop)) } },
    { key: 'registration-safety' },
  ];
}
