import type { Feature } from '#aggregates/account/feature.ts';
import { putUnasked } from '#aggregates/account/put-unasked.ts';
import { findStanding, keepStanding, standingOf } from '#aggregates/account/standing.ts';
import type { Turn } from '#aggregates/account/turn.ts';
import type { GroupTold } from '#aggregates/registration/grouping.ts';
import { type WorkshopView, workshopId } from '#aggregates/workshop/state.ts';
import type { Line } from '#core/view.ts';
import { toEpoch } from '#core/zones.ts';

/** What is said of a group, among what the bot says by itself. */
const TOLD = 'group';

/** Which kelompok a person belongs to: told when it changes, and only the last where it changed several times before that. */
export function createOwnGroup(): Feature {
  const workshopOf = (turn: Turn, code: string) => turn.reading.view<WorkshopView>(workshopId(code));

  return {
    inbound: {
      grouped(turn: Turn, { registration, workshop: code, group, name }: GroupTold) {
        const standing = standingOf(turn, registration, code);
        if (!standing || (standing.own.group ?? null) === group) return;
        const { group: _before, ...own } = standing.own;
        keepStanding(turn, standing, null);
        keepStanding(turn, standing, group === null ? own : { ...own, group });
        const workshop = workshopOf(turn, code);
        if (!workshop) return;
        const { end, zone } = workshop.card;
        putUnasked(turn, `${TOLD}.${standing.ref}`, () => ({
          what: TOLD,
          args: { ref: standing.ref, name: name ?? '' },
          workshop: code,
          from: turn.at,
          until: toEpoch(end, '23:59', zone),
        }));
      },
    },
    unasked: {
      [TOLD](turn, { ref = '', name = '' }) {
        const standing = findStanding(turn, ref);
        const workshop = standing && workshopOf(turn, standing.workshop);
        if (!workshop) return null;
        const { title, code } = workshop.card;
        const about: Line[] = standing.name === null ? [] : [{ key: 'others-about', args: { name: standing.name } }];
        const line: Line =
          name === '' ? { key: 'group-own-none', args: { title } } : { key: 'group-own', args: { title, group: name } };
        return {
          lines: [...about, line],
          buttons: [[{ label: { key: 'btn-group-schedule' }, data: `j.${code}` }]],
        };
      },
    },
  };
}
