import type { OwnRegistration } from '#aggregates/account/state.ts';
import { sayWhen } from '#aggregates/workshop/lines.ts';
import type { WorkshopView } from '#aggregates/workshop/state.ts';
import type { View } from '#core/view.ts';

/** What a person reads when they have a seat, or a place on the waiting list. */
export function registeredView({ card }: WorkshopView, own: OwnRegistration): View {
  const waiting = own.status === 'waiting';
  const number = own.number ?? 0;
  return {
    lines: [
      { key: waiting ? 'registration-waiting' : 'registration-done', args: { number } },
      { key: 'workshop-title', args: { title: card.title } },
      sayWhen(card),
      '',
      { key: waiting ? 'registration-waiting-next' : 'registration-done-next' },
    ],
    buttons: [
      [{ label: { key: 'btn-complete-data' }, data: `c.${card.code}` }],
      [
        { label: { key: 'btn-details' }, data: `w.${card.code}.d` },
        { label: { key: 'btn-ask-organizer' }, data: `q.${card.code}` },
      ],
    ],
  };
}
