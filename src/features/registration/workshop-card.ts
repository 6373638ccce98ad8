import { ENDED } from '#aggregates/account/standing.ts';
import type { OwnRegistration } from '#aggregates/account/state.ts';
import { cardLines } from '#aggregates/workshop/lines.ts';
import { keptUntil } from '#aggregates/workshop/retention.ts';
import { isOpen, type WorkshopView } from '#aggregates/workshop/state.ts';
import { sayDate } from '#core/dates.ts';
import type { Button, Line } from '#core/view.ts';

/** What can be done from a workshop's card; what is shown already is not offered again. */
export function cardButtons(
  workshop: WorkshopView,
  own: OwnRegistration | undefined,
  at: number,
  shown: 'card' | 'details' = 'card',
): Button[][] {
  const { code } = workshop.card;
  const open = isOpen(workshop, at);
  const ask: Button = { label: { key: 'btn-ask-organizer' }, data: `q.${code}` };
  const schedule: Button = { label: { key: 'btn-schedule' }, data: `j.${code}` };
  const more: Button[] = shown === 'details' ? [] : [{ label: { key: 'btn-details' }, data: `w.${code}.d` }];
  const others: Button[][] = open ? [[{ label: { key: 'btn-register-other' }, data: `ro.${code}` }]] : [];
  if (!own) {
    const register: Button[][] = open
      ? [[{ label: { key: 'btn-register' }, data: `r.${code}`, style: 'primary' }]]
      : [];
    return [...register, [schedule, ...more], [ask], ...others];
  }
  const standing: Button = { label: { key: 'btn-my-registration' }, data: `rs.${code}` };
  const first: Button[] = ENDED.includes(own.status) ? [standing] : [completeButton(own, code), standing];
  return [first, [schedule, ...more], [ask], ...others];
}

/** To what certificates need besides; says whether that was given. `ref`: the registration, see `Standing`. */
export function completeButton(own: OwnRegistration, ref: string): Button {
  return { label: { key: own.completed ? 'btn-change-data' : 'btn-complete-data' }, data: `c.${ref}` };
}

/** Whether a person may see the link of a meeting: only with a seat. */
export function readerOf(own: OwnRegistration | undefined): 'member' | 'anybody' {
  return own?.status === 'registered' ? 'member' : 'anybody';
}

/** The card, its code, what registering asks and how long that is kept. Reading it needs no registration. */
export function detailLines(workshop: WorkshopView, own: OwnRegistration | undefined): Line[] {
  return [
    ...cardLines(workshop, readerOf(own)),
    { key: 'workshop-code', args: { code: workshop.card.code } },
    '',
    { key: 'registration-asks', args: { until: sayDate(keptUntil(workshop)) } },
  ];
}
