import type { Feature } from '#aggregates/account/feature.ts';
import { keepStanding, standingOf } from '#aggregates/account/standing.ts';
import { card, type Turn } from '#aggregates/account/turn.ts';
import type { GroupTold } from '#aggregates/registration/grouping.ts';
import { type WorkshopView, workshopId } from '#aggregates/workshop/state.ts';
import type { Line } from '#core/view.ts';

/** Which kelompok a person belongs to, told when it changes. */
export function createOwnGroup(): Feature {
  return {
    inbound: {
      grouped(turn: Turn, { registration, workshop: code, group, name }: GroupTold) {
        const standing = standingOf(turn, registration, code);
        if (!standing || (standing.own.group ?? null) === group) return;
        const { group: _before, ...own } = standing.own;
        keepStanding(turn, standing, null);
        keepStanding(turn, standing, group === null ? own : { ...own, group });
        const title = turn.reading.view<WorkshopView>(workshopId(code))?.card.title ?? code;
        const about: Line[] = standing.name === null ? [] : [{ key: 'others-about', args: { name: standing.name } }];
        const line: Line =
          name === null
            ? { key: 'group-own-none', args: { title } }
            : { key: 'group-own', args: { title, group: name } };
        turn.notify(card([...about, line], [[{ label: { key: 'btn-group-schedule' }, data: `j.${code}` }]]));
      },
    },
  };
}
