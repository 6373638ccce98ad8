import { card } from '#aggregates/account/turn.ts';
import { sayWeekday } from '#core/dates.ts';
import { inPairs } from '#core/in-pairs.ts';
import { shortened } from '#core/shortened.ts';
import type { Button, View } from '#core/view.ts';
import { FEWEST_SHOWN } from '#feedback/settings.ts';
import type { Recap } from './model.ts';
import { toRecap } from './parts.ts';

/** Which day, or which kelompok, is looked at. */
export function filterView({ card: { code }, filter, days, groups }: Recap, by: 'd' | 'g'): View {
  const { day, group } = filter;
  const choices =
    by === 'd'
      ? days.map((one, i): Button => {
          const label = { key: 'btn-recap-day', args: { number: i + 1, weekday: sayWeekday(one) } };
          return toRecap(code, { day: one, group })(label, 'h');
        })
      : Object.entries(groups).map(([id, name]): Button => toRecap(code, { day, group: id })(shortened(name), 'h'));
  const all = toRecap(code, by === 'd' ? { day: null, group } : { day, group: null });
  return card(
    [by === 'd' ? { key: 'recap-pick-day' } : { key: 'recap-pick-group', args: { fewest: FEWEST_SHOWN } }],
    [...inPairs(choices), [all({ key: by === 'd' ? 'btn-recap-all-days' : 'btn-recap-all-groups' }, 'h')]],
  );
}
