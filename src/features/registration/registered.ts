import type { OwnRegistration } from '#aggregates/account/state.ts';
import { sayPlace, sayWhen } from '#aggregates/workshop/lines.ts';
import type { WorkshopView } from '#aggregates/workshop/state.ts';
import type { Line, View } from '#core/view.ts';
import { readerOf } from './workshop-card.ts';

/** What a person reads when they have a seat, or a place on the waiting list. */
export function registeredView({ card }: WorkshopView, own: OwnRegistration): View {
  const waiting = own.status === 'waiting';
  return {
    lines: [
      statusLine(own),
      { key: 'workshop-title', args: { title: card.title } },
      sayWhen(card),
      sayPlace(card, readerOf(own)),
      '',
      ...(waiting ? [{ key: 'registration-waiting-next' }] : []),
      ...(!waiting && card.mode === 'hall' ? [{ key: 'registration-done-next' }] : []),
      ...(own.completed ? [] : [{ key: 'registration-more-later' }]),
    ],
    buttons: [
      [{ label: { key: own.completed ? 'btn-change-data' : 'btn-complete-data' }, data: `c.${card.code}` }],
      [
        { label: { key: 'btn-details' }, data: `w.${card.code}.d` },
        { label: { key: 'btn-ask-organizer' }, data: `q.${card.code}` },
      ],
    ],
  };
}

/** Registered, with the number; or on the waiting list, with the place. */
export function statusLine({ status, number = 0 }: OwnRegistration): Line {
  return { key: status === 'waiting' ? 'registration-waiting' : 'registration-done', args: { number } };
}
