import type { Feature } from '#aggregates/account/feature.ts';
import { showNotice } from '#aggregates/account/notice.ts';
import type { Runs } from '#aggregates/account/runs.ts';
import { standings } from '#aggregates/account/standing.ts';
import type { Turn } from '#aggregates/account/turn.ts';

/** `/privasi`: the notice, of every workshop that has something of this person, or is about to. */
export function createNotice({ runs }: { runs: Runs }): Feature {
  function all(turn: Turn): void {
    const open = turn.get('run');
    const begun = open?.form === 'registration' || open?.form === 'colleague' ? [open.subject] : [];
    showNotice(runs, turn, [...standings(turn).map(({ workshop }) => workshop), ...begun]);
  }

  return {
    trial: true,
    commands: { privasi: all },
    taps: {
      // Of a workshop that one is about to register for.
      dp: (turn, [code = '']) => showNotice(runs, turn, [code]),
    },
  };
}
