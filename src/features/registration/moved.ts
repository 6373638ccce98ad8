import type { Feature } from '#aggregates/account/feature.ts';
import { putUnasked } from '#aggregates/account/put-unasked.ts';
import { standingOf } from '#aggregates/account/standing.ts';
import type { WorkshopMoved } from '#aggregates/registration/registration.ts';
import { sayPlace, sayWhen } from '#aggregates/workshop/lines.ts';
import { movedParts, type WhenWhere, whenWhere } from '#aggregates/workshop/rescheduling.ts';
import type { WorkshopView } from '#aggregates/workshop/state.ts';
import type { AggregateId } from '#core/ids.ts';
import type { Line } from '#core/view.ts';
import { toEpoch } from '#core/zones.ts';
import { readerOf } from './workshop-card.ts';

/** What begins so soon cannot wait for the morning, in ms. */
const SOON_MS = 24 * 60 * 60_000;

/** Who has a place is told when day, hour or place of their workshop change. */
export function createMoved(): Feature {
  return {
    trial: true,
    inbound: {
      rescheduled(turn, { registration, workshop: code, before }: WorkshopMoved) {
        const workshop = turn.reading.view<WorkshopView>(`workshop:${code}`);
        if (!standingOf(turn, registration, code) || !workshop) return;
        const { card } = workshop;
        const isSoon = [before, card].some(({ start, time, zone }) => {
          const begins = toEpoch(start, time, zone);
          return begins > turn.at && begins <= turn.at + SOON_MS;
        });
        putUnasked(turn, `moved:${registration}`, (waiting) => ({
          what: 'moved',
          args: { ...before, ...waiting?.args, registration, workshop: code },
          workshop: code,
          from: turn.at,
          until: toEpoch(card.end, '23:59', card.zone),
          ...(isSoon || waiting?.urgent ? { urgent: true } : {}),
        }));
      },
    },
    unasked: {
      moved(turn, { registration = '', workshop: code = '', ...known }) {
        const before = known as unknown as WhenWhere;
        const standing = standingOf(turn, registration as AggregateId, code);
        const workshop = turn.reading.view<WorkshopView>(`workshop:${code}`);
        if (!standing || !workshop) return null;
        const { name, ref, own } = standing;
        const { when, where } = movedParts(before, whenWhere(workshop.card));
        if (!when && !where) return null;
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
        return {
          lines,
          buttons: [
            [
              { label: { key: 'btn-my-registration' }, data: `rs.${ref}` },
              { label: { key: 'btn-not-coming' }, data: `rw.${ref}` },
            ],
          ],
        };
      },
    },
  };
}
