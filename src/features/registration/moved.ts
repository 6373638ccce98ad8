import type { Feature } from '#aggregates/account/feature.ts';
import { standingOf } from '#aggregates/account/standing.ts';
import { card } from '#aggregates/account/turn.ts';
import type { WorkshopMoved } from '#aggregates/registration/registration.ts';
import { sayPlace, sayWhen } from '#aggregates/workshop/lines.ts';
import { movedParts, whenWhere } from '#aggregates/workshop/rescheduling.ts';
import type { WorkshopView } from '#aggregates/workshop/state.ts';
import type { Line } from '#core/view.ts';
import { readerOf } from './workshop-card.ts';

/** Who has a place is told when day, hour or place of their workshop change. */
export function createMoved(): Feature {
  return {
    trial: true,
    inbound: {
      rescheduled(turn, { registration, workshop: code, before }: WorkshopMoved) {
        const standing = standingOf(turn, registration, code);
        const workshop = turn.reading.view<WorkshopView>(`workshop:${code}`);
        if (!standing || !workshop) return;
        const { name, ref, own } = standing;
        const { when, where } = movedParts(before, whenWhere(workshop.card));
        const key = when && where ? 'moved-both' : when ? 'moved-when' : 'moved-where';
        const lines: Line[] = [
          ...(name === null ? [] : [{ key: 'others-about', args: { name } }]),
          { key, args: { title: workshop.card.title } },
          sayWhen(workshop.card),
          sayPlace(workshop.card, readerOf(own)),
          ...(when ? [{ key: 'moved-before', args: { when: sayWhen(before) } }] : []),
          '',
          { key: 'moved-next' },
        ];
        turn.notify(
          card(lines, [
            [
              { label: { key: 'btn-my-registration' }, data: `rs.${ref}` },
              { label: { key: 'btn-not-coming' }, data: `rw.${ref}` },
            ],
          ]),
        );
      },
    },
  };
}
